"""A small archive with copies, incidents across articles, places, dates of every kind."""

from __future__ import annotations

from pathlib import Path

import msgspec

from detente.model import Place, Reading, When
from detente.stories import open_archive
from tests.conftest import build_reading

URL = "https://vistula.example/prague?a=1&b=2"


def readings() -> list[Reading]:
    """Two articles tell of one visit, the second with a threat that is only feared; a third has no place but a country,
    a fourth no date at all, with a tab and a quotation mark in its outlet's name."""
    first, second, third, fourth = (
        build_reading("a1"),
        build_reading("a2", "The Moldau Mail", "2014-03-13"),
        build_reading("a3", "Baltic Wire", "2014-05-02"),
        build_reading("a4", 'Tab\t"Times', "2014-06-02"),
    )
    threat = msgspec.structs.replace(
        third.events[1],
        status="actual",
        background=False,
        date=When(start="2014-05-01", end="2014-05-01"),
        place=Place(country="RUS", lat=60.0, lon=100.0),
        actors=(msgspec.structs.replace(third.events[1].actors[0], sectors=("GOV", "LEG", "PTY")),),
        recipients=(msgspec.structs.replace(third.events[1].recipients[0], sectors=("GOV", "MIL", "SPY")),),
    )
    undated = msgspec.structs.replace(fourth.events[0], date=None, place=None, mode=None)
    return [
        msgspec.structs.replace(first, article=msgspec.structs.replace(first.article, url=URL)),
        second,
        msgspec.structs.replace(third, events=(threat,)),
        msgspec.structs.replace(fourth, events=(undated,)),
    ]


def build(path: Path) -> Path:
    """Make the archive."""
    with open_archive(path) as archive:
        for number, reading in enumerate(readings()):
            archive.add(reading, at=f"2014-07-0{number + 1} 00:00:00")
    return path
