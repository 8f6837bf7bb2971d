"""`detente explain`, `detente lexicon try`, `detente lexicon diff`: what people and programs get, and bad input."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import detente

KNOWLEDGE = Path(detente.__file__).parent / "knowledge"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text("Turkey expels envoy\n\nTurkey expelled the Dutch ambassador on Monday.\n", encoding="utf-8")
    return path


def test_an_event_is_explained(command, page: Path) -> None:
    code, out, _ = command("explain", page, "--published", "2017-03-14")
    assert code == 0
    assert "expelled →nsubj→ Turkey" in " ".join(out.split())


def test_one_event_is_explained_to_a_program(command, page: Path) -> None:
    code, out, _ = command("explain", page, "--event", 1, "--json", "--published", "2017-03-14")
    assert code == 0
    assert json.loads(out)["event"]["type"] in ("COERCE", "SANCTION")


def test_there_is_no_such_event(command, page: Path) -> None:
    code, _, err = command("explain", page, "--event", 99)
    assert code == 2
    assert "no event 99" in err and len(err.splitlines()) == 1


def test_a_sentence_is_tried(command) -> None:
    code, out, _ = command("lexicon", "try", "The committee met the deadline.")
    assert code == 0
    assert "object does not fit" in out


def test_a_text_without_entries_is_told(command) -> None:
    assert "no word of this has an entry" in command("lexicon", "try", "Bread smells good.")[1]


def test_a_change_of_the_tables_shows_its_gains_and_losses(command, page: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    shutil.copytree(KNOWLEDGE, before, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    for path in (before / "triggers").glob("*.toml"):
        if path.stem not in ("classes", "light"):
            path.write_text("entry = []\n", encoding="utf-8")
    code, out, _ = command("lexicon", "diff", before, page)
    assert code == 0
    assert out.startswith("+  ") and out.rstrip().endswith(", 0 lost")
    code, out, _ = command("lexicon", "diff", KNOWLEDGE, page)
    assert out.strip() == "0 gained, 0 lost"


def test_an_unknown_revision_is_one_line(command, page: Path) -> None:
    code, _, err = command("lexicon", "diff", "no-such-revision", page)
    assert code == 2
    assert err.startswith("no-such-revision: ") and len(err.splitlines()) == 1


def test_tables_that_do_not_load_are_one_line(command, page: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    code, _, err = command("lexicon", "diff", broken, page)
    assert code == 2
    assert "cannot be used here" in err and len(err.splitlines()) == 1
