"""Readings built by hand, so that the rooms after reading are tested without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Actor, Article, Block, Event, Evidence, Figure, Place, Position, Reading, Statement, When

HEADLINE = "Poland's minister visits Prague"
BODY = (
    "Polish Foreign Minister Anna Nowak met her Czech colleague in Prague on Tuesday. "
    "She said that Poland wants a lasting truce, and warned Russia against sending troops. "
    "Some 3,000 soldiers wait at the border."
)


def _evidence(text: str, sentence: str, trigger: str, rule: str) -> Evidence:
    start = text.index(sentence)
    at = text.index(trigger, start)
    return Evidence(
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        trigger=trigger,
        trigger_start=at,
        trigger_end=at + len(trigger),
        rule=f"{rule}@0.1.0+00000000",
    )


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def build_reading(article_id: str = "a1", source: str = "The Vistula Post", published: str = "2014-03-12") -> Reading:
    """A reading with all four kinds of record, every span true to its text."""
    text = f"{HEADLINE}\n\n{BODY}"
    first, second, third = (s if s.endswith(".") else s + "." for s in BODY.split(". "))

    def actor(country: str, words: str, *sectors: str, name: str | None = None) -> Actor:
        start, end = _span(text, words)
        return Actor(country=country, sectors=sectors, name=name, mention=words, start=start, end=end)

    nowak = actor("POL", "Polish Foreign Minister Anna Nowak", "GOV", name="Anna Nowak")
    czech = actor("CZE", "her Czech colleague", "GOV")
    prague = Place(country="CZE", name="Prague", lat=50.09, lon=14.42, geonameid=3067696)
    day = When(start="2014-03-11", end="2014-03-11")
    talks = Event(
        type="CONSULT",
        mode="visit",
        cameo="042",
        quad="verbal-cooperation",
        intensity=1.9,
        contexts=("diplomatic", "military"),
        actors=(nowak, czech),
        date=day,
        place=prague,
        incident="e1",
        evidence=_evidence(text, first, "met", "consult.meet"),
    )
    threat = Event(
        type="THREATEN",
        cameo="130",
        quad="verbal-conflict",
        intensity=-4.4,
        actors=(nowak,),
        recipients=(actor("RUS", "Russia"),),
        date=When(start="2014-03", end="2014-03"),
        status="possible",
        background=True,
        source=nowak,
        incident="e2",
        evidence=_evidence(text, second, "warned", "threaten.warn"),
    )
    content, matter, what = "that Poland wants a lasting truce", "a lasting truce", "Some 3,000 soldiers"
    return Reading(
        article=Article(
            id=article_id,
            headline=HEADLINE,
            byline=("Jan Kos",),
            published=published,
            source=source,
            language="en",
            related=("Rain in Gdansk",),
            text=text,
            blocks=(
                Block(role="headline", start=0, end=len(HEADLINE)),
                Block(role="paragraph", start=len(HEADLINE) + 2, end=len(text)),
            ),
        ),
        events=(talks, threat),
        statements=(
            Statement(
                speaker=nowak,
                cue="said",
                content=content,
                start=_span(text, content)[0],
                end=_span(text, content)[1],
                manner="indirect",
                date=day,
                evidence=_evidence(text, second, "said", "said.say"),
            ),
            Statement(
                speaker=None,
                cue="said",
                content=matter,
                start=_span(text, matter)[0],
                end=_span(text, matter)[1],
                kind="thinks",
                manner="mixed",
                venue="a briefing",
                evidence=_evidence(text, second, "said", "said.say"),
            ),
        ),
        positions=(
            Position(
                holder=actor("POL", "Poland"),
                stance="wants",
                matter=matter,
                start=_span(text, matter)[0],
                end=_span(text, matter)[1],
                toward=actor("RUS", "Russia"),
                evidence=_evidence(text, second, "wants", "wants.want"),
            ),
        ),
        figures=(
            Figure(
                value=3000,
                kind="troops",
                what=what,
                start=_span(text, what)[0],
                end=_span(text, what)[1],
                place=Place(country="POL"),
                evidence=_evidence(text, third, "3,000", "figures.number"),
            ),
        ),
    )


@pytest.fixture
def make_reading() -> Callable[..., Reading]:
    """Build a reading by hand: `make_reading(article_id, source, published)`."""
    return build_reading
