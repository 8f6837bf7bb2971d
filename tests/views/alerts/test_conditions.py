"""Each condition holds where it should, and not a day, an incident or a hair before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from detente.views.alerts import conditions
from detente.views.alerts.conditions import robust_z
from detente.views.alerts.rules import Rule
from detente.views.alerts.windows import History
from detente.views.tension import Tension
from tests.views.alerts.told import mention

DAY = date(2014, 6, 30)
LONG_AGO = date(2013, 1, 1)


def rule(**fields) -> Rule:
    return Rule(**({"name": "r", "dyad": "POL-RUS"} | fields))


def judge(asked: Rule, told, day: date, since: date):
    return conditions.judge(asked, History.of(told), day, lambda: since)


def value(asked: Rule, told, day: date) -> float:
    return History.of(told).value(asked, day)


def on(back: int, incident: str | None = None, **more):
    day = DAY - timedelta(days=back)
    return mention(day.isoformat(), incident or f"i{back}", **more)


def test_a_threshold_counts_what_is_asked_for():
    told = [on(0, "x"), on(0, "x"), on(3, "y"), on(7, "z")]
    found = {m: value(rule(measure=m, at_least=1), told, DAY) for m in ("mentions", "articles", "incidents")}
    assert found == {"mentions": 3, "articles": 2, "incidents": 2}
    assert judge(rule(at_least=2), told, DAY, LONG_AGO)
    assert not judge(rule(at_least=3), told, DAY, LONG_AGO)
    assert judge(rule(at_most=2), told, DAY, LONG_AGO)


def test_the_mean_intensity_can_fall_below_a_mark():
    told = [on(0, "x", intensity=-9.0), on(1, "y", intensity=-5.0)]
    verdicts = judge(rule(measure="intensity", at_most=-7.0), told, DAY, LONG_AGO)
    assert [v.value for v in verdicts] == [-7.0]
    assert {t.incident for t in verdicts[0].causes} == {"x", "y"}


def test_above_its_three_month_high():
    quiet = [on(back) for back in range(10, 80, 10)]
    storm = [on(20, f"s{n}") for n in range(2)]  # with the one of every tenth day, three in a week
    now = [on(n % 3, f"n{n}") for n in range(4)]
    assert judge(rule(above_high_of="3 months"), quiet + storm + now, DAY, LONG_AGO)
    assert not judge(rule(above_high_of="3 months"), quiet + storm + now[:3], DAY, LONG_AGO)


def test_no_comparison_with_a_time_that_the_archive_does_not_know():
    now = [on(n, f"n{n}") for n in range(4)]
    young = DAY - timedelta(days=60)
    assert not judge(rule(above_high_of="3 months"), now, DAY, young)
    assert judge(rule(above_high_of="3 months", min_history="1 month"), now, DAY, young)
    assert not judge(rule(first="type"), now[:1], DAY, young)
    assert judge(rule(at_least=4), now, DAY, DAY)


def test_the_robust_z_score_is_iglewicz_and_hoaglins():
    usual = [1.0, 2.0, 2.0, 3.0, 4.0, 2.0, 50.0]
    # median 2, absolute deviations 1 0 0 1 2 0 48: their median is 1
    assert robust_z(10.0, usual, 0.5) == pytest.approx(8 / 1.4826)
    assert robust_z(3.0, [2.0] * 30, 1.0) == 1.0
    # more than half the same: the mean absolute deviation takes over
    assert robust_z(6.0, [0.0] * 8 + [10.0] * 2, 0.5) == pytest.approx(6 / (1.2533 * 2))


def test_an_outlier_is_one_against_its_own_past():
    usual = [on(back, f"u{back}") for back in range(8, 190, 7)]
    now = [on(n % 4, f"n{n}") for n in range(6)]
    asked = rule(robust_z=3.0, baseline="6 months")
    assert judge(asked, usual + now, DAY, LONG_AGO)
    assert not judge(asked, usual + now[:2], DAY, LONG_AGO)


def test_several_conditions_hold_together():
    told = [on(0, "x"), on(1, "y")]
    assert judge(rule(at_least=2, above_high_of="1 month"), told, DAY, LONG_AGO)
    assert not judge(rule(at_least=3, above_high_of="1 month"), told, DAY, LONG_AGO)


def test_the_first_of_its_kind():
    told = [on(400, "old", type="ASSAULT"), on(3, "t"), on(0, "new", type="ASSAULT"), on(0, "s", type="SANCTION")]
    assert [v.kind for v in judge(rule(first="type"), told, DAY, LONG_AGO)] == ["SANCTION"]
    assert [v.kind for v in judge(rule(first="type", baseline="1 year"), told, DAY, LONG_AGO)] == [
        "ASSAULT",
        "SANCTION",
    ]
    assert not judge(rule(first="event"), told, DAY, LONG_AGO)


def test_tension_is_that_of_the_series():
    told = [on(2, "x", intensity=-10.0), on(2, "x", intensity=-10.0), on(0, "y", intensity=-4.0)]
    index = Tension("day")
    expected = [index.add(found) for found in ([-10.0], [], [-4.0])][-1]
    assert value(rule(measure="tension", at_least=1.0), told, DAY) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("measure", ["mentions", "articles", "incidents", "intensity", "tension"])
def test_a_curve_is_what_each_window_by_itself_comes_to(measure):
    told = [on(back, f"i{back % 7}", intensity=float(back % 11) - 5) for back in (0, 0, 1, 2, 2, 9, 10, 11, 30, 31, 60)]
    asked, history = rule(measure=measure, at_least=1, window="5 days"), History.of(told)
    first = DAY - timedelta(days=70)
    curve = list(history.curve(asked, first, 71))
    assert curve == pytest.approx([history.value(asked, first + timedelta(days=n)) for n in range(71)])
    if measure == "incidents":
        expected = [len({t.incident for t in told if 0 <= (first - t.day).days + n < 5}) for n in range(71)]
        assert curve == expected and max(curve) == 3
