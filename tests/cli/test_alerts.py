"""`detente alerts`: the whole way from articles to alerts on the screen, and bad input in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.archive import Archive
from tests.views.alerts.told import threat

RULES = '[[rule]]\nname = "busy"\ndyad = "POL-RUS"\nmeasure = "mentions"\nat_least = 2\n[out]\njsonl = "out.jsonl"\n'


@pytest.fixture
def rules(tmp_path):
    path = tmp_path / "rules" / "rules.toml"
    path.parent.mkdir()
    path.write_text(RULES)
    return path


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "a.db"
    with Archive.open(path, create=True) as kept:
        kept.add(threat("a1", "2014-03-01", times=2))
    return path


def test_check_raises_once_and_list_remembers(command, rules, archive):
    check = ("alerts", "check", rules, "--archive", archive, "--at", "2014-05-01")
    assert "no alerts" not in command(*check, "--dry-run")[1]
    code, out, _ = command(*check, "--format", "jsonl")
    alert = json.loads(out)
    assert code == 0 and alert["subject"] == "POL-RUS" and alert["articles"][0]["outlet"] == "The Vistula Post"
    assert json.loads((archive.parent / "out.jsonl").read_text()) == alert
    assert list(rules.parent.iterdir()) == [rules], "nothing is left beside the rules"
    assert command(*check) == (0, "no alerts\n", "")
    code, out, _ = command("alerts", "list", "--archive", archive)
    assert code == 0 and out.splitlines()[:2] == ["2014-03-01  POL-RUS  busy", "    mentions 2 in 7 days: at least 2"]
    assert "<entry>" in command("alerts", "list", "--archive", archive, "--format", "atom")[1]
    assert command("alerts", "list", "--archive", archive, "--since", "2014-04")[1] == "no alerts\n"
    assert command("alerts", "list", "--archive", archive, "--rule", "other")[1] == "no alerts\n"


def test_the_example_leaves_its_folder_as_it_was(command, archive):
    examples = Path(__file__).parents[2] / "examples"
    before = sorted(examples.rglob("*"))
    assert command("alerts", "check", examples / "alerts.toml", "--archive", archive)[0] == 0
    assert sorted(examples.rglob("*")) == before and (archive.parent / "alerts.atom").exists()


def test_a_delivery_that_fails_is_named_and_the_alert_stays(command, rules, archive):
    rules.write_text(RULES.replace("out.jsonl", "none/out.jsonl"))
    code, out, err = command("alerts", "check", rules, "--archive", archive)
    assert code == 1 and "busy" in out and err.count("\n") == 1 and "cannot be written" in err


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"rules": "none.toml"}, "none.toml: cannot be read"),
        ({"text": "[[rule]]\nname = 3\n"}, 'rule "3": name: Expected `str`'),
        ({"archive": "none.db"}, "none.db: there is no such archive"),
        ({"since": "soon"}, "--since soon: is no date"),
        ({"at": "soon"}, "--at soon: is no time"),
    ],
)
def test_bad_input_is_one_line(command, rules, archive, tmp_path, change, told):
    rules.write_text(change.get("text", RULES))
    file = rules.parent / change.get("rules", rules.name)
    kept = tmp_path / change.get("archive", archive.name)
    more = [x for key in ("since", "at") if key in change for x in (f"--{key}", change[key])]
    code, out, err = command("alerts", "check", file, "--archive", kept, *more)
    assert (code, out, err.count("\n")) == (2, "", 1) and told in err
    assert not (tmp_path / "none.db").exists()
