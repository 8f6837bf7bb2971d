"""The runner finds every room's measure, and a measure without data gives no rows."""

from evaluation.collect import measures

# What they measure on stands in this repository, or is made by them.
OWN_DATA = (
    "acts",
    "alerts",
    "archive",
    "board",
    "crash",
    "exports",
    "hostile",
    "labels",
    "linear",
    "own cases",
    "pages",
    "positions",
    "run",
    "speed",
    "stories",
    "watch",
)


def test_every_measure_is_found(tmp_path):
    names = [name for name, _ in measures(tmp_path)]
    assert names[:4] == ["own cases", "gold articles", "seed page metadata", "speed"]
    assert set(names[4:]) >= {"actors", "dates", "places", "reading", "lexicon"}


def test_a_measure_without_its_data_gives_no_rows(tmp_path):
    for name, take in measures(tmp_path):
        if name not in OWN_DATA:
            assert take() == [], name
