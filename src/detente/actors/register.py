"""The members so far: one for each person, office, body, crowd and country of the article."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.entry import Entry
from detente.actors.lexicon import office_word
from detente.actors.persons import People
from detente.actors.phrase import Phrase
from detente.actors.words import words

_HEADS = words("heads", "words")
_SOLE = _HEADS | {"foreign minister", "defense minister", "interior minister", "leader"}
"""Offices of which each state has one."""


class Register:
    """Members by name, by office and country, and by kind.

    `guessed` are the named persons (by identity) whose country nothing told. `open_owner` and `open_holder` keep what
    only a reader in text order can settle: phrases whose possessor is a pronoun or a description ("its envoy", "the
    country's army"), and offices that several persons hold.
    """

    def __init__(self, on: str | None) -> None:
        self.on = on
        self.people = People()
        self.guessed: set[int] = set()
        self.open_owner: dict[int, Phrase] = {}
        self.open_holder: dict[int, tuple[Member, ...]] = {}
        self._others: dict[tuple[str, tuple[str, ...], str, str], Member] = {}
        self._offices: dict[tuple[str, str], list[Member]] = {}

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

    def holders(self, office: str, country: str | None) -> tuple[Member, ...]:
        """Who holds this office in the article, first introduced first."""
        if country is not None:
            return tuple(self._offices.get((office, country), ()))
        every = (m for (held, _), members in self._offices.items() if held == office for m in members)
        return tuple(dict.fromkeys(every))

    def sole_holder(self, phrase: Phrase, country: str) -> Member | None:
        """Who of the article is meant in one country by several holders of an office that each state has once.

        "The U.S. and Russian foreign ministers", "their presidents": the last one introduced as such.
        """
        if not phrase.many or phrase.former or phrase.office not in _SOLE or country == "---":
            return None
        holders = self.holders(phrase.office, country)
        return holders[-1] if holders else None

    def same_office(self, member: Member, country: str) -> Member | None:
        """The one who holds in this country the office that the member holds in another."""
        own = [
            office
            for (office, c), held in self._offices.items()
            if office in _SOLE and c == member.country and member in held
        ]
        found = {id(m): m for office in own if office != "leader" for m in self.holders(office, country)}
        return next(iter(found.values())) if len(found) == 1 else None

    def note_office(self, phrase: Phrase, member: Member, entry: Entry | None) -> None:
        """Remember which office the article (or the lexicon) gives this person."""
        offices = {phrase.office, *(hit.lemma for hit in phrase.run[:-1] if hit.of("agent"))}
        offices |= {e.office for hit in phrase.run[:-1] for e in hit.entries if e.kind == "office"}
        beside = phrase.beside
        if beside is not None and not (beside.head.lemma in LEADING and of_body(beside)):
            offices |= {beside.office, beside.head.lemma}
        offices |= {e.office for hit in phrase.run[:-1] for e in hit.entries if e.kind == "courtesy"}
        called = (phrase.named or "").lower().split()
        if len(called) > 1 and entry is not None and called[0] not in (entry.name or "").lower().split():
            offices.add(called[0])  # "Ayatollah NAME" as the table has it
        rows = entry.persons if entry else ()
        offices.update(_wording(row.office) for row in rows if self.on is None or row.on(self.on))
        offices |= {office.split()[-1] for office in offices if office}
        if phrase.former or (beside is not None and beside.former):
            offices = {f"former {office}" for office in offices if office}
        offices |= {f"former {_wording(row.office)}" for row in rows if self.on is not None and row.over(self.on)}
        offices |= {"leader"} if offices & _HEADS and member.sectors != ("ELI",) else set()
        for office in sorted(offices - {""}):
            members = self._offices.setdefault((office, member.country), [])
            if member not in members:
                members.append(member)


LEADING = frozenset({"leader", "head", "chairman", "chairwoman", "director"})
"""Who leads whatever stands behind "of": the office is another one for each body."""


def of_body(phrase: Phrase) -> bool:
    """Whether a leader leads somebody told, not the state: "its leader", "the leader of the party"."""
    return phrase.owner is not None or (phrase.link is not None and phrase.link.entry.kind in ("body", "agent"))


def _wording(office: str) -> str:
    """A role's office in the words of the article: "Prime Minister of Italy" is "prime minister"."""
    if (word := office_word(office)) in _SOLE:
        return word
    words = office.lower().split(" of ")[0].split(" for ")[0].strip()
    return "foreign minister" if words == "minister" and "foreign" in office.lower() else words
