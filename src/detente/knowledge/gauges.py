"""Self-checks of the tables of places, dates and triggers: how much they hold, and what in them cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pycountry

from detente.knowledge import checking, lexicon, tables
from detente.knowledge.who import STATELESS

_POINTS = ("places/regions.csv", "places/countries.csv", "places/us_states.csv", "places/us_counties.csv")


def place_counts() -> dict[str, int]:
    """Rows of each table of places."""
    paths = tables.names("places", ".csv")
    return {path.removeprefix("places/").removesuffix(".csv"): len(tables.rows(path)) for path in paths}


def place_problems() -> list[str]:
    """Points that lie nowhere, unknown countries, disputes whose stretches of time run into each other."""
    return [*_points(), *_countries(), *_stretches()]


def _located() -> Iterator[tuple[str, dict[str, str]]]:
    for path in _POINTS:
        yield from zip(tables.lines(path), tables.rows(path), strict=True)


def _points() -> Iterator[str]:
    for where, row in _located():
        try:
            lies = abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180
        except (TypeError, ValueError):
            lies = False
        if not lies:
            yield f"{where}: {next(iter(row.values()))} has no point on the globe ({row['lat']}, {row['lon']})"


def _countries() -> Iterator[str]:
    known = {c.alpha_3 for c in pycountry.countries} | STATELESS | {"KOS", ""}
    for where, row in _located():
        country = row.get("country", row.get("iso3", ""))
        if country not in known:
            yield f"{where}: unknown country {country}"
    path = "places/disputes.csv"
    for where, row in zip(tables.lines(path), tables.rows(path), strict=True):
        yield from (
            f"{where}: unknown country {code}"
            for code in [*row["claimed"].split(";"), row["controlled"]]
            if code not in known
        )


def _stretches() -> Iterator[str]:
    path = "places/disputes.csv"
    rows = sorted(zip(tables.rows(path), tables.lines(path), strict=True), key=lambda r: (r[0]["place"], r[0]["from"]))
    for (one, _), (two, where) in pairwise(rows):
        if one["place"] == two["place"] and not (one["to"] and one["to"] <= two["from"]):
            yield f"{where}: {two['place']} is held twice from {two['from']}"


def date_counts() -> dict[str, int]:
    """Patterns, words and named days."""
    words = tables.toml("dates/words.toml")["classes"]
    return {
        "patterns": len(tables.toml("dates/patterns.toml")["pattern"]),
        "words": sum(len(entry["words"]) for entry in words.values()),
        "festivals": len(tables.toml("dates/festivals.toml")["festival"]),
    }


def date_problems() -> list[str]:
    """Classes of words without a sign of their own."""
    classes = tables.toml("dates/words.toml")["classes"]
    signs = [entry["sign"] for entry in classes.values()]
    twice = sorted({sign for sign in signs if signs.count(sign) > 1})
    return [f"dates/words.toml: two classes have the sign {sign!r}" for sign in twice]


def trigger_counts() -> dict[str, int]:
    """Entries of the trigger lexicon and their words."""
    frames = lexicon.frames()
    return {"entries": len(frames), "words": sum(len(frame.entry.words) for frame in frames)}


def trigger_problems() -> list[str]:
    """Entries under which nothing can fire.

    Raises:
        DetenteError: an entry is not of the form; names file and entry.
    """
    return [f"triggers: {frame.rule} lists no words" for frame in lexicon.frames() if not frame.entry.words]


checking.register("places", place_counts, place_problems)
checking.register("dates", date_counts, date_problems)
checking.register("triggers", trigger_counts, trigger_problems)
