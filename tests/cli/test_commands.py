"""The commands with a reader of the test's own: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from detente.archive import Archive
from detente.cli import main
from detente.model import Capture, DetenteError


@pytest.fixture
def detente(monkeypatch, capsys, make_reading):
    """Run the command line over pages that are read by hand: a page named "bad…" cannot be read."""

    def found(pages, published, fields=None):
        for name in pages:
            if name.startswith("missing"):
                yield DetenteError(name, "there is no such file", "look at the path")
            else:
                yield Capture(name=name, data=name.encode())

    def read(capture):
        if capture.name.startswith("bad"):
            raise DetenteError(capture.name, "holds no article", "give the article's own page")
        if capture.name.startswith("odd"):
            raise ZeroDivisionError("division by zero")
        return make_reading(capture.name)

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["detente", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main.run()
        out = capsys.readouterr()
        return left.value.code or 0, out.out, out.err

    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("detente.cli.pages.found", found)
    monkeypatch.setattr("detente.cli.pages.reader", lambda model: read)
    return run


def test_json_of_one_page_is_one_object(detente, make_reading):
    code, out, err = detente("read", "a", "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out) == json.loads(make_reading("a").to_json())


def test_json_of_several_pages_is_an_array_in_their_order(detente):
    _, out, _ = detente("read", "b", "a", "c", "--format", "json")
    assert [reading["article"]["id"] for reading in json.loads(out)] == ["b", "a", "c"]


def test_jsonl_is_an_object_a_line_in_their_order(detente):
    _, out, _ = detente("read", "b", "a", "--format", "jsonl")
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["b", "a"]


def test_a_bad_page_among_good_ones_is_named_and_the_others_go_on(detente):
    code, out, err = detente("read", "a", "bad.html", "missing.txt", "b", "--format", "jsonl")
    assert code == 1
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["a", "b"]
    assert err.splitlines() == [
        "bad.html: holds no article; give the article's own page",
        "missing.txt: there is no such file; look at the path",
    ]


def test_a_bad_page_alone_is_exit_2_with_nothing_on_standard_output(detente):
    assert detente("read", "bad.html") == (2, "", "bad.html: holds no article; give the article's own page\n")
    assert detente("read", "bad.html", "--format", "json")[:2] == (2, "")
    assert json.loads(detente("read", "bad1", "bad2", "--format", "json")[1]) == []


@pytest.mark.parametrize("day", ["30.3.2014", "2014-03", "2014-02-30", ""])
def test_a_wrong_date_names_the_option(detente, monkeypatch, day):
    monkeypatch.undo()
    code, out, err = detente("read", "a", "--published", day)
    assert (code, out) == (2, "")
    assert err == f"--published {day}: is no date; write it as 2014-03-30\n"


def test_the_table_lights_up_the_trigger_and_groups_the_records(detente):
    _, out, _ = detente("read", "a")
    lines = [line.strip() for line in out.splitlines()]
    assert lines[0] == "Poland's minister visits Prague"
    assert lines[1] == "The Vistula Post · 2014-03-12 · Jan Kos"
    headings = [re.sub(r"\s+", " ", line) for line in lines if line.isupper() or re.match(r"[A-Z]{6,}  \d", line)]
    assert headings == ["EVENTS 2", "STATEMENTS 2", "POSITIONS 1", "FIGURES 1"]
    assert any("Anna Nowak *met* her Czech colleague" in line for line in lines)
    assert any("«Some *3,000* soldiers» wait" in line for line in lines)


@pytest.mark.parametrize("width", ["80", "200"])
def test_the_table_keeps_to_the_width(detente, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    out = detente("read", "a")[1]
    assert max(map(len, out.splitlines())) <= int(width)


def test_add_keeps_the_good_names_the_bad_and_counts(detente, tmp_path):
    pages = [f"p{n}" for n in range(97)]
    pages[10:10], pages[50:50] = ["bad1"], ["bad2", "missing3"]
    code, out, err = detente("add", *pages, "--archive", tmp_path / "a.db")
    assert (code, out) == (1, "97 added, 0 already there, 3 bad\n")
    assert [line.partition(":")[0] for line in err.splitlines()] == ["bad1", "bad2", "missing3"]
    with Archive.open(tmp_path / "a.db") as archive:
        assert archive.counts()["articles"] == 97


def test_adding_again_adds_nothing(detente, tmp_path):
    detente("add", "a", "b", "--archive", tmp_path / "a.db")
    assert detente("add", "b", "a", "c", "--archive", tmp_path / "a.db")[:2] == (0, "1 added, 2 already there, 0 bad\n")


def test_adding_only_bad_pages_leaves_no_archive(detente, tmp_path):
    code, out, err = detente("add", "bad.html", "--archive", tmp_path / "a.db")
    assert (code, out) == (2, "") and err.startswith("bad.html: ")
    assert not (tmp_path / "a.db").exists()


def test_an_archive_that_is_none_stops_before_reading(detente, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary")
    code, out, err = detente("add", "a", "--archive", path)
    assert (code, out) == (2, "") and "is not an archive" in err and len(err.splitlines()) == 1
    assert path.read_text() == "Dear diary"


def test_show_prints_the_timeline_in_three_forms(detente, tmp_path):
    archive = tmp_path / "a.db"
    detente("add", "a", "b", "--archive", archive)
    table = detente("show", "--archive", archive)[1]
    assert table.splitlines()[0] == "2014-03" and table.splitlines()[-1] == "4 events"
    assert "CONSULT visit  POL/GOV/Anna Nowak; CZE/GOV  Prague, CZE" in table
    csv = detente("show", "--archive", archive, "--format", "csv", "--dyad", "RUS-POL")[1]
    assert csv.splitlines()[0].startswith("date_start,date_end,actors,type") and len(csv.splitlines()) == 3
    lines = detente("show", "--archive", archive, "--format", "jsonl", "--type", "CONSULT")[1].splitlines()
    assert [json.loads(line)["trigger"] for line in lines] == ["met", "met"]


def test_show_says_when_nothing_matches(detente, tmp_path):
    detente("add", "a", "--archive", tmp_path / "a.db")
    assert detente("show", "--archive", tmp_path / "a.db", "--actor", "FRA") == (0, "no events match\n", "")


@pytest.mark.parametrize("options", [["--dyad", "USA"], ["--type", "WAR"], ["--since", "soon"], ["--status", "maybe"]])
def test_show_names_an_option_that_cannot_be_read(detente, tmp_path, options):
    detente("add", "a", "--archive", tmp_path / "a.db")
    code, out, err = detente("show", "--archive", tmp_path / "a.db", *options)
    assert (code, out) == (2, "") and err.startswith(" ".join(options) + ": ") and len(err.splitlines()) == 1


def test_show_of_a_missing_archive(detente, tmp_path):
    code, _, err = detente("show", "--archive", tmp_path / "none.db")
    assert code == 2 and "there is no such archive" in err
    assert not (tmp_path / "none.db").exists()


def test_version_tells_code_and_knowledge(detente):
    assert re.fullmatch(r"detente \d+\.\d+\.\d+, knowledge [0-9a-f]{8}\n", detente("--version")[1])


def test_a_fault_of_our_own_is_told_in_one_line_and_the_others_go_on(detente, monkeypatch):
    code, out, err = detente("read", "odd.html", "a", "--format", "jsonl")
    assert code == 1 and json.loads(out)["article"]["id"] == "a"
    assert err.startswith("odd.html: a fault of detente's own (ZeroDivisionError: division by zero); please report")
    assert len(err.splitlines()) == 1


def test_a_fault_outside_a_page_is_told_in_one_line(detente, monkeypatch):
    monkeypatch.setattr("detente.cli.pages.reader", lambda model: 1 / 0)
    code, out, err = detente("read", "a")
    assert (code, out) == (2, "") and err.startswith("detente: a fault of detente's own (ZeroDivisionError")


def test_ctrl_c_is_clean(detente, monkeypatch):
    def stopped(pages, published, fields=None):
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.cli.pages.found", stopped)
    code, out, err = detente("read", "a")
    assert (code, out, err) == (130, "", "")


def test_a_pipe_gets_utf8_whatever_the_locale(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading(source="Журнал"))
    command = [sys.executable, "-c", "from detente.cli.main import run; run()", "show", "--archive", tmp_path / "a.db"]
    for form in ("csv", "table"):
        told = subprocess.run(
            [*command, "--format", form],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONIOENCODING": "ascii"},
        )
        assert "Журнал" in told.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        for number in range(500):
            archive.add(make_reading(str(number)))
    script = "from detente.cli.main import run; run()"
    command = [sys.executable, "-c", script, "show", "--archive", tmp_path / "a.db", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as told:
        assert told.stdout is not None and told.stderr is not None
        assert told.stdout.readline()
        told.stdout.close()
        assert told.stderr.read() == b""
