"""Phrases without a person's name to members: countries, seats, bodies, offices, crowds, groups."""

from __future__ import annotations

from collections import Counter

from detente.actors.cast import Member
from detente.actors.gender import gender
from detente.actors.guess import Guess
from detente.actors.minorities import home
from detente.actors.newcomers import newcomer
from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.register import LEADING, Register, of_body
from detente.actors.standing import Standings
from detente.actors.venue import at_home
from detente.actors.words import words
from detente.knowledge import tables

_BODY_NOUNS = words("bodies", "words")
_BY_LETTERS = words("bodies", "known_by_letters")
_OF_THEIR_OWN = frozenset({"REB", "PRM", "PTY", "OPP", "CRM"})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "inside", "through", "across"})

# What is felt in a capital is felt by its government: "concern in Washington".
_FEELINGS = {
    "fear", "concern", "worry", "alarm", "anger", "unease", "dismay", "suspicion", "scepticism", "skepticism", "hope",
    "frustration", "irritation", "misgiving", "doubt", "anxiety", "annoyance", "impatience", "nervousness", "fury",
}  # fmt: skip


def take_nameless(phrases: list[Phrase], register: Register, standings: Standings, play: CountryInPlay) -> None:
    """Give each remaining phrase its members, in text order."""
    nameless = _Nameless(register, standings, play, phrases)
    for phrase in phrases:
        if not phrase.members:
            nameless.take(phrase)


class _Nameless:
    def __init__(self, register: Register, standings: Standings, play: CountryInPlay, phrases: list[Phrase]) -> None:
        self._register, self._standings, self._play, self._phrases = register, standings, play, phrases
        self._guess = Guess(play, register)

    def take(self, phrase: Phrase) -> None:
        """The phrase's members; a mere place has none."""
        if phrase.entry.kind in ("capital", "region") and _mere_place(phrase):
            return
        if phrase.beside is not None and phrase.beside.members:
            phrase.members, phrase.reason = phrase.beside.members, "apposition"
            unplaced = phrase.members[0].country == "---"  # "NAME, President NAME's envoy": the latter may come later
            if phrase.owner is not None and (unplaced or self._standings.owner(phrase) is None):
                self._register.open_owner[phrase.head.i] = phrase
        elif (country := home(phrase, self._standings, self._play)) is not None:
            phrase.members = (self._register.member(country, ("CVL",), phrase.entry.name, many=True),)
            phrase.reason = "minority"
        elif phrase.entry.kind == "group":
            self._take_group(phrase)
        elif phrase.entry.kind == "adjective" and phrase.entry.name:
            phrase.members = (self._register.member("---", (), phrase.entry.name, many=True),)
        else:
            self._take_told(phrase)

    def _take_told(self, phrase: Phrase) -> None:
        """Members by country and sector, told or guessed; offices by their holder."""
        home = at_home(phrase, self._standings, self._play)
        told = [home] if home is not None else self._standings.countries(phrase)
        office = phrase.entry.kind == "office"  # who is introduced by name as its holder comes first
        if office and self._take_holder(phrase, told):
            return
        if not told and phrase.owner is None and (again := self._guess.again(phrase)):
            phrase.members, phrase.reason = again, "named before"
            return
        if not office and self._take_holder(phrase, told):
            return
        countries = told if told and (told != ["---"] or phrase.body) else self._guess.countries(phrase)
        phrase.members = self._made(phrase, countries)
        phrase.reason = phrase.reason or (
            f"nationality + {phrase.entry.kind}" if phrase.countries else phrase.entry.kind
        )
        self._guess.remember(phrase)
        if not told and phrase.owner is not None and self._standings.owner(phrase) is None:
            self._register.open_owner[phrase.head.i] = phrase

    def _made(self, phrase: Phrase, countries: list[str]) -> tuple[Member, ...]:
        kind, sectors = phrase.entry.kind, self._standings.sectors(phrase)
        phrase.sectors = sectors
        named = kind == "body" or (kind == "region" and "PRE" in sectors)
        one = phrase.head.lemma if human(phrase) and not phrase.many else ""
        name = phrase.entry.name if named else _made_up_of(phrase)
        members = tuple(
            self._register.sole_holder(phrase, c) or self._register.member(c, sectors, name, phrase.many, one)
            for c in countries
        )
        if one:
            for member in members:
                member.gender = member.gender or gender(phrase, None)
        return members

    def _take_holder(self, phrase: Phrase, told: list[str]) -> bool:
        """Give an office to the person who holds it ("the Russian president", "the foreign minister")."""
        if not human(phrase) or phrase.many or len(told) > 1 or (phrase.head.lemma in LEADING and of_body(phrase)):
            return False
        if not (phrase.definite or phrase.countries or phrase.owner is not None):
            return False
        country = told[0] if told else None
        if (new := newcomer(phrase, self._phrases, country)) is not None:
            phrase.members, phrase.reason = (new,), "office"
            return True
        if phrase.former:
            return self._take_former(phrase, country)
        holders = self._register.holders(phrase.office or phrase.head.lemma, country)
        if not holders and phrase.definite and country is None and phrase.owner is None and not _is_deputy(phrase):
            holders = self._register.holders(phrase.head.lemma, None)
        if not holders and phrase.definite:
            holders = self._otherwise_called(phrase, country)
        if not holders:
            return False
        phrase.members, phrase.reason = (holders[-1],), "office"
        if len(holders) > 1:
            self._register.open_holder[phrase.head.i] = holders
        if country is None and phrase.owner is not None:
            self._register.open_owner[phrase.head.i] = phrase
        return True

    def _take_former(self, phrase: Phrase, country: str | None) -> bool:
        """ "The former premier": the only one named who held the office and has left it."""
        holders = self._register.holders(f"former {phrase.office or phrase.head.lemma}", country)
        if not phrase.definite or phrase.link is not None or phrase.owner is not None or len(holders) != 1:
            return False
        phrase.members, phrase.reason = holders, "office"
        return True

    def _otherwise_called(self, phrase: Phrase, country: str | None) -> tuple[Member, ...]:
        """Who holds an office that is the same calling in other words: "the envoy" behind "the negotiator NAME"."""
        if len(phrase.run) > 1 + bool(country) or phrase.link is not None or phrase.owner is not None:
            return ()
        same: list[str] = tables.toml("actors/words.toml")["callings"].get(phrase.head.lemma, [])
        return tuple(dict.fromkeys(m for office in same for m in self._register.holders(office, country)))

    def _take_group(self, phrase: Phrase) -> None:
        group, register = phrase.entry.group, self._register
        if phrase.countries:
            phrase.members = tuple(register.member(c, phrase.sectors, many=True) for c in phrase.countries)
        elif group is not None and group.members:
            phrase.members = tuple(register.member(c) for c in group.members)
        elif group is not None and group.country:
            phrase.members = (register.member(group.country, group.sectors, group.name or None, many=True),)


