"""From a question to the views' rows: one function a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from detente import views
from detente.archive import Archive
from detente.model import Reading
from detente.model.days import first_day, last_day
from detente.service import asked as q
from detente.service.faults import Missing
from detente.stories import Incident, incidents_of
from detente.stories import incident as incident_by_id
from detente.views import Filter
from detente.views.board import Asked as BoardAsked
from detente.views.board import board as board_of
from detente.views.claims import AskedClaims, Claim, claims, how_many
from detente.views.filters import check_day
from detente.views.incidents import homes, mentions
from detente.views.search import found
from detente.views.series import Asked as SeriesAsked
from detente.views.series import series as series_of
from detente.views.timeline import timeline_page

Answer = dict[str, Any]
_ARTICLES = """SELECT a.id AS article, a.headline, a.source AS outlet, a.published, a.url, a.language,
    {counts} FROM articles AS a JOIN standing AS g ON g.article = a.id WHERE {tests}
    ORDER BY a.published IS NULL, a.published DESC, a.id LIMIT ? OFFSET ?"""
_COUNTS = ", ".join(
    f"(SELECT count(*) FROM records AS r WHERE r.reading = g.id AND r.kind = '{kind}') AS {kind}s"
    for kind in ("event", "statement", "position", "figure")
)
_TOTAL = "SELECT count(*) AS n FROM articles AS a JOIN standing AS g ON g.article = a.id WHERE {tests}"


def articles(archive: Archive, asked: q.AskedArticles) -> Answer:
    """Articles without their texts, the latest first."""
    tests, values = _span(asked.since, asked.until)
    if asked.outlet:
        tests, values = f"{tests} AND a.source = ?", [*values, asked.outlet]
    total = next((row["n"] for row in archive.rows(_TOTAL.format(tests=tests), values)), 0)
    sql = _ARTICLES.format(counts=_COUNTS, tests=tests)
    return _page(asked, lambda size, skip: list(archive.rows(sql, [*values, size, skip])), total)


def article(archive: Archive, asked: q.AskedOne) -> Reading:
    """An article with its text and all its records: a reading."""
    reading = archive.reading(asked.id)
    if reading is None:
        raise Missing(f"there is no article {asked.id} here")
    return reading


def events(archive: Archive, asked: q.AskedEvents) -> Answer:
    """Events, the earliest first, undated ones last, each with the incident that it belongs to."""
    narrowed = _filter(asked)
    rows = timeline_page(archive, narrowed, asked.page, asked.size)
    more = bool(timeline_page(archive, narrowed, asked.page * asked.size + 1, 1)) if len(rows) == asked.size else False
    return {"items": _events(archive, rows), "page": asked.page, "size": asked.size, "total": None, "more": more}


def statements(archive: Archive, asked: q.AskedStatements) -> Answer:
    """Statements with their exact words, the latest published first."""
    return _claims(archive, "statement", asked, _asked_claims(asked))


def positions(archive: Archive, asked: q.AskedPositions) -> Answer:
    """Positions with their exact words, the latest published first."""
    return _claims(archive, "position", asked, _asked_claims(asked, sort=asked.stance, toward=asked.toward))


def figures(archive: Archive, asked: q.AskedFigures) -> Answer:
    """Figures with their exact words, the latest published first."""
    return _claims(archive, "figure", asked, _asked_claims(asked, sort=asked.kind))


def search(archive: Archive, asked: q.AskedSearch) -> Answer:
    """Full text over articles, statements and positions, the best first."""
    narrowed = Filter(actor=asked.actor, dyad=asked.dyad, type=asked.type, since=asked.since, until=asked.until)
    hits = views.search(archive, asked.q, narrowed, asked.kind, asked.page, asked.size)
    rows = [asdict(hit) for hit in hits]
    for row in rows:
        row["passage"] = row.pop("snippet")
    return _page(asked, lambda size, skip: rows, found(archive, asked.q, narrowed, asked.kind))


def dyads(archive: Archive, asked: q.AskedDyads) -> Answer:
    """Directed pairs of countries, the busiest first."""
    pairs = views.dyads(archive, Filter(since=asked.since, until=asked.until))
    return {"items": [asdict(pair) for pair in pairs[: asked.size]]}


def series(archive: Archive, asked: q.AskedSeries) -> Answer:
    """A dyad through time: how often, how sharply, how tense, period by period, none left out."""
    told = SeriesAsked(dyad=asked.dyad, by=asked.by, directed=asked.directed, since=asked.since, until=asked.until)
    return {"items": list(series_of(archive, told))}


def incidents(archive: Archive, asked: q.AskedIncidents) -> Answer:
    """Happenings that articles tell, those with most independent reports first."""
    where, values = _filter(asked).where()
    rows = list(incidents_of(archive, where, values, asked.articles, "sources", asked.page, asked.size))
    after = incidents_of(archive, where, values, asked.articles, "sources", asked.page * asked.size + 1, 1)
    more = len(rows) == asked.size and any(True for _ in after)
    return {"items": [_incident(i) for i in rows], "page": asked.page, "size": asked.size, "total": None, "more": more}


def incident(archive: Archive, asked: q.AskedOne) -> Answer:
    """One happening with all its mentions, and why they are together."""
    one = incident_by_id(archive, asked.id)
    if one is None:
        raise Missing(f"there is no incident {asked.id} here")
    rows = _events(archive, mentions(archive, one.records))
    why = {str(record): one.why[m.key] for record, m in zip(one.records, one.mentions, strict=True)}
    return {**_incident(one), "mentions": rows, "why": why}


def board(archive: Archive, asked: q.AskedBoard) -> Answer:
    """Where each side stands on each issue: a position a row."""
    sides = tuple(side.strip() for side in (asked.sides or "").split(",") if side.strip())
    return {"items": list(_stands(archive, BoardAsked(sides=sides, since=asked.since, until=asked.until)))}


def _stands(archive: Archive, asked: BoardAsked) -> Iterator[Answer]:
    for row in board_of(archive, asked).rows:
        for side, cell in row.cells.items():
            went = {move.day: move.before for move in cell.moves}
            for stand in cell.stands:
                told = {"issue": row.issue, "label": row.label, "mark": row.mark, "side": side}
                yield {**asdict(stand), **told, "moved_from": went.get(stand.day or "")}


def _events(archive: Archive, rows: Sequence[Answer]) -> list[Answer]:
    where = homes(archive, [row["record"] for row in rows])
    return [{**row, "background": bool(row["background"]), "home": where.get(row["record"])} for row in rows]


def _incident(one: Incident) -> Answer:
    return {"id": one.id, "type": one.type, "trigger": one.trigger, "articles": list(one.articles),
            "sources": one.sources, "dates": one.dates, "places": one.places}  # fmt: skip


def _claims(archive: Archive, kind: Claim, asked: q.Paged, narrowed: AskedClaims) -> Answer:
    rows = claims(archive, kind, narrowed, asked.page, asked.size)
    return _page(asked, lambda size, skip: rows, how_many(archive, kind, narrowed))


def _asked_claims(asked: q.AskedStatements, **more: str | None) -> AskedClaims:
    return AskedClaims(who=asked.who, article=asked.article, since=asked.since, until=asked.until, **more)


def _filter(asked: q.AskedEvents) -> Filter:
    return Filter(actor=asked.actor, dyad=asked.dyad, type=asked.type, status=asked.status,
                  since=asked.since, until=asked.until)  # fmt: skip


def _page(asked: q.Paged, rows: Callable[[int, int], list[Answer]], total: int) -> Answer:
    skip = (asked.page - 1) * asked.size
    items = rows(asked.size, skip)
    return {"items": items, "page": asked.page, "size": asked.size, "total": total, "more": skip + len(items) < total}


def _span(since: str | None, until: str | None) -> tuple[str, list[str]]:
    """A test on the day of publication."""
    check_day("--since", since)
    check_day("--until", until)
    tests = [
        ("a.published >= ?", first_day(since) if since else None),
        ("a.published <= ?", last_day(until) if until else None),
    ]
    return " AND ".join(t for t, v in tests if v) or "1", [v for _, v in tests if v]
