"""Does the WHO knowledge contradict itself? Codes, dates, rivals in one office, names that mean two things at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

import pycountry

from detente.knowledge import tables
from detente.knowledge.who import load
from detente.knowledge.who.records import SECTORS, STATELESS, Body, Dated, Group, Region, Role, State

SOLE = {
    "president", "prime minister", "chancellor", "king", "emir", "sultan", "emperor", "monarch", "supreme leader",
    "pope", "premier", "vice president", "foreign minister", "defence minister", "foreign secretary",
    "defence secretary", "secretary of state", "secretary of defense", "national security adviser",
    "director of central intelligence", "chairman of the Joint Chiefs of Staff", "speaker of the House",
    "interior minister", "finance minister", "home secretary", "army chief", "chief of the general staff",
    "NATO secretary-general", "United Nations secretary-general", "European Commission president",
}  # fmt: skip
"""Offices that only one person of a country holds at a time."""

RIVALS = frozenset(
    {
        ("KGZ", "president", "2010"),  # Bakiyev resigned a week after he was driven out
        ("MDG", "president", "2002"),  # both claimed the election
        ("LBY", "prime minister", "2011"),  # one for Gaddafi, one for the Transitional Council
        ("LBY", "prime minister", "2014"),  # governments in Tripoli and Tobruk
        ("LBY", "prime minister", "2016"),
        ("MDA", "prime minister", "2019"),  # the crisis of June 2019
        ("GBR", "foreign secretary", "1982"),
    }
)
"""(country, office, year the later began): two claimed, or held, the office at once."""

MANY = frozenset({"vice president"})
"""Offices of SOLE that some states share out among several."""

THRONES = frozenset({"king", "emir", "sultan", "emperor", "monarch", "supreme leader"})
LONGEST = 50
"""Years that nobody without a throne has stayed in one office."""

SHARING = frozenset({"AFG", "IRQ", "SYR", "SDN", "SSD", "ZWE", "EGY", "IRN", "YEM", "VEN"})


def check() -> list[str]:
    """All contradictions, one line each that begins with file and line; empty when the knowledge is sound."""
    return [
        *_codes(),
        *_dates(),
        *_rivals(),
        *_clashes(),
        *_shared(),
        *_persons(),
        *_phrases(),
        *_open_ends(),
        *_sources(),
    ]


def _rows() -> Iterator[State | Body | Role | Region]:
    yield from load.states()
    yield from load.bodies()
    yield from load.shared()
    yield from load.roles()
    yield from load.regions()


def _where(row: State | Body | Role | Region) -> str:
    return row.iso3 if isinstance(row, State) else row.country


def _pair(one: State | Body | Role | Region, two: State | Body | Role | Region) -> str:
    """Where two rows stand, the user's first."""
    layer = str(tables.layer() or "\0")
    first, second = (one, two) if one.where.startswith(layer) else (two, one)
    return f"{first.where}: against {second.where}"


def _group(entry: object) -> str:
    return f"actors/groups.toml: {entry.phrases[0]!r}" if isinstance(entry, Group) else "actors"


def _codes() -> Iterator[str]:
    countries = {c.alpha_3 for c in pycountry.countries} | STATELESS | {"KOS"}
    for row in _rows():
        if _where(row) not in countries:
            yield f"{row.where}: {row.name}: unknown country {_where(row)}"
        if not isinstance(row, State):
            yield from (f"{row.where}: {row.name}: unknown sector {s}" for s in row.sectors if s not in SECTORS)
    for entry in (*load.offices(), *load.agents(), *load.groups()):
        yield from (
            f"actors: entry {entry.examples[0]!r}: unknown sector {s}" for s in entry.sectors if s not in SECTORS
        )
    for group in load.groups():
        codes = (group.country, *group.members)
        yield from (f"{_group(group)}: unknown country {c}" for c in codes if c not in countries)


def _dates() -> Iterator[str]:
    for row in (*_rows(), *load.groups()):
        if not isinstance(row, Dated):
            continue
        label = f"{row.where}: {row.name}" if isinstance(row, State | Body | Role) else _group(row)
        yield from (f"{label}: impossible date {d!r}" for d in (row.since, row.until) if d and not _is_date(d))
        if row.since and row.until and _day(row.until, last=True) < _day(row.since):
            yield f"{label}: ends ({row.until}) before it begins ({row.since})"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(_day(text)).isoformat().startswith(text) and len(text) in (4, 7, 10)
    except ValueError:
        return False


