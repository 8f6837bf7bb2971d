"""The measured sets across articles are what they claim to be, and what was reached there stays reached."""

from __future__ import annotations

from collections import Counter

from evaluation.pairs import pairs
from evaluation.stories import copies


def test_the_set_of_copies_is_the_same_each_time():
    assert pairs(each=5) == pairs(each=5)


def test_the_set_of_copies_has_as_many_of_each():
    assert Counter(p.copy for p in pairs()) == {True: 300, False: 300}


def test_copies_are_found():
    assert copies()[0]["ours"] >= 0.97
