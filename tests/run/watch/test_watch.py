"""The watch over a server that misbehaves: each article once, nobody hurried, one bad host never in the others' way."""

from __future__ import annotations

import gzip
import itertools
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from pebble import ProcessExpired

from detente.archive import Archive
from detente.model import Capture, DetenteError, Reading
from detente.reader import Reader
from detente.run.watch import Processes
from tests.fetching import server as bad
from tests.fetching.server import Handler, Server, serving
from tests.run.watch.site import MANNERS, Desk, feed, html, page, read, sitemap_of


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        yield server


def test_each_article_is_fetched_once(site: Server, tmp_path: Path) -> None:
    site.answers |= {"/feed": feed("/a", "/b", "/b?utm_source=feed", "/a#top"), "/a": html("A"), "/b": html("B")}
    site.answers["/other"] = feed("/b", "/c")
    site.answers["/c"] = html("C alarm")
    desk = Desk(site, tmp_path, '[[feed]]\nurl = "/feed"\n[[feed]]\nurl = "/other"')
    watcher = desk.once()
    assert desk.articles() == ["A", "B", "C alarm"]
    assert watcher.counts.articles["added"] == 3 and watcher.counts.alerts == 1
    assert "alert: unusual" in desk.lines
    desk.once()
    assert {path: site.asked[path] for path in ("/a", "/b", "/c", "/robots.txt")} == {
        "/a": 1, "/b": 1, "/c": 1, "/robots.txt": 1
    }  # fmt: skip
    assert site.asked["/feed"] == 2


def test_the_sender_of_a_capture_is_known(site: Server, tmp_path: Path) -> None:
    site.answers |= {"/feed": feed("/a"), "/a": html("A")}
    Desk(site, tmp_path, '[[feed]]\nurl = "/feed"\nname = "The Lantern"').once()
    with Archive.open(tmp_path / "crisis.db") as kept:
        (name,) = kept.articles()
        reading, capture = kept.reading(name), kept.captured(name)
    assert reading is not None and capture is not None
    assert (reading.article.source, reading.article.published) == ("The Lantern", "2015-02-10")
    assert reading.article.url == site.url("/a") and capture.charset == "utf-8"


