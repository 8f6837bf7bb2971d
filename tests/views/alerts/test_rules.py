"""A file of rules is read whole, or refused with its line, its rule and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import DetenteError
from detente.views.alerts import load

EXAMPLE = Path(__file__).parents[3] / "examples" / "alerts.toml"
GOOD = '[[rule]]\nname = "one"\ndyad = "RUS-UKR"\nat_least = 3\n'


def write(tmp_path, text: str) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_example_is_good():
    rules = load(EXAMPLE)
    assert len({rule.name for rule in rules.rule}) == len(rules.rule) >= 5


def test_lengths_are_days(tmp_path):
    text = GOOD + 'window = "2 weeks"\nabove_high_of = "3 months"\nquiet = "1 day"\n'
    rule = load(write(tmp_path, text)).rule[0]
    assert (rule.window_days, rule.high_days, rule.history_days, rule.quiet_days) == (14, 91, 91, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[rule]\n", r"rules.toml: is no TOML \(.*line 1"),
        ("", "rules.toml, top: .*missing required field `rule`"),
        ("rule = []\n", "holds no rule"),
        (
            GOOD + '\n[[rule]]\nname = "two"\ndyad = "RUS-UKR"\ntypes = ["ASSULT"]\nfirst = "type"\n',
            "line 9, .*\"two\".*types: .*'ASSULT'",
        ),
        (GOOD + 'windw = "7 days"\n', 'line 5, rule "one": .*unknown field `windw`'),
        (GOOD + 'window = "fortnight"\n', "line 1, rule \"one\": window 'fortnight' is no length of time"),
        (GOOD + "directed = 3\n", 'line 5, rule "one": directed: Expected `bool`'),
        ('[[rule]]\nname = "one"\nat_least = 3\n', "needs either dyad or actor"),
        ('[[rule]]\nname = "one"\ndyad = "RUSUKR"\nat_least = 3\n', "dyad RUSUKR is no pair"),
        ('[[rule]]\nname = "one"\ndyad = "RUS-UKR"\n', "has no condition"),
        (GOOD + 'baseline = "1 year"\n', "baseline goes with"),
        (GOOD + 'first = "type"\n', "first stands alone"),
        (GOOD + GOOD, 'line 6: two rules are called "one"'),
        (GOOD + '[out.webhook]\nurl = "ftp://x"\n', "rules.toml, out.webhook: url is no web address"),
        (GOOD + '[out.webhook]\nurl = "https://x.example"\ntries = 0\n', "tries from 1 to 10"),
        (GOOD + '[out.mail]\nfolder = "m"\nfrom = "a@x.example"\nto = []\n', "out.mail: to names nobody"),
        (GOOD + '[out]\npigeon = "north"\n', "rules.toml, out: .*unknown field `pigeon`"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path, text, told):
    with pytest.raises(DetenteError, match=told) as error:
        load(write(tmp_path, text))
    assert "\n" not in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DetenteError, match=r"none\.toml: cannot be read"):
        load(tmp_path / "none.toml")
