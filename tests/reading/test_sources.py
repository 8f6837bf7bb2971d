"""The front door: files, folders, JSON lines, feeds, standard input and addresses become captures."""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from detente.model import Capture, DetenteError
from detente.reading import captures, limits, read_article, read_page
from tests.reading.pages import BODY, FIRST, HTML, SECOND, body_of


def good(items: Iterator[Capture | DetenteError]) -> list[Capture]:
    out = []
    for item in items:
        assert isinstance(item, Capture), item
        out.append(item)
    return out


def only_error(items: Iterator[Capture | DetenteError]) -> str:
    (item,) = items
    assert isinstance(item, DetenteError)
    return str(item)


def test_a_file_is_one_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(HTML)
    (capture,) = good(captures(tmp_path / "a.html", published_hint="2015-01-01"))
    assert (capture.form, capture.published_hint) == ("page", "2015-01-01")
    assert capture.name.endswith("a.html")


def test_a_packed_file(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(HTML.encode()))
    (capture,) = good(captures(str(tmp_path / "a.html.gz")))
    assert read_article(capture).published == "2015-02-10"


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    assert "no such file; check the path" in only_error(captures(tmp_path / "none.html"))
    (tmp_path / "notes.docx").write_text("x")
    assert "there are no pages in this folder" in only_error(captures(tmp_path))


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a/z.txt", "a/b.htm", ".hidden.html", "c.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HTML if name.endswith("l") else FIRST)
    names = [Path(capture.name).relative_to(tmp_path).as_posix() for capture in good(captures(tmp_path))]
    assert names == ["a/b.htm", "a/z.txt", "b.html"]


def lines(*items: object) -> bytes:
    return b"\n".join(item if isinstance(item, bytes) else json.dumps(item).encode() for item in items)


def test_json_lines_keep_order_and_what_they_know(tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    known = {
        "headline": "Talks",
        "published": "2015-02-10",
        "url": "https://a.example/1",
        "source": "Wire",
        "dateline": "VELL",
    }
    path.write_bytes(lines({"id": 7, "text": FIRST, **known}, {"id": "b", "html": HTML}, {"text": "Troops left Orm."}))
    first, second, third = good(captures(path))
    assert (first.external_id, first.form, first.source, first.dateline) == ("7", "article", "Wire", "VELL")
    assert (second.external_id, second.form) == ("b", "page")
    article = read_article(first)
    assert (article.external_id, article.published, article.url) == ("7", "2015-02-10", "https://a.example/1")
    assert read_article(third).text == "Troops left Orm."


def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "wire.ndjson"
    path.write_bytes(
        lines({"text": FIRST}, b"{broken", [1], {"text": ""}, {"text": FIRST, "url": {}}, {"text": SECOND})
    )
    items = list(captures(path))
    assert [isinstance(item, DetenteError) for item in items] == [False, True, True, True, True, False]
    assert str(items[1]).startswith(f"{path}, line 2: the line is not valid JSON")
    assert "line 4" in str(items[3]) and "neither `text` nor `html`" in str(items[3])
    assert "`url` is not a string" in str(items[4])


def test_json_is_known_by_its_look_and_packed_lines_are_read(tmp_path: Path) -> None:
    assert len(good(captures("anything", data=lines({"text": FIRST}, {"text": SECOND})))) == 2
    assert len(good(captures("one", data=json.dumps({"text": FIRST}, indent=2).encode()))) == 1
    assert len(good(captures("list", data=json.dumps([{"text": FIRST}, {"text": SECOND}]).encode()))) == 2
    (tmp_path / "w.jsonl.gz").write_bytes(gzip.compress(lines({"text": FIRST}, {"text": SECOND})))
    assert len(good(captures(tmp_path / "w.jsonl.gz"))) == 2
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(lines({"text": FIRST}) * 50)[:60])
    assert "gzip data is broken" in str(list(captures(tmp_path / "cut.jsonl.gz"))[-1])


