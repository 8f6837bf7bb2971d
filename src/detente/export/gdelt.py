"""GDELT 2.0: an events row for each incident (61 columns), a mentions row for each mention (16)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from detente.archive import Archive
from detente.export.codes import adm1, country_name, fips
from detente.export.columns import names
from detente.export.mentions import BATCH, Mention, head, incidents, mentions, number
from detente.views.filters import Filter

_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
_FIRST = """WITH wanted AS (SELECT id, name FROM incidents WHERE name IN (SELECT value FROM json_each(?))),
    parts AS (SELECT id FROM wanted UNION SELECT incident FROM mergers WHERE into_ IN (SELECT id FROM wanted)),
    told AS (SELECT record FROM members WHERE incident IN (SELECT id FROM parts)
        UNION SELECT record FROM splits WHERE incident IN (SELECT id FROM parts))
    SELECT w.name, min(a.published) AS day FROM told JOIN homes AS h ON h.record = told.record
        JOIN wanted AS w ON w.id = h.incident JOIN records AS r ON r.id = told.record
        JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article GROUP BY w.name"""
"""When incidents were first published; by way of the tables behind `homes`, which no index leads to by incident."""


def events(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; the mention that tells most gives an incident its facts."""
    for told in incidents(archive, asked):
        yield _event(told)


def mention_rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns."""
    found = mentions(archive, asked)
    while batch := list(islice(found, BATCH)):
        homes = json.dumps(sorted({m.row["home"] for m in batch}))
        first = {row["name"]: row["day"] for row in archive.rows(_FIRST, (homes,))}
        for m in batch:
            yield _mention(m, _stamp(first.get(m.row["home"]) or m.article["published"] or m.row["first_day"]))


def _mention(m: Mention, first: str | None) -> dict[str, Any]:
    one, other = next(iter(m.pairs()), (None, None))
    return dict.fromkeys(names("gdelt-mentions")) | {
        "GlobalEventID": number(m.row["home"]),
        "EventTimeDate": first,
        "MentionTimeDate": _stamp(m.article["published"] or m.row["first_day"]),
        "MentionType": 1 if m.article["url"] else 2,
        "MentionSourceName": m.article["outlet"],
        "MentionIdentifier": m.article["url"] or m.article["id"],
        "SentenceID": m.sentence,
        "Actor1CharOffset": one["start"] if one else -1,
        "Actor2CharOffset": other["start"] if other else -1,
        "ActionCharOffset": m.row["trigger_start"],
        "InRawText": 1,
        "Confidence": 100,
        "MentionDocLen": len(m.article["text"]),
    }


def _event(told: list[Mention]) -> dict[str, Any]:
    m = head(told)
    r, (one, other) = m.row, next(iter(m.pairs()), (None, None))
    published = [x.article["published"] for x in told if x.article["published"]]
    return (
        dict.fromkeys(names("gdelt-events"))
        | _day(m.day)
        | _actor(one, "Actor1")
        | _actor(other, "Actor2")
        | _place(r)
        | {
            "GlobalEventID": number(r["home"]),
            "IsRootEvent": int(any(x.lead for x in told)),
            "EventCode": r["cameo"],
            "EventBaseCode": r["cameo"][:3],
            "EventRootCode": r["cameo"][:2],
            "QuadClass": _QUADS.index(r["quad"]) + 1,
            "GoldsteinScale": m.goldstein,
            "NumMentions": len(told),
            "NumSources": len({x.article["outlet"] for x in told}),
            "NumArticles": len({x.article["id"] for x in told}),
            "DATEADDED": _stamp(min(published, default=r["first_day"])),
            "SOURCEURL": m.article["url"] or m.article["id"],
        }
    )


def _stamp(day: str | None) -> str | None:
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
        "ActionGeo_ADM1Code": adm1(r["country"], r["geonameid"]),
        "ActionGeo_Lat": r["lat"],
        "ActionGeo_Long": r["lon"],
        "ActionGeo_FeatureID": r["geonameid"] if r["place"] else fips(r["country"]),
    }