def _day(text: str, *, last: bool = False) -> str:
    """The first (or a last, comparable) day of a date known to the year or month; open ends reach far."""
    if not text:
        return "9999-12-31" if last else "0001-01-01"
    return text + ("-12-31" if last else "-01-01")[len(text) - 4 :]


def _overlap(one: Dated, two: Dated) -> bool:
    """Whether both hold at once for longer than the day of handing over."""
    begin = max(_day(one.since), _day(two.since))
    end = min(_day(one.until, last=True), _day(two.until, last=True))
    vague = any(0 < len(d) < 10 and begin.startswith(d) for d in (one.since, one.until, two.since, two.until))
    return begin < end and not (vague and begin[:7] == end[:7])


def _rivals() -> Iterator[str]:
    held: dict[tuple[str, str], list[Role]] = defaultdict(list)
    for role in load.roles():
        if role.office in SOLE and not (role.office in MANY and role.country in SHARING):
            held[role.country, role.office].append(role)
    for (country, office), all_roles in held.items():
        for one, two in combinations(all_roles, 2):
            if _overlap(one, two) and (country, office, max(one.since, two.since)[:4]) not in RIVALS:
                told = f"{country} {office}: {one.name} and {two.name} at once ({one.since}, {two.since})"
                yield f"{_pair(one, two)}: {told}"


def _spans(row: State | Body | Region) -> Iterable[str]:
    seats = row.seats if isinstance(row, State) else ()
    return dict.fromkeys((row.name, *row.aliases, *seats))


def _clashes() -> Iterator[str]:
    """Two states, bodies or regions under one name at the same time; the states of one code are one."""
    owners: dict[str, list[State | Body | Region]] = defaultdict(list)
    rows: list[State | Body | Region] = [*load.states(), *load.bodies(), *load.regions()]
    for row in rows:
        for name in _spans(row):
            owners[name].append(row)
    for name, named in owners.items():
        for one, two in combinations(named, 2):
            if isinstance(one, State) and isinstance(two, State) and one.iso3 == two.iso3:
                continue
            if not (isinstance(one, Dated) and isinstance(two, Dated)) or _overlap(one, two):
                told = f"{name!r} means both {one.name} ({_where(one)}) and {two.name} ({_where(two)})"
                yield f"{_pair(one, two)}: {told}"


def _shared() -> Iterator[str]:
    """Two bodies of one state under one shared name at the same time."""
    owners: dict[tuple[str, str], list[Body]] = defaultdict(list)
    for body in load.shared():
        for name in body.aliases:
            owners[name, body.country].append(body)
    for (name, country), named in owners.items():
        for one, two in combinations(named, 2):
            if _overlap(one, two):
                yield f"{_pair(one, two)}: {name!r} means both {one.name} and {two.name} in {country}"


def _persons() -> Iterator[str]:
    """Two persons under one full name, in office at the same time."""
    owners: dict[str, list[Role]] = defaultdict(list)
    for role in load.roles():
        for name in dict.fromkeys((role.name, *role.aliases)):
            owners[name].append(role)
    seen: set[tuple[str, str, str]] = set()
    for name, rows in owners.items():
        for one, two in combinations(rows, 2):
            if one.name != two.name and _overlap(one, two) and (name, one.name, two.name) not in seen:
                seen.add((name, one.name, two.name))
                told = f"person {name!r} means both {one.name} ({one.country}) and {two.name} ({two.country})"
                yield f"{_pair(one, two)}: {told}"


def _phrases() -> Iterator[str]:
    found: dict[str, list[tuple[str, ...]]] = {
        "office": [o.phrases for o in load.offices()],
        "agent": [a.words for a in load.agents()],
        "group": [g.phrases for g in load.groups()],
    }
    for key, entries in found.items():
        seen: set[str] = set()
        for n, phrases in enumerate(entries):
            for phrase in phrases:
                if phrase.lower() in seen:
                    yield f"{tables.headers(f'actors/{key}s.toml', key)[n]}: {phrase!r} stands twice"
                seen.add(phrase.lower())


def _open_ends() -> Iterator[str]:
    """Offices held with no end for longer than anyone serves; thrones aside."""
    newest = int(max(role.since for role in load.roles())[:4])
    for role in load.roles():
        if role.office in SOLE - THRONES and not role.until and role.since and newest - int(role.since[:4]) > LONGEST:
            yield f"{role.where}: {role.name} is {role.office} since {role.since}: the end is missing"


def _sources() -> Iterator[str]:
    for row in _rows():
        if not isinstance(row, State) and not row.source:
            yield f"{row.where}: {row.name}: no source"
    for group in load.groups():
        if not group.source:
            yield f"{_group(group)}: no source"
