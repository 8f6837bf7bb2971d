"""Whose police and crowds: towns and provinces speak of their country, as countries and capitals do."""

from __future__ import annotations

import pytest

from detente.model import Article, Block
from detente.reader import Reader
from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Strikers blocked the port of Antwerp. Police fired tear gas. The owners are from France.", "ASSAULT", "BEL"),
        ("In Guayaquil, soldiers shot three looters. The looters had come from Peru.", "ASSAULT", "ECU"),
        ("Marchers filled Kowloon. Police in Sha Tin arrested 40 students. China watched.", "COERCE", "HKG"),
        ("Students marched in Recife. Police beat dozens of them. France and Spain sent envoys.", "ASSAULT", "BRA"),
        ("General Victor Antwerp said that Polish police had shot two miners.", "ASSAULT", "POL"),
    ],
)
def test_who(text: str, kind: str, who: str) -> None:
    found = [a.country for d in drafts(text) if d.type == kind for a in d.actors]
    assert found == [who]


def test_a_long_list_of_visitors_is_not_where_the_article_is() -> None:
    text = (
        "Bombers killed 50 people in London and Leeds. The premier was host to the leaders of Italy, France, Chile "
        "and Japan. Italian police searched a house in Milan. Chile sent detectives. Police arrested 40 men."
    )
    found = [d for d in drafts(text) if d.type == "COERCE"]
    assert [a.country for d in found[-1:] for a in d.actors] == ["GBR"]


def test_a_part_of_a_capital_is_no_government() -> None:
    found = [d for d in drafts("Rioters set fire to houses in the slums of Nairobi.") if d.type == "ASSAULT"]
    assert [(a.country, a.sectors) for d in found for a in (*d.actors, *d.recipients)] == [("KEN", ("CVL",))]


@pytest.mark.parametrize(
    ("dateline", "text", "who"),
    [
        ("ANTWERP, Belgium", "Police arrested 40 dockers. The ships belong to France and to the Netherlands.", "BEL"),
        ("ACCRA", "Police arrested 40 dockers. They fought back. Togo and Benin sent envoys.", "GHA"),
        ("ACCRA", "Togo shut its ports. Police arrested 40 dockers. Togo and Benin sent envoys. Togo was calm.", "TGO"),
    ],
)
def test_dateline(dateline: str, text: str, who: str) -> None:
    block = Block(role="paragraph", start=0, end=len(text))
    article = Article(id="0", published="2014-03-30", dateline=dateline, text=text, blocks=(block,))
    found = [a.country for e in Reader().code(article).events if e.evidence.trigger == "arrested" for a in e.actors]
    assert found == [who]
