"""What a search's articles tell of, counted: actors, dyads, types, stances, places, outlets, days; and their events."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from detente.archive import Archive
from detente.views.filters import Filter
from detente.views.matching import Within, asking, matching, spelled
from detente.views.timeline import COLUMNS, timeline_page

MOST = 2_000
"""Articles that are counted at most, the first found: more would keep the reader waiting for rough numbers."""
SENTENCES = 2_000
_HIT = "WITH hit AS MATERIALIZED (SELECT DISTINCT p.article AS id {body} LIMIT {most})"
_FOUND = "SELECT DISTINCT p.article, {record} AS record {body} LIMIT {most}"
_GIVEN = """WITH said AS MATERIALIZED (SELECT value ->> 0 AS id, value ->> 1 AS record FROM json_each(?)),
    hit AS MATERIALIZED (SELECT DISTINCT id FROM said)"""
_RECORDS = "FROM hit CROSS JOIN standing AS g ON g.article = hit.id CROSS JOIN records AS r ON r.reading = g.id"
"""In this order: SQLite would rather begin with all participants of a role."""
_SOMEBODY = "(p.name IS NOT NULL OR p.country <> '---')"
_FACETS = {
    "outlet": "SELECT a.source AS value, count(*) AS n FROM hit JOIN articles AS a ON a.id = hit.id",
    "actor": f"""SELECT coalesce(p.name, p.country) AS value, count(DISTINCT hit.id) AS n {_RECORDS}
        CROSS JOIN participants AS p ON p.record = r.id AND {_SOMEBODY}
            AND p.role IN ('actor', 'recipient', 'speaker', 'holder')""",
    "dyad": f"""SELECT min(p.country, o.country) || '-' || max(p.country, o.country) AS value,
        count(DISTINCT hit.id) AS n {_RECORDS} CROSS JOIN participants AS p ON p.record = r.id AND p.role = 'actor'
            AND p.country <> '---'
        CROSS JOIN participants AS o ON o.record = r.id AND o.country NOT IN ('---', p.country)
            AND o.role IN ('actor', 'recipient') WHERE r.kind = 'event'""",
    "type": f"SELECT e.type AS value, count(DISTINCT hit.id) AS n {_RECORDS} JOIN events AS e ON e.record = r.id",
    "stance": f"""SELECT q.stance AS value, count(DISTINCT hit.id) AS n {_RECORDS}
        JOIN positions AS q ON q.record = r.id""",
    "place": f"SELECT coalesce(r.place, r.country) AS value, count(DISTINCT hit.id) AS n {_RECORDS}",
}
_SPEAKERS = f"""SELECT coalesce(p.name, p.country) AS value, count(DISTINCT said.id) AS n FROM said
    CROSS JOIN participants AS p ON p.record = said.record AND {_SOMEBODY} AND p.role IN ('speaker', 'holder')"""
_ACTORS = {
    "statement": _SPEAKERS,
    "position": _SPEAKERS,
    "event": _FACETS["actor"].replace(", 'speaker', 'holder'", ""),
}
"""Who is the actor where words or events are looked for; elsewhere it is whoever takes part in an article."""
_DAYS = "SELECT a.published AS value, count(*) AS n FROM hit JOIN articles AS a ON a.id = hit.id"
_EVENTS = """SELECT {columns} FROM timeline AS t WHERE {where} AND t.article IN (SELECT id FROM hit)
    ORDER BY t.first_day IS NULL, t.first_day DESC, t.record DESC LIMIT {most}"""


@dataclass(frozen=True)
class Facet:
    """One value of a facet, and in how many of the articles it occurs."""

    value: str
    articles: int


def facets(
    archive: Archive, query: str | None, asked: Filter, kind: str | None = None, within: Within | None = None
) -> dict[str, list[Facet]]:
    """Each facet with its ten commonest values; `day` with all days of publication, in order. `kind` may be `event`."""
    body, values = asking(query, lambda: matching(archive, query, asked, kind if kind != "event" else None, within))
    found = _FOUND.format(record="p.record" if kind in ("statement", "position") else "NULL", body=body, most=MOST)
    rows = asking(query, lambda: [[row["article"], row["record"]] for row in archive.rows(found, values)])
    hits = [json.dumps(rows)]
    out = {}
    for name, sql in (_FACETS | {"actor": _ACTORS.get(kind or "", _FACETS["actor"])}).items():
        whole = f"{_GIVEN} {sql} GROUP BY 1 HAVING value IS NOT NULL ORDER BY n DESC, value LIMIT 10"
        out[name] = _listed(archive, whole, hits)
    days = f"{_GIVEN} {_DAYS} GROUP BY 1 HAVING value IS NOT NULL ORDER BY value"
    return out | {"day": _listed(archive, days, hits)}


def events_found(
    archive: Archive, query: str | None, asked: Filter, within: Within | None = None
) -> list[dict[str, Any]]:
    """Events whose own sentence has the words, in articles that have them, the latest first; rows of the timeline.

    The events also fit the filter's `actor`, `dyad`, `type` and `status`. At most 2,000 sentences are looked through.
    Without words, the latest 2,000 events that the filter leaves; `since` and `until` are then days of the events.
    """
    if query is None:
        return _latest(archive, asked, within or Within())
    body, values = asking(query, lambda: matching(archive, query, asked, None, within))
    where, marks = asked.acts().where()
    columns = ", ".join("t." + name for name in (*COLUMNS, "record", "sentence_start"))
    sql = f"{_HIT.format(body=body, most=MOST)} {_EVENTS.format(columns=columns, where=where, most=SENTENCES)}"
    rows = asking(query, lambda: list(archive.rows(sql, [*values, *marks])))
    kept = _matching(query, (row["sentence"] for row in rows))
    return [row for number, row in enumerate(rows) if number in kept]


def _latest(archive: Archive, asked: Filter, within: Within) -> list[dict[str, Any]]:
    tests: list[tuple[str, list[Any]]] = []
    if within.outlet:
        tests.append(("t.outlet = ?", [within.outlet]))
    if within.place:
        tests.append(("(t.place = ? OR t.country = ?)", [within.place, within.place]))
    if within.stance:
        stands = "SELECT g.article FROM positions AS q JOIN records AS x ON x.id = q.record JOIN standing AS g"
        tests.append((f"t.article IN ({stands} ON g.id = x.reading WHERE q.stance = ?)", [within.stance]))
    return timeline_page(archive, asked, 1, SENTENCES, newest=True, more=tests)


def _matching(query: str, sentences: Iterator[str]) -> set[int]:
    """Which sentences match, by the same engine that finds passages."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE said USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2')")
        db.executemany("INSERT INTO said (rowid, body) VALUES (?, ?)", enumerate(sentences, 1))
        found = db.execute("SELECT rowid FROM said WHERE said MATCH ?", (spelled(query),)).fetchall()
    return {row[0] - 1 for row in found}


def _listed(archive: Archive, sql: str, values: list[Any]) -> list[Facet]:
    return [Facet(row["value"], row["n"]) for row in archive.rows(sql, values)]
