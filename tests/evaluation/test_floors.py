"""Figures that were reached stay reached."""

from __future__ import annotations

import tomllib
from functools import cache

import pytest

from evaluation import acts, gold, own
from evaluation.collect import HERE

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SHARED = HERE.parent.parent / "shared"
TASKS = {"all": "gold articles", "seed": "seed page"}


@cache
def own_figures():
    return own.tallied()


@cache
def gold_figures():
    return {(row["task"], row["metric"]): row["ours"] for row in gold.measure(SHARED)}


@pytest.mark.parametrize("question", FLOORS["own"])
def test_own_cases(question):
    assert own_figures().f1(question) >= FLOORS["own"][question]


@cache
def wanted_figures(half):
    return own.wanted(half)


@pytest.mark.parametrize(("half", "question"), [(half, q) for half in own.WANTS for q in FLOORS["wants"][half]])
def test_wants_and_figures_of_own_articles(half, question):
    assert wanted_figures(half).f1(question) >= FLOORS["wants"][half][question]


@cache
def act_figures(half):
    return acts.scored(half).figures()


@pytest.mark.parametrize(("half", "question"), [(half, q) for half in FLOORS["acts"] for q in FLOORS["acts"][half]])
def test_acts_of_own_articles(half, question):
    assert act_figures(half)[question][0] >= FLOORS["acts"][half][question]


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the gold articles are not here")
@pytest.mark.parametrize(("which", "question"), [(which, q) for which in TASKS for q in FLOORS[which]])
def test_gold_articles(which, question):
    assert gold_figures()[TASKS[which], f"{question} F1"] >= FLOORS[which][question]
