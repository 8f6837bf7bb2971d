"""What a listing lists → addresses to be asked for: new ones, and those of which it says that they have changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from detente.fetching import url_key
from detente.run.watch import robots
from detente.run.watch.config import Source
from detente.run.watch.links import Link
from detente.run.watch.state import Row, State

_AGE_IN_SITEMAP: Final = 3 * 86400.0
"""Sitemaps list whole archives: where the file says nothing, what is older than this is passed over (seconds)."""


def take_in(state: State, source: Source, name: str, found: Iterable[Link], now: float) -> int:
    """Note what a listing lists, the latest first; returns how many addresses are new.

    Args:
        state: written in the transaction that is open.
        source: says which of them are asked for.
        name: the source's address in the file.
        found: the links.
        now: seconds since 1970.
    """
    fresh = 0
    for link in sorted(found, key=lambda link: -(link.moment or 0.0)):
        if not _is_wanted(source, link, now):
            continue
        key = link.url if link.kind == "sitemap" else url_key(link.url) or link.url
        if not _is_known(state, key, link, now) and fresh < source.most:
            fresh += state.add([_row(key, link, name, now)])
            state.host(robots.host_of(link.url))
    return fresh


def _is_wanted(source: Source, link: Link, now: float) -> bool:
    age = source.max_age or (_AGE_IN_SITEMAP if source.kind == "sitemap" else None)
    if age is not None and link.moment is not None and link.moment < now - age:
        return False
    if not link.url.startswith(("http://", "https://")):
        return False
    return link.kind == "sitemap" or source.wants(link.url)


def _is_known(state: State, key: str, link: Link, now: float) -> bool:
    known = state.row("SELECT stamp, state FROM addresses WHERE key = ?", key)
    if known is None:
        return False
    if link.stamp and link.stamp != known["stamp"]:
        again = {"state": "waiting", "due": now, "failures": 0} if known["state"] == "rest" else {}
        state.put(key, stamp=link.stamp, **again)
    return True


def _row(key: str, link: Link, source: str, now: float) -> Row:
    return {
        "key": key,
        "url": link.url,
        "host": robots.host_of(link.url),
        "kind": link.kind,
        "source": source,
        "due": now,
        "stamp": link.stamp,
        "moment": link.moment,
        "found": now,
    }
