"""What only an authority can do, and nobody is told to have done, was done by the authority that the article names."""

from __future__ import annotations

import pytest

from detente.coding.events.sides.authority import authorities
from detente.knowledge import lexicon
from tests.coding.events.told import drafts


def _who(text: str, trigger: str) -> list[str]:
    return [a.code() for d in drafts(text) if d.token.text == trigger for a in d.actors]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        # Those who took power rule from then on.
        (
            "Thailand's army ousted Prime Minister Thaksin Shinawatra on Tuesday. The takeover drew crowds.",
            "takeover",
            ["THA/MIL"],
        ),
        ("The army overthrew President Ali Bongo in Gabon. Parliament was dissolved.", "dissolved", ["GAB/MIL"]),
        ("The army seized power in Niger on Monday. Sweden condemned the coup.", "coup", ["NER/MIL"]),
        # The government, the police or the courts, by what is done.
        ("The Kenyan government denied the report. Two papers in Nairobi were banned.", "banned", ["KEN/GOV"]),
        ("Kenyan police denied the report. Two men were arrested in Nairobi.", "arrested", ["KEN/COP"]),
        # A member of the government tells whose it is, not that he did it.
        ("Kenyan President William Ruto spoke. Protests in Nairobi were forbidden.", "forbidden", ["KEN/GOV"]),
        # Who eases again, gives orders and lets go.
        ("The Kenyan government denied the report. The curfew in Nairobi was lifted.", "lifted", ["KEN/GOV"]),
        ("Kenyan police denied the report. Villagers in Lamu were told to leave Kenya.", "told", ["KEN/COP"]),
        ("Kenyan police denied the report. Two editors were released in Nairobi.", "released", ["KEN/COP"]),
        (
            "Rebels abducted Peter Otieno in Nairobi. Otieno was released after Kenyan police denied it.",
            "released",
            ["KEN/REB"],
        ),
        # One of the rulers, where the act hits others of them.
        (
            "Kenyan President William Ruto spoke. Two ministers of Kenya were sacked.",
            "sacked",
            ["KEN/GOV/William Ruto"],
        ),
        # Where the land is not told, the article's own, also for foreigners.
        ("Kenya's government has fallen out with the press. Two Danes were deported.", "deported", ["KEN/GOV"]),
    ],
)
def test_the_authority_of_the_land(text: str, trigger: str, who: list[str]) -> None:
    assert _who(text, trigger) == who


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The French government denied the report. Two papers in Nairobi were banned.", "banned"),
        ("Kenyan police denied the report. A bomb killed two men in Nairobi.", "bomb"),
        ("The army overthrew President Ali Bongo in Gabon. In Paris, two editors were arrested.", "arrested"),
        ("The Kenyan government denied the report. The hostages were released in Nairobi.", "released"),
        ("Kenya's government denied the report. The verdict banned all parties in Kenya.", "banned"),
    ],
)
def test_nobody_of_another_land_and_no_deed_that_anyone_may_do(text: str, trigger: str) -> None:
    assert trigger in [d.token.text for d in drafts(text)]
    assert _who(text, trigger) == []


def test_a_reason_names_the_seizure_of_power() -> None:
    found = {d.token.text: d for d in drafts("The army overthrew President Ali Bongo in Gabon. A curfew was imposed.")}
    lender = found["imposed"].reasons["who"].lender
    assert lender is not None
    assert lender.token.text == "overthrew"


def test_the_table_names_rules_of_the_lexicon() -> None:
    rules = {frame.rule for frame in lexicon.frames()}
    assert [act for act in authorities() if act not in rules] == []
