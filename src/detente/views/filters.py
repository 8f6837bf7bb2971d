"""Which events are asked for: checked when given, turned into SQL once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import get_args

from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.model.records import EventType, Quad, Status

_COUNTRY = r"[A-Za-z]{3}|---"
_DYAD = re.compile(rf"({_COUNTRY})([->])({_COUNTRY})")
_HAS = "EXISTS (SELECT 1 FROM participants AS p WHERE p.record = t.record AND p.role {roles} AND {test})"
_AMONG = "t.record IN (SELECT p.record FROM participants AS p WHERE {test} AND p.role {roles})"
"""A country is met every few events, a name seldom: whoever is called so is looked up once."""
_EITHER = "IN ('actor', 'recipient')"


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What a timeline is narrowed to; a field left out does not narrow.

    `actor` is a country code (`RUS`), a code with sector or name (`RUS/GOV`) or part of a name (`Lavrov`), on either
    side; `other` one more who takes part in the same act; `dyad` two countries, each acting on or with the other
    (`USA-RUS`, in either direction; `USA>RUS`, in that one); `type` a PLOVER type, `quad` one of its four classes;
    `since` and `until` an ISO day, month or year, both included; `status` as in the codebook.

    Raises:
        DetenteError: if a field cannot be read; the error names the option.
    """

    actor: str | None = None
    dyad: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    quad: str | None = None
    other: str | None = None

    def __post_init__(self) -> None:
        if self.dyad is not None and not _DYAD.fullmatch(self.dyad):
            raise DetenteError(f"--dyad {self.dyad}", "is no pair of countries", "write it as USA-RUS")
        _one_of("--type", self.type, [t.lower() for t in get_args(EventType)])
        _one_of("--status", self.status, list(get_args(Status)))
        _one_of("--quad", self.quad, list(get_args(Quad)))
        for option, day in (("--since", self.since), ("--until", self.until)):
            check_day(option, day)

    @property
    def country(self) -> str | None:
        """The actor, where it is a bare country."""
        return self.actor if self.actor and is_country(self.actor) else None

    def acts(self) -> Filter:
        """What it says of events, without the days."""
        return replace(self, since=None, until=None)

    def where(self) -> tuple[str, list[str]]:
        """An SQL condition on `timeline AS t`, and the values of its marks."""
        sides = (_takes_part(self.actor), _takes_part(self.other))
        tests = [test for test in (*sides, self._dyad(), *self._plain()) if test]
        return " AND ".join(f"({sql})" for sql, _ in tests) or "1", [v for _, values in tests for v in values]

    def _plain(self) -> list[tuple[str, list[str]]]:
        tests: list[tuple[str, list[str]]] = []
        if self.type:
            tests.append(("t.type = ?", [self.type.upper()]))
        if self.status:
            tests.append(("t.status = ?", [self.status]))
        if self.quad:
            tests.append(("t.quad = ?", [self.quad.lower()]))
        if self.since:
            tests.append(("t.last_day >= ?", [first_day(self.since)]))
        if self.until:
            tests.append(("t.first_day <= ?", [last_day(self.until)]))
        return tests

    def _dyad(self) -> tuple[str, list[str]] | None:
        """One country on each side; or both among the actors of a mutual act, which has no recipients."""
        found = _DYAD.fullmatch(self.dyad or "")
        if not found:
            return None
        one, other = found[1].upper(), found[3].upper()
        pair = "source = ? AND target = ?"
        if found[2] == ">":
            return f"t.record IN (SELECT record FROM dyads WHERE {pair})", [one, other]
        return f"t.record IN (SELECT record FROM dyads WHERE {pair} OR {pair})", [one, other, other, one]


def _takes_part(actor: str | None) -> tuple[str, list[str]] | None:
    if not actor:
        return None
    test, values = participant(actor)
    form = _HAS if is_country(actor) or "/" in actor else _AMONG
    return form.format(roles=_EITHER, test=test), values


def is_country(actor: str) -> bool:
    """Whether an actor, as a user names it, is a bare country: `RUS`."""
    return bool(re.fullmatch(r"[A-Z]{3}|---", actor))


def participant(actor: str, table: str = "p") -> tuple[str, list[str]]:
    """An SQL condition on `participants` (known there as `table`) for an actor as a user names it, and its values."""
    land, slash, _ = actor.partition("/")
    if is_country(actor):
        return f"{table}.country = ?", [actor]
    if slash:  # the country, which every code begins with, has an index
        same = f"({table}.country = ? AND ({table}.code = ? OR {table}.code LIKE ? ESCAPE '\\'))"
        return same, [land, actor, _plain_text(actor) + "/%"]
    return f"{table}.name LIKE ? ESCAPE '\\'", [f"%{_plain_text(actor)}%"]


def check_day(option: str, text: str | None, precise: bool = False) -> None:
    """See that a date given by the user is one; `precise` asks for a day, not a month or year.

    Raises:
        DetenteError: if it is none; the error names the option.
    """
    if text is None:
        return
    forms = "2014-03-30" if precise else "2014-03-30, 2014-03 or 2014"
    try:
        if first_day(text) != last_day(text) and precise:
            raise ValueError(text)
    except ValueError as error:
        raise DetenteError(f"{option} {text}", "is no date", f"write it as {forms}") from error


def _one_of(option: str, given: str | None, known: list[str]) -> None:
    if given is not None and given.lower() not in known:
        raise DetenteError(f"{option} {given}", "is unknown", f"take one of {', '.join(known)}")


def _plain_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
