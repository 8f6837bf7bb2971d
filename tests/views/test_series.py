"""A dyad through time: right counts, no gaps, the index as its formula says."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from detente.archive import Archive
from detente.model import DetenteError, When
from detente.stories import open_archive
from detente.views.series import COLUMNS, Asked, series
from detente.views.tension import Tension
from tests.conftest import build_reading


def _on(article: str, day: str, status: str = "actual"):
    reading = build_reading(article)
    talks, threat = reading.events
    events = (
        msgspec.structs.replace(talks, date=When(start=day, end=day)),
        msgspec.structs.replace(threat, date=When(start=day, end=day), status=status),
    )
    return msgspec.structs.replace(
        reading, events=events, article=msgspec.structs.replace(reading.article, headline=article)
    )


@pytest.fixture
def kept(tmp_path):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        for article, day in (("a1", "2014-03-01"), ("a2", "2014-03-01"), ("a3", "2014-03-04")):
            archive.add(_on(article, day))
        archive.add(_on("a4", "2014-03-02", status="planned"))
    with Archive.open(tmp_path / "a.db") as archive:
        yield archive


def test_days_without_events_are_there(kept):
    rows = list(series(kept, Asked(dyad="POL-RUS")))
    assert [r["start"] for r in rows] == ["2014-03-01", "2014-03-02", "2014-03-03", "2014-03-04"]
    assert [r["mentions"] for r in rows] == [2, 0, 0, 1]
    assert [r["articles_THREATEN"] for r in rows] == [2, 0, 0, 1]
    assert rows[1]["intensity_mean"] is None
    assert all(tuple(r) == COLUMNS for r in rows)


def test_direction_counts_where_it_is_asked_for(kept):
    assert sum(r["mentions"] for r in series(kept, Asked(dyad="POL-RUS", directed=True))) == 3
    assert sum(r["mentions"] for r in series(kept, Asked(dyad="RUS-POL", directed=True))) == 0
    both = [sum(r["mentions"] for r in series(kept, Asked(dyad=d, directed=True))) for d in ("POL-CZE", "CZE-POL")]
    assert both[0] == both[1] > 0


@pytest.mark.parametrize(("by", "count"), [("day", 31), ("week", 6), ("month", 1)])
def test_a_span_is_filled_to_both_ends(kept, by, count):
    rows = list(series(kept, Asked(dyad="POL-RUS", by=by, since="2014-03", until="2014-03")))
    assert len(rows) == count
    assert sum(r["mentions"] for r in rows) == 3
    assert all(a["end"] < b["start"] for a, b in pairwise(rows))


def test_tension_follows_its_formula():
    index = Tension("week")
    first, second = index.add([-10.0, -4.0]), index.add([])
    keep = 0.5**0.5
    assert first == pytest.approx(14 / 5)
    assert second == pytest.approx(14 * keep / (2 * keep + 3))


def test_a_bad_dyad_is_named():
    with pytest.raises(DetenteError, match="--dyad POLRUS"):
        Asked(dyad="POLRUS")


def test_a_happening_that_two_papers_tell_is_one_incident(tmp_path):
    with open_archive(tmp_path / "a.db") as archive:
        for paper in ("a1", "a2"):
            archive.add(_on(paper, "2014-03-01"))
        (row,) = series(archive, Asked(dyad="POL-CZE"))
        assert (row["mentions"], row["articles"], row["incidents"]) == (2, 2, 1)
        assert (row["incidents_CONSULT"], row["articles_verbal_cooperation"]) == (1, 2)
        assert row["intensity_sum"] == pytest.approx(2 * 1.9)
