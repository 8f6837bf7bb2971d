"""POLECAT's forty columns: a row a mention."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente import __version__
from detente.archive import Archive
from detente.export.codes import country_name, cow
from detente.export.columns import names
from detente.export.mentions import mentions, number
from detente.views.filters import Filter


def rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; what POLECAT has and Détente has not is None."""
    for m in mentions(archive, asked):
        r = m.row
        yield dict.fromkeys(names("polecat")) | {
            "Event ID": number(r["article"], r["number"]),
            "Event Date": m.day or None,
            "Event Type": r["type"],
            "Event Mode": r["mode"],
            "Intensity": r["intensity"],
            "Quad Code": r["quad"].replace("-", " ").upper(),
            "Contexts": r["contexts"].replace("+", ";"),
            **_side(m.actors, "Actor", m.day),
            **_side(m.recipients, "Recipient", m.day),
            "Placename": r["place"],
            "Country": r["country"],
            "Latitude": r["lat"],
            "Longitude": r["lon"],
            "GeoNames ID": r["geonameid"],
            "Source": m.article["outlet"],
            "Publication Date": m.article["published"],
            "Language": m.article["language"],
            "Version": __version__,
        }


def _side(side: list[dict[str, Any]], role: str, day: str) -> dict[str, Any]:
    sectors = list(dict.fromkeys(s for p in side for s in p["sectors"].split("+") if s))
    first = next((p["sectors"].split("+")[0] for p in side[:1]), "")
    return {
        f"{role} Name": ";".join(p["name"] or country_name(p["country"]) for p in side),
        f"{role} Country": ";".join(p["country"] for p in side),
        f"{role} COW": ";".join(cow(p["country"], day) for p in side),
        f"Primary {role} Sector": first,
        f"{role} Sectors": ";".join(sectors),
        f"{role} Name Raw": ";".join(p["mention"] for p in side),
    }
