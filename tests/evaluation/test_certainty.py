"""The table of certainties: shares of right actors by rule, rare rules left to their kind."""

from evaluation.certainty import table


def test_a_share_is_drawn_towards_one_half():
    assert table({"person": (8, 10)}) == [("person", 0.75, 10)]


def test_a_rare_rule_is_left_out_but_not_a_kind():
    assert table({"pronoun: speaker": (2, 2), "pronoun": (2, 2)}) == [("pronoun", 0.75, 2)]