def test_robots_are_minded(site: Server, tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /private\nDisallow: /*?print\nCrawl-delay: 0.2\nUser-agent: other\nDisallow: /"
    site.answers |= {"/robots.txt": lambda h: h.give(rules), "/a": html("A"), "/b": html("B"), "/private/x": html("X")}
    site.answers["/feed"] = feed("/a", "/private/x", "/b", "/a2?print")
    desk = Desk(site, tmp_path)
    desk.once()
    assert desk.articles() == ["A", "B"] and not site.asked["/private/x"] and not site.asked["/a2"]
    assert desk.known("/private/x")["fault"] == "robots.txt forbids it"
    moments = [moment for moment, path, _ in site.log if path != "/robots.txt"]
    assert all(later - earlier >= 0.19 for earlier, later in itertools.pairwise(moments))


def test_a_host_that_cannot_tell_its_rules_is_left_alone(site: Server, tmp_path: Path) -> None:
    site.answers |= {"/robots.txt": lambda h: h.give(b"", 503), "/feed": feed("/a"), "/a": html("A")}
    desk = Desk(site, tmp_path)
    desk.once()
    assert not site.asked["/feed"] and "robots.txt answers 503" in desk.lines[-1]
    site.answers["/robots.txt"] = lambda h: h.give(b"")
    desk.until(lambda: desk.articles() == ["A"])


def test_what_has_not_changed_is_not_sent_again(site: Server, tmp_path: Path) -> None:
    def listing(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"1"':
            return handler.give(b"", 304)
        body = f'<rss version="2.0"><channel><title>L</title><item><link>{site.url("/a")}</link></item></channel></rss>'
        return handler.give(body.encode(), ETag='"1"', Last_Modified="Tue, 10 Feb 2015 18:00:00 GMT")

    site.answers |= {"/feed": listing, "/a": html("A")}
    desk = Desk(site, tmp_path)
    desk.once()
    watcher = desk.once()
    assert watcher.counts.fetches["feed", "304"] == 1
    _, _, headers = [entry for entry in site.log if entry[1] == "/feed"][-1]
    assert headers["If-Modified-Since"] == "Tue, 10 Feb 2015 18:00:00 GMT"


def test_a_changed_article_becomes_a_revision(site: Server, tmp_path: Path) -> None:
    site.answers |= {"/feed": feed("/a"), "/a": html("A")}
    desk = Desk(site, tmp_path)
    desk.once()
    site.answers["/a"] = html("A", "An agreement was signed in the evening.")
    site.answers["/feed"] = feed("/a", stamps={"/a": "2015-02-10T21:00:00Z"})
    desk.once()
    assert site.asked["/a"] == 2
    with Archive.open(desk.archive) as kept:
        assert len(list(kept.rows("SELECT * FROM revisions"))) == 1
        (standing,) = kept.rows("SELECT article FROM standing")
        reading = kept.reading(standing["article"])
    assert reading is not None and "signed in the evening" in reading.article.text


def test_an_article_is_asked_for_again_where_the_file_says_so(site: Server, tmp_path: Path) -> None:
    site.answers |= {"/feed": feed("/a"), "/a": html("A")}
    desk = Desk(site, tmp_path, manners=MANNERS + '\nrevisit = ["0.2s"]')
    desk.until(lambda: site.asked["/a"] == 2 and desk_at_rest(desk))
    assert desk.articles() == ["A"]


def desk_at_rest(desk: Desk) -> bool:
    assert desk.watcher is not None
    return desk.watcher.counts.fetches["article", "200"] == 2


def test_busy_servers_are_given_the_time_they_ask_for(site: Server, tmp_path: Path) -> None:
    def busy(handler: Handler) -> None:
        handler.give(b"", 429, Retry_After="1") if site.asked["/a"] == 1 else html("A")(handler)

    site.answers |= {"/feed": feed("/a"), "/a": busy}
    desk = Desk(site, tmp_path)
    desk.until(lambda: desk.articles() == ["A"])
    moments = [moment for moment, path, _ in site.log if path == "/a"]
    later = [moment for moment, _, _ in site.log if moment > moments[0]]
    assert min(later) - moments[0] >= 0.95, "the whole host is left alone"


def test_failures_are_asked_for_again_and_given_up_in_the_end(site: Server, tmp_path: Path) -> None:
    def sometimes(handler: Handler) -> None:
        handler.give(b"", 500) if site.asked["/late"] < 3 else html("Late")(handler)

    site.answers |= {"/feed": feed("/late", "/never", "/gone"), "/late": sometimes, "/gone": lambda h: h.give(b"", 410)}
    site.answers["/never"] = lambda h: h.give(b"", 500)
    desk = Desk(site, tmp_path, manners=MANNERS + "\ntries = 4")
    desk.until(lambda: desk.articles() == ["Late"] and site.asked["/never"] == 4)
    time.sleep(0.1)
    assert (site.asked["/late"], site.asked["/gone"]) == (3, 1)
    assert any("/never: answers 500; it is given up" in line for line in desk.lines)


def test_wrong_kinds_and_loops_are_given_up_at_once(site: Server, tmp_path: Path) -> None:
    site.answers |= {
        "/feed": feed("/picture", "/loop", "/a", "/empty"),
        "/picture": lambda h: h.give(b"\x89PNG", Content_Type="image/png"),
        "/loop": lambda h: h.go("/loop"),
        "/empty": lambda h: h.give(b"<html><body><p>Sign in.</p></body></html>", Content_Type="text/html"),
        "/a": html("A"),
    }
    desk = Desk(site, tmp_path)
    watcher = desk.once()
    desk.once()
    assert desk.articles() == ["A"]
    assert watcher.counts.articles["unreadable"] == 1
    assert (site.asked["/picture"], site.asked["/empty"], site.asked["/a"]) == (1, 1, 1)
    assert desk.known("/picture")["fault"] == "it is image/png, not a page"
    assert "redirected" in str(desk.known("/loop")["fault"])


def test_one_bad_host_never_stalls_the_rest(site: Server, tmp_path: Path) -> None:
    """Six hosts hang in six ways; the good one is read while they do."""
    deeds = [bad.silent, bad.dripping_head, bad.dripping_body, bad.endless, bad.bomb, bad.hanging_up]
    hosts = [serving({"/feed": deed, "/robots.txt": lambda h: h.give(b"")}) for deed in deeds]
    servers = [host.__enter__() for host in hosts]
    site.answers |= {"/feed": feed("/a", "/b", "/c"), "/a": html("A"), "/b": html("B"), "/c": html("C")}
    sources = "".join(f'[[feed]]\nurl = "{server.url("/feed")}"\n' for server in servers)
    desk = Desk(site, tmp_path, sources + '[[feed]]\nurl = "/feed"')
    names = ", ".join(f'"{server.host}"' for server in [site, *servers])
    desk.file.write_text(desk.file.read_text().replace(f'"{site.host}"', names))
    start = time.monotonic()
    desk.until(lambda: len(desk.articles()) == 3)
    assert time.monotonic() - start < 4
    for host in hosts:
        host.__exit__(None, None, None)


def test_one_long_article_never_stalls_the_rest(site: Server, tmp_path: Path) -> None:
    """While one is read, feeds are polled and the others are fetched and read."""
    gate = threading.Event()

    def held(capture: Capture) -> Reading:
        if capture.name.endswith("/long"):
            gate.wait(20)
        return read(capture)

    site.answers |= {"/feed": feed("/long", "/a", "/b"), "/long": html("Long"), "/a": html("A"), "/b": html("B")}
    desk = Desk(site, tmp_path, reads=held)
    try:
        desk.until(lambda: desk.articles() == ["A", "B"] and site.asked["/feed"] >= 3)
    finally:
        gate.set()
    desk.once()
    assert desk.articles() == ["A", "B", "Long"] and site.asked["/long"] == 1


def test_readers_that_die_or_are_too_slow_cost_one_article(site: Server, tmp_path: Path) -> None:
    """A process that dies is given the article once more; what is too slow is left; the watch goes on."""
    tried: Counter[str] = Counter()

    def begin(capture: Capture) -> Future[Reading]:
        future: Future[Reading] = Future()
        tried[capture.name.rpartition("/")[2]] += 1
        if capture.name.endswith("/slow"):
            future.set_exception(TimeoutError())
        elif capture.name.endswith("/deadly") or (capture.name.endswith("/unlucky") and tried["unlucky"] == 1):
            future.set_exception(ProcessExpired("gone", code=-9))
        else:
            future.set_result(read(capture))
        return future

    site.answers |= {f"/{name}": html(name) for name in ("slow", "deadly", "unlucky", "a")}
    site.answers["/feed"] = feed("/slow", "/deadly", "/unlucky", "/a")
    desk = Desk(site, tmp_path, begins=begin)
    watcher = desk.once()
    assert desk.articles() == ["a", "unlucky"] and watcher.counts.articles["unreadable"] == 2
    assert tried == {"slow": 1, "deadly": 2, "unlucky": 2, "a": 1}
    assert desk.known("/slow")["fault"] == "it takes too long to read"


def test_processes_read(site: Server) -> None:
    """The processes of the command itself: readings as they are in this one, faults as they would be."""
    good = Capture(name="good", data=page("A"))
    with Processes(None) as reads:
        assert reads(good).result(60) == Reader().read(good)
        with pytest.raises(DetenteError, match="bad"):
            reads(Capture(name="bad", data=b"\x00\x01")).result(60)
    with Processes(None, seconds=0.2) as reads, pytest.raises(TimeoutError):
        reads(Capture(name="long", data=b"The army attacked the town. " * 9000, form="article")).result(60)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_idle_processes_that_are_killed_are_replaced() -> None:
    capture = Capture(name="good", data=page("A"))
    with Processes(None) as reads:
        first = reads(capture).result(60)
        for child in list(reads._pool._pool_manager.worker_manager.workers.values()):
            os.kill(child.pid, signal.SIGKILL)
        for _ in range(100):
            if not reads._pool.active:
                break
            time.sleep(0.05)
        assert not reads._pool.active, "the pool has broken"
        assert reads(capture).result(60) == first


def test_redirects_to_another_host_are_asked_for_there_by_its_rules(site: Server, tmp_path: Path) -> None:
    with serving({"/a": html("A"), "/robots.txt": lambda h: h.give(b"User-agent: *\nDisallow: /b")}) as other:
        site.answers |= {"/feed": feed("/a", "/b"), "/a": lambda h: h.go(other.url("/a"))}
        site.answers["/b"] = lambda h: h.go(other.url("/b"))
        desk = Desk(site, tmp_path)
        lines = desk.file.read_text().replace(f'["{site.host}"]', f'["{site.host}", "{other.host}"]')
        desk.file.write_text(lines)
        desk.once()
        assert desk.articles() == ["A"] and not other.asked["/b"] and other.asked["/robots.txt"] == 1


def test_a_public_feed_does_not_lead_inside(site: Server, tmp_path: Path) -> None:
    """The feed's host is allowed, the one that it links to is not."""
    with serving({"/admin": html("Secret")}) as inner:
        site.answers["/feed"] = feed(inner.url("/admin"), "file:///etc/passwd", "/a")
        site.answers["/a"] = html("A")
        desk = Desk(site, tmp_path)
        desk.once()
        assert desk.articles() == ["A"] and not inner.asked


def test_network_loss_is_outlived(tmp_path: Path) -> None:
    with serving({"/feed": feed("/a"), "/a": html("A")}) as server:
        desk, port = Desk(server, tmp_path), server.server_port
    desk.once()
    assert "cannot be fetched" in desk.lines[-1]
    with serving({"/feed": feed("/a"), "/a": html("A")}, port):
        desk.until(lambda: desk.articles() == ["A"])


def test_sitemaps(site: Server, tmp_path: Path) -> None:
    today = time.strftime("%Y-%m-%d")
    news = (
        f"<loc>{{}}</loc><n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
        f"<n:publication_date>{today}</n:publication_date><n:title>T</n:title></n:news>"
    )
    index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</sitemapindex>".format(
        "".join(f"<sitemap><loc>{site.url(path)}</loc></sitemap>" for path in ("/news.xml", "/all.xml.gz"))
    )
    old = f"<loc>{site.url('/world/old')}</loc><lastmod>2015-02-10</lastmod>"
    both = sitemap_of(f"<loc>{site.url('/world/c')}</loc><lastmod>{today}</lastmod>", old)
    site.answers |= {
        "/index.xml": lambda h: h.give(index.encode()),
        "/news.xml": lambda h: h.give(sitemap_of(*(news.format(site.url(path)) for path in ("/world/a", "/sport/b")))),
        "/all.xml.gz": lambda h: h.give(gzip.compress(both), Content_Type="application/gzip"),
        "/world/a": html("A"), "/world/c": html("C"), "/world/old": html("Old"), "/sport/b": html("Sport"),
    }  # fmt: skip
    desk = Desk(site, tmp_path, '[[sitemap]]\nurl = "/index.xml"\ninclude = ["/world/*"]\nexclude = ["*/video/*"]')
    desk.once()
    assert desk.articles() == ["A", "C"]


def test_a_bad_feed_is_told_and_the_others_go_on(site: Server, tmp_path: Path) -> None:
    xxe = b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&x;</title>"
    site.answers |= {
        "/html": html("No feed"),
        "/xxe": lambda h: h.give(xxe),
        "/none": lambda h: h.give(b"", 404),
        "/feed": feed("/a"),
        "/a": lambda h: h.give(page("A"), Content_Type="text/html"),
    }
    desk = Desk(site, tmp_path, "".join(f'[[feed]]\nurl = "/{name}"\n' for name in ("html", "xxe", "none", "feed")))
    desk.once()
    assert desk.articles() == ["A"]
    told = "\n".join(desk.lines)
    assert "/html: it is neither a feed nor a sitemap" in told and "/none: answers 404" in told
