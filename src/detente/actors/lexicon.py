"""The actors' lexicon: the WHO tables as names with their meanings, built once a process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from detente.actors.entry import Entry, EntryKind
from detente.actors.index import NameIndex, fold
from detente.knowledge import tables, who

FAMILY_NAME_FIRST = frozenset({"CHN", "HKG", "TWN", "KOR", "PRK", "VNM", "SGP", "KHM"})
"""Countries whose people are called by the first word of their name."""
_OFFICE_KINDS: dict[str, EntryKind] = {
    "office": "office",
    "voice": "voice",
    "honorific": "courtesy",
    "former": "former",
}
_PASSING = frozenset({"acting", "interim", "caretaker", "self-proclaimed", "transitional"})


@cache
def index() -> NameIndex:
    """All names of the tables in one automaton."""
    names: list[tuple[str, Entry]] = []
    for part in (_states, _regions, _bodies, _persons, _offices, _agents, _groups, _adjectives, _relays, _shared):
        names += part()
    return NameIndex(names)


@cache
def surnames() -> dict[str, tuple[Entry, ...]]:
    """Last names (folded) of the persons known, each with all who bear it."""
    out: dict[str, dict[str | None, Entry]] = {}
    for name, entry in _persons():
        words = fold(name).split()
        for size in range(1, min(3, len(words))):
            out.setdefault(" ".join(words[-size:]), {})[entry.name] = entry
        out.setdefault(words[-1].removeprefix("al-").removeprefix("el-"), {})[entry.name] = entry
        if len(words) > 1 and entry.persons[0].country in FAMILY_NAME_FIRST:
            out.setdefault(words[0], {})[entry.name] = entry
    return {key: tuple(found.values()) for key, found in out.items()}


def _states() -> Iterator[tuple[str, Entry]]:
    for state in who.states():
        country = Entry(kind="country", country=state.iso3)
        for name in (state.name, *state.aliases):
            yield name, country
        for name in state.adjectives:
            yield name, Entry(kind="adjective", country=state.iso3)
        for name in (n for n in state.people if n not in state.adjectives):
            yield name, Entry(kind="people", country=state.iso3, many=name.endswith(("s", "i", "ese")))
        for name in state.capital:
            yield name, Entry(kind="capital", country=state.iso3, sectors=("GOV",))
        for name in state.seats:
            yield name, Entry(kind="seat", country=state.iso3, sectors=("GOV",))


def _regions() -> Iterator[tuple[str, Entry]]:
    for region in who.regions():
        for name in (region.name, *region.aliases):
            yield name, Entry(kind="region", country=region.country, sectors=region.sectors, name=region.name)
        for name in region.adjectives:
            yield name, Entry(kind="adjective", country=region.country, sectors=region.sectors)
        for name in (n for n in region.people if n not in region.adjectives):
            yield name, Entry(kind="people", country=region.country, sectors=region.sectors, many=True)


def _bodies() -> Iterator[tuple[str, Entry]]:
    rows = sorted(who.bodies(), key=lambda b: (b.name, b.country))
    for (name, country), group in groupby(rows, key=lambda b: (b.name, b.country)):
        dated = tuple(group)
        steady = {body.sectors for body in dated}
        sectors = dated[-1].sectors if len(steady) == 1 else ()  # else the day tells, see `standing`
        entry = Entry(kind="body", country=country, sectors=sectors, name=name, bodies=dated)
        for alias in dict.fromkeys([name, *(a for body in dated for a in body.aliases)]):
            yield alias, entry


def _shared() -> Iterator[tuple[str, Entry]]:
    """Names that bodies of several states have; see `shared`."""
    for body in who.shared():
        entry = Entry(
            kind="body", country=body.country, sectors=body.sectors, name=body.name, bodies=(body,), shared=True
        )
        for alias in body.aliases:
            yield alias, entry


def _persons() -> Iterator[tuple[str, Entry]]:
    rows = sorted(who.roles(), key=lambda r: r.name)
    for name, group in groupby(rows, key=lambda r: r.name):
        dated = tuple(group)
        entry = Entry(kind="person", name=name, persons=dated)
        for alias in dict.fromkeys([name, *(a for role in dated for a in role.aliases)]):
            yield alias, entry


def _offices() -> Iterator[tuple[str, Entry]]:
    for office in who.offices():
        if office.kind not in _OFFICE_KINDS:
            continue
        for phrase in office.phrases:
            front = _country_of_front(phrase)
            entry = Entry(
                kind=_OFFICE_KINDS[office.kind],
                country=office.default_country or front,
                of_body=office.default_country in who.STATELESS or bool(front),
                also=_holding().get(phrase.lower(), ()) if office.default_country else (),
                sectors=office.sectors,
                office=phrase.lower() if office.kind == "honorific" else office_word(phrase),
                needs_country=bool(office.needs),
                not_after=tuple(map(fold, office.not_after)),
                not_before=tuple(map(fold, office.not_before)),
            )
            yield phrase, entry
            if office.kind in ("office", "voice") and not phrase.endswith("."):
                yield who.plural(phrase), _many(entry)


@cache
def _holding() -> dict[str, tuple[str, ...]]:
    """The countries of whose holders of an office the tables know, by the office's title."""
    titles = {(role.office.lower(), role.country) for role in who.roles()}
    return {title: tuple(c for _, c in group) for title, group in groupby(sorted(titles), key=lambda t: t[0])}