def _is_deputy(phrase: Phrase) -> bool:
    """Whether the office is that of one who stands in for its holder ("vice president")."""
    return phrase.office.startswith(("vice", "deputy", "assistant"))


def _made_up_of(phrase: Phrase) -> str | None:
    """The armed group, party or body of states whose people these are: "Hamas militants", "NATO warplanes"."""
    own = phrase.many and not _OF_THEIR_OWN.isdisjoint(phrase.sectors)
    return phrase.body if phrase.body and (own or phrase.countries[:1] in (["IGO"], ["---"])) else None


def human(phrase: Phrase) -> bool:
    """Whether human beings are meant: an office, a spokesman, soldiers; not an army."""
    agent, body = phrase.entry.agent, phrase.head.lemma in _BODY_NOUNS
    return phrase.entry.kind in ("office", "voice") or (agent is not None and not agent.collective and not body)


def _mere_place(phrase: Phrase) -> bool:
    """True for a capital or region that only says where: "in Kiev"; in "fears in Kiev" it is the government's."""
    tokens = phrase.head.sent.tokens
    offset = phrase.start - 1 - tokens[0].i
    if phrase.head.dep == "conj" and (first := phrase.head.first_conjunct()).dep == "pobj":
        return first.head.lower in _LOCATIVE and phrase.entry.kind == "region"  # "in Lahore and Karachi"
    if phrase.head.dep == "pobj" and phrase.head.head.lower == "of" and phrase.head.head.head.lemma in _parts():
        return True  # "the slums of Nairobi"
    if phrase.entry.kind == "capital" and offset > 0 and tokens[offset - 1].lemma in _FEELINGS:
        return False
    return 0 <= offset < len(tokens) and tokens[offset].lower in _LOCATIVE


def _parts() -> list[str]:
    """Nouns for parts of a town or land."""
    parts: list[str] = tables.toml("places/placing.toml")["parts"]["nouns"]
    return parts


def call_as_written(phrases: list[Phrase]) -> None:
    """Name a body by its letters where the article mostly does ("NATO"); one of the tables, where others do too."""
    forms: dict[int, Counter[str]] = {}
    members: dict[int, Member] = {}
    strangers: set[int] = set()
    for phrase in phrases:
        own = phrase.entry.kind == "body" or (phrase.body and [m.name for m in phrase.members] == [phrase.body])
        if not own or len(phrase.members) != 1:
            continue
        member = phrase.members[0]
        first = phrase.head.sent.tokens[0].i
        bodies = [hit for hit in phrase.run if hit.of("body")]
        hit = bodies[-1] if bodies else phrase.run[0]
        words = [t.text for t in phrase.head.sent.tokens[hit.start - first : hit.end - first]]
        forms.setdefault(id(member), Counter())[" ".join(words)] += 1
        members[id(member)] = member
        strangers |= {id(member)} if phrase.entry.kind == "body" and not phrase.entry.bodies else set()
    for key, counted in forms.items():
        form = counted.most_common(1)[0][0]
        letters = key in strangers and form.isupper() and form.isalpha() and len(form) > 2
        if letters or form in _BY_LETTERS:
            members[key].name = form
