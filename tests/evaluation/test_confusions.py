"""Precision and recall by type from pairs of gold and read acts; optional gold is excused both ways."""

from evaluation.confusions import NONE, Act, _f1, _precision, _recall, _slips

ACTS = [
    Act("a", 1, "met", "CONSULT", "CONSULT"),
    Act("a", 2, "hailed", "SUPPORT", NONE),
    Act("a", 3, "left", NONE, "RETREAT"),
    Act("a", 4, "struck", "ASSAULT", "AGREE"),
    Act("a", 5, "march", "PROTEST", "PROTEST", optional=True),
    Act("a", 6, "fair", "SUPPORT", NONE, optional=True),
]


def test_precision_and_recall():
    assert _precision(ACTS) == (1, 3)
    assert _recall(ACTS) == (1, 3)


def test_f1_of_a_type():
    assert _f1(ACTS, "CONSULT") == (1.0, 1)
    assert _f1(ACTS, "ASSAULT") == (0.0, 1)


def test_slips_name_where_they_stand():
    assert "| SUPPORT | none | 1 | a, 2: hailed |" in list(_slips([a for a in ACTS if not a.optional]))