def _country_of_front(phrase: str) -> str:
    """The country of the body or seat that an office begins with ("FBI director")."""
    words = phrase.split()
    for size in range(len(words) - 1, 0, -1):
        if country := _countries_of_bodies().get(" ".join(words[:size])):
            return country
    return ""


@cache
def _countries_of_bodies() -> dict[str, str]:
    """Bodies and seats of one state by name."""
    named = [(name, entry.country) for name, entry in _bodies() if name[0].isupper()]
    return dict(named) | {seat: state.iso3 for state in who.states() for seat in state.seats}


def _agents() -> Iterator[tuple[str, Entry]]:
    for agent in who.agents():
        if agent.collective and not agent.sectors:
            continue  # "the country", "the ally": descriptions, see nominals
        plurals = {who.plural(word) for word in agent.words}
        one = Entry(
            kind="agent",
            country=agent.default_country,
            sectors=agent.sectors,
            agent=agent,
            needs_country=agent.needs_country,
            not_after=tuple(map(fold, agent.not_after)),
            not_before=tuple(map(fold, agent.not_before)),
        )
        several = _many(one)
        for form in agent.forms():
            yield form, several if form in plurals and not agent.collective else one


def _groups() -> Iterator[tuple[str, Entry]]:
    for group in who.groups():
        entry = Entry(
            kind="group",
            country=group.country,
            sectors=group.sectors,
            name=group.name or None,
            many=True,
            group=group,
            not_after=tuple(map(fold, group.not_after)),
            not_before=tuple(map(fold, group.not_before)),
        )
        for phrase in group.phrases:
            yield phrase, entry


def _adjectives() -> Iterator[tuple[str, Entry]]:
    """ "Western": the adjective of a group that is no state."""
    names: dict[str, str] = tables.toml("actors/words.toml")["adjectives"]
    for adjective, name in names.items():
        yield adjective.capitalize(), Entry(kind="adjective", country="---", name=name)


def _relays() -> Iterator[tuple[str, Entry]]:
    """ "Director", "member": no actor alone, the body's with one."""
    relays: dict[str, list[str]] = tables.toml("actors/words.toml")["relays"]
    for word in relays["words"]:
        entry = Entry(kind="voice", needs_country=True, office=word, not_before=tuple(relays["not_before"]))
        yield word, entry
        yield who.plural(word), _many(entry)


def _many(entry: Entry) -> Entry:
    return replace(entry, many=True)


def office_word(phrase: str) -> str:
    """An office in one wording: "acting premier" is "prime minister", "defence" is "defense"."""
    words = [w for w in phrase.lower().replace("defence", "defense").split() if w not in _PASSING]
    same: dict[str, str] = tables.toml("actors/words.toml")["same_office"]
    return same.get(" ".join(words), " ".join(words))
