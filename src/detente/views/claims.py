"""Statements, positions and figures of an archive, page by page, each with its words and its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from detente.archive import Archive
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.views.filters import check_day, participant

Claim = Literal["statement", "position", "figure"]
_WHO: Final = {"statement": ("speaker", "addressee"), "position": ("holder", "toward"), "figure": ("source", None)}
_OWN: Final = {
    "statement": ("cue", "kind", "manner", "addressee", "venue"),
    "position": ("stance",),
    "figure": ("value", "low", "high", "kind"),
}
_SHARED: Final = """r.id AS record, g.article, a.headline, a.source AS outlet, a.published, a.url, r.date_start,
    r.date_end, r.country, r.place, k.start, k."end", substr(a.text, k.start + 1, k."end" - k.start) AS words,
    r.sentence_start, substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence,
    substr(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) AS trigger, r.rule"""
_CODE: Final = "(SELECT code FROM participants AS p WHERE p.record = r.id AND p.role = '{role}')"
_FROM: Final = """FROM records AS r JOIN {table} AS k ON k.record = r.id JOIN standing AS g ON g.id = r.reading
    JOIN articles AS a ON a.id = g.article WHERE r.kind = ? AND {tests}"""
_SAYS: Final = "r.id IN (SELECT record FROM participants AS p WHERE p.role = ? AND {test})"


@dataclass(frozen=True, kw_only=True)
class AskedClaims:
    """Which claims: `who` said it, holds it or vouches for it, and `toward` whom a position is held, each a country
    (`RUS`), a code (`RUS/GOV`) or part of a name; `sort` a stance, or the kind of a statement or figure; `article` an
    id; `since` and `until` days of publication (ISO day, month or year, included).

    Raises:
        DetenteError: if a day cannot be read.
    """

    who: str | None = None
    toward: str | None = None
    sort: str | None = None
    article: str | None = None
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        for option, day in (("--since", self.since), ("--until", self.until)):
            check_day(option, day)


def claims(archive: Archive, kind: Claim, asked: AskedClaims, page: int = 1, size: int = 50) -> list[dict[str, Any]]:
    """One page of a kind's standing records, the latest published first.

    Raises:
        DetenteError: if the page is none.
    """
    if page < 1:
        raise DetenteError(f"--page {page}", "is no page", "the first is 1")
    tests, values = _tests(kind, asked)
    roles = [role for role in _WHO[kind] if role and role not in _OWN[kind]]
    codes = ", ".join(f"{_CODE.format(role=role)} AS {'who' if at == 0 else role}" for at, role in enumerate(roles))
    own = ", ".join(f"k.{column}" for column in _OWN[kind])
    sql = f"SELECT {_SHARED}, {codes}, {own} {_FROM.format(table=kind + 's', tests=tests)}"
    order = "ORDER BY a.published IS NULL, a.published DESC, g.article, k.start, r.id LIMIT ? OFFSET ?"
    return list(archive.rows(f"{sql} {order}", [kind, *values, size, (page - 1) * size]))


def how_many(archive: Archive, kind: Claim, asked: AskedClaims) -> int:
    """How many there are on all pages."""
    tests, values = _tests(kind, asked)
    sql = f"SELECT count(*) AS n {_FROM.format(table=kind + 's', tests=tests)}"
    return next((int(row["n"]) for row in archive.rows(sql, [kind, *values])), 0)


def _tests(kind: Claim, asked: AskedClaims) -> tuple[str, list[Any]]:
    own = "k.stance = ?" if kind == "position" else "k.kind = ?"
    found: list[tuple[str, Sequence[Any]]] = [
        *((_SAYS.format(test=participant(name)[0]), (role, *participant(name)[1]))
          for role, name in zip(_WHO[kind], (asked.who, asked.toward), strict=True) if name and role),
        *((test, (value,)) for test, value in (
            (own, asked.sort),
            ("g.article = ?", asked.article),
            ("a.published >= ?", first_day(asked.since) if asked.since else None),
            ("a.published <= ?", last_day(asked.until) if asked.until else None),
        ) if value),
    ]  # fmt: skip
    return " AND ".join(test for test, _ in found) or "1", [v for _, values in found for v in values]
