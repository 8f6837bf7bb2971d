"""`detente export` and `detente series`: files whole or not at all, filters, bad input in one line."""

from __future__ import annotations

import pytest

from tests.export.archives import build


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("cli") / "a.db")


def test_a_file_is_what_the_screen_shows(command, archive, tmp_path):
    out = tmp_path / "out.tsv"
    code, shown, _ = command("export", archive, "--format", "polecat")
    assert code == 0 and command("export", archive, "--format", "polecat", "-o", out) == (0, "", "")
    assert out.read_text("utf-8") == shown and shown.count("\n") == 5
    assert [p.name for p in tmp_path.iterdir()] == ["out.tsv"]


@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_a_folder_is_filled(command, archive, tmp_path, form):
    assert command("export", archive, "--format", form, "-o", tmp_path / "out") == (0, "", "")
    assert (tmp_path / "out" / "datapackage.json").exists() and (tmp_path / "out" / f"events.{form}").exists()


@pytest.mark.parametrize("form", ["geojson", "timelinejs", "followthemoney", "web-annotation"])
def test_a_document_goes_to_the_screen(command, archive, form):
    code, out, err = command("export", archive, "--format", form, "--until", "2014-03")
    assert (code, err) == (0, "") and "https://vistula.example/prague" in out


def test_filters_and_days_of_before(command, archive):
    assert command("export", archive, "--format", "polecat", "--actor", "RUS")[1].count("\n") == 2
    assert command("export", archive, "--format", "polecat", "--as-of", "2014-07-01")[1].count("\n") == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "polecat", "-o", "none/out.tsv"), "none/out.tsv: cannot be written"),
        (("--format", "parquet"), "--format parquet: fills a folder"),
        (("--format", "jsonl", "-o", "none/out"), "none/out: cannot be written"),
        (("--format", "polecat", "--type", "FIGHT"), "--type FIGHT: is unknown"),
        (("--format", "polecat", "--since", "soon"), "--since soon: is no date"),
        (("--format", "polecat", "--as-of", "soon"), "--as-of soon: is no day"),
    ],
)
def test_bad_input_is_one_line(command, archive, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    code, out, err = command("export", archive, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1) and told in err
    assert list(tmp_path.iterdir()) == []


def test_the_environment_may_name_the_archive(command, archive, monkeypatch):
    monkeypatch.setenv("DETENTE_ARCHIVE", str(archive))
    assert command("export", "--format", "polecat")[1] == command("export", archive, "--format", "polecat")[1] != ""
    code, out, _ = command("series", "--dyad", "POL-RUS", "--by", "week")
    assert code == 0 and "2014-04-28" in out


def test_an_archive_is_never_written_over(command, archive):
    before = archive.read_bytes()
    code, out, err = command("export", archive, "--format", "polecat", "-o", archive)
    assert (code, out) == (2, "") and "is the archive itself" in err and archive.read_bytes() == before


def test_an_unknown_form_and_a_missing_archive_are_named(command, archive, tmp_path):
    code, _, err = command("export", archive, "--format", "stata")
    assert code == 2 and "stata" in err
    code, _, err = command("export", tmp_path / "none.db", "--format", "polecat")
    assert code == 2 and "there is no such archive" in err


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_a_series_is_drawn(command, archive, tmp_path, ending):
    path = tmp_path / f"chart{ending}"
    assert command("series", "-a", archive, "--dyad", "POL-RUS", "--by", "month", "--chart", path)[0] == 0
    assert path.read_bytes().startswith(b"\x89PNG" if ending == ".png" else b"<svg")


def test_a_series_on_the_screen_has_a_row_a_period(command, archive):
    code, out, _ = command(
        "series", "-a", archive, "--dyad", "POL-CZE", "--by", "week", "--since", "2014-03", "--until", "2014-03"
    )
    assert code == 0 and len(out.splitlines()) == 8 and "…" not in out
    bars = [line.count("▒") for line in out.splitlines()[1:-1]]
    assert bars.count(0) == 5 and max(bars) >= 8
    assert "no events match" in command("series", "-a", archive, "--dyad", "POL-CZE", "--as-of", "2014-06-30")[1]
    code, out, _ = command("series", "-a", archive, "--dyad", "USA-FRA")
    assert (code, out) == (0, "no events match\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--dyad", "POLRUS"), "--dyad POLRUS: is no pair"),
        (("--dyad", "POL-RUS", "--since", "0001"), "--since 0001: is out of reach"),
        (("--dyad", "POL-RUS", "--until", "9999"), "--until 9999: is out of reach"),
        (("--dyad", "POL-RUS", "--chart", "c.gif"), "c.gif: is no kind of chart"),
        (("--dyad", "POL-RUS", "--chart", "none/c.svg"), "none/c.svg: cannot be written"),
    ],
)
def test_a_bad_series_is_one_line(command, archive, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    code, out, err = command("series", "-a", archive, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1) and told in err
