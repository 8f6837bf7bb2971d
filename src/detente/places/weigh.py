"""Which place a toponym names: by what stands behind the comma, by the countries in play, by weight, by nearness."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from detente.model import Place
from detente.places.entry import CITY, COUNTRY, DEMONYM, STATE, Entry, key
from detente.places.gazetteer import gazetteer

_CONTAINER_GAP = re.compile(r"\s*,\s*|\s*\(\s*|,? in (?:the )?|\s+")
_IN_PLAY, _STATE_IN_PLAY, _NEAR = 3.0, 2.2, 1.2
"""Weights, in orders of magnitude of population: a country spoken of, a U.S. state spoken of, an unambiguous place of
the article within `_NEAR_KM`."""
_WIDE = frozenset({COUNTRY, DEMONYM, STATE, "region", "sea"})
"""Kinds whose point says little about what is near."""
_TOWNS = frozenset({CITY, "site"})
_NEAR_KM = 250.0


class Spot(NamedTuple):
    """A stretch of text that names a place, with what it may name; `nested` where it only begins a body's name."""

    start: int
    end: int
    words: str
    choices: tuple[Entry, ...]
    nested: bool = False


@dataclass(frozen=True)
class Choice:
    """The place that a spot names, and why."""

    spot: Spot
    entry: Entry
    reason: str


def resolve(text: str, spans: Sequence[tuple[int, int]]) -> list[Place | None]:
    """The places that stretches of a text name; None where the gazetteer holds no such name. Spans in text order."""
    spots = [Spot(a, b, text[a:b], known_as(text[a:b])) for a, b in spans]
    chosen = {(c.spot.start, c.spot.end): c for c in choose(text, spots)}
    return [place_of(c.entry) if (c := chosen.get((s.start, s.end))) else None for s in spots]


def place_of(entry: Entry) -> Place:
    """An entry in the form that records carry: a country alone has no name."""
    name = None if entry.kind in (COUNTRY, DEMONYM) else entry.name
    return Place(country=entry.country, name=name, lat=entry.lat, lon=entry.lon, geonameid=entry.geonameid)


def choose(text: str, spots: Sequence[Spot]) -> list[Choice]:
    """One reading a spot; a name read once keeps its reading unless a container says otherwise.

    The article is gone through twice: what the first reading makes of all names tells the second which country, state
    and neighbourhood it is about.
    """
    spots = _told_sites(spots)
    first = _choose(text, spots, _in_play(spots), _firm([s.choices[0] for s in spots if len(s.choices) == 1]))
    settled = list({key(c.spot.words): c.entry for c in first}.values())
    return _choose(text, spots, _played(settled) + _in_play(spots), _firm(settled))


def _told_sites(spots: Sequence[Spot]) -> list[Spot]:
    """The spots, but a site's name that several countries have ("Independence Square") only of those spoken of."""
    play = _in_play(spots)
    many = [s for s in spots if len(s.choices) > 1 and all(e.kind == "site" for e in s.choices)]
    kept = {s: s._replace(choices=tuple(e for e in s.choices if play[e.country])) for s in many}
    return [kept.get(s, s) for s in spots]


def _firm(entries: Sequence[Entry]) -> list[Entry]:
    """The places among them whose point says what is near, each once."""
    return [e for e in dict.fromkeys(entries) if e.lat is not None and e.kind not in _WIDE]


def _played(entries: Sequence[Entry]) -> Counter[str]:
    """How often each country, or U.S. state, is that of one of these."""
    play = Counter(e.country for e in entries)
    play.update(f"USA-{e.region}" for e in entries if e.country == "USA" and e.region)
    return play


def _choose(text: str, spots: Sequence[Spot], play: Counter[str], firm: list[Entry]) -> list[Choice]:
    best: dict[str, Choice] = {}
    out: list[Choice] = []
    for spot, following in zip_longest(spots, spots[1:]):
        if not spot.choices:
            continue
        inside = _contained(text, spot, following)
        if inside is not None:
            best[key(spot.words)] = choice = Choice(spot, inside, "named with its country or state")
        elif (known := best.get(key(spot.words))) is not None:
            choice = Choice(spot, known.entry, known.reason)
        else:
            choice = _weightiest(spot, play, firm)
            best[key(spot.words)] = choice
        out.append(choice)
    return _settled(out, best)


def _settled(choices: list[Choice], best: dict[str, Choice]) -> list[Choice]:
    """A name explained once by its container has that reading wherever else it stands, before or after."""
    return [
        Choice(c.spot, best[key(c.spot.words)].entry, best[key(c.spot.words)].reason)
        if not c.reason.startswith("named with") and best[key(c.spot.words)].entry in c.spot.choices
        else c
        for c in choices
    ]


