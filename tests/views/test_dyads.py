"""Directed pairs are counted as the timeline's own rows say, whatever the filter."""

from __future__ import annotations

from collections import Counter

import pytest

from detente.archive import Archive
from detente.views import Filter, dyads
from tests.export.archives import build


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    with Archive.open(build(tmp_path_factory.mktemp("dyads") / "a.db")) as archive:
        yield archive


def counted(archive: Archive, asked: Filter) -> Counter[tuple[str, str, str]]:
    """The pairs of each event of the timeline, by quad class; from its participants alone."""
    where, values = asked.where()
    found: Counter[tuple[str, str, str]] = Counter()
    for row in archive.rows(f"SELECT record, quad FROM timeline AS t WHERE {where}", values):
        sides: dict[str, set[str]] = {"actor": set(), "recipient": set()}
        for p in archive.rows("SELECT role, country FROM participants WHERE record = ?", (row["record"],)):
            sides.get(p["role"], set()).add(p["country"])
        others = sides["recipient"] or sides["actor"]
        found.update((a, b, row["quad"]) for a in sides["actor"] for b in others if a != b)
    return found


@pytest.mark.parametrize(
    "asked",
    [
        Filter(),
        Filter(type="THREATEN"),
        Filter(status="actual"),
        Filter(status="possible", since="2014-03-15"),
        Filter(since="2014-04"),
        Filter(until="2014-03-10"),
        Filter(until="2014-03"),
        Filter(actor="Nowak"),
        Filter(actor="RUS/GOV+MIL+SPY"),
        Filter(dyad="CZE-POL", since="2014"),
        Filter(actor="UKR"),
    ],
    ids=str,
)
def test_pairs_are_those_of_the_timeline(kept, asked):
    expected = counted(kept, asked)
    found = dyads(kept, asked)
    told = {
        (d.source, d.target, quad): getattr(d, quad.replace("-", "_"))
        for d in found
        for quad in ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
    }
    assert Counter(told) == expected
    assert [d.mentions for d in found] == sorted((d.mentions for d in found), reverse=True)
    assert sum(d.mentions for d in found) == expected.total()
