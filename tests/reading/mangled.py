"""A corpus of mangled pages: what cut lines, careless saving and broken templates make of one page of our own."""

from __future__ import annotations

import gzip
import json
import quopri
from typing import Final

from tests.reading.pages import FIRST, FOURTH, HTML, SECOND, THIRD

_PAGE: Final = HTML.encode()
_HEAD, _, _REST = HTML.partition("<body>")


def _swapped(old: str, new: str) -> bytes:
    assert old in HTML
    return HTML.replace(old, new).encode()


WHOLE: Final = {
    "no end tags": _swapped("</p>", ""),
    "end tags twice": _swapped("</p>", "</p></p></div>"),
    "tags crossed": _swapped(f"<p>{THIRD}</p>", f"<p><b><i>{THIRD}</b></i></p>"),
    "tags in capitals": HTML.replace("<p>", "<P>").replace("</p>", "</P>").replace("<article>", "<ARTICLE>").encode(),
    "attributes without quotes": _swapped('class="related-stories"', "class=related-stories"),
    "a quote that never closes": _swapped('<div class="newsletter-signup">', '<div class="newsletter-signup"" x=">">'),
    "no head": f"<body>{_REST}".encode(),
    "two heads and two bodies": (_HEAD + _HEAD + "<body><body>" + _REST).encode(),
    "a page within the page": _swapped("<article>", "<html><body><article>"),
    "cut within the foot": HTML[: HTML.index("All rights")].encode(),
    "cut within a tag behind the body": HTML[: HTML.index("</article>") + 5].encode(),
    "cut within a script behind the body": (HTML.split("<aside>")[0] + "<script>var a = '<p>").encode(),
    "cut within a comment behind the body": (HTML.split("<aside>")[0] + "<!-- more").encode(),
    "a server's warning before the page": b"Warning: mysql_connect(): No route in /srv/db.php on line 12\n" + _PAGE,
    "saved with the answer's headers": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: nginx\r\n\r\n" + _PAGE,
    "byte mark in the middle": _swapped("<body>", "\ufeff<body>\ufeff"),
    "carriage returns alone": HTML.replace("\n", "\r").encode(),
    "no line break at all": HTML.replace("\n", " ").encode(),
    "null bytes between words": _swapped(" talks ", " talks\x00 "),
    "zero-width marks in words": _swapped("prisoners taken", "pris\u200boners taken"),
    "right-to-left marks": _swapped("Observers said", "\u202aObservers said\u202c"),
    "non-breaking spaces": HTML.replace("the talks were", "the\u00a0talks\u00a0were").encode(),
    "UTF-16 without a declaration": HTML.encode("utf-16"),
    "Windows-1252 that calls itself UTF-8": HTML.replace("<head>", '<head><meta charset="utf-8">').encode(
        "cp1252", "replace"
    ),
    "UTF-8 read as Windows-1252 and saved": HTML.encode().decode("cp1252", "replace").encode(),
    "one broken letter": _PAGE.replace(b"Observers", b"Observers\xff", 1),
    "packed twice": gzip.compress(gzip.compress(_PAGE)),
    "JSON-LD cut short": _swapped('"publisher":{"@type"', '"publisher":{"@ty</script><script>'),
    "JSON-LD that is a list of nothing": _swapped('{"@context":', '[null,[],"x",3]</script><script>{"@context":'),
    "a thousand empty blocks": _swapped(f"<p>{SECOND}</p>", "<div><p></p></div>" * 1000 + f"<p>{SECOND}</p>"),
    "deep but within bounds": _swapped("<article>", "<div>" * 120 + "<article>"),
    "styles and scripts in the body": _swapped("<p>", "<p><style>p{color:red}</style><script>f()</script>"),
    "entities told twice": _swapped("<h1>", "<h1>&amp;lt;b&amp;gt;"),
    "CDATA before the body": _swapped("<article>", "<![CDATA[ x ]]><article>"),
    "tags that no standard has": HTML.replace("<main>", "<x-main><foo:bar>")
    .replace("</main>", "</foo:bar></x-main>")
    .encode(),
    "template marks left in": _swapped("<h1>", "{{#if title}}<h1>").replace(
        b"</h1>", b"</h1>{{/if}}<!-- /wp:heading -->"
    ),
}
"""Pages whose four paragraphs can still be read, all of them."""

REFUSED_OR_READ: Final = {
    "cut within the head": HTML[:300].encode(),
    "cut within the body's first tag": HTML[: HTML.index("<main>") + 3].encode(),
    "a script that never closes before the body": _swapped("<body>", "<body><script>var x = 1;"),
    "a comment that never closes before the body": _swapped("<body>", "<body><!-- begin"),
    "a title that never closes": _swapped("</title>", ""),
    "a text area around the page": _swapped("<body>", "<body><textarea>"),
    "plaintext": _swapped("<body>", "<body><plaintext>"),
    "a frameset": _swapped("<body>", "<frameset><frame src=a></frameset><body>"),
    "source as text": HTML.replace("&", "&amp;").replace("<", "&lt;").encode(),
    "source in a string of JSON": json.dumps(HTML).encode(),
    "quoted-printable": quopri.encodestring(_PAGE),
    "UTF-16 with an odd byte": HTML.encode("utf-16")[:-1],
    "UTF-16 cut from its mark": HTML.encode("utf-16-le"),
    "every second byte lost": _PAGE[::2],
    "backwards": _PAGE[::-1],
    "every tag opened, none named": HTML.replace("<", "<<").encode(),
    "half of it twice": _PAGE[: len(_PAGE) // 2] * 2,
    "an image in front": b"\x89PNG\r\n\x1a\n" + _PAGE,
    "only tags": b"<p><b><i><div>" * 300,
    "only entities": b"&nbsp;&#160;&zwnj;" * 900,
    "an error page": b"<html><title>502 Bad Gateway</title><body><center><h1>502 Bad Gateway</h1></center><hr>nginx",
    "a robot check": b"<html><title>Just a moment...</title><body><p>Checking if the site connection is secure</p>",
    "text between pages": FIRST.encode() + _PAGE + FOURTH.encode(),
}
"""Pages that may be read or refused, so long as nothing else comes of them."""
