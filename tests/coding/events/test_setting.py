"""When and where an act is, beyond its own clause: the texts are our own, the paper is that of Sunday 2014-03-30."""

from __future__ import annotations

import pytest

from detente.coding.events.draft import Draft
from tests.coding.events.told import drafts

WHEN = [
    ("The premier urged Chad on Friday, in a meeting with its envoy, to wait.", "meeting", "2014-03-28"),
    ("The minister confirmed on Tuesday that gunmen had seized the bank.", "seized", "2014-03-25"),
    ("The talks broke down in 2007, when the army shelled the port of Kavala.", "shelled", "2007"),
    (
        "The two sides signed a truce on March 21, two weeks after rebels attacked Chad's army.",
        "attacked",
        "2014-03-07",
    ),
    (
        "Gunmen attacked a police post in Osh on Friday. Seven officers fled. The attack lasted an hour.",
        "attack",
        "2014-03-28",
    ),
    (
        "On March 3, two men sat in a car outside the barracks. They fled when a bomb exploded.",
        "bomb",
        "2014-03-03",
    ),
    ("Hungary has asked Serbia for talks on the plan that it presented last week.", "asked", "2014-03-30"),
    ("Poland condemned the bombing of the market on Saturday.", "condemned", "2014-03-29"),
    ("Kenya accused Sudan of fraud on Monday. The premier also denounced Chad.", "denounced", "2014-03-30"),
    ("Rebels bombed the port on March 3. The army is shelling the rebel town of Osh.", "shelling", "2014-03-30"),
    ("Rebels bombed the port of Osh on Friday. Kenya will bomb the camps of the rebels.", "bomb", None),
]
COUNTED = [
    ("Rebels bombed Osh on March 7. The day after the bombing, police arrested a man.", "arrested", "2014-03-08"),
    ("Rebels bombed Osh on March 7. Two days before the bombing, Chad expelled an envoy.", "expelled", "2014-03-05"),
    ("Rebels bombed Osh on March 7. Hours after the bombing, Chad arrested a man.", "arrested", "2014-03-07"),
    ("Rebels bombed Osh on March 7. Chad expelled an envoy on the eve of the bombing.", "expelled", "2014-03-06"),
    ("A week after Libya invaded Chad on March 3, France expelled an envoy.", "expelled", "2014-03-10"),
    ("Chad expelled an envoy on Friday, two weeks after the bombing of Osh.", "bombing", "2014-03-14"),
    ("Two weeks before the storm, Chad expelled an envoy.", "expelled", "2014-03-30"),
    ("Two days after the bombing of Osh, Chad expelled an envoy.", "expelled", None),
    ("Chad blames Libya for the March 7 bombing of Osh.", "blames", "2014-03-30"),
    ("In May, leaders meeting in Osh condemned Chad.", "meeting", "2013-05"),
]
STORIES = [
    ("Chad has shelled the camps of Osh. It shelled Osh in May 2012.", "shelled", "2014-03-30"),
    ("The premier flew to Osh to meet the envoy of Chad on Saturday.", "flew", "2014-03-29"),
    ("The premier flew to Osh to meet the envoy of Chad.", "flew", "2014-03-30"),
    ("Kenya bombed Osh from June to October.", "bombed", "2013-06"),
    ("Rebels bombed Osh on March 7. The premier quit on the day of the bombing.", "quit", "2014-03-07"),
    ("Libya bombed Osh on Monday. France armed the rebels during the war.", "armed", None),
    ("Troops of Chad bombed Osh on Monday in the worst raid since the invasion of Libya.", "invasion", None),
    ("Libya bombed Osh on Monday. Days after France withdrew its troops, aid came.", "withdrew", None),
    ("Two soldiers were killed overnight by shelling near Osh.", "shelling", "2014-03-29"),
    ("Chad sealed the port in May 2012 and bombed it the following April.", "bombed", "2013-04"),
]
LASTING = [
    ("Turkey has detained the pastor since October.", "detained", ("2013-10", "2014-03-30")),
    ("The siege of Osh by rebels since Monday has killed many.", "siege", ("2014-03-24", "2014-03-30")),
    ("Rebels bombed the port after they had fled in October.", "bombed", ("2014-03-30", "2014-03-30")),
]
BEGUN = [
    ("Protests against Chad began in February.", "Protests", False),
    ("Protests against Chad began in February 1995.", "Protests", True),
    ("Protesters stormed the palace in February.", "stormed", True),
]
LONG_AGO = [
    ("Iran seized the ship years ago.", "seized", True),
    ("Iran previously seized the ship.", "seized", True),
    ("Iran once seized the ship.", "seized", True),
    ("Iran once again seized the ship.", "seized", False),
    ("Iran seized the ship.", "seized", False),
]
WHERE = [
    ("The envoys flew to Osh, where they met rebel leaders on Monday.", "met", ("KGZ", "Osh")),
    ("The minister met rebel envoys in January when he visited Osh.", "met", ("KGZ", "Osh")),
    ("A bomb exploded outside the bank in the Turkish capital.", "bomb", ("TUR", "Ankara")),
    (
        "Rebels attacked a convoy near Goma on Monday. Hours later they shelled the airport.",
        "shelled",
        ("COD", "Goma"),
    ),
    (
        "Gunmen killed a man in the village of Brestavets on Monday, Bulgarian police said. Bulgaria vowed revenge.",
        "killed",
        ("BGR", "Brestavets"),
    ),
    ("The two premiers discussed trade at a White House meeting.", "discussed", ("USA", "White House")),
    ("A Minsk court sentenced the editor to four years in prison.", "sentenced", ("BLR", "Minsk")),
    ("Istanbul police dispersed a crowd of students.", "dispersed", ("TUR", "Istanbul")),
    ("The Mombasa bombing killed 15 people.", "bombing", ("KEN", "Mombasa")),
    ("The Somalia blast killed 15 people.", "blast", ("SOM", None)),
    ("The general was arrested in a London clinic on a Spanish warrant.", "arrested", ("GBR", "London")),
    ("Ethiopian soldiers killed three herdsmen on Kenyan soil.", "killed", ("KEN", None)),
    ("The rebels withdrew from Goma on Monday.", "withdrew", ("COD", "Goma")),
    ("Gunmen killed four men in a house in Kashmir's Pulwama district.", "killed", ("IND", "Pulwama")),
    ("In a speech in Cairo, the minister called on Israel to stop.", "called", ("EGY", "Cairo")),
    ("Speaking in Brussels, the envoy accused Serbia of torture.", "accused", ("BEL", "Brussels")),
    ("At a news conference in Oslo, the premier condemned the shelling of Osh.", "condemned", ("NOR", "Oslo")),
]
AROUND = [
    ("The envoys met in Oslo. The minister met rebel leaders in May when he visited Osh.", 1, ("KGZ", "Osh")),
    ("A blast in Goma killed ten men. The toll of the Congo blast has risen.", 1, ("COD", "Goma")),
    ("Troops shelled a farm in a valley. They shot two men north of the city of Osh.", 1, ("KGZ", "Osh")),
    ("Soldiers shot a monk in Mandalay, and in Rangoon police arrested two.", 1, ("MMR", "Rangoon")),
]
RECALLED = [
    ("Serbian rebels hold Osh. Envoys of France and Chad met on a farm in the city.", "met", ("KGZ", "Osh")),
    ("The bishop lives in Osh. He will meet the premier there.", "meet", ("KGZ", "Osh")),
    ("Kenya is quiet. Kenyan judges are on strike. Soldiers shot a man in the country in May.", "shot", ("KEN", None)),
    ("Kenya is quiet. Kenyan judges are idle. Soldiers shot a man in the capital.", "shot", ("KEN", "Nairobi")),
    ("Helmand was calm, elders said. Soldiers shot a man in the province.", "shot", ("AFG", "Helmand")),
    ("Osh fell in May. Rebels entered the besieged city on Sunday.", "entered", ("KGZ", "Osh")),
    ("Kenya is quiet. Kenyan judges are idle. The envoy met rebels in the kingdom.", "met", ("KEN", None)),
    ("Soldiers patrolled the empty streets of Osh.", "patrolled", ("KGZ", "Osh")),
    ("The rebel demanded a swap of prisoners at a news conference in Osh.", "demanded", ("KGZ", "Osh")),
    ("The president apologized in a televised address from Osh.", "apologized", ("KGZ", "Osh")),
    ("A transport plane was shot down over Goma on Friday.", "shot", ("COD", "Goma")),
    ("Police arrested three men in the Brussels district of Molenbeek.", "arrested", ("BEL", "Molenbeek")),
]
NOWHERE = [
    ("The premier, speaking in Oslo, condemned the killings.", "killings"),
    ("Two rockets hit a farm near Osh. Norway's premier pulled out of the talks.", "pulled"),
    ("The premiers of Norway and Chad met in Osh. Norway's premier called Chad's president on Friday.", "called"),
    ("Norway condemned two bombings in Kenya and Tanzania, calling them a crime.", "calling"),
    ("Rebels seized Osh in May. The premiers of Norway and Chad met on Sunday.", "met"),
    ("The Security Council condemned the bombings in Kenya and Tanzania.", "condemned"),
    ("Norway deplored the attack on a mosque in Kabul.", "deplored"),
    ("Norway criticized the arrest of a bishop in Minsk.", "criticized"),
]


