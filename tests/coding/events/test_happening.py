"""Which mentions of an article are one happening, and which are not."""

from __future__ import annotations

import pytest

from detente.model import Article, Block, Event
from detente.reader import Reader
from tests.coding.events.told import drafts


def _groups(headline: str, *paragraphs: str) -> dict[str, str]:
    """From each trigger to the incident that it is in."""
    text, blocks = headline, [Block(role="headline", start=0, end=len(headline))]
    for words in paragraphs:
        blocks.append(Block(role="paragraph", start=len(text) + 2, end=len(text) + 2 + len(words)))
        text += "\n\n" + words
    article = Article(id="0", published="1991-06-12", text=text, blocks=tuple(blocks))
    found: tuple[Event, ...] = Reader().code(article).events
    return {e.evidence.trigger: e.incident for e in found}


ONE = [
    ("Foreign Minister Kaare Dahl resigned on Tuesday.", "His resignation surprised Oslo.", "resigned", "resignation"),
    ("Gunmen ambushed an army convoy near Sidon.", "The attack left two soldiers dead.", "ambushed", "attack"),
    ("Thousands marched in Lima against the government.", "The demonstration ended at dusk.", "marched",
     "demonstration"),
    ("Greek and Turkish leaders met in Nicosia on Monday.", "The talks lasted two hours.", "met", "talks"),
    ("A driver rammed his car into police officers in Bilbao, killing one.", "He fled.", "rammed", "killing"),
]  # fmt: skip
OTHERS = [
    ("Rebels attacked a village in Peru on Monday.", "In 1983 rebels bombed a barracks there.", "attacked", "bombed"),
    ("Soldiers clashed with rebels in Tyre after the raid on the village.", "Two died.", "clashed", "raid"),
    ("Rebels attacked a village in Peru on Monday.", "Another raid was reported later.", "attacked", "raid"),
    ("Dumas visited German Chancellor Helmut Kohl in Bonn.", "Kohl met British Prime Minister John Major in London.",
     "visited", "met"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one", "two"), ONE)
def test_one_act_told_again(first: str, second: str, one: str, two: str) -> None:
    groups = _groups("A quiet day", first, second)
    assert groups[one] == groups[two]


@pytest.mark.parametrize(("first", "second", "one", "two"), OTHERS)
def test_different_acts_of_one_kind(first: str, second: str, one: str, two: str) -> None:
    groups = _groups("A quiet day", first, second)
    assert groups[one] != groups[two]


def test_a_noun_means_the_news_before_history() -> None:
    groups = _groups(
        "A quiet day",
        "Rebels ambushed a convoy near Algiers on Tuesday.",
        "Soldiers shelled a camp near the city in 1957.",
        "The attack was the work of a small group, officials said.",
    )
    assert groups["attack"] == groups["ambushed"] != groups["shelled"]


def test_one_happening_lends_its_place_before_kin_do() -> None:
    text = "Rebels attacked an outpost in Tyre. Soldiers shelled a camp in Sidon. The attack on the outpost killed two."
    told = {d.token.lower: d for d in drafts(text) if d.type == "ASSAULT"}
    assert told["attack"].incident == told["attacked"].incident != told["shelled"].incident
    assert told["attack"].place is not None and told["attack"].place.name == "Tyre"


def test_what_the_article_gives_its_sides_joins_its_like() -> None:
    told = drafts(
        "Students marched in Belgrade on Monday against President Slobodan Milosevic. The union said months of "
        "protests had cost the city a fortune. Protests against Milosevic were also held in other towns."
    )
    acts = [d for d in told if d.type == "PROTEST"]
    assert [d.token.lower for d in acts] == ["marched", "protests", "protests"]
    assert len({d.incident for d in acts}) == 1


def test_a_number_still_tells_like_acts_apart() -> None:
    told = drafts(
        "Students marched in Belgrade on Monday against President Slobodan Milosevic. A second march against Milosevic "
        "is planned for Friday."
    )
    assert len({d.incident for d in told if d.type == "PROTEST"}) == 2


def test_the_seizure_of_a_land_is_not_the_ouster_of_its_government() -> None:
    told = drafts(
        "The envoys spoke of the ouster of the government of Kuwait. Iraq occupied Bubiyan island on August 4, one "
        "month after the Kuwaiti opposition toppled Prime Minister Saad al-Sabah."
    )
    ouster, occupied, toppled = (next(d for d in told if d.token.lower == w) for w in ("ouster", "occupied", "toppled"))
    assert ouster.incident == toppled.incident != occupied.incident
    assert [a.country for a in ouster.actors] == ["KWT"]
    assert ouster.when is not None
    assert ouster.when == toppled.when
