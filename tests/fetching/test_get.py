"""Fetching from a server that misbehaves: every answer ends in time, in one line, and within its bounds."""

from __future__ import annotations

import gzip
import re
import time
import tracemalloc
from collections.abc import Iterator

import pytest

from detente.fetching import Answer, Bounds, FetchError, get
from detente.fetching.addresses import check
from detente.fetching.bounds import Deadline
from tests.fetching import server as bad
from tests.fetching.server import Server, serving

SMALL = Bounds(seconds=1.0, bytes=2_000_000, redirects=3, step=0.6)
MISDEEDS = {
    "/silent": (bad.silent, "timed out|too slow", True),
    "/drips-head": (bad.dripping_head, "too slow", True),
    "/drips-body": (bad.dripping_body, "too slow", True),
    "/endless": (bad.endless, "larger than 2 MB", False),
    "/boasts": (bad.boasting, "larger than 2 MB", False),
    "/bomb": (bad.bomb, "larger than 2 MB", False),
    "/bombs": (bad.bomb_in_bomb, "larger than 2 MB", False),
    "/broken": (bad.broken_gzip, "packed data is broken", False),
    "/hangs-up": (bad.hanging_up, "cannot be fetched", True),
    "/babbles": (bad.babbling, "cannot be fetched", True),
    "/heads": (bad.many_headers, "cannot be fetched|too slow", True),
    "/loop": (lambda handler: handler.go("/loop"), "redirected more than 3 times", False),
    "/to-file": (lambda handler: handler.go("file:///etc/hosts"), "only http and https", False),
    "/to-inside": (lambda handler: handler.go("http://127.0.0.2:8081/"), "private network", False),
    "/to-number": (lambda handler: handler.go("http://2130706434/"), "private network", False),
    "/to-user": (lambda handler: handler.go("http://a:b@127.0.0.1/"), "user's name", False),
    "/to-cloud": (lambda handler: handler.go("http://169.254.169.254/latest"), "private network", False),
}


@pytest.fixture(scope="module")
def site() -> Iterator[Server]:
    bad.packed(), bad.packed(2)  # made before anything waits for them
    with serving({path: answer for path, (answer, _, _) in MISDEEDS.items()}) as server:
        server.answers["/page"] = lambda handler: handler.give(b"here", Content_Type="text/html", ETag='"1"')
        server.answers["/packed"] = lambda h: h.give(gzip.compress(b"unpacked"), Content_Encoding="gzip")
        server.answers["/moved"] = lambda handler: handler.go("/page#part", 301)
        server.answers["/elsewhere"] = lambda handler: handler.go("/page", 302)
        server.answers["/busy"] = lambda handler: handler.give(b"later", 429, Retry_After="7")
        server.answers["/same"] = lambda handler: handler.give(b"", 304)
        yield server


def fetched(site: Server, path: str, bounds: Bounds = SMALL) -> Answer:
    return get(site.url(path), bounds=bounds, private_hosts=[site.host])


@pytest.mark.parametrize("path", MISDEEDS)
def test_misdeeds(site: Server, path: str) -> None:
    _, told, passing = MISDEEDS[path]
    start = time.monotonic()
    with pytest.raises(FetchError, match=told) as caught:
        fetched(site, path)
    assert time.monotonic() - start < 3
    assert caught.value.passing is passing
    assert "\n" not in str(caught.value) and not re.search(r"object at|Pool|Connection\(", str(caught.value))


@pytest.mark.parametrize("path", ["/bomb", "/bombs"])
def test_a_bomb_is_not_unpacked_into_memory(site: Server, path: str) -> None:
    tracemalloc.start()
    with pytest.raises(FetchError):
        fetched(site, path, Bounds(seconds=5, bytes=2_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12_000_000


def test_good_answers(site: Server) -> None:
    page = fetched(site, "/page")
    assert (page.data, page.status, page.headers["etag"], page.moved) == (b"here", 200, '"1"', False)
    assert fetched(site, "/packed").data == b"unpacked"
    moved = fetched(site, "/moved")
    assert (moved.data, moved.url, moved.moved) == (b"here", site.url("/page"), True)
    assert not fetched(site, "/elsewhere").moved
    assert fetched(site, "/same").status == 304
    busy = fetched(site, "/busy")
    assert (busy.status, busy.headers["retry-after"]) == (429, "7")


def test_what_is_sent(site: Server) -> None:
    get(site.url("/page?a=%20b#frag"), headers={"If-None-Match": '"1"'}, private_hosts=[site.host])
    _, path, headers = site.log[-1]
    assert path == "/page?a=%20b"
    assert headers["If-None-Match"] == '"1"' and headers["Host"] == site.host and "detente" in headers["User-Agent"]


def test_addresses_in_other_scripts_and_with_blanks(site: Server) -> None:
    site.answers["/%C3%BCber"] = site.answers["/a%20b"] = lambda handler: handler.give(b"here")
    site.answers["/to-script"] = lambda handler: handler.go("/über".encode().decode("latin-1"))
    site.answers["/to-blank"] = lambda handler: handler.go("/a b")
    assert all(fetched(site, path).data == b"here" for path in ("/über", "/a b", "/to-script", "/to-blank"))
    with Deadline(5) as deadline, pytest.raises(FetchError, match="host is not known"):
        check("http://bücher.invalid/", "it", (), deadline)
    with pytest.raises(FetchError, match=r"not a web address|not known"):
        get("http://" + "ü" * 80 + ".invalid/", bounds=SMALL)


def test_nobody_there() -> None:
    with pytest.raises(FetchError, match="refused") as caught:
        get("http://127.0.0.1:9/", private_hosts=["127.0.0.1"], bounds=SMALL)
    assert caught.value.passing