@pytest.mark.parametrize(("text", "number", "place"), AROUND)
def test_where_of_several(text, number, place):
    found = drafts(text)[number].place
    assert found is not None and (found.country, found.name) == place, found


@pytest.mark.parametrize(("text", "word"), NOWHERE)
def test_nowhere(text, word):
    assert _told(text, word).place is None


def _told(text: str, word: str) -> Draft:
    return next(d for d in drafts(text) if d.token.text == word)


@pytest.mark.parametrize(("text", "word", "day"), WHEN + COUNTED + STORIES)
def test_when(text, word, day):
    when = _told(text, word).when
    assert (when.start if when else None) == day, when


@pytest.mark.parametrize(("text", "word", "span"), LASTING)
def test_what_has_gone_on_since_a_day_reaches_the_paper(text, word, span):
    draft = _told(text, word)
    assert (draft.when.start, draft.when.end) == span
    assert not draft.background


@pytest.mark.parametrize(("text", "word", "over"), BEGUN)
def test_what_has_begun_of_late_is_not_over(text, word, over):
    assert _told(text, word).background is over


@pytest.mark.parametrize(("text", "word", "long"), LONG_AGO)
def test_what_lies_years_back_is_no_fresh_news(text, word, long):
    draft = _told(text, word)
    assert (draft.when is None, draft.background) == (long, long)


@pytest.mark.parametrize(("text", "word", "place"), WHERE + RECALLED)
def test_where(text, word, place):
    found = _told(text, word).place
    assert found is not None and (found.country, found.name) == place, found


def test_what_is_condemned_does_not_happen_on_the_day_of_the_condemnation():
    found = _told("Poland condemned the bombing of the market on Saturday.", "bombing")
    assert found.when is None or found.when.start != "2014-03-29"


def test_an_embassy_hit_is_not_hit_at_home():
    text = "In Nairobi, a bomb went off on Friday. The blast wrecked the U.S. Embassy."
    assert all(d.place is None or d.place.country == "KEN" for d in drafts(text))


def test_every_setting_has_its_reason():
    for draft in drafts(" ".join(text for text, *_ in WHEN + WHERE)):
        assert draft.when is None or draft.reasons["when"].why
        assert draft.place is None or draft.reasons["where"].why
