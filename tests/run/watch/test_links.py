"""Feeds and sitemaps in every shape give their addresses; hostile XML gives nothing of the machine's."""

from __future__ import annotations

import gzip
import time

import pytest

from detente.model import DetenteError
from detente.run.watch.links import Link, links
from tests.run.watch.site import page, sitemap_of

HERE = "https://lantern.example/feeds/all"
MOST = 1_000_000
ENTRIES = {
    "rss": "<rss version='2.0'><channel><title>L</title><item><link>https://lantern.example/a</link></item></channel></rss>",
    "atom": "<feed xmlns='http://www.w3.org/2005/Atom'><title>L</title><entry><link href='/a'/></entry></feed>",
    "rdf": "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    "<item rdf:about='x'><title>T</title><link>https://lantern.example/a</link></item></rdf:RDF>",
    "sitemap": sitemap_of("<loc> https://lantern.example/a </loc>").decode(),
    "lines": "https://lantern.example/a\n\nnonsense\n",
}


@pytest.mark.parametrize("kind", ENTRIES)
def test_shapes(kind: str) -> None:
    assert [link.url for link in links(ENTRIES[kind].encode(), HERE, MOST)] == ["https://lantern.example/a"]
    assert links(gzip.compress(ENTRIES[kind].encode()), HERE, MOST)[0].url == "https://lantern.example/a"


def test_what_a_listing_says_of_its_entries() -> None:
    news = sitemap_of(
        "<loc>https://lantern.example/a</loc><lastmod>2015-02-11</lastmod><n:news xmlns:n='n'>"
        "<n:publication_date>2015-02-10T18:00:00+01:00</n:publication_date></n:news>",
        "<loc>https://lantern.example/b</loc><lastmod>yesterday</lastmod>",
        "<lastmod>2015-02-11</lastmod>",
    )
    first, second = links(news, HERE, MOST)
    assert first == Link("https://lantern.example/a", stamp="2015-02-11", moment=1423587600.0)
    assert second.moment is None
    index = b"<sitemapindex><sitemap><loc>https://lantern.example/1.xml</loc></sitemap></sitemapindex>"
    assert links(index, HERE, MOST) == [Link("https://lantern.example/1.xml", "sitemap")]


@pytest.mark.parametrize("data", [page("No feed"), b"", b"   ", b"\x00\x01", b"<urlset", b"just words"])
def test_what_is_no_listing_is_told(data: bytes) -> None:
    with pytest.raises(DetenteError):
        if links(data, HERE, MOST) == []:
            raise DetenteError("x", "it lists nothing", "which is right for a sitemap cut short")


@pytest.mark.parametrize("shape", ["rss", "sitemap", "atom"])
def test_entities_are_not_resolved(shape: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("x") / "secret.txt"
    secret.write_text("https://stolen.example/words")
    kind = f"<!DOCTYPE x [<!ENTITY f SYSTEM '{secret.as_uri()}'><!ENTITY g 'https://inner.example/'>]>"
    data = kind + ENTRIES[shape].replace("https://lantern.example/a", "&f;").replace("'/a'", "'&f;'")
    assert not any("stolen" in str(link) for link in links(data.encode(), HERE, MOST))


@pytest.mark.parametrize("shape", ["rss", "sitemap"])
def test_a_thousand_million_laughs(shape: str) -> None:
    nest = "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    data = f"<!DOCTYPE x [{nest}]>" + ENTRIES[shape].replace("https://lantern.example/a", "&a11;")
    start = time.monotonic()
    found = links(data.encode(), HERE, MOST)
    assert time.monotonic() - start < 2 and all(len(link.url) < 10_000 for link in found)


def test_a_packed_listing_is_bounded() -> None:
    with pytest.raises(DetenteError, match="larger than 1 MB"):
        links(gzip.compress(b" " * 50_000_000), HERE, MOST)
    with pytest.raises(DetenteError, match="gzip data is broken"):
        links(gzip.compress(page("x"))[:40], HERE, MOST)