def known_as(words: str) -> tuple[Entry, ...]:
    """The places that words may name, by their spelling."""
    found = readable(words, gazetteer().lookup(words))
    if not found and words.lower().startswith("the "):
        found = gazetteer().lookup(words[4:])
    return found


def readable(words: str, found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The readings that the spelling allows: short capitals ("EU", "US") are no towns, short words no states."""
    if len(words) > 3:
        return found
    if words.isupper():
        return tuple(e for e in found if e.kind not in _TOWNS)
    return found if words.endswith(".") else tuple(e for e in found if e.kind != STATE)


def _in_play(spots: Sequence[Spot]) -> Counter[str]:
    """How often each country, or U.S. state as `USA-TX`, is named without doubt."""
    play: Counter[str] = Counter()
    for spot in spots:
        if not spot.choices:
            continue
        countries = {e.country for e in spot.choices}
        first = spot.choices[0]
        if len(spot.choices) == 1 and first.kind == STATE:
            play[f"USA-{first.region}"] += 1
        elif len(countries) == 1 or (first.kind in (COUNTRY, DEMONYM) and len(spot.choices) == 1):
            play[first.country] += 1
            if first.country == "USA" and first.region and len(spot.choices) == 1:
                play[f"USA-{first.region}"] += 1
    return play


def _contained(text: str, spot: Spot, following: Spot | None) -> Entry | None:
    """The reading of "Paris, Texas" that lies in the place named right behind, if there is one."""
    if following is None or not following.choices or following.start - spot.end > 8:
        return None
    gap = text[spot.end : following.start]
    if not _CONTAINER_GAP.fullmatch(gap) or not gap.strip():
        return None
    for outer in following.choices:
        if outer.kind not in (COUNTRY, STATE, "province", "territory"):
            continue
        inner = [e for e in spot.choices if _lies_in(e, outer)]
        if inner:
            return max(inner, key=lambda e: e.prior)
    return None


def _lies_in(inner: Entry, outer: Entry) -> bool:
    if inner.country != outer.country or inner == outer or inner.kind in (COUNTRY, DEMONYM):
        return False
    if outer.kind == COUNTRY:
        return True
    if outer.kind == STATE:
        return inner.region == outer.region and inner.kind != STATE
    return _km(inner, outer) < 400


def _weightiest(spot: Spot, play: Counter[str], firm: list[Entry]) -> Choice:
    """The reading with the highest score; reasons name what tipped it."""
    if len(spot.choices) == 1:
        return Choice(spot, spot.choices[0], "only one such name")
    entry = max(spot.choices, key=lambda e: _score(e, play, firm))
    plain = max(spot.choices, key=lambda e: e.prior)
    return Choice(spot, entry, "weightiest of its name" if entry == plain else "its country is in play")


def _score(entry: Entry, play: Counter[str], firm: list[Entry]) -> float:
    score = entry.prior - (0.8 if entry.alias else 0)
    states = sum(n for k, n in play.items() if k.startswith("USA-"))
    if entry.kind == STATE:
        score += math.sqrt(states / max(1, _total(play))) * _IN_PLAY
        score += _STATE_IN_PLAY * bool(play[f"USA-{entry.region}"])
    elif entry.kind != COUNTRY:
        score += _share(play, entry.country) * _IN_PLAY
        if entry.country == "USA" and states:
            score += math.sqrt(play[f"USA-{entry.region}"] / states) * _STATE_IN_PLAY
    else:
        score += min(play[entry.country], 1) * _IN_PLAY / 2
    near = 3 * _NEAR_KM if entry.kind in ("province", "territory", STATE) else _NEAR_KM
    close = sum(e.country == entry.country and e.name != entry.name and _km(e, entry) < near for e in firm)
    return score + _NEAR * math.log2(1 + min(close, 3))


def _total(play: Counter[str]) -> int:
    return sum(n for k, n in play.items() if "-" not in k or k == "---")


def _share(play: Counter[str], country: str) -> float:
    """How much of what is in play is this country: 0 to 1, steep at the start."""
    total = _total(play)
    return math.sqrt(play[country] / total) if total else 0.0


def _km(a: Entry, b: Entry) -> float:
    """Great-circle distance; far where either has no point."""
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return 1e9
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance of two points in degrees, on a sphere of 6,371 km."""
    p, q = math.radians(lat1), math.radians(lat2)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))
