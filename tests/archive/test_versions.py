"""Older files are brought up to date; versions of an article replace each other openly; looks back; erasure."""

from __future__ import annotations

import sqlite3

import msgspec
import pytest

from detente.archive import Archive
from detente.archive.keys import sha256, shared, url_key
from detente.archive.schema import STEPS, VERSION
from detente.model import Capture, DetenteError
from detente.stories import incidents_of, open_archive
from detente.views import Filter, search, timeline
from tests.archive.released import TEXT, write_version


def version(reading, article_id, url=None, text=None, published=None):
    if text and not text.startswith(reading.article.text):  # records are of their text
        reading = msgspec.structs.replace(reading, events=(), statements=(), positions=(), figures=())
        reading = msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, blocks=()))
    article = msgspec.structs.replace(reading.article, id=article_id, url=url, text=text or reading.article.text)
    return msgspec.structs.replace(
        reading, article=msgspec.structs.replace(article, published=published or reading.article.published)
    )


RELEASED = "823c6d3d0fe2c957df9084c7963a350a68e7f60a364d94cbbf877cbe922fa2a1"
"""Of the steps that made versions 1 to 3. A step that was released never changes: add one."""


def test_released_steps_are_never_changed():
    assert sha256(repr(STEPS[:3])) == RELEASED


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_an_older_archive_is_brought_up_to_date(tmp_path, make_reading, version):
    path = tmp_path / "a.db"
    write_version(path, version)
    with pytest.raises(DetenteError, match="older version"):
        Archive.open(path)
    with open_archive(path) as archive:
        assert [[m.article for m in each.mentions] for each in incidents_of(archive)] == [["old"]]
        archive.add(make_reading())
        assert next(archive.rows("PRAGMA user_version"))["user_version"] == VERSION
        assert archive.verify() == []
        reading = archive.reading("old")
        assert reading is not None and reading.article.text == TEXT
        assert [event.evidence.trigger for event in reading.events] == ["met"]
        assert [hit.kind for hit in search(archive, "norway talks")] == ["article"]
        assert [hit.who for hit in search(archive, "talks", kind="statement")] == ["NOR/GOV"]
        assert [hit.article for hit in search(archive, None, Filter(actor="NOR"))] == ["old"]


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_an_updated_archive_has_the_tables_of_a_new_one(tmp_path, make_reading, version):
    write_version(tmp_path / "old.db", version)
    tables = []
    for name in ("old.db", "new.db"):
        with Archive.open(tmp_path / name, create=True) as archive:
            archive.add(make_reading())
            tables.append(
                [tuple(row.values()) for row in archive.rows("SELECT name, sql FROM sqlite_schema ORDER BY 1")]
            )
    assert tables[0] == tables[1]


def test_a_newer_version_at_the_same_address_retires_the_older(tmp_path, make_reading):
    first = version(make_reading(), "a1", "https://www.example.org/visit?utm_source=mail")
    second = version(make_reading(), "a2", "http://example.org/visit/#top", first.article.text + "\n\nMore soon.")
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(first, at="2024-01-01 10:00:00")
        archive.add(second, at="2024-01-05 10:00:00")
        assert [tuple(row.values()) for row in archive.rows("SELECT article, of FROM revisions")] == [("a2", "a1")]
        assert {row["article"] for row in timeline(archive)} == {"a2"}
        assert archive.reading("a1") == first
        assert archive.counts() == {"articles": 2, "events": 2, "statements": 2, "positions": 1, "figures": 1}
        assert archive.verify() == []


def test_every_query_answers_as_of_a_day(tmp_path, make_reading):
    path = tmp_path / "a.db"
    first = version(make_reading(), "a1", "https://example.org/visit")
    second = version(make_reading(), "a2", "https://example.org/visit", first.article.text + "\n\nMore soon.")
    with Archive.open(path, create=True) as archive:
        archive.add(first, at="2024-01-01 10:00:00")
        archive.add(second, at="2024-01-05 10:00:00")

    def stood(day):
        with Archive.open(path, as_of=day) as archive:
            found = {row["article"] for row in timeline(archive)}
            assert {hit.article for hit in search(archive, "Nowak")} == found
            return sorted(found), archive.articles(), archive.reading("a2") is not None

    assert stood("2023-12-31") == ([], [], False)
    assert stood("2024-01-01") == (["a1"], ["a1"], False)
    assert stood("2024-01-05") == (["a2"], ["a1", "a2"], True)
    with pytest.raises(DetenteError, match="--as-of soon: is no day"):
        Archive.open(path, as_of="soon")


def test_a_version_published_earlier_but_added_later_does_not_stand(tmp_path, make_reading):
    newer = version(make_reading(), "a1", "https://example.org/visit", published="2014-03-13")
    older = version(make_reading(), "a2", "https://example.org/visit", published="2014-03-12")
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(newer)
        archive.add(older)
        assert {row["article"] for row in timeline(archive)} == {"a1"}


