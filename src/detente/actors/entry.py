"""What the machine knows of one name: an entry of the actors' lexicon, and who held which role on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from detente.knowledge import who

EntryKind = Literal[
    "country",  # Russia, the United States
    "adjective",  # Russian, Crimean
    "people",  # Russians
    "capital",  # Moscow
    "seat",  # the Kremlin
    "region",  # Crimea, Chechnya
    "body",  # Hamas, the Pentagon, NATO
    "person",  # Sergei Lavrov
    "office",  # foreign minister, president
    "voice",  # spokesman, aide: speaks for what stands beside it
    "agent",  # police, protesters, army
    "courtesy",  # Mr, Mrs
    "former",  # former, ex-, late
    "future",  # incoming, -elect
    "group",  # the West, both sides
]
PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
"""Sectors that are left with the office: who held one is a former official (ELI) afterwards."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name.

    `persons` and `bodies` are the dated rows of one person or body; `many` marks a plural or a crowd; `office` is the
    office in its first wording; `source` the phrase table's record, for its conditions; `needs_country` marks a word
    that is an actor only with a nationality or an owner; `shared` a body whose name bodies of other states have too.
    """

    kind: EntryKind
    country: str = ""
    sectors: tuple[str, ...] = ()
    name: str | None = None
    persons: tuple[who.Role, ...] = ()
    bodies: tuple[who.Body, ...] = ()
    many: bool = False
    office: str = ""
    also: tuple[str, ...] = ()  # other countries that have the office, where the bare title means one country's
    of_body: bool = False  # an office that begins with a body's name: "CIA chief"
    needs_country: bool = False
    shared: bool = False
    agent: who.Agent | None = None
    group: who.Group | None = None
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


Row = who.Role | who.Body


def standing(rows: Sequence[Row], on: str | None) -> tuple[str, tuple[str, ...]] | None:
    """Country and sectors on this day; without a day, by the latest row.

    Who has left public office is a former official. Before the first row the country is known, the sector not.
    """
    if not rows:
        return None
    if on is None:
        last = max(rows, key=lambda r: (r.until or "9999", r.since))
        return _left(rows) if last.until else (last.country, last.sectors)
    held = [r for r in rows if r.on(on)]
    if held:
        best = max(held, key=lambda r: (bool(PUBLIC & set(r.sectors)), r.since))
        return best.country, best.sectors
    past = [r for r in rows if r.over(on)]
    if past:
        return _left(past)
    return min(rows, key=lambda r: r.since).country, ("UNK",)


def _left(past: Sequence[Row]) -> tuple[str, tuple[str, ...]]:
    """After the last row: who served a state and then an organisation is a former official of the state."""
    last = max(past, key=lambda r: (r.until or "9999", r.since))
    home = [r for r in past if r.country not in who.STATELESS and PUBLIC & set(r.sectors)]
    if isinstance(last, who.Role) and last.country in who.STATELESS and home:
        last = max(home, key=lambda r: r.until)
    return _after(last)


def _after(row: Row) -> tuple[str, tuple[str, ...]]:
    """What is left of a role after its end: public office makes a former official, a cause or a trade goes on."""
    if isinstance(row, who.Role) and PUBLIC & set(row.sectors):
        return row.country, ("ELI",)
    return row.country, row.sectors
