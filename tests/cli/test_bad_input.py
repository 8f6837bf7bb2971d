"""Bad input, the whole way: one line that names the input and the mend, exit code 2, nothing changed."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

import pytest

from detente.archive import Archive
from detente.archive.schema import VERSION
from detente.cli import main

GOOD = (
    "TALLINN, March 3 - Estonian Foreign Minister Urmas Paet met Latvian Foreign Minister Edgars Rinkevics in Riga. "
    "He said that Estonia condemns the occupation of Crimea. Both countries called on Russia to withdraw its troops."
)


@pytest.fixture
def detente(monkeypatch, capsys):
    def run(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["detente", *map(str, arguments)])
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main.run()
        out = capsys.readouterr()
        return left.value.code or 0, out.out, out.err

    return run


@pytest.fixture
def bad(tmp_path):
    """Make the bad input of this name and return how a user would name it."""

    def make(kind: str) -> Path | str:
        path: Path = tmp_path / f"{kind}.html"
        match kind:
            case "empty":
                path.touch()
            case "blank":
                path.write_text(" \n\t\n")
            case "binary":
                path.write_bytes(bytes(range(256)) * 20)
            case "no-article":
                path.write_text("<html><body><nav><a href='/'>Home</a> <a href='/b'>Sport</a></nav></body></html>")
            case "folder":
                path.mkdir()
                (path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
            case "not-json":
                path = path.with_suffix(".jsonl")
                path.write_text("{broken\n")
            case "no-text":
                path = path.with_suffix(".jsonl")
                path.write_text('{"id": 1, "headline": "x"}\n')
            case "wrong-day":
                path = path.with_suffix(".jsonl")
                path.write_text(json.dumps({"text": GOOD, "published": "2014-02-31"}) + "\n")
            case "address":
                return "ftp://example.org/page.html"
        return path

    return make


KINDS = ["empty", "blank", "binary", "no-article", "missing", "folder", "not-json", "no-text", "wrong-day", "address"]


@pytest.mark.parametrize("kind", KINDS)
def test_reading_it_alone(detente, bad, kind):
    name = str(bad(kind))
    code, out, err = detente("read", name)
    assert (code, out) == (2, "")
    assert err.startswith(name) and len(err.splitlines()) == 1 and "; " in err
    assert "fault of detente's own" not in err


@pytest.mark.parametrize("kind", KINDS)
def test_adding_it_changes_nothing(detente, bad, tmp_path, kind):
    name, archive = str(bad(kind)), tmp_path / "a.db"
    assert detente("add", name, "--archive", archive)[0] == 2
    assert not archive.exists()
    good = tmp_path / "good.txt"
    good.write_text(GOOD)
    assert detente("add", good, "--published", "2014-03-04", "--archive", archive)[0] == 0
    before = archive.read_bytes()
    code, _, err = detente("add", name, "--archive", archive)
    assert code == 2 and err.startswith(name) and len(err.splitlines()) == 1 and "own (" not in err
    assert archive.read_bytes() == before


@pytest.mark.parametrize("day", ["31.3.2014", "2014-03", "2014-02-30", "soon", ""])
@pytest.mark.parametrize("command", ["read", "add"])
def test_a_wrong_date(detente, tmp_path, command, day):
    good = tmp_path / "good.txt"
    good.write_text(GOOD)
    more = ["--archive", tmp_path / "a.db"] if command == "add" else []
    code, out, err = detente(command, good, "--published", day, *more)
    assert (code, out, err) == (2, "", f"--published {day}: is no date; write it as 2014-03-30\n")
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize("command", ["add", "show"])
@pytest.mark.parametrize("kind", ["other", "newer", "folder"])
def test_an_archive_that_is_none_or_too_new(detente, tmp_path, command, kind):
    good, archive = tmp_path / "good.txt", tmp_path / "a.db"
    good.write_text(GOOD)
    match kind:
        case "other":
            archive.write_text("no archive " * 100)
        case "newer":
            detente("add", good, "--archive", archive)
            with sqlite3.connect(archive) as db:
                db.execute(f"PRAGMA user_version = {VERSION + 1}")
            db.close()
        case "folder":
            archive.mkdir()
    before = archive.read_bytes() if archive.is_file() else None
    pages = [good] if command == "add" else []
    code, out, err = detente(command, *pages, "--archive", archive)
    assert (code, out) == (2, "") and err.startswith(str(archive)) and len(err.splitlines()) == 1 and "; " in err
    assert before is None or archive.read_bytes() == before


def test_a_language_model_that_is_not_installed_is_told_once(detente, tmp_path):
    code, out, err = detente("read", tmp_path / "a.html", tmp_path / "b.html", "--model", "xx_none")
    assert (code, out) == (2, "") and err.startswith("--model xx_none: ") and len(err.splitlines()) == 1


def test_the_good_lines_of_a_file_go_in_and_the_bad_are_named(detente, tmp_path):
    lines = [json.dumps({"id": n, "text": f"On day {n}, {GOOD}", "published": "2014-03-04"}) for n in range(8)]
    lines[3], lines[5] = "{broken", '{"id": 5}'
    corpus, archive = tmp_path / "corpus.jsonl", tmp_path / "a.db"
    corpus.write_text("\n".join(lines) + "\n")
    code, out, err = detente("add", corpus, "--archive", archive)
    assert (code, out) == (1, "6 added, 0 already there, 2 bad\n")
    assert [line.split(":")[0] for line in err.splitlines()] == [f"{corpus}, line 4", f"{corpus}, line 6"]
    assert detente("add", corpus, "--archive", archive)[1] == "0 added, 6 already there, 2 bad\n"


def test_standard_input_and_external_ids_in_order(detente):
    lines = [json.dumps({"id": name, "text": GOOD, "published": "2014-03-04"}) for name in ("b", "a", "c")]
    code, out, err = detente("read", "-", "--format", "jsonl", stdin="\n".join(lines).encode())
    assert (code, err) == (0, "")
    assert [json.loads(line)["article"]["external_id"] for line in out.splitlines()] == ["b", "a", "c"]


def test_a_single_sentence_is_an_article(detente):
    line = json.dumps({"text": "Sweden expelled two Russian diplomats.", "published": "2014-03-04"})
    code, out, _ = detente("read", "-", "--format", "json", stdin=line.encode())
    reading = json.loads(out)
    assert code == 0 and reading["article"]["text"] == "Sweden expelled two Russian diplomats."
    assert [(e["type"], e["actors"][0]["country"], e["recipients"][0]["country"]) for e in reading["events"]] == [
        ("SANCTION", "SWE", "RUS")
    ]


def test_the_whole_way_from_page_to_timeline(detente, tmp_path):
    page, archive = tmp_path / "page.txt", tmp_path / "a.db"
    page.write_text(GOOD)
    assert detente("add", page, "--published", "2014-03-04", "--archive", archive)[:2] == (
        0,
        "1 added, 0 already there, 0 bad\n",
    )
    rows = [json.loads(line) for line in detente("show", "--archive", archive, "--format", "jsonl")[1].splitlines()]
    met = next(row for row in rows if row["trigger"] == "met")
    assert met["type"] == "CONSULT" and "EST" in met["actors"]
    with Archive.open(archive) as kept:
        (article,) = kept.articles()
        reading = kept.reading(article)
    told = detente("read", page, "--published", "2014-03-04", "--format", "jsonl")[1]
    assert reading is not None and reading.to_json() == told.rstrip("\n").encode()


def test_of_a_hundred_pages_three_are_bad(detente, tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number:03}.txt").write_text(f"{GOOD} It was their meeting number {number} this year.")
    (folder / "007.txt").write_text("")
    (folder / "042.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "099.txt").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    code, out, err = detente("add", folder, "--archive", tmp_path / "a.db")
    assert (code, out) == (1, "97 added, 0 already there, 3 bad\n")
    assert [line.split(":")[0] for line in err.splitlines()] == [
        str(folder / f"{n}.txt") for n in ("007", "042", "099")
    ]
