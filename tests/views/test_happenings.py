"""A page of incidents is the same whether the likeliest are looked at first or all at once."""

from __future__ import annotations

import pytest

from detente.archive import Archive
from detente.stories import incidents_of, open_archive
from detente.views import Filter
from detente.views import happenings as room
from detente.views.happenings import happenings
from evaluation.crowd import fill


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """4,000 events, with decisions of people about some of the incidents told most and latest."""
    path = tmp_path_factory.mktemp("crowd") / "a.db"
    fill(path, 1000, 4000)
    with Archive.open(path) as kept:
        most = [each.id for each in happenings(kept, size=6)]
        late = [each.id for each in happenings(kept, order="latest", size=4)]
    with open_archive(path) as kept:
        kept.decide("merge", most[0], [most[1]])
        kept.decide("merge", late[0], [late[1]])
        torn = next(each for each in incidents_of(kept) if each.id == most[2])
        kept.decide("split", torn.id, [next(iter(torn.why))])
    with Archive.open(path) as kept:
        yield kept


@pytest.mark.parametrize("order", ["sources", "latest"])
@pytest.mark.parametrize("asked", [{}, {"type": "ASSAULT"}, {"since": "2012", "until": "2013-06"}, {"actor": "RUS"}])
def test_pages_are_those_of_all_at_once(crowd, monkeypatch, order, asked):
    pages = [happenings(crowd, Filter(**asked), order, page, 7) for page in (1, 2, 5, 40)]
    monkeypatch.setattr(room, "_first", lambda *_: None)
    assert pages == [happenings(crowd, Filter(**asked), order, page, 7) for page in (1, 2, 5, 40)]
    assert len(pages[0]) == 7


@pytest.mark.parametrize("order", ["sources", "latest"])
def test_the_first_page_needs_no_look_at_all(crowd, monkeypatch, order):
    looks = []
    asked = crowd.rows
    monkeypatch.setattr(type(crowd), "rows", lambda self, sql, values=(): looks.append(sql) or asked(sql, values))
    happenings(crowd, order=order, size=5)
    assert not any(room.HOMED in sql for sql in looks) and any(room.HOMED_FIRST in sql for sql in looks)