def test_same_headline_and_near_text_is_a_version_another_text_is_none(tmp_path, make_reading):
    one = version(make_reading(), "a1")
    near = version(make_reading(), "a2", text=one.article.text.replace("Tuesday", "Tuesday evening"))
    other = version(make_reading(), "a3", text=" ".join(f"word{n}" for n in range(60)) + " " * 200)
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        for reading in (one, near, other):
            archive.add(reading)
        assert [row["article"] for row in archive.rows("SELECT article FROM revisions")] == ["a2"]


def test_addresses_and_texts_compare():
    assert url_key("https://www.example.org/a/?b=2&a=1&utm_medium=x#y") == url_key("http://example.org/a?a=1&b=2")
    assert url_key("https://example.org/a?id=1") != url_key("https://example.org/a?id=2")
    assert url_key("https://example.org/") is None and url_key("http://[broken") is None
    assert shared("a b c d", "a b c d") == 1 and shared("a b c", "d e f") == 0


def test_a_new_reading_replaces_the_old_and_the_same_changes_nothing(tmp_path, make_reading):
    reading = make_reading()
    renamed = msgspec.structs.replace(
        reading.events[0], evidence=msgspec.structs.replace(reading.events[0].evidence, rule="consult.meet@9+9")
    )
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(reading, at="2024-01-01 00:00:00")
        assert not archive.revise(msgspec.structs.replace(reading, events=(renamed, reading.events[1])))
        assert archive.revise(msgspec.structs.replace(reading, events=()), at="2024-02-01 00:00:00")
        assert archive.counts()["events"] == 0 and archive.verify() == []
    with Archive.open(tmp_path / "a.db", as_of="2024-01-31") as archive:
        assert archive.counts()["events"] == 2


def test_a_forgotten_article_leaves_a_tombstone_and_no_word(tmp_path, make_reading):
    path = tmp_path / "a.db"
    capture = Capture(name="p", data=b"a page about Nowak")
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading(), capture)
        archive.add(version(make_reading(), "a2", text="x" * 300))
        assert archive.forget("a1", "asked by letter", at="2024-01-01 00:00:00")
        assert not archive.forget("a1")
        assert not archive.add(make_reading(), capture) and archive.holds(capture)
        assert archive.articles() == ["a2"] and archive.verify() == []
        assert [tuple(r.values()) for r in archive.rows("SELECT * FROM tombstones")] == [
            ("a1", "2024-01-01 00:00:00", "asked by letter")
        ]
        assert search(archive, "ceasefire OR truce", kind="article") == []
    left = path.read_bytes()
    assert b"met her Czech colleague" not in left and b"colleague" not in left


def test_verify_finds_what_was_changed_behind_its_back(tmp_path, make_reading):
    path = tmp_path / "a.db"
    changes = [
        ("UPDATE articles SET text = replace(text, 'Tuesday', 'Fridays')", "its text is not the one that was added"),
        ("UPDATE captures SET data = x'00'", "cannot be unpacked"),
        ("UPDATE records SET sentence_end = 99999", "span of evidence 1 lies outside"),
        (
            "UPDATE records SET trigger_start = trigger_start + 1, trigger_end = trigger_end + 1",
            "or their words, are not",
        ),
        ("UPDATE participants SET start = start + 1", "or their words, are not what was added"),
        ("UPDATE events SET type = 'AID' WHERE type = 'CONSULT'", "are not what was added"),
        ("UPDATE statements SET cue = 'denied'", "are not what was added"),
        ("UPDATE dyads SET source = 'FRA'", "table dyads: "),
        ("DELETE FROM words_docsize", "is not in the search index"),
        ("DELETE FROM words_data WHERE id > 10", "the search index"),
        ("DELETE FROM members", "it is in no incident"),
        ("DELETE FROM events", "its event is missing"),
        ("DELETE FROM articles", "points to a row of articles"),
    ]
    for sql, told in changes:
        path.unlink(missing_ok=True)
        with open_archive(path) as archive:
            archive.add(make_reading(), Capture(name="p", data=b"page"))
            assert archive.verify() == []
        with sqlite3.connect(path) as db:
            db.execute(sql)
        db.close()
        with Archive.open(path) as archive:
            assert any(told in line for line in archive.verify()), told


def test_a_backup_is_whole_while_another_writes(tmp_path, make_reading):
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
        with Archive.open(path) as other:
            archive.add(version(make_reading(), "a2", text="y" * 300))
            other.backup(copy)
        with pytest.raises(DetenteError, match="is there already"):
            archive.backup(copy)
    assert sorted(p.name for p in tmp_path.glob("copy*")) == ["copy.db"]
    with Archive.open(copy) as archive:
        assert archive.articles() == ["a1", "a2"] and archive.verify() == []


def test_filters_hold_as_of_a_day(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading(), at="2024-01-01 00:00:00")
    with Archive.open(tmp_path / "a.db", as_of="2023-01-01") as archive:
        assert list(timeline(archive, Filter(dyad="POL-RUS"))) == []
