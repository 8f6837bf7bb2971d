"""HTML pages: every field where it should be, and nothing of the site in the text."""

from __future__ import annotations

from tests.reading.pages import BODY, FIRST, FOURTH, HTML, SECOND, THIRD, body_of, read


def test_a_page_gives_all_its_fields() -> None:
    article = read(HTML)
    assert article.headline == "Aurelia and Borland meet over prisoners"
    assert article.byline == ("Nora Quill", "Otto Brandt")
    assert article.published == "2015-02-10"
    assert article.dateline == "VELL"
    assert article.source == "The Lantern"
    assert article.language == "en"
    assert article.url == "https://lantern.example/world/vell-talks"


def test_a_caption_is_kept_with_its_credit_and_out_of_the_body() -> None:
    article = read(HTML)
    assert article.captions == ("The old customs house in Vell on Tuesday. (Ada Stone/Reuters)",)
    captions = [article.text[b.start : b.end] for b in article.blocks if b.role == "caption"]
    assert captions == ["The old customs house in Vell on Tuesday."]
    assert not any("customs house in Vell" in paragraph for paragraph in body_of(article))


def test_the_body_is_the_paragraphs_and_nothing_else() -> None:
    assert body_of(read(HTML)) == [f"VELL, Borland (Reuters) — {FIRST}", SECOND, THIRD, FOURTH]


def test_links_to_other_stories_are_told_apart() -> None:
    related = read(HTML).related
    assert related[:2] == ("Ferry service on the lake starts again", "What the winter war has cost both sides")


def test_the_text_is_headline_captions_and_body_parted_by_blank_lines() -> None:
    article = read(HTML)
    parts = [article.text[block.start : block.end] for block in article.blocks]
    assert article.text == "\n\n".join(parts)
    assert [block.role for block in article.blocks] == ["headline", "caption", *["paragraph"] * 4]


def test_what_the_sender_knows_wins() -> None:
    article = read(
        HTML, published="2015-02-11", headline="Talks in Vell", source="Lake Radio", url="https://b.example/"
    )
    assert (article.published, article.headline, article.source) == ("2015-02-11", "Talks in Vell", "Lake Radio")
    assert article.url == "https://b.example/"
    assert article.text.startswith("Talks in Vell\n\n")


def test_a_hint_only_fills_a_gap() -> None:
    assert read(HTML, published_hint="1999-01-01").published == "2015-02-10"
    bare = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    assert read(f"<html><body>{bare}</body></html>", published_hint="1999-01-01").published == "1999-01-01"
    assert read(f"<html><body>{bare}</body></html>").published is None


def test_a_page_laid_out_with_tables_and_no_metadata() -> None:
    rows = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    page = f"""<html><head><title>The Lantern: Talks on prisoners open in Vell</title></head><body><table><tr>
    <td><a href=a>Front</a><br><a href=b>Fishing</a></td><td><h2 class="headline">Talks on prisoners open in Vell</h2>
    <table><tr><td><img src=i.gif></td></tr><tr><td class="cutline">The pier at Vell in the morning.</td></tr></table>
    {rows}</td></tr></table></body></html>"""
    article = read(page)
    assert article.headline == "Talks on prisoners open in Vell"
    assert article.captions == ("The pier at Vell in the morning.",)
    assert body_of(article) == list(BODY)


def test_a_caption_without_a_class_beside_its_image() -> None:
    page = HTML.replace(
        '<div class="related-stories">',
        '<div class="x1"><span><img src="b.jpg"></span><p>Soldiers rest by the river near Vell.</p></div>'
        '<div class="related-stories">',
    )
    article = read(page)
    assert "Soldiers rest by the river near Vell." in article.captions
    assert not any("Soldiers rest" in paragraph for paragraph in body_of(article))


def test_posts_of_social_networks_and_teasers_stay_out() -> None:
    page = HTML.replace(
        f"<p>{FOURTH}</p>",
        f'<blockquote class="twitter-tweet"><p>Big news from the lake!</p>— Somebody</blockquote><p>{FOURTH}</p>'
        '<div><h3><a href="/9">Mayor opens the new bridge at noon</a></h3><p>Crowds came to see it.</p></div>',
    )
    article = read(page)
    assert body_of(article)[-1] == FOURTH
    assert "Big news" not in article.text and "Crowds came" not in article.text
    assert "Mayor opens the new bridge at noon" in article.related


def test_the_body_that_a_page_states_mends_a_poor_extraction() -> None:
    stated = " ".join(f"{paragraph} Part {n} of the record." for n, paragraph in enumerate(BODY * 4))
    blocks = "".join(
        f'<div class="teaser"><div><p>{paragraph} Part {n} of the record.</p></div></div>'
        for n, paragraph in enumerate(BODY * 4)
    )
    page = (
        '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The record of Vell",'
        f'"articleBody":"{stated}"}}</script></head><body><h1>The record of Vell</h1>{blocks}</body></html>'
    )
    assert len(body_of(read(page))) == 16


def test_line_breaks_and_blocks_part_words() -> None:
    page = HTML.replace("The old customs house", "The old<br>customs<br/>house").replace(
        "<h1>Aurelia and", "<h1><div>Aurelia</div><div>and</div>"
    )
    article = read(page)
    assert article.captions == ("The old customs house in Vell on Tuesday. (Ada Stone/Reuters)",)
    assert article.headline == "Aurelia and Borland meet over prisoners"
    assert "Aureliaand" not in article.text and body_of(article) == body_of(read(HTML))


def test_a_snippet_of_html_is_read_whole() -> None:
    article = read("<p>Troops left the village of Orm on Monday.</p><p>The mayor said nobody was hurt.</p>")
    assert body_of(article) == ["Troops left the village of Orm on Monday.", "The mayor said nobody was hurt."]


def test_old_character_sets_are_read() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>Café Zürich: {FIRST}</p></body></html>'
    assert "Café Zürich" in read(page.encode("latin-1")).text
