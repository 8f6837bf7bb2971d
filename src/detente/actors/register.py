"""Phrases to members: the same person, office, country or body is one member of the cast."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.entry import Entry, standing
from detente.actors.gender import gender
from detente.actors.persons import Known, People, plain
from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.standing import STATELESS, Standings
from detente.actors.words import words

_ROOTLESS = words("rootless", "sectors")
_MEMORY = 6
"""For how many sentences "the police" are still the police last named."""
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "inside", "through", "across"})


class Register:
    """The members so far, by name, office and kind."""

    def __init__(self, standings: Standings, play: CountryInPlay, on: str | None) -> None:
        self._standings, self._play, self._on = standings, play, on
        self.people, self._known = People(), Known(on)
        self._others: dict[tuple[str, tuple[str, ...], str, str], Member] = {}
        self._offices: dict[tuple[str, str], list[Member]] = {}
        self._words: dict[str, tuple[int, tuple[Member, ...]]] = {}
        self._last: dict[tuple[str, ...], tuple[int, str]] = {}

    def take(self, phrases: list[Phrase]) -> None:
        """Give every phrase its members: full names first, so that surnames and offices find them."""
        persons = [p for p in phrases if p.entry.kind == "person"]
        for phrase in persons:
            if len((phrase.entry.name or phrase.named or "").split()) > 1:
                self._take_person(phrase)
        for phrase in persons:
            if not phrase.members:
                self._take_person(phrase)
        for phrase in phrases:
            if not phrase.members:
                self._take_other(phrase)

    def member(
        self, country: str, sectors: tuple[str, ...] = (), name: str | None = None, many: bool = False, one: str = ""
    ) -> Member:
        """The unnamed or named body, crowd or country with these values.

        `one` is the word for a single human being without a name ("spokesman"), who is no crowd's member.
        """
        key = (country, sectors, name or "", one or ("*" if many else ""))
        if key not in self._others:
            self._others[key] = Member(country=country, sectors=sectors, name=name, many=many, person=bool(one))
        return self._others[key]

    def holder(self, office: str, country: str | None) -> Member | None:
        """Who holds this office in the article; of several, the one introduced last."""
        if country is not None:
            found = self._offices.get((office, country))
            return found[-1] if found else None
        every = [m for (held, _), members in self._offices.items() if held == office for m in members]
        return every[-1] if every else None

    def _take_person(self, phrase: Phrase) -> None:
        name = phrase.entry.name or plain(phrase.named or "")
        countries, sectors = self._standings.countries(phrase), self._standings.sectors(phrase)
        if not countries and not phrase.entry.persons and _serving(phrase) and len(name.split()) > 1:
            known = self._known.by_name(name)
            countries = [] if known else [c for c in [self._play.of(phrase)] if c]
        member = self.people.find(phrase.named or name) or (self.people.find(name) if phrase.entry.name else None)
        entry = phrase.entry if phrase.entry.persons else None
        if member is None and entry is None:
            entry = self._look_up(name, countries[0] if countries else "", sectors)
            member = self.people.find(entry.name) if entry is not None and entry.name else None
        if member is None:
            member = self._new_person(name, entry, countries, sectors)
            self.people.add(name, member)
            if member.name and member.name != name:
                self.people.add(member.name, member)
            phrase.reason = phrase.reason or ("known name" if entry else "name")
        elif sectors and member.sectors in ((), ("UNK",)):
            member.sectors = sectors
        if countries and member.country == "---":
            member.country = countries[0]
        member.gender = member.gender or gender(phrase, member.name)
        self._note_office(phrase, member, entry)
        phrase.members = (member,)
        phrase.reason = phrase.reason or "name"

    def _look_up(self, name: str, country: str, sectors: tuple[str, ...]) -> Entry | None:
        words = name.split()
        if not words:
            return None
        if len(words) > 1:
            return self._known.by_name(name)
        return self._known.by_surname(words[0], country, sectors)

    def _new_person(self, name: str, entry: Entry | None, countries: list[str], sectors: tuple[str, ...]) -> Member:
        known = standing(entry.persons, self._on) if entry else None
        country = countries[0] if countries else (known[0] if known else self._play.likely() or "---")
        if known is not None and not sectors:
            sectors = known[1]
        return Member(country=country, sectors=sectors or ("UNK",), name=(entry and entry.name) or name, person=True)

    def _note_office(self, phrase: Phrase, member: Member, entry: Entry | None) -> None:
        """Remember which office the article (or the lexicon) gives this person."""
        offices = {phrase.office, *(hit.lemma for hit in phrase.run[:-1] if hit.of("agent"))}
        if phrase.beside is not None:
            offices |= {phrase.beside.office, phrase.beside.head.lemma}
        rows = entry.persons if entry else ()
        held = [r for r in rows if self._on is None or r.on(self._on)]
        offices.update(_wording(row.office) for row in held)
        offices |= {office.split()[-1] for office in offices if office}
        for office in sorted(offices - {""}):
            members = self._offices.setdefault((office, member.country), [])
            if member not in members:
                members.append(member)

    def _take_other(self, phrase: Phrase) -> None:
        """Members of a phrase that is no person's name."""
        kind = phrase.entry.kind
        if kind in ("capital", "region") and self._mere_place(phrase):
            return
        if phrase.beside is not None and phrase.beside.members:
            phrase.members, phrase.reason = phrase.beside.members, "apposition"
            return
        if kind == "group":
            self._take_group(phrase)
            return
        countries = self._standings.countries(phrase)
        if not countries and (again := self._again(phrase)):
            phrase.members, phrase.reason = again, "named before"
            return
        if not countries or countries == ["---"]:
            countries = self._guessed(phrase)
        sectors = self._standings.sectors(phrase)
        if sectors and len(countries) == 1 and countries[0] not in STATELESS:
            self._last[sectors] = phrase.head.sent.index, countries[0]
        if _human(phrase) and not phrase.many and (held := self._held(phrase, countries)) is not None:
            phrase.members, phrase.reason = (held,), "office"
            return
        if kind == "adjective" and phrase.entry.name:
            phrase.members = (self.member("---", (), phrase.entry.name, many=True),)
            return
        name = phrase.entry.name if kind in ("body", "region") and (kind == "body" or "PRE" in sectors) else None
        one = "" if phrase.many or not _human(phrase) else phrase.head.lemma
        phrase.members = tuple(self.member(c, sectors, name, phrase.many, one) for c in countries)
        if one:
            for member in phrase.members:
                member.gender = member.gender or gender(phrase, None)
        phrase.reason = phrase.reason or ("nationality + " + kind if phrase.countries else kind)
        self._words[phrase.head.lemma] = phrase.head.sent.index, phrase.members

    def _mere_place(self, phrase: Phrase) -> bool:
        """True for a capital or region that only says where: "in Kiev"."""
        before = phrase.start - 1
        tokens = phrase.head.sent.tokens
        offset = before - tokens[0].i
        return 0 <= offset < len(tokens) and tokens[offset].lower in _LOCATIVE

    def _held(self, phrase: Phrase, countries: list[str]) -> Member | None:
        """The person whose office the phrase names ("the Russian president", "the foreign minister")."""
        if phrase.former or not (phrase.definite or phrase.countries or phrase.owner is not None):
            return None
        if len(countries) > 1:
            return None
        told = self._standings.countries(phrase)
        country = told[0] if told else None
        held = self.holder(phrase.office or phrase.head.lemma, country)
        if held is None and phrase.definite and country is None:
            held = self.holder(phrase.head.lemma, None)
        return held

    def _take_group(self, phrase: Phrase) -> None:
        group = phrase.entry.group
        if phrase.countries:
            phrase.members = tuple(self.member(c, phrase.sectors, many=True) for c in phrase.countries)
        elif group is not None and group.members:
            phrase.members = tuple(self.member(c) for c in group.members)
        elif group is not None and group.country:
            phrase.members = (self.member(group.country, group.sectors, group.name or None, many=True),)

    def _guessed(self, phrase: Phrase) -> list[str]:
        """The country of a phrase that names none."""
        kind, agent = phrase.entry.kind, phrase.entry.agent
        if kind not in ("agent", "office", "voice", "body"):
            return ["---"]
        if phrase.entry.needs_country and not phrase.definite:
            return []
        found = self._play.holder(phrase) or self._of_front(phrase) or (phrase.definite and self._before(phrase))
        if not found and not (_ROOTLESS & set(phrase.sectors)) and (agent is None or agent.sectors):
            found = self._play.of(phrase)
        return [found or "---"]

    def _again(self, phrase: Phrase) -> tuple[Member, ...]:
        """The members whom this noun stood for shortly before ("the source", "the rebels")."""
        if not phrase.definite or phrase.owner is not None or phrase.entry.kind not in ("agent", "voice"):
            return ()
        found = self._words.get(phrase.head.lemma)
        near = found is not None and phrase.head.sent.index - found[0] <= _MEMORY
        return found[1] if found is not None and near else ()

    def _of_front(self, phrase: Phrase) -> str | None:
        """The country of the body in front ("administration officials" after "the Cruz administration")."""
        for hit in phrase.run[:-1]:
            found = self._words.get(hit.lemma)
            if found is not None and len(found[1]) == 1 and found[1][0].country not in STATELESS:
                return found[1][0].country
        return None

    def _before(self, phrase: Phrase) -> str | None:
        """The country of the actors of these sectors last named ("the police" after "Polish police")."""
        found = self._last.get(phrase.sectors)
        return found[1] if found and phrase.head.sent.index - found[0] <= _MEMORY else None


def _serving(phrase: Phrase) -> bool:
    """Whether the phrase gives a public office, not a mere courtesy title."""
    beside = phrase.beside is not None and phrase.beside.entry.kind in ("office", "voice")
    return beside or any(hit.of("office", "voice", "agent") for hit in phrase.run[:-1])


def _human(phrase: Phrase) -> bool:
    """Whether one human being is meant: an office, a spokesman, a soldier; not an army."""
    agent = phrase.entry.agent
    return phrase.entry.kind in ("office", "voice") or (agent is not None and not agent.collective)


def _wording(office: str) -> str:
    """A role's office in the words of the article: "Prime Minister of Italy" is "prime minister"."""
    words = office.lower().split(" of ")[0].split(" for ")[0].strip()
    return "foreign minister" if words == "minister" and "foreign" in office.lower() else words


__all__ = ["STATELESS", "Register"]
