"""Phrases with a person's name to members: full names first, so that surnames find them."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.entry import Entry, standing
from detente.actors.gender import gender
from detente.actors.persons import Known, plain
from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.register import Register
from detente.actors.standing import Standings
from detente.actors.words import KIN, RANKS

_LATE = 10**9
"""Where a person is taken to be introduced who is told of only as kin: behind all others."""
_OF_STATES = frozenset({"UNO", "EUR", "IGO"})
_CIVIL = frozenset({"GOV", "LEG", "JUD", "PTY", "OPP", "MIL", "COP"})


def take_persons(phrases: list[Phrase], register: Register, standings: Standings, play: CountryInPlay) -> None:
    """Give each named person's phrase its member."""
    naming = _Naming(register, standings, play)
    persons = [p for p in phrases if p.entry.kind == "person"]
    full = [p for p in persons if len((p.entry.name or p.named or "").split()) > 1]
    served = {id(p): _whom_served(p, standings) for p in full}
    for phrase in full:
        if served[id(phrase)] is None:
            naming.take(phrase)
    for phrase in (*full, *persons):
        for person in (served.get(id(phrase)), phrase):
            if person is not None and not person.members:
                naming.take(person)


def _whom_served(phrase: Phrase, standings: Standings) -> Phrase | None:
    """The person whose country tells that of one in their service: "NAME, Mr. Lindqvist's envoy"."""
    owner = standings.owner(phrase.beside) if phrase.beside is not None else None
    return owner if owner is not None and owner.entry.kind == "person" and owner is not phrase else None


class _Naming:
    def __init__(self, register: Register, standings: Standings, play: CountryInPlay) -> None:
        self._register, self._standings, self._play = register, standings, play
        self._known = Known(register.on)

    def take(self, phrase: Phrase) -> None:
        """The phrase's member: introduced before, known to the lexicon, or new."""
        people = self._register.people
        name = phrase.entry.name or plain(phrase.named or "")
        known_as = _family(name)
        countries, sectors = self._standings.countries(phrase), self._standings.sectors(phrase)
        ranked = phrase.office in RANKS and sectors == ("MIL",)  # a rank alone: who bears it may hold any office
        at = phrase.start
        new = _kin(phrase) and len(name.split()) == 1  # "her mother, NAME" is not who bears the name already
        member = None if new else people.find(known_as if known_as != name else phrase.named or name, at)
        member = member or (people.find(name, at) if phrase.entry.name else None)
        entry = phrase.entry if phrase.entry.persons else None
        if member is None and entry is None:
            entry = self._look_up(name, countries[0] if countries else "", () if ranked else sectors)
            if entry is None and (not countries or _only_placed(phrase)) and " " not in name:
                entry = self._known.once_in_office(name, phrase.office)
                countries = [] if entry is not None else countries
            member = people.find(entry.name, at) if entry is not None and entry.name else None
        if member is None:
            member = self._new(phrase, name, entry, countries, sectors, ranked)
        elif sectors and member.sectors in ((), ("UNK",)):
            member.sectors = sectors
        if countries and member.country == "---":
            member.country = countries[0]
        member.gender = member.gender or gender(phrase, member.name)
        self._register.note_office(phrase, member, entry)
        self._tell(phrase, member)

    @staticmethod
    def _tell(phrase: Phrase, member: Member) -> None:
        """Let those who stand beside the person, or belong to the person, know country and sector."""
        phrase.members = (member,)
        phrase.reason = phrase.reason or "name"
        if not phrase.countries and member.country != "---":
            phrase.countries = [member.country]
        if not phrase.sectors and member.sectors != ("UNK",):
            phrase.sectors = member.sectors

    def _look_up(self, name: str, country: str, sectors: tuple[str, ...]) -> Entry | None:
        words = name.split()
        if not words:
            return None
        if len(words) > 1 and (words[0].islower() or not self._known.by_name(name)):
            return self._known.by_surname(name, country, sectors)  # "dos Santos", "Costa Mendez"
        if len(words) > 1:
            found = self._known.by_name(name)
            return found if found is not None and _agrees(found, name, sectors) else None
        return self._known.by_surname(words[0], country, sectors)

    def _new(
        self,
        phrase: Phrase,
        name: str,
        entry: Entry | None,
        countries: list[str],
        sectors: tuple[str, ...],
        ranked: bool = False,
    ) -> Member:
        """A member of their own; the lexicon fills what the article does not tell."""
        known, guessed = standing(entry.persons, self._register.on) if entry else None, False
        if countries:
            country = countries[0]
        elif known is not None:
            country = known[0]
        else:
            country, guessed = self._country_of_stranger(phrase, sectors), True
        if known is not None and (not sectors or (ranked and known[1] != ("UNK",))):
            sectors = known[1]
        phrase.reason = phrase.reason or ("known name" if entry else "name")
        full = (entry.name if entry else None) or name
        unsaid = () if country in _OF_STATES else ("UNK",)  # the organisation itself says for whom they act
        member = Member(country=country, sectors=sectors or unsaid, name=full, person=True)
        if guessed:
            self._register.guessed.add(id(member))
        for called in dict.fromkeys((name, full, plain(phrase.named or name))):
            self._register.people.add(called, member, _LATE if _kin(phrase) else phrase.start)
        return member

    def _country_of_stranger(self, phrase: Phrase, sectors: tuple[str, ...]) -> str:
        """The country in play for an unknown minister or judge; for others, only where the article is about one."""
        told = phrase.sectors if _somebodys(phrase) else (*phrase.sectors, *sectors)
        if _serving(phrase) and not _CIVIL.isdisjoint(told):
            found = self._play.subject(phrase.head.sent) or self._play.of(phrase)
            faced = self._play.faced(phrase)
            found = self._play.having(phrase.office, found, faced)
            return found or self._play.having(phrase.office, self._play.likely(), faced) or "---"
        return self._play.likely() or "---"


def _family(name: str) -> str:
    """A family name without the small words that begin it: "dos Santos" again is the one introduced as "~ Santos"."""
    words = name.split()
    while len(words) > 1 and words[0].islower():
        words = words[1:]
    return " ".join(words)


def _agrees(entry: Entry, name: str, sectors: tuple[str, ...]) -> bool:
    """Whether somebody known by a longer name than this can be meant: not where the article gives another calling."""
    exact = len(name.split()) == len((entry.name or "").split())
    return exact or not sectors or any(set(sectors) & {*row.sectors, "ELI"} for row in entry.persons)


def _kin(phrase: Phrase) -> bool:
    """Whether a name is brought in as somebody's kin ("his father NAME"): the surname alone stays the other's."""
    first = phrase.head.sent.tokens[0].i
    at = phrase.run[-1].start - first
    before = phrase.head.sent.tokens[max(0, at - 2) : at]
    return any(token.lemma in KIN and token.tag != "NNP" for token in before)  # "Father NAME" is a priest


def _only_placed(phrase: Phrase) -> bool:
    """Whether the country is only where the person is ("met President NAME in Bonn")."""
    return not phrase.countries and phrase.owner is None and phrase.beside is None and phrase.link_word == "in"


def _somebodys(phrase: Phrase) -> bool:
    """Whether the office beside the name has an owner, who alone tells the country ("his foreign minister, NAME")."""
    return phrase.beside is not None and phrase.beside.owner is not None


def _serving(phrase: Phrase) -> bool:
    """Whether the phrase gives a public office, not a mere courtesy title."""
    beside = phrase.beside is not None and phrase.beside.entry.kind in ("office", "voice")
    return beside or any(hit.of("office", "voice", "agent") for hit in phrase.run[:-1])
