"""Outlets by name, short name and domain: which paper a page is from, and which words are only its name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from detente.knowledge import tables
from detente.model import DetenteError
from detente.reading import furniture

_PATH: Final = "reading/outlets.csv"
_COPYRIGHT: Final = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def key(text: str) -> str:
    """Letters and digits alone, lower case, without a leading "the": how names are compared."""
    lower = text.casefold().strip().removeprefix("the ")
    return re.sub(r"[\W_]+", "", lower)


@cache
def _names() -> dict[str, str]:
    """Every name, short name and domain of an outlet, as a key → the outlet's full name."""
    out: dict[str, str] = {}
    for row in tables.rows(_PATH):
        name = row["name"].strip()
        for word in (name, *_split(row["short"]), *_split(row["domains"])):
            known = out.setdefault(key(word), name)
            if known != name:
                raise DetenteError(_PATH, f"{word!r} stands for {known!r} and {name!r}", "give it to one of them")
    return out


@cache
def _domains() -> dict[str, str]:
    return {domain: row["name"].strip() for row in tables.rows(_PATH) for domain in _split(row["domains"])}


def known(words: str) -> str | None:
    """The full name of the outlet that these words name, if they name one of the table."""
    return _names().get(key(words))


def of_url(url: str | None) -> str | None:
    """The outlet of an address, by its domain or the domain above it."""
    host = host_of(url)
    while host.count("."):
        if host in _domains():
            return _domains()[host]
        host = host.split(".", 1)[1]
    return None


def host_of(url: str | None) -> str:
    """The host of an address without `www.`, lower case; empty if there is none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def in_line(line: str) -> str | None:
    """The outlet in a line of page furniture, such as "Los Angeles Times Articles" or "© 2014 Reuters"."""
    words = re.findall(r"[\w.&'’-]+", line)[:30]
    marked = bool(_COPYRIGHT.search(line))
    for size in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            stretch = " ".join(words[start : start + size]).strip(".'’-")
            name = known(stretch) if stretch[:1].isupper() else None
            if name and (marked or key(stretch) not in _common()):
                return name
    return None


@cache
def _common() -> frozenset[str]:
    return frozenset(key(name) for name in furniture.words("common_names"))


def _split(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(";") if word.strip()]
