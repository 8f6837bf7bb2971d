"""The dateline that opens a wire story: "KYIV, Ukraine (AP) —", "WASHINGTON –", "NICOSIA, August 8 (Xinhua) --"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from detente.model import Article
from detente.reading import days, furniture
from detente.reading.months import MONTH

_FIRST: Final = 3
_YEAR: Final = re.compile(r",? \d{4}$")
_POST: Final = 4
"""Days that a dispatch may lie between its dateline and the paper."""
_CAPS: Final = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+"
_PARTICLE: Final = r"(?:AL-|EL-|de|da|do|la|le|al|el|on|upon|sur|St\.|ST\.|N\.)"
_UPPER: Final = rf"(?:(?:{_PARTICLE} ?)?{_CAPS}(?:[ /-](?:(?:{_PARTICLE}) ?)?{_CAPS}){{0,4}})"
_WORD: Final = r"[A-ZÀ-Þ][\w.'’-]+"
_TITLE: Final = rf"{_WORD}(?: (?:(?:de|da|do|la|le|al|el|of) )?{_WORD}){{0,3}}"
_REGION: Final = r"(?:, ?[A-ZÀ-Þ][\w.’'-]+(?: (?:of |the |and )?[A-ZÀ-Þ][\w.’'-]+){0,4}\.?){0,2}"
_DATE: Final = rf"(?:, ?(?P<day>(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?))?"
_AGENCY: Final = r"\((?P<agency>[A-Z][\w .&'’/,-]{1,40})\)"
_DASH: Final = r"(?:—|–|―|--+|-(?=\s|$)|_+)"
_BY_CAPS: Final = re.compile(
    rf"\s*(?P<city>{_UPPER}){_REGION}{_DATE}\s*(?:{_AGENCY}\s*{_DASH}?|{_DASH})\s*(?:{_DASH})?\s*"
)
_BY_AGENCY: Final = re.compile(rf"\s*(?P<city>{_TITLE}){_REGION}{_DATE}\s*{_AGENCY}\s*{_DASH}\s*(?:{_DASH})?\s*")
_BY_COLON: Final = re.compile(rf"\s*(?P<city>{_UPPER}){_REGION}{_DATE}\s*:\s+(?=[A-Z“\"‘'`])")


def find(paragraph: str) -> re.Match[str] | None:
    """The dateline at the start of a paragraph: `city` is its place alone, its end is where the prose begins."""
    for shape in (_BY_CAPS, _BY_AGENCY, _BY_COLON):
        found = shape.match(paragraph[:160])
        if found and _is_place(found["city"]):
            return found
    return None


def of(paragraphs: Iterable[str]) -> str | None:
    """The place of the dateline in the first paragraphs of a body, as it is written; none if none has one."""
    for _, paragraph in zip(range(_FIRST), paragraphs, strict=False):
        if found := find(paragraph):
            return found["city"]
    return None


def day_of(paragraphs: Iterable[str]) -> str | None:
    """The ISO day in the dateline of the first paragraphs, where it names the year: "YEREVAN, Sept 13, 2022 -"."""
    for _, paragraph in zip(range(_FIRST), paragraphs, strict=False):
        if found := find(paragraph):
            return days.first_day(found["day"] or "")
    return None


def written_on(article: Article) -> str | None:
    """The ISO day that the dateline of an article prints ("NICOSIA, August 8 (Xinhua)"), its year that of publication
    or the one before, and at most a few days before the paper came out."""
    if not article.published or not article.dateline:
        return None
    prose = (article.text[b.start : b.end] for b in article.blocks if b.role == "paragraph")
    found = next((f for _, p in zip(range(_FIRST), prose, strict=False) if (f := find(p)) and f["day"]), None)
    if found is None:
        return None
    there = date.fromisoformat(article.published)
    for year in (there.year, there.year - 1):
        day = days.first_day(f"{_YEAR.sub('', found['day'])}, {year}")
        if day and 0 <= (there - date.fromisoformat(day)).days <= _POST:
            return day
    return None


def agency_of(paragraphs: Iterable[str]) -> str | None:
    """The agency in the dateline of the first paragraphs of a body: "KYIV, Ukraine (AP) —" gives `AP`."""
    for _, paragraph in zip(range(_FIRST), paragraphs, strict=False):
        if found := find(paragraph):
            return found.groupdict().get("agency")
    return None


def _is_place(city: str) -> bool:
    words = city.split()
    others = furniture.words("not_places")
    return not any(word.strip(".,").upper() in others or word in others for word in words)
