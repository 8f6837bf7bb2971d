"""Who claims a disputed place and who holds it in fact, with dates."""

from __future__ import annotations

from functools import cache

import msgspec

from detente.knowledge import tables
from detente.places.entry import COUNTRY, Entry, admin1

TABLE = "places/disputes.csv"
HELD = "places/held.csv"


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of time in which states claimed a place and one of them, or another, held it.

    `claimed` are the ISO 3166-1 codes of the claimants, the one that most states take the place for first;
    `controlled` is the state holding it in fact or protecting those who do, `by` the local holder where there is one;
    `since` and `until` are ISO dates as precise as known, empty where open.
    """

    claimed: tuple[str, ...]
    controlled: str
    by: str
    since: str
    until: str
    source: str

    def on(self, day: str) -> bool:
        """Whether it held on an ISO day."""
        return (not self.since or self.since <= day) and (not self.until or day[: len(self.until)] <= self.until)


def disputes_of(place: str) -> tuple[Dispute, ...]:
    """The rows of a place by its name, in order of time; empty for a place that is not disputed."""
    return table().get(place, ())


def disputes_over(entry: Entry) -> tuple[Dispute, ...]:
    """The rows of a place of the gazetteer: its own, else those of the disputed place that holds it."""
    rows = disputes_of(entry.name)
    if entry.kind == COUNTRY or any(entry.country in row.claimed for row in rows):
        return rows
    return disputes_of(_holder(entry))


def _holder(entry: Entry) -> str:
    """The disputed place in which a town or a site lies, by its name, its division or its country; empty if none."""
    told = held()
    for sign in (entry.name, admin1(entry) or "", ""):
        if (place := told.get((entry.country, sign))) is not None:
            return place
    return ""


@cache
def held() -> dict[tuple[str, str], str]:
    """The disputed place by what lies in it: a country with a town's name, with a division's code, or whole."""
    out: dict[tuple[str, str], str] = {}
    for row in tables.rows(HELD):
        signs = [*row["divisions"].split(";"), *row["towns"].split(";")]
        for sign in list(filter(None, signs)) or [""]:
            out[row["country"], sign] = row["place"]
    return out


@cache
def table() -> dict[str, tuple[Dispute, ...]]:
    """All disputes by the gazetteer's name of the place."""
    out: dict[str, list[Dispute]] = {}
    for row in tables.rows(TABLE):
        told = {**row, "claimed": row["claimed"].split(";"), "since": row["from"], "until": row["to"]}
        out.setdefault(row["place"], []).append(msgspec.convert(told, Dispute))
    return {place: tuple(sorted(found, key=lambda d: d.since)) for place, found in out.items()}