def test_empty_json_lines_are_told(tmp_path: Path) -> None:
    (tmp_path / "e.jsonl").write_bytes(b"\n\n")
    assert "it is empty" in only_error(captures(tmp_path / "e.jsonl"))


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Lantern</title><item><title>Talks open in Vell</title><link>https://lantern.example/1</link>
<guid>tag:1</guid><author>Nora Quill</author><pubDate>Tue, 10 Feb 2015 18:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>VELL — {FIRST}</p><p>{SECOND}</p>]]></content:encoded></item>
<item><title>Bridge opens at Orm</title><link>https://lantern.example/2</link>
<description>The bridge at Orm opened on Monday after two years of work.</description></item>
<item><title>Nothing here</title></item></channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Radio</title><entry>
<title>Talks open in Vell</title><id>urn:1</id><link href="https://radio.example/1"/><updated>2015-02-10T18:00:00Z</updated>
<summary>{FIRST}</summary></entry></feed>"""


def test_a_feed_gives_its_entries() -> None:
    html, text, nothing = captures("feed.xml", data=RSS.encode())
    assert isinstance(html, Capture) and isinstance(text, Capture) and isinstance(nothing, DetenteError)
    article = read_article(html)
    assert (article.headline, article.published, article.source) == ("Talks open in Vell", "2015-02-10", "The Lantern")
    assert (article.byline, article.url, article.dateline) == (("Nora Quill",), "https://lantern.example/1", "VELL")
    assert body_of(article) == [f"VELL — {FIRST}", SECOND]
    assert read_article(text).text.endswith("after two years of work.")
    assert "entry 3: the entry has no text" in str(nothing)


def test_an_atom_feed_and_a_feed_without_entries() -> None:
    (capture,) = good(captures("atom", data=ATOM.encode()))
    assert (capture.published, capture.source, capture.form) == ("2015-02-10T18:00:00+00:00", "Lake Radio", "article")
    assert read_article(capture).published == "2015-02-10" and read_page(capture).published == capture.published
    assert "no entries" in only_error(captures("f", data=b"<rss version='2.0'><channel></channel></rss>"))


FULL = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Radio</title><entry>
<title type="html">Talks &lt;b&gt;open&lt;/b&gt; in Vell - Lake Radio</title><id>urn:1</id>
<link rel="alternate" href="https://radio.example/1"/><published>2015-02-10T22:30:00+01:00</published>
<updated>2015-02-11T07:00:00Z</updated><author><name>Nora Quill</name></author><author><name>Otto Brandt</name></author>
<category term="World"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>VELL (AP) — {FIRST}</p>
<figure><img src="x"/><figcaption>The pier at Vell. (AP)</figcaption></figure>
<p>{SECOND}</p></div></content></entry></feed>"""


def test_all_that_a_feed_knows_of_an_entry_is_kept() -> None:
    (capture,) = good(captures("atom", data=FULL.encode()))
    page = read_page(capture)
    article = page.article
    assert (article.headline, article.byline) == ("Talks open in Vell", ("Nora Quill", "Otto Brandt"))
    assert (page.published, page.modified) == ("2015-02-10T22:30:00+01:00", "2015-02-11T07:00:00+00:00")
    assert (page.section, page.agency, article.captions) == ("World", "AP", ("The pier at Vell. (AP)",))
    assert body_of(article) == [f"VELL (AP) — {FIRST}", SECOND]


class Stream:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(HTML.encode()))
    (capture,) = good(captures("-"))
    assert capture.name == "standard input" and read_article(capture).byline
    monkeypatch.setattr(sys, "stdin", Stream(lines({"text": FIRST}, {"text": SECOND})))
    assert [capture.name for capture in good(captures("-"))] == ["standard input, line 1", "standard input, line 2"]
    monkeypatch.setattr(sys, "stdin", Stream(b""))
    assert "standard input: it is empty" in only_error(captures("-"))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/loop"):
            self.send_response(302)
            self.send_header("Location", "/loop" + self.path[-1:] * 2)
            self.end_headers()
        elif self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hosts")
            self.end_headers()
        elif self.path == "/page":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(HTML.replace('<link rel="canonical"', '<link rel="none"').encode())
        elif self.path == "/cyrillic":
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=windows-1251")
            self.end_headers()
            self.wfile.write(HTML.replace("Observers", "Наблюдатели").encode("cp1251", "replace"))
        elif self.path == "/big":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"a" * 5000)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_address_is_fetched(site: str) -> None:
    (capture,) = good(captures(f"{site}/moved", private_hosts=["127.0.0.1"]))
    assert capture.url == f"{site}/page" and read_article(capture).url == f"{site}/page"


def test_what_the_server_says_of_a_page_is_kept(site: str) -> None:
    (capture,) = good(captures(f"{site}/cyrillic", private_hosts=["127.0.0.1"]))
    assert capture.captured and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", capture.captured)
    assert "Наблюдатели said the talks" in read_article(capture).text


def test_addresses_are_refused_by_rule(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "private network" in only_error(captures(f"{site}/page"))
    assert "only http and https" in only_error(captures("ftp://lantern.example/a"))
    assert "only http and https" in only_error(captures("file:///etc/hosts"))
    assert "only http and https" in only_error(captures(f"{site}/away", private_hosts=["127.0.0.1"]))
    assert "404" in only_error(captures(f"{site}/none", private_hosts=["127.0.0.1"]))
    assert "cannot be fetched" in only_error(captures("http://127.0.0.1:9/", private_hosts=["127.0.0.1"]))
    assert "redirected more than 5 times" in only_error(captures(f"{site}/loop1", private_hosts=["127.0.0.1"]))
    monkeypatch.setattr(limits, "PAGE_BYTES", 1000)
    assert "larger" in only_error(captures(f"{site}/big", private_hosts=["127.0.0.1"]))


def test_nothing_of_a_body_is_lost_between_shapes() -> None:
    text = "\n\n".join(BODY)
    (given_as_json,) = good(captures("x", data=lines({"text": text})))
    assert read_article(given_as_json).text == text
