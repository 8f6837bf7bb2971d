"""Pages of our own writing, in the layouts that the tests read."""

from __future__ import annotations

from detente.model import Article, Capture
from detente.reading import read_article

FIRST = (
    "Negotiators from Aurelia and Borland met on Tuesday in the lakeside town of Vell to discuss the return of "
    "prisoners taken during the winter fighting."
)
SECOND = (
    "The Borland delegation, led by Foreign Minister Ilse Maran, said that it would hand over a list of names by "
    "Friday. “We are ready to move at once,” she told reporters outside the old customs house."
)
THIRD = (
    "Aurelia has kept some 3,000 soldiers along the river since January. Its government has not said when they "
    "would be withdrawn, and opposition parties in the capital have asked for a debate."
)
FOURTH = (
    "Observers said the talks were the first in which both sides had brought maps. A second round is planned for "
    "next week in the same town, according to the mediators."
)
BODY = (FIRST, SECOND, THIRD, FOURTH)

HTML = f"""<!doctype html><html lang="en-GB"><head>
<title>Aurelia and Borland meet over prisoners | World | The Lantern</title>
<meta property="og:title" content="Aurelia and Borland meet over prisoners - The Lantern">
<meta property="og:site_name" content="The Lantern">
<link rel="canonical" href="https://lantern.example/world/vell-talks">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","name":"x"}},
{{"@type":"NewsArticle","headline":"Aurelia and Borland meet over prisoners",
"datePublished":"2015-02-10T22:30:00+01:00",
"author":[{{"@type":"Person","name":"Nora Quill, Diplomatic Correspondent"}},
{{"@type":"Person","name":"By Otto Brandt"}}],
"publisher":{{"@type":"Organization","name":"The Lantern"}},}}]}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>Aurelia and Borland meet over prisoners</h1>
<p class="byline">By Nora Quill and Otto Brandt</p><time datetime="2015-02-10">10 February 2015</time>
<figure><img src="a.jpg"><figcaption>The old customs house in Vell on Tuesday.
<span class="credit">Photograph: Ada Stone/Reuters</span></figcaption></figure>
<p>VELL, Borland (Reuters) — {FIRST}</p><p>{SECOND}</p>
<div class="related-stories"><h3>Related</h3><ul>
<li><a href="/1">Ferry service on the lake starts again</a></li>
<li><a href="/2">What the winter war has cost both sides</a></li></ul></div>
<p>{THIRD}</p>
<div class="newsletter-signup"><p>Sign up for our morning briefing and get the news in your inbox.</p></div>
<p>{FOURTH}</p></article></main>
<aside><a href="/3">Recipe of the week: lentil soup with lemon</a></aside>
<footer>© 2015 The Lantern. All rights reserved.</footer></body></html>"""


def body_of(article: Article) -> list[str]:
    """The paragraphs of an article."""
    return [article.text[block.start : block.end] for block in article.blocks if block.role == "paragraph"]


def read(text: str | bytes, **fields: str) -> Article:
    """Read a page given as text or bytes."""
    data = text.encode() if isinstance(text, str) else text
    return read_article(Capture(name="a page", data=data, **fields))  # type: ignore[arg-type]
