"""What a host allows to robots (RFC 9309, with the wildcards and the crawl-delay that hosts write)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from protego import Protego

NAME: Final = "detente"
_NOTHING: Final = "User-agent: *\nDisallow: /"
_DELAY: Final = 120.0
"""The longest crawl-delay that is kept to, in seconds; a longer one would mean a page an hour or none."""


def host_of(url: str) -> str:
    """The host as robots.txt and politeness count it: scheme, name and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def rules(status: int | None, data: bytes) -> str | None:
    """The text of the rules by the answer for robots.txt: none there, all is allowed; None where it must be asked
    for again before anything else is, since the host could not say."""
    if status is not None and 200 <= status < 300:
        return data.decode("utf-8", errors="replace")
    if status is not None and 400 <= status < 500 and status != 429:
        return ""
    return None


def allowed(text: str, url: str) -> bool:
    """Whether the rules let us fetch this address."""
    return bool(_parsed(text).can_fetch(url, NAME))


def delay(text: str) -> float:
    """Seconds between two requests that the rules ask for; 0 if none."""
    found = _parsed(text).crawl_delay(NAME)
    return min(float(found), _DELAY) if found else 0.0


@lru_cache(maxsize=256)
def _parsed(text: str) -> Protego:
    try:
        return Protego.parse(text)
    except Exception:  # rules that cannot be read allow nothing
        return Protego.parse(_NOTHING)
