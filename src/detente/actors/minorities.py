"""Peoples told where they live: "Serbs in the north of Kosovo", "ethnic Russians in Ukraine", "ethnic Uzbeks"."""

from __future__ import annotations

from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.runs import GEO
from detente.actors.standing import Standings
from detente.knowledge import tables

_AT_HOME = frozenset({"in", "of", "inside", "within", "across", "throughout"})


def home(phrase: Phrase, standings: Standings, play: CountryInPlay) -> str | None:
    """The country whose people a minority is, "---" where only "ethnic" tells that they are one; None for others.

    Citizens abroad keep their own country ("Americans in Iran"): the table tells which peoples live where.
    """
    own = _origin(phrase)
    if own is None:
        return None
    table: dict[str, list[str]] = tables.toml("actors/words.toml")["minorities"]
    hosts, ethnic = table.get(own, []), _ethnic(phrase)
    link = phrase.link if phrase.link_word in _AT_HOME else None
    told = standings.countries(link) if link is not None and link.entry.kind in GEO else []
    if len(told) == 1 and told[0] != own and (ethnic or told[0] in hosts):
        return told[0]
    if not ethnic:
        return None
    near = play.placed(phrase.head) or play.main
    return near if near in hosts else "---"


def _origin(phrase: Phrase) -> str | None:
    """The state whose name the people bear."""
    if phrase.entry.kind in ("people", "adjective") and phrase.entry.country and phrase.head.tag in ("NNS", "NNPS"):
        return phrase.entry.country
    names: dict[str, str] = tables.toml("actors/words.toml")["minority_groups"]
    return names.get(phrase.entry.name or "") if phrase.entry.kind == "group" else None


def _ethnic(phrase: Phrase) -> bool:
    """Whether the word "ethnic" stands in front or in the phrase."""
    tokens = phrase.head.sent.tokens
    at = phrase.start - tokens[0].i
    return phrase.entry.kind == "group" or (at > 0 and tokens[at - 1].lower == "ethnic")
