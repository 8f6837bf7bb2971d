"""Who acts: by control, through weapons and meetings, as host, by short names; and who only stands beside."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


def _who(text: str, trigger: str) -> set[str]:
    [draft] = [d for d in drafts(text, published="2016-05-04") if d.token.text == trigger]
    return {actor.country for actor in draft.actors}


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Pakistan shamed India into withdrawing its troops from Siachen.", "withdrawing", {"IND"}),
        ("The rebels blamed for slaughtering hundreds of villagers in Mali fled on Monday.", "slaughtering", {"MLI"}),
        ("Iran rejoiced at the coup in Turkey on Monday.", "coup", set()),
        ("Ethiopian soldiers were killed by a grenade that a Somali fighter lobbed at their truck.", "killed", {"SOM"}),
        ("Talks between Iran and Norway collapsed on Monday.", "collapsed", {"IRN", "NOR"}),
        ("General Deby was given refuge in the French embassy in Niamey on Friday.", "given", {"FRA"}),
        ("The refugees were sheltered in Kenya.", "sheltered", {"KEN"}),
        ("The refugees from Somalia were sheltered in tents.", "sheltered", set()),
        ("The Security Council met. Resolution 502 condemned Argentina.", "condemned", {"UNO"}),
        ("The Polisario Front signed the truce. In May the Front attacked Morocco.", "attacked", {"ESH"}),
        ("Russia and Ukraine met. Each side blamed the other.", "blamed", {"RUS", "UKR"}),
        ("Joe Jones, Merkel's envoy, met Prime Minister Narendra Modi.", "met", {"DEU", "IND"}),
        ("NATO reported a pullback by the regiments that Chile had massed on the border.", "pullback", {"CHL"}),
        (
            "At the Elysee Palace the Chilean premier, flanked by Marshal Pedro Pinto, withdrew the invitation.",
            "withdrew",
            {"CHL"},
        ),
        (
            "Congress hailed the deal, and on Monday European Union foreign ministers, gathered in Brussels, endorsed "
            "the draft.",
            "endorsed",
            {"EUR"},
        ),
        ("Burmese troops captured the fort after five days of fighting.", "fighting", {"MMR"}),
        ("President Deby came home after three days of captivity in a villa.", "captivity", set()),
        ("Chad attacked Niger. It said it had warned Niger.", "warned", {"TCD"}),
    ],
)
def test_who_acts(text: str, trigger: str, who: set[str]) -> None:
    assert _who(text, trigger) == who


def test_march_with_a_capital_is_the_month() -> None:
    found = drafts("On March 30 police with tear gas broke up a protest in Lima.")
    assert "March" not in {d.token.text for d in found}


def test_the_guard_answers() -> None:
    text = "The National Guard of Cyprus, which the president has armed, answered by surrounding the town."
    assert _who(text, "surrounding") == {"CYP"}
