"""ICEWS's twenty columns: a row for each pair of actors of a mention, as ICEWS codes source and target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.archive import Archive
from detente.export.codes import country_name
from detente.export.columns import names
from detente.export.mentions import mentions, number
from detente.knowledge.ontology import cameo
from detente.views.filters import Filter


def rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; an event with nobody in it is none to ICEWS."""
    for m in mentions(archive, asked):
        r = m.row
        shared = dict.fromkeys(names("icews")) | {
            "Event ID": number(r["article"], r["number"]),
            "Event Date": m.day or None,
            "Event Text": cameo(r["cameo"]).label,
            "CAMEO Code": r["cameo"],
            "Intensity": m.goldstein,
            "Story ID": number(r["article"]),
            "Sentence Number": m.sentence,
            "Publisher": m.article["outlet"],
            "City": r["place"],
            "Country": country_name(r["country"]) if r["country"] else None,
            "Latitude": r["lat"],
            "Longitude": r["lon"],
        }
        for actor, other in m.pairs():
            yield shared | _party(actor, "Source") | _party(other, "Target")


def _party(p: dict[str, Any] | None, role: str) -> dict[str, Any]:
    if p is None:
        return {}
    country = country_name(p["country"])
    return {
        f"{role} Name": p["name"] or country or p["mention"],
        f"{role} Sectors": p["sectors"].replace("+", ","),
        f"{role} Country": country,
    }
