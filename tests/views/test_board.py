"""The board: sides side by side on one issue, what they agree on, and who moved."""

from __future__ import annotations

import msgspec
import pytest

from detente.archive import Archive
from detente.model import DetenteError, When
from detente.views.board import COLUMNS, Asked, board, flat
from detente.views.issues import issues
from detente.views.sides import of_side, side_of
from tests.conftest import build_reading


def _reading(article: str, day: str, *stands: tuple[str, str, str]):
    """A reading whose positions are (country or country/sector, stance, matter), their words put behind its text."""
    reading = build_reading(article)
    text, positions = reading.article.text, []
    pattern = reading.positions[0]
    for country, stance, matter in stands:
        start = len(text) + 1
        text += " " + matter
        land, _, sector = country.partition("/")
        holder = msgspec.structs.replace(pattern.holder, country=land, sectors=(sector or "GOV",), name=None)
        changed = {"holder": holder, "stance": stance, "matter": matter, "start": start, "end": len(text)}
        positions.append(msgspec.structs.replace(pattern, date=When(start=day, end=day), **changed))
    blocks = (msgspec.structs.replace(b, end=len(text)) if b.role == "paragraph" else b for b in reading.article.blocks)
    changed = msgspec.structs.replace(reading.article, text=text, blocks=tuple(blocks), headline=article)
    return msgspec.structs.replace(reading, article=changed, positions=tuple(positions), statements=())


@pytest.fixture
def kept(tmp_path):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(
            _reading("a1", "2014-03-01", ("USA", "demands", "an end to the raids"), ("RUS", "supports", "the raids"))
        )
        archive.add(
            _reading("a2", "2014-03-05", ("RUS", "rejects", "a halt to the raids"), ("POL", "wants", "a truce"))
        )
        archive.add(
            _reading("a3", "2014-03-09", ("RUS", "accepts", "a halt to the raids"), ("RUS", "wants", "a ceasefire"))
        )
    with Archive.open(tmp_path / "a.db") as archive:
        yield archive


def _row(found, label):
    return next(row for row in found.rows if label in row.label)


def test_sides_stand_side_by_side(kept):
    found = board(kept, Asked(until="2014-03-05"))
    raids = _row(found, "raids")
    assert {side: cell.stance for side, cell in raids.cells.items()} == {"USA": "demands", "RUS": "rejects"}
    assert raids.mark == "differ"


def test_a_side_that_went_over_is_marked(kept):
    raids = _row(board(kept), "raids")
    assert [(m.day, m.before, m.after) for m in raids.cells["RUS"].moves] == [("2014-03-09", "rejects", "accepts")]
    assert raids.cells["USA"].moves == ()
    assert raids.mark == "agree"
    assert _row(board(kept), "truce").mark == "agree"


def _board_of(tmp_path, *days):
    with Archive.open(tmp_path / "m.db", create=True) as archive:
        for n, (day, *stands) in enumerate(days):
            archive.add(_reading(f"m{n}", day, *stands))
    with Archive.open(tmp_path / "m.db") as archive:
        return board(archive, Asked(sides=("POL", "LVA")))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("POL", "rejects", "the referendum"), ("POL/CVL", "demands", "a referendum")),
        (("POL/LEG", "supports", "the use of troops"), ("POL/GOV", "rejects", "the use of troops")),
        (
            ("POL", "demands", "visa bans and a freeze on the assets of those who threaten its sovereignty"),
            ("POL", "opposes", "the annexation"),
        ),
    ],
)
def test_another_voice_or_another_matter_is_no_move(tmp_path, before, after):
    found = _board_of(tmp_path, ("2014-03-01", before), ("2014-03-09", after))
    assert [cell.moves for row in found.rows for cell in row.cells.values() if cell.moves] == []


def test_the_state_s_stance_is_not_its_protesters(tmp_path):
    found = _board_of(
        tmp_path,
        ("2014-03-01", ("POL", "rejects", "the referendum")),
        ("2014-03-09", ("POL/CVL", "demands", "a referendum")),
    )
    cell = _row(found, "referendum").cells["POL"]
    assert (cell.stance, cell.way, len(cell.stands)) == ("rejects", -1, 2)


def test_sides_that_speak_of_different_things_neither_agree_nor_differ(tmp_path):
    found = _board_of(
        tmp_path,
        ("2014-03-01", ("POL", "wants", "a meeting with the minister"), ("LVA", "rejects", "talks on fish in Riga")),
    )
    assert {row.mark for row in found.rows} == {"alone"}


def test_a_span_of_days_keeps_the_ids(kept):
    ids = {row.issue for row in board(kept).rows}
    late = board(kept, Asked(since="2014-03-09"))
    assert {row.issue for row in late.rows} <= ids
    assert all(s.day == "2014-03-09" for row in late.rows for cell in row.cells.values() for s in cell.stands)


def test_sides_are_columns_in_the_order_asked(kept):
    found = board(kept, Asked(sides=("POL", "USA")))
    assert found.sides == ("POL", "USA")
    assert {side for row in found.rows for side in row.cells} == {"POL", "USA"}


def test_a_row_a_position_in_the_flat_board(kept):
    rows = list(flat(board(kept)))
    assert len(rows) == 6
    assert all(set(COLUMNS) == set(row) for row in rows)
    assert [r["moved_from"] for r in rows if r["side"] == "RUS" and "halt" in r["matter"]] == [None, "rejects"]
    assert all(row["matter"] in kept.reading(row["article"]).article.text for row in rows)


def test_the_same_archive_gives_the_same_board(kept):
    assert list(flat(board(kept))) == list(flat(board(kept)))


def test_statements_are_filed_under_the_issue_of_the_position_they_hold(tmp_path):
    with Archive.open(tmp_path / "b.db", create=True) as archive:
        archive.add(build_reading())
    with Archive.open(tmp_path / "b.db") as archive:
        (truce,) = issues(archive)
        assert truce.label == "lasting truce"
        assert len(truce.statements) == 2


@pytest.mark.parametrize(
    ("country", "sectors", "name", "side"),
    [
        ("RUS", "GOV", "Sergey Lavrov", "RUS"),
        ("RUS", "", None, "RUS"),
        ("UKR", "OPP", None, "UKR/OPP"),
        ("UKR", "GOV+PTY", None, "UKR"),
        ("IGO", "", "NATO", "IGO//NATO"),
        ("---", "UNK", None, "---/UNK"),
    ],
)
def test_whose_voice_it_is(country, sectors, name, side):
    assert side_of(country, sectors, name) == side


def test_a_country_asked_for_holds_all_its_sides():
    assert of_side("UKR/OPP", "UKR") and of_side("UKR", "UKR")
    assert not of_side("UKR", "UKR/OPP")


def test_a_bad_day_is_named():
    with pytest.raises(DetenteError, match="--since march"):
        Asked(since="march")
