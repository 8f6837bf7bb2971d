"""Looking after an archive on the command line: verify, backup, forget, reread, and the pages of show and search."""

from __future__ import annotations

import json
import sqlite3
import threading

import msgspec
import pytest

from detente.archive import Archive
from detente.model import Capture
from detente.stories import open_archive


@pytest.fixture
def path(tmp_path, make_reading):
    """Three papers, each with its page, added on three days."""
    with open_archive(tmp_path / "a.db") as archive:
        for number, (paper, day) in enumerate((("Post", "2014-03-12"), ("Mail", "2014-03-13"), ("Echo", "2014-04-02"))):
            capture = Capture(name=f"{paper}.html", data=paper.encode())
            archive.add(make_reading(f"a{number + 1}", paper, day), capture, at=f"2024-01-0{number + 1} 12:00:00")
    return tmp_path / "a.db"


def test_verify_says_all_well_and_names_what_is_not(command, path):
    assert command("verify", "-a", path) == (0, "all well: 3 articles\n", "")
    with sqlite3.connect(path) as db:
        db.execute("UPDATE records SET trigger_start = trigger_start - 1 WHERE id = 1")
    db.close()
    code, out, err = command("verify", "-a", path)
    assert (code, err) == (1, "") and "article a1: " in out and out.endswith("1 wrong\n")


def test_backup_copies_while_another_writes(command, path, tmp_path, make_reading):
    done = threading.Event()

    def write() -> None:
        with open_archive(path) as archive:
            number = 0
            while not done.is_set():
                archive.add(make_reading(f"w{number}", "Wire"))
                number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert command("backup", "-a", path, tmp_path / "b.db") == (0, f"copied to {tmp_path / 'b.db'}\n", "")
    finally:
        done.set()
        writer.join()
    code, out, _ = command("verify", "-a", tmp_path / "b.db")
    assert code == 0 and out.startswith("all well")
    code, out, err = command("backup", "-a", path, tmp_path / "b.db")
    assert (code, out) == (2, "") and "is there already" in err


def test_forget_leaves_a_tombstone_and_the_page_stays_out(command, path, make_reading):
    assert command("forget", "-a", path, "a2", "--reason", "by letter", "--at", "2024-02-01") == (
        0,
        "a2 forgotten\n",
        "",
    )
    code, _, err = command("forget", "-a", path, "a2")
    assert code == 2 and "article a2: is not in the archive" in err
    with open_archive(path) as archive:
        assert not archive.add(make_reading("a2", "Mail", "2014-03-13"), Capture(name="again", data=b"Mail"))
        assert archive.articles() == ["a1", "a3"]
        assert [tuple(row.values()) for row in archive.rows("SELECT * FROM tombstones")] == [
            ("a2", "2024-02-01 00:00:00", "by letter")
        ]
    assert (
        "a2" not in command("stories", "-a", path)[1] + command("search", "-a", path, "Nowak", "--format", "jsonl")[1]
    )


def test_reread_prints_the_difference_and_keeps_the_old_reading(command, path, make_reading, monkeypatch):
    def read(capture):
        name = {"Post": "a1", "Mail": "a2", "Echo": "a3"}[capture.data.decode()]
        day = {"a1": "2014-03-12", "a2": "2014-03-13", "a3": "2014-04-02"}[name]
        whole = make_reading(name, capture.data.decode(), day)
        return msgspec.structs.replace(whole, events=whole.events[:1], figures=()) if name == "a2" else whole

    monkeypatch.setattr("detente.cli.pages.reader", lambda *_, **__: read)
    code, out, err = command("reread", "-a", path, "--at", "2024-03-01")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "a2 event -1, figure -1",
        "  - event THREATEN possible  POL/GOV/Anna Nowak → RUS  2014-03/2014-03  “warned”",
        "  - figure troops: “Some 3,000 soldiers”",
        "3 read again, 1 revised, 0 bad",
    ]
    assert command("reread", "-a", path)[1] == "3 read again, 0 revised, 0 bad\n"
    events = [
        command("show", "-a", path, "--format", "jsonl", *more)[1].count("\n")
        for more in ((), ("--as-of", "2024-02-28"))
    ]
    assert events == [5, 6]
    assert command("verify", "-a", path)[0] == 0


def test_reread_of_no_archive_makes_none(command, tmp_path):
    code, out, err = command("reread", "-a", tmp_path / "none.db")
    assert (code, out) == (2, "") and "there is no such archive" in err
    assert not (tmp_path / "none.db").exists()


def test_show_in_pages(command, path):
    whole = command("show", "-a", path, "--format", "csv")[1].splitlines()[1:]
    pages = [
        command("show", "-a", path, "--format", "csv", "--page", n, "--limit", 4)[1].splitlines()[1:] for n in (1, 2, 3)
    ]
    assert [len(page) for page in pages] == [4, 2, 0] and sorted(line for page in pages for line in page) == sorted(
        whole
    )
    assert command("show", "-a", path, "--brief", "--page", 2, "--limit", 4)[1].endswith("page 2 of 2, 6 events\n")
    code, _, err = command("show", "-a", path, "--page", 0)
    assert code == 2 and err.startswith("--page 0: is no page")


def test_show_names_incidents_as_incident_show_does(command, path):
    rows = [
        json.loads(line)
        for line in command("show", "-a", path, "--format", "jsonl", "--type", "CONSULT")[1].splitlines()
    ]
    (incident,) = {row["incident"] for row in rows[:2]}
    assert command("incident", "show", incident, "-a", path)[1].startswith(incident)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (['"lasting truce"'], 12),
        (['"lasting truce"', "--in", "position"], 3),
        (["sold*", "--actor", "RUS", "--type", "THREATEN"], 3),
        (["sold*", "--actor", "RUS", "--type", "AID"], 0),
        (["sold*", "--since", "2014-03-13", "--until", "2014-03"], 1),
        (["NEAR(Nowak Prague, 6)"], 3),
        (["truce", "--dyad", "POL-RUS", "--in", "article"], 3),
        (["truce", "--as-of", "2024-01-02", "--in", "article"], 2),
        (["truce", "--page", "2", "--limit", "5"], 5),
    ],
)
def test_search(command, path, words, count):
    code, out, err = command("search", "-a", path, *words, "--format", "jsonl")
    assert (code, err) == (0, "")
    hits = [json.loads(line) for line in out.splitlines()]
    assert len(hits) == count
    assert [hit["score"] for hit in hits] == sorted(hit["score"] for hit in hits)
    assert all("\u2068" in hit["snippet"] for hit in hits)


def test_search_for_people_ends_with_its_page(command, path):
    out = command("search", "-a", path, "truce", "--page", "2", "--limit", "5")[1]
    assert out.endswith("page 2 of 3, 12 found\n") and "*truce*" in out


def test_every_list_answers_as_of_a_day(command, path):
    day = ("--as-of", "2024-01-01")
    assert command("stories", "-a", path, *day)[1].count("\n") == 2
    assert command("copies", "-a", path, *day)[1] == ""
    assert command("copies", "-a", path)[1].count("\n") == 2
    assert command("incident", "show", "-a", path, *day)[1] == ""
    assert "2 articles" not in command("stories", "-a", path, *day)[1]
    with Archive.open(path, as_of="2024-01-01") as kept:
        assert kept.counts()["articles"] == 1
