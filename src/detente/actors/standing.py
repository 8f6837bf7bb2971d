"""Country and sectors of a phrase: its own words first, then what it hangs on, then what is known of the name."""

from __future__ import annotations

from detente.actors.entry import standing
from detente.actors.phrase import Phrase
from detente.actors.words import RANKS, words
from detente.language import Token

STATELESS = frozenset({"---", "IGO", "NGO", "ISM", "IMG", "MNC"})
_PLACING = frozenset({"in", "at", "from", "within", "inside", "across", "throughout"})
_LEADING = frozenset({"of", "at", "with", "for"})
_TRADES = frozenset({"JRN", "EDU", "MED", "BUS", "REL", "LAB", "SOC", "REF", "CVL", "CRM"})
_ABROAD = words("abroad", "words")


_NAMING = frozenset({"country", "adjective", "people", "capital", "seat", "region"})


def _of_state(sectors: tuple[str, ...]) -> bool:
    """Whether who held this is a former official afterwards; a former teacher, an exiled journalist is none."""
    return not sectors or not _TRADES.issuperset(sectors)


class Standings:
    """Works out phrases on one day, following possessors, "of" and apposition; `at` finds phrases by head token."""

    def __init__(self, phrases: list[Phrase], on: str | None) -> None:
        self._on = on
        self._spoken_of = {p.entry.country for p in phrases if p.entry.kind in _NAMING}
        self._at = {i: p for p in reversed(phrases) for i in range(p.run[-1].start, p.run[-1].end)}

    def at(self, token: Token) -> Phrase | None:
        """The phrase in whose last name or noun this token stands."""
        return self._at.get(token.i)

    def owner(self, phrase: Phrase) -> Phrase | None:
        """The phrase that possesses this one, if it is an actor."""
        found = self._at.get(phrase.owner) if phrase.owner is not None else None
        return found if found is not phrase else None

    def countries(self, phrase: Phrase, depth: int = 0) -> list[str]:
        """The countries of a phrase as the article's own words and the lexicon tell them; empty if they do not."""
        if depth > 4:
            return []
        if phrase.countries:
            return phrase.countries
        if phrase.entry.kind in ("body", "person"):
            return self._named(phrase, depth)
        if phrase.entry.kind in ("country", "adjective", "people", "capital", "seat", "region"):
            return [phrase.entry.country]
        return self._around(phrase, depth) or self._usual(phrase)

    def _usual(self, phrase: Phrase) -> list[str]:
        """The country whose office a bare title means; none where the article speaks of another that has it too."""
        usual = phrase.entry.country
        if usual not in self._spoken_of and not self._spoken_of.isdisjoint(phrase.entry.also):
            return []
        return [usual] if usual else []

    def _named(self, phrase: Phrase, depth: int) -> list[str]:
        """Of a body or person: apposition and possessor for the unknown, the lexicon for the known."""
        known = standing(phrase.entry.persons or phrase.entry.bodies, self._on)
        if known is not None:
            return [known[0]]
        link = phrase.link
        member = link is not None and (
            link.entry.kind == "body" or (link.entry.kind == "country" and phrase.link_word == "of")
        )
        told = phrase.office or phrase.owner is not None or phrase.beside or (member and phrase.entry.kind == "person")
        found = self._around(phrase, depth) if told else []
        return found or ([phrase.entry.country] if phrase.entry.country else [])

    def _around(self, phrase: Phrase, depth: int) -> list[str]:
        """Of the possessor, of the phrase behind "of" or "in", of the apposition."""
        owner = self.owner(phrase)
        if owner is not None and (found := self.countries(owner, depth + 1)):
            return found
        link = phrase.link
        if link is not None and self._tells_country(phrase, link) and (found := self.countries(link, depth + 1)):
            return self._listed(link, found, depth) if phrase.many else found
        beside = phrase.beside
        if beside is not None and depth < 3 and beside.entry.kind != "person":
            return self.countries(beside, depth + 2)
        return []

    def _listed(self, link: Phrase, found: list[str], depth: int) -> list[str]:
        """Of "the presidents of A and B": the countries of the whole list."""
        while link.joined is not None and link.joined.entry.kind == link.entry.kind:
            link = link.joined
            found = [*found, *(c for c in self.countries(link, depth + 1) if c not in found)]
        return found

    @staticmethod
    def _tells_country(phrase: Phrase, link: Phrase) -> bool:
        if phrase.link_word in _PLACING:
            if phrase.head.lemma in _ABROAD or phrase.entry.of_body:
                return False  # "the NATO commander in Kabul"
            if link.entry.kind == "body":
                return phrase.entry.kind in ("office", "voice") or phrase.voice
            return link.entry.kind in ("country", "capital", "region", "people") or bool(link.countries)
        return phrase.link_word in ("of", "for") or link.entry.kind == "body" or phrase.voice

    def sectors(self, phrase: Phrase, depth: int = 0) -> tuple[str, ...]:
        """The sectors of a phrase; who speaks for another has that other's."""
        if phrase.former and phrase.entry.kind in ("office", "voice", "person", "agent") and _of_state(phrase.sectors):
            return ("ELI",)
        if depth > 4:
            return ()
        if phrase.leads is not None and phrase.sectors in ((), ("GOV",)):
            return (standing(phrase.leads.bodies, self._on) or ("", phrase.sectors))[1]
        if phrase.entry.kind == "office" and (led := self._led(phrase, depth)) is not None:
            return led
        if phrase.sectors:
            return self._beside_rank(phrase, depth) or phrase.sectors
        if phrase.entry.kind in ("person", "body"):
            known = standing(phrase.entry.persons or phrase.entry.bodies, self._on)
            if known is not None and (known[1] != ("UNK",) or phrase.entry.kind == "body"):
                return known[1]
        if phrase.voice:
            return self._spoken_for(phrase, depth)
        if phrase.beside is not None and depth < 3 and phrase.entry.kind == "person":
            return self.sectors(phrase.beside, depth + 2)
        if phrase.entry.kind == "person":
            return self._of_body(phrase, depth)
        return ()

    def _beside_rank(self, phrase: Phrase, depth: int) -> tuple[str, ...]:
        """ "General NAME, the president": the office that stands beside a rank tells more than the rank."""
        beside = phrase.beside
        if phrase.entry.kind != "person" or phrase.office not in RANKS or beside is None or depth > 2:
            return ()
        if beside.office == "chief of staff":
            return ()  # of the armed forces, who bears a rank
        return self.sectors(beside, depth + 2) if beside.entry.kind == "office" else ()

    def _of_body(self, phrase: Phrase, depth: int) -> tuple[str, ...]:
        """ "Amnesty's NAME", "NAME of Human Rights Watch": the body's sectors."""
        for other in (self.owner(phrase), phrase.link):
            if other is not None and other.entry.kind == "body":
                return self.sectors(other, depth + 1)
        return ()

    def _led(self, phrase: Phrase, depth: int) -> tuple[str, ...] | None:
        """The sectors of what an office leads: "president of the court", "leader of" a party, "Likud's leader"."""
        owner = self.owner(phrase)
        if owner is not None and owner.entry.kind == "body" and phrase.sectors == ("GOV",):
            return self.sectors(owner, depth + 1) or None
        link = phrase.link if phrase.link_word in _LEADING else None
        if link is None or link.entry.kind not in ("body", "agent") or link.entry.many:
            return None
        return self.sectors(link, depth + 1)

    def _spoken_for(self, phrase: Phrase, depth: int) -> tuple[str, ...]:
        for other in (self.owner(phrase), phrase.link if phrase.link_word in ("of", "for", "with", "from") else None):
            if other is not None:
                found = self.sectors(other, depth + 1)
                if found:
                    return found
                if other.entry.kind in ("country", "adjective"):
                    return ("GOV",)
        return ("GOV",) if phrase.countries and phrase.countries[0] not in STATELESS else ()
