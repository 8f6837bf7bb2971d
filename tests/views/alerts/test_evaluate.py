"""Alerts as articles arrive: once each, the same whether judged one by one or all at the end."""

from __future__ import annotations

import sqlite3

import pytest

from detente.archive import Archive
from detente.views.alerts import Rule, evaluate
from tests.views.alerts.told import threat

DAYS = ["2014-01-02", "2014-02-03", "2014-03-01", "2014-03-02", "2014-03-03", "2014-03-04", "2014-04-20", "2014-04-21"]
AT = "2014-05-01 12:00:00"
RULES = (
    Rule(name="busy", dyad="POL-RUS", at_least=2),
    Rule(name="high", dyad="RUS-*", above_high_of="1 month"),
    Rule(name="first", dyad="*-*", first="type", min_history="1 day"),
    Rule(name="minister", actor="Nowak", side="actor", measure="articles", at_least=3),
)


def add(archive: Archive, number: int) -> None:
    archive.add(threat(f"a{number}", DAYS[number], times=1 + number % 2, type="ASSAULT" if number == 4 else "THREATEN"))


def short(alerts):
    return sorted((a.rule, a.subject, a.kind, a.day, a.articles) for a in alerts)


@pytest.fixture
def kept(tmp_path):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        yield archive


def test_one_by_one_is_the_same_as_all_at_once(kept, tmp_path):
    raised = []
    for number in range(len(DAYS)):
        add(kept, number)
        raised += evaluate(kept, RULES, at=AT)
    with Archive.open(tmp_path / "b.db", create=True) as later:
        for number in range(len(DAYS)):
            add(later, number)
        assert short(evaluate(later, RULES, at=AT)) == short(raised)
    assert {a.rule for a in raised} == {"busy", "high", "first", "minister"}
    assert kept.verify() == []


def test_an_alert_names_what_caused_it(kept):
    for number in range(len(DAYS)):
        add(kept, number)
    found = {(a.rule, a.day): a for a in evaluate(kept, RULES, at=AT)}
    busy = found["busy", "2014-02-03"]
    assert busy.articles == ("a1",) and busy.value == 2 and busy.raised == AT
    assert busy.why == "incidents 2 in 7 days: at least 2"
    assert found["first", "2014-03-03"].kind == "ASSAULT"
    assert found["minister", "2014-03-03"].articles == ("a2", "a3", "a4")


def test_nothing_is_raised_twice(kept):
    for number in range(len(DAYS)):
        add(kept, number)
    first = evaluate(kept, RULES, at=AT)
    assert first and evaluate(kept, RULES) == []
    assert short(kept.alerts.all()) == short(first)
    kept.add(threat("another", "2014-04-21", times=2))
    assert evaluate(kept, RULES[:3], at=AT) == []  # within their quiet time


def test_a_dry_run_keeps_nothing(kept):
    add(kept, 1)
    told = evaluate(kept, RULES[:1], keep=False)
    assert [a.rule for a in told] == ["busy"] and kept.alerts.all() == []
    assert short(evaluate(kept, RULES[:1], at=AT)) == short(told)


def test_a_changed_rule_is_judged_anew(kept):
    add(kept, 1)
    assert evaluate(kept, [Rule(name="busy", dyad="POL-RUS", at_least=3)]) == []
    assert [a.value for a in evaluate(kept, RULES[:1], at=AT)] == [2]


def test_earlier_days_can_be_left_alone(kept):
    add(kept, 1)
    add(kept, 3)
    assert {a.day for a in evaluate(kept, RULES[:1], since="2014-03-01", at=AT)} == {"2014-03-02"}


def test_direction_type_status_and_background_are_held_to(kept):
    kept.add(threat("a1", "2014-03-01"))
    kept.add(threat("a2", "2014-03-02", status="planned"))
    kept.add(threat("a3", "2014-03-03", background=True))
    asked = {"at_least": 1, "quiet": "1 day"}
    rules = (
        Rule(name="there", dyad="POL-RUS", directed=True, **asked),
        Rule(name="back", dyad="RUS-POL", directed=True, **asked),
        Rule(name="type", dyad="POL-RUS", types=("ASSAULT",), **asked),
        Rule(name="quad", dyad="POL-RUS", quads=("verbal-conflict",), status=("planned",), **asked),
        Rule(name="old", dyad="POL-RUS", background=True, window="1 day", **asked),
    )
    found = {(a.rule, a.day) for a in evaluate(kept, rules, at=AT)}
    assert found == {("there", "2014-03-01"), ("quad", "2014-03-02"), ("old", "2014-03-01"), ("old", "2014-03-03")}


def test_a_forgotten_article_leaves_its_alerts_without_it(kept):
    add(kept, 1)
    evaluate(kept, RULES[:1], at=AT)
    kept.forget("a1")
    assert [a.articles for a in kept.alerts.all()] == [()]
    assert kept.verify() == []


def test_a_failure_keeps_neither_alert_nor_progress(kept):
    add(kept, 1)
    kept._db.execute("CREATE TRIGGER no BEFORE INSERT ON alert_rules BEGIN SELECT raise(ABORT, 'no'); END")
    with pytest.raises(sqlite3.IntegrityError):
        evaluate(kept, RULES[:1])
    kept._db.execute("DROP TRIGGER no")
    assert kept.alerts.all() == []
    assert len(evaluate(kept, RULES[:1])) == 1


def test_an_empty_archive_raises_nothing(kept):
    assert evaluate(kept, RULES) == []
