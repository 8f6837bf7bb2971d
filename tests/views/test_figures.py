"""Counts of one thing side by side: which conflict, which may both be right, which are of other things."""

from __future__ import annotations

import msgspec
import pytest

from detente.archive import Archive
from detente.model import DetenteError, Place, When
from detente.views.figures import COLUMNS, Asked, figures, flat
from tests.conftest import build_reading


def _told(article: str, day: str, **changed: object):
    reading = build_reading(article)
    when = When(start=day, end=day)
    figure = msgspec.structs.replace(reading.figures[0], date=when, **{"kind": "killed", "value": None, **changed})
    renamed = msgspec.structs.replace(reading.article, headline=article)
    return msgspec.structs.replace(reading, figures=(figure,), article=renamed)


def _things(tmp_path, *readings, asked=None):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        for reading in readings:
            archive.add(reading)
    with Archive.open(tmp_path / "a.db") as archive:
        return figures(archive, asked)


def test_two_numbers_of_one_day_and_place_conflict(tmp_path):
    (thing,) = _things(tmp_path, _told("a1", "2014-02-20", value=20), _told("a2", "2014-02-21", value=70))
    assert thing.conflict
    assert [c.value for c in thing.counts] == [20, 70]
    assert all(set(row) == set(COLUMNS) for row in flat([thing]))


def test_at_least_is_no_conflict_with_more(tmp_path):
    (thing,) = _things(tmp_path, _told("a1", "2014-02-20", low=20), _told("a2", "2014-02-20", value=70))
    assert not thing.conflict


@pytest.mark.parametrize(
    "other",
    [
        _told("a2", "2014-03-20", value=70),
        _told("a2", "2014-02-20", value=70, kind="injured"),
        _told("a2", "2014-02-20", value=70, place=Place(country="RUS")),
    ],
    ids=["a month later", "another kind", "another country"],
)
def test_counts_of_other_things_stay_apart(tmp_path, other):
    assert _things(tmp_path, _told("a1", "2014-02-20", value=20), other) == []


def test_what_is_asked_for(tmp_path):
    two = (_told("a1", "2014-02-20", value=20), _told("a2", "2014-02-21", value=70))
    assert len(_things(tmp_path, *two, asked=Asked(kind="killed", country="POL", since="2014-02"))) == 1
    assert _things(tmp_path, *two, asked=Asked(kind="troops")) == []
    assert _things(tmp_path, *two, asked=Asked(until="2014-01")) == []


def test_an_unknown_kind_is_named():
    with pytest.raises(DetenteError, match="--kind dead"):
        Asked(kind="dead")
