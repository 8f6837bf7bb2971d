"""Headlines without the name of the site: "Truce holds | World News | The Gazette" → "Truce holds"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from detente.reading import bylines, furniture, outlets

_BARS: Final = re.compile(r"\s*(?:[|｜»«]|::|\s[·•*](?=\s))\s*")
_DOMAIN: Final = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|uk|de|fr|ru|ua|eu|info|tv|news)")
_DASHES: Final = re.compile(r"\s+[-–—]\s+|\s*:\s+|\s*｜\s*")


def without_site(title: str, sites: Sequence[str] = ()) -> str:
    """Cut the outlet, its domain and its section from the ends of a title.

    `sites` are names that the page gives itself. Bars part a title from its site; a dash does so only where what
    stands behind it is a known name, since dashes belong to headlines too.
    """
    title = tidy(title)
    keys = {outlets.key(site) for site in sites if site}
    bars = [part for part in _BARS.split(title) if part.strip()]
    if len(bars) > 1:
        title = _inner(bars, keys)
    return _undashed(title, keys)


def tidy(text: str) -> str:
    """One line, single spaces, no byte marks."""
    return " ".join(text.replace("\u00a0", " ").split())


def plain(text: str) -> str:
    """Letters and digits alone, for telling whether two headlines are one."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _inner(parts: list[str], keys: set[str]) -> str:
    """Of the parts between bars, the headline: the longest that names neither a site nor a section."""
    kept = [part for part in parts if not _is_site(part, keys)]
    if not kept:
        return parts[0].strip()
    first = kept[0]
    return first.strip() if len(first.split()) >= 4 else max(kept, key=len).strip()


def _undashed(title: str, keys: set[str]) -> str:
    """Cut a known name behind the last dash or before the first."""
    while len(cuts := list(_DASHES.finditer(title))) > 0:
        last, first = cuts[-1], cuts[0]
        if _is_site(title[last.end() :], keys):
            title = title[: last.start()].rstrip()
        elif _is_site(title[: first.start()], keys) and outlets.key(title[: first.start()]) not in furniture.words(
            "sections"
        ):
            title = title[first.end() :].lstrip()
        else:
            break
    return title


def _is_site(part: str, keys: set[str]) -> bool:
    part = part.strip()
    if part.startswith("by ") and bylines.names(part):
        return True
    key = outlets.key(part)
    if not key or key in keys or outlets.known(part) or part.casefold() in furniture.words("sections"):
        return True
    if _DOMAIN.fullmatch(part.casefold()):
        return True
    return (
        len(key) > 3 and len(part.split()) <= 4 and any(len(site) > 3 and (site in key or key in site) for site in keys)
    )
