"""The site's own words around an article: menus, buttons, newsletters, links to other stories, footers."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from detente.knowledge import tables
from detente.model import DetenteError

Class = Literal["line", "label", "end", "last", "paywall", "consent", "correction", "note", "robot", "error"]

_TABLE: Final = "reading/furniture.toml"
_WORDS: Final = "reading/words.toml"
_LONGEST: Final = 300
_LONGEST_NOTE: Final = 900


@cache
def pattern(kind: Class) -> re.Pattern[str]:
    """The patterns of a class as one, to be matched against a whole line.

    Raises:
        DetenteError: if the table's pattern is no regular expression.
    """
    sources = tables.toml(_TABLE)[kind]["patterns"]
    try:
        return re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)
    except re.error as error:
        raise DetenteError(_TABLE, f"a pattern of [{kind}] is none: {error}", "mend the pattern") from error


@cache
def words(key: str) -> frozenset[str]:
    """One of the reading room's word lists."""
    return frozenset(tables.toml(_WORDS)[key])


def is_line(line: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    return len(line) <= _LONGEST and bool(pattern("line").fullmatch(line))


def is_end(line: str) -> bool:
    """Whether a line opens what stands behind an article."""
    return len(line) <= _LONGEST and bool(pattern("end").fullmatch(line))


def is_last(line: str) -> bool:
    """Whether a line closes an article: a copyright mark, "Reporting by …", "About the author"."""
    return len(line) <= _LONGEST and bool(pattern("last").fullmatch(line))


def is_of(kind: Class, text: str) -> bool:
    """Whether a whole paragraph is of a class whose texts may be longer than a line: notices and notes."""
    return len(text) <= _LONGEST_NOTE and bool(pattern(kind).fullmatch(text))


def story_behind_label(line: str) -> str | None:
    """The other story's headline in "READ MORE: …"; None if the line is no such label."""
    found = pattern("label").fullmatch(line) if len(line) <= _LONGEST else None
    return found["story"].strip() if found else None
