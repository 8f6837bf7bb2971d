"""GDELT 2.0: an events row for each incident of an article (61 columns), a mentions row for each mention (16)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from detente.archive import Archive
from detente.export.codes import country_name, fips
from detente.export.columns import names
from detente.export.mentions import Mention, mentions, number

_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")


def events(archive: Archive) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; the first mention of an incident gives its facts."""
    for _, told in groupby(mentions(archive), key=lambda m: m.row["article"]):
        incidents: dict[str, list[Mention]] = {}
        for m in told:
            incidents.setdefault(m.row["incident"], []).append(m)
        for group in incidents.values():
            yield _event(group)


def mention_rows(archive: Archive) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns."""
    for m in mentions(archive):
        one, other = next(iter(m.pairs()), (None, None))
        yield dict.fromkeys(names("gdelt-mentions")) | {
            "GlobalEventID": number(m.row["article"], m.row["incident"]),
            "EventTimeDate": _stamp(m),
            "MentionTimeDate": _stamp(m),
            "MentionType": 1 if m.row["url"] else 2,
            "MentionSourceName": m.row["outlet"],
            "MentionIdentifier": m.row["url"] or m.row["article"],
            "SentenceID": m.sentence,
            "Actor1CharOffset": one["start"] if one else -1,
            "Actor2CharOffset": other["start"] if other else -1,
            "ActionCharOffset": m.row["trigger_start"],
            "InRawText": 1,
            "Confidence": 100,
            "MentionDocLen": m.row["length"],
        }


def _event(group: list[Mention]) -> dict[str, Any]:
    m = group[0]
    r, (one, other) = m.row, next(iter(m.pairs()), (None, None))
    return (
        dict.fromkeys(names("gdelt-events"))
        | _day(m.day)
        | _actor(one, "Actor1")
        | _actor(other, "Actor2")
        | _place(r)
        | {
            "GlobalEventID": number(r["article"], r["incident"]),
            "IsRootEvent": int(any(x.lead for x in group)),
            "EventCode": r["cameo"],
            "EventBaseCode": r["cameo"][:3],
            "EventRootCode": r["cameo"][:2],
            "QuadClass": _QUADS.index(r["quad"]) + 1,
            "GoldsteinScale": m.goldstein,
            "NumMentions": len(group),
            "NumSources": 1,
            "NumArticles": 1,
            "DATEADDED": _stamp(m),
            "SOURCEURL": r["url"] or r["article"],
        }
    )


def _stamp(m: Mention) -> str | None:
    day = m.row["published"] or m.row["first_day"]
    return day.replace("-", "") + "000000" if day else None


def _day(day: str) -> dict[str, Any]:
    if not day:
        return {}
    year, month, date = day.split("-")
    fraction = f"{int(year) + (int(month) * 30 + int(date)) / 365:.4f}"
    return {"Day": year + month + date, "MonthYear": year + month, "Year": year, "FractionDate": fraction}


def _actor(p: dict[str, Any] | None, who: str) -> dict[str, Any]:
    if p is None:
        return {}
    country = "" if p["country"] == "---" else p["country"]
    sectors = [s for s in p["sectors"].split("+") if s]
    return {
        f"{who}Code": country + "".join(sectors),
        f"{who}Name": (p["name"] or country_name(p["country"]) or p["mention"]).upper(),
        f"{who}CountryCode": country,
        **{f"{who}Type{n}Code": sector for n, sector in enumerate(sectors[:3], 1)},
    }


def _place(r: dict[str, Any]) -> dict[str, Any]:
    if not r["country"]:
        return {"ActionGeo_Type": 0}
    country = country_name(r["country"])
    return {
        "ActionGeo_Type": 4 if r["place"] else 1,
        "ActionGeo_FullName": f"{r['place']}, {country}" if r["place"] else country,
        "ActionGeo_CountryCode": fips(r["country"]),
        "ActionGeo_Lat": r["lat"],
        "ActionGeo_Long": r["lon"],
        "ActionGeo_FeatureID": r["geonameid"] if r["place"] else fips(r["country"]),
    }
