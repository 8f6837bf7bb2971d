"""The archive keeps a reading as it is, once, and says plainly when it cannot."""

from __future__ import annotations

import random
import sqlite3
import threading
from pathlib import Path

import msgspec
import pytest

from detente.archive import Archive
from detente.archive.schema import APPLICATION_ID, VERSION
from detente.model import Capture, DetenteError

COUNTS = {"articles": 1, "events": 2, "statements": 2, "positions": 1, "figures": 1}


def test_a_reading_comes_out_as_it_went_in(tmp_path, make_reading):
    reading = make_reading()
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        assert archive.add(reading)
        assert archive.reading("a1") == reading
    with Archive.open(tmp_path / "a.db") as archive:
        assert archive.reading("a1") == reading
        assert archive.reading("other") is None


def test_a_record_with_nothing_optional_comes_out_as_it_went_in(tmp_path, make_reading):
    full = make_reading()
    bare = msgspec.structs.replace(
        full.events[1], actors=(), recipients=(), date=None, source=None, mode=None, contexts=()
    )
    figure = msgspec.structs.replace(full.figures[0], value=None, low=10, place=None)
    reading = msgspec.structs.replace(full, events=(bare,), figures=(figure,))
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(reading)
        assert archive.reading("a1") == reading


def test_the_same_article_twice_changes_nothing(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        assert archive.add(make_reading())
        before = archive.counts()
        assert not archive.add(make_reading())
        assert archive.counts() == before == COUNTS


def test_a_capture_is_known_by_its_bytes_and_facts_not_by_its_name(tmp_path, make_reading):
    capture = Capture(name="one.html", data=b"<p>x</p>")
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        assert not archive.holds(capture)
        archive.add(make_reading(), capture)
        assert archive.holds(msgspec.structs.replace(capture, name="copy.html"))
        assert not archive.holds(msgspec.structs.replace(capture, published_hint="2014-03-01"))


def test_a_file_name_that_is_no_unicode_is_kept_readable(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading(), Capture(name="caf\udce9.html", data=b"x"))
        assert [row["name"] for row in archive.rows("SELECT name FROM captures")] == ["caf\\udce9.html"]


def test_a_second_capture_of_an_article_is_kept_beside_the_first(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading(), Capture(name="1", data=b"one"))
        assert not archive.add(make_reading(), Capture(name="2", data=b"two"))
        assert [row["name"] for row in archive.rows("SELECT name FROM captures ORDER BY name")] == ["1", "2"]


def test_an_archive_is_made_by_the_first_article_not_by_opening(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        assert not path.exists()
        archive.add(make_reading())
    assert path.exists() and not path.with_name("a.db-wal").exists()


def test_a_failure_in_the_middle_of_an_article_keeps_nothing_of_it(tmp_path, make_reading):
    whole = make_reading("a2")
    twice = msgspec.structs.replace(whole.article, blocks=whole.article.blocks)
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading())
        late = msgspec.structs.replace(whole.events[1].evidence, trigger_end=2**63)  # more than a row can hold
        last = msgspec.structs.replace(whole.events[1], evidence=late)
        broken = msgspec.structs.replace(whole, article=twice, events=(whole.events[0], last))
        with pytest.raises(OverflowError):
            archive.add(broken)
        assert archive.counts()["articles"] == 1
        assert archive.add(whole)
        assert archive.reading("a2") == whole


def test_dyads_are_plain_sql(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading())
    db = sqlite3.connect(tmp_path / "a.db")
    sql = """SELECT e.type FROM events e JOIN participants a ON a.record = e.record AND a.role = 'actor'
        JOIN participants b ON b.record = e.record AND b.role = 'recipient'
        WHERE a.country = 'POL' AND b.country = 'RUS'"""
    assert db.execute(sql).fetchall() == [("THREATEN",)]
    assert db.execute("SELECT code FROM participants WHERE role = 'speaker'").fetchall() == [("POL/GOV/Anna Nowak",)]
    db.close()


def test_foreign_keys_hold(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading())
        assert list(archive.rows("PRAGMA foreign_key_check")) == []
        with pytest.raises(sqlite3.IntegrityError):
            list(archive.rows("DELETE FROM articles"))


def test_many_read_beside_one_writer(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as writer:
        writer.add(make_reading())
        with Archive.open(path) as reader:
            writer.add(make_reading("a2"))
            assert reader.articles() == ["a1", "a2"]


def test_two_writers_take_turns(tmp_path, make_reading):
    path = tmp_path / "a.db"

    def write(prefix: str) -> None:
        with Archive.open(path, create=True) as archive:
            for number in range(20):
                archive.add(make_reading(f"{prefix}{number}"))

    threads = [threading.Thread(target=write, args=(name,)) for name in "xy"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Archive.open(path) as archive:
        assert archive.counts()["articles"] == 40


# --- files that are no archive, and disks that do not write ---


def test_a_missing_archive(tmp_path):
    with pytest.raises(DetenteError, match=r"none\.db: there is no such archive; .*detente add"):
        Archive.open(tmp_path / "none.db")


@pytest.mark.parametrize("create", [False, True])
def test_a_file_of_something_else(tmp_path, create):
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 200)
    with pytest.raises(DetenteError, match="is not an archive"):
        Archive.open(path, create=create)
    assert path.read_text() == "Dear diary, " * 200


@pytest.mark.parametrize("create", [False, True])
def test_a_database_of_another_program(tmp_path, create):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE photos (id)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(DetenteError, match="is not an archive"):
        Archive.open(path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [False, True])
def test_an_archive_of_a_newer_version(tmp_path, create, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(DetenteError, match=f"newer Détente .archive version {VERSION + 1}.*upgrade"):
        Archive.open(path, create=create)
    assert path.read_bytes() == before


def test_a_file_left_blank_by_a_killed_run_becomes_an_archive(tmp_path, make_reading):
    path = tmp_path / "a.db"
    path.touch()
    with Archive.open(path, create=True) as archive:
        assert archive.add(make_reading())
        assert next(archive.rows("PRAGMA application_id"))["application_id"] == APPLICATION_ID


def test_a_blank_file_is_no_archive_to_ask(tmp_path):
    (tmp_path / "a.db").touch()
    with pytest.raises(DetenteError, match="is not an archive"):
        Archive.open(tmp_path / "a.db")


def test_a_folder_and_a_missing_folder(tmp_path):
    with pytest.raises(DetenteError, match="is a folder"):
        Archive.open(tmp_path, create=True)
    with pytest.raises(DetenteError, match=r"its folder does not exist; make .*deep first"):
        Archive.open(tmp_path / "deep" / "a.db", create=True)


def test_a_truncated_archive(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(DetenteError, match=r"a\.db: is damaged"), Archive.open(path) as archive:
        archive.reading("a1")


def test_a_full_disk_keeps_what_was_there(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading())
        pages = next(archive.rows("PRAGMA page_count"))["page_count"]
        list(archive.rows(f"PRAGMA max_page_count = {pages}"))  # SQLite then reports a full disk
        with pytest.raises(DetenteError, match="no space is left"):
            archive.add(make_reading("a2"), Capture(name="big", data=random.Random(1).randbytes(1_000_000)))
        assert archive.reading("a1") == make_reading()
        assert archive.reading("a2") is None


def test_an_archive_locked_by_another_program(tmp_path, make_reading, monkeypatch):
    monkeypatch.setattr("detente.archive.connect.PATIENCE", 0.05)
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with Archive.open(path, create=True) as second, pytest.raises(DetenteError, match="another program"):
            second.add(make_reading("a2"))
        other.execute("ROLLBACK")
        other.close()


def test_an_archive_that_may_not_be_written(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
        list(archive.rows("PRAGMA query_only = 1"))  # as a read-only file answers, whoever runs the test
        with pytest.raises(DetenteError, match="may not be written"):
            archive.add(make_reading("a2"))


def test_reading_changes_no_byte(tmp_path, make_reading):
    path: Path = tmp_path / "a.db"
    with Archive.open(path, create=True) as archive:
        archive.add(make_reading())
    before = path.read_bytes()
    with Archive.open(path) as archive:
        archive.reading("a1")
        with pytest.raises(DetenteError, match="may not be written"):
            archive.add(make_reading("a2"))
    assert path.read_bytes() == before
