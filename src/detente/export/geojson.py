"""GeoJSON (RFC 7946): a feature an incident; a point only where a place is named, else no geometry."""

from __future__ import annotations

from typing import Any, TextIO

from detente.archive import Archive
from detente.export.jsons import write_items
from detente.export.mentions import Mention, head, incidents
from detente.export.told import articles, codes, outlets, precision
from detente.views.filters import Filter

PROPERTIES = (
    *("incident", "type", "mode", "cameo", "quad", "intensity", "actors", "recipients", "date_start", "date_end"),
    *("status", "background", "precision", "country", "place", "geonameid", "mentions", "articles", "outlets"),
    *("published", "headline", "outlet", "url", "sentence", "article"),
)
"""What a feature says; all but the counts are of the mention that tells most."""


def write(archive: Archive, out: TextIO, asked: Filter | None = None) -> int:
    """Write one FeatureCollection.

    Returns:
        The number of features.
    """
    features = (feature(told) for told in incidents(archive, asked))
    return write_items(out, '{"type":"FeatureCollection","features":[', features, "]}")


def feature(told: list[Mention]) -> dict[str, Any]:
    """An incident as a feature; longitude stands before latitude."""
    m = head(told)
    exact = precision(m)
    point = {"type": "Point", "coordinates": [m.row["lon"], m.row["lat"]]} if exact == "place" else None
    return {"type": "Feature", "id": m.row["home"], "geometry": point, "properties": _properties(m, told, exact)}


def _properties(m: Mention, told: list[Mention], exact: str) -> dict[str, Any]:
    r, a = m.row, m.article
    same = ("type", "mode", "cameo", "quad", "intensity", "date_start", "date_end", "status", "country", "place")
    said = {name: r[name] for name in same} | {
        "incident": r["home"],
        "background": bool(r["background"]),
        "actors": codes(m.actors),
        "recipients": codes(m.recipients),
        "precision": exact,
        "geonameid": r["geonameid"],
        "mentions": len(told),
        "articles": len(articles(told)),
        "outlets": outlets(told),
        **{name: a[name] for name in ("published", "headline", "outlet", "url")},
        "sentence": m.words,
        "article": a["id"],
    }
    return {name: said[name] for name in PROPERTIES}
