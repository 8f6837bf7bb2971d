"""Peoples of several states: "Kurdish rebels" are Turkey's in an article on Turkey, Iraq's in one on Iraq."""

from __future__ import annotations

from dataclasses import replace

from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.runs import GEO
from detente.actors.standing import Standings
from detente.knowledge import tables
from detente.language import Annotation


def settle_peoples(phrases: list[Phrase], annotation: Annotation, standings: Standings) -> None:
    """Give each such phrase the state, of those where its people live, that the article names most."""
    found = [(phrase, homes) for phrase in phrases if (homes := _homes(phrase, annotation))]
    if not found:
        return
    own = {id(phrase) for phrase, _ in found}
    play = CountryInPlay(annotation, [p for p in phrases if id(p) not in own], standings)
    for phrase, homes in found:
        country = play.among(homes)
        if phrase.countries:
            phrase.countries = [country if c == homes[0] else c for c in phrase.countries]
        else:
            phrase.entry = replace(phrase.entry, country=country)


def _homes(phrase: Phrase, annotation: Annotation) -> list[str]:
    """The states where the people live whom an adjective of the phrase names; none for a place ("Kurdistan")."""
    table: dict[str, list[str]] = tables.toml("actors/words.toml")["peoples_of_several"]
    for hit in phrase.run:
        homes = table.get(annotation.tokens[hit.start].text)
        if homes and hit.of(*GEO) and hit.end - hit.start == 1 and (phrase.countries or phrase.entry.kind in GEO):
            return homes
    return []
