"""What was written into a page when it was saved: the address that it came from, and the moment."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from detente.reading import moments

_BROWSER: Final = re.compile(r"<!--\s*saved from url=\(\d{4}\)(?P<url>https?://[^\s<>]{3,2000})\s*-->")
_SINGLE_FILE: Final = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>https?://\S{3,2000})\s+saved date:\s*(?P<when>[^\n<>]{10,80})"
)
_WAYBACK: Final = re.compile(r"FILE ARCHIVED ON (?P<clock>\d\d:\d\d:\d\d) (?P<day>[A-Z][a-z]{2} \d\d, \d{4})")
_TOP: Final = 4_000
_FOOT: Final = 8_000


class Saved(NamedTuple):
    """The address and the moment (ISO 8601), each None where nothing tells it."""

    url: str | None = None
    when: str | None = None


def find(html: str) -> Saved:
    """What browsers, SingleFile and the Wayback Machine note in the comments of a page that they save."""
    top = html[:_TOP]
    if found := _SINGLE_FILE.search(top):
        return Saved(found["url"], moments.first(found["when"]))
    if found := _BROWSER.search(top):
        return Saved(found["url"])
    if found := _WAYBACK.search(html, max(0, len(html) - _FOOT)):
        return Saved(None, moments.first(f"{found['day']} {found['clock']} UTC"))
    return Saved()
