"""Matters into issues: near-synonyms meet, others stay apart, and a later matter moves no earlier one."""

from __future__ import annotations

import random

import pytest

from detente.knowledge import tables
from detente.stories.issues import Issues, Matter
from detente.stories.issues.concepts import concepts
from detente.stories.issues.counted import about_alike
from detente.stories.issues.direction import direction
from detente.stories.issues.label import phrase
from evaluation.bcubed import b_cubed
from evaluation.positions import labelled


def _gather(*texts: str) -> Issues:
    issues = Issues()
    for n, text in enumerate(texts):
        issues.add(Matter(str(n), text))
    return issues


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an immediate ceasefire", "a truce along the river"),
        ("the release of all hostages", "that the captives be set free"),
        ("a pullback of forces", "to withdraw its troops"),
        ("power for the regions under a federal system", "decentralisation"),
        ("the no-fly zone", "closing the airspace to warplanes"),
    ],
)
def test_near_synonyms_are_one_issue(one, other):
    assert len(_gather(one, other).all) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the release of all hostages", "the release of frozen funds"),
        ("talks on the gas price", "talks on the prisoners"),
        ("a referendum in the region", "peacekeepers in the region"),
        ("an end to the sanctions", "an end to the bombing"),
    ],
)
def test_other_matters_are_other_issues(one, other):
    assert len(_gather(one, other).all) == 2


def test_words_that_tell_nothing_are_no_issue():
    assert Issues().add(Matter("a", "it")) is None
    assert concepts("the other side") == {}


def test_later_matters_move_no_earlier_one():
    texts = [row["matter"] for row in labelled()]
    dice = random.Random(1)
    for _ in range(5):
        dice.shuffle(texts)
        half, whole = _gather(*texts[:60]), _gather(*texts)
        before = {issue.id: [m.key for m in issue.matters] for issue in half.all}
        after = {issue.id: [m.key for m in issue.matters if int(m.key) < 60] for issue in whole.all}
        assert before == {id: keys for id, keys in after.items() if keys}


def test_the_commonest_phrase_is_the_label():
    issues = _gather(
        "a truce by Monday", "that a ceasefire begin", "an immediate truce, and talks", "the ceasefire", "a ceasefire"
    )
    assert [issue.label for issue in issues.all] == ["ceasefire"]
    assert phrase("to see the prisoners released before the feast") == "prisoners released"


@pytest.mark.parametrize(
    ("stance", "matter", "way"),
    [
        ("demands", "an end to the raids", -1),
        ("supports", "the raids", 1),
        ("rejects", "a halt to the raids", 1),
        ("opposes", "the raids", -1),
        ("demands", "an end to hostilities", 1),
        ("rejects", "to pull its soldiers out", 1),
    ],
)
def test_a_stance_points_for_or_against(stance, matter, way):
    assert direction(stance, matter) == way


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("at least 83 protesters", "more than a hundred demonstrators", True),
        ("12 people", "a dozen miners", True),
        ("12 soldiers", "30 children", False),
        ("40 tanks", "300 rockets", False),
    ],
)
def test_counts_of_the_same_thing(one, other, alike):
    assert about_alike(one, other) is alike
    assert about_alike(other, one) is alike


def test_a_bare_count_fits_any_but_in_its_own_sentence():
    assert about_alike("12 people", "30 miners")
    assert not about_alike("12 people", "30 miners", strict=True)


def test_no_phrase_of_the_table_stands_twice_under_one_name():
    for path, table in (("concepts", "topics"), ("concepts", "acts"), ("counted", "alike")):
        for name, words in tables.toml(f"issues/{path}.toml")[table].items():
            assert len(words) == len(set(words)), name


def test_forms_are_topics():
    table = tables.toml("issues/concepts.toml")
    assert set(table["forms"]["topics"]) <= set(table["topics"])


def test_b_cubed_of_a_known_grouping():
    precision, recall, f1 = b_cubed(list("aabb"), list("xxxy"))
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_the_labelled_set_is_large_and_parted_by_crisis():
    rows = labelled()
    assert len(rows) >= 200
    halves = {(row["crisis"], row["half"]) for row in rows}
    assert len(halves) == len({crisis for crisis, _ in halves})
    assert {row["half"] for row in rows} == {"dev", "test"}
