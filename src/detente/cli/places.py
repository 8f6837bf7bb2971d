"""`detente places`: the toponyms of an article, each with its place and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from detente.cli.options import Knowledge, Model, Pages, Published
from detente.cli.rooms import Format, Formats, Row, tell

if TYPE_CHECKING:
    from detente.language import Annotation
    from detente.places import PlaceMention


def places(
    pages: Pages,
    published: Published = None,
    format: Formats = Format.table,
    model: Model = None,
    knowledge: Knowledge = None,
) -> None:
    """Print the places that articles name: words, place, point, GeoNames number, division, precision, reason.

    A disputed place comes with its claimants and holders, those on the day of publication first.
    """
    from detente.cli.pages import lay

    lay(knowledge)
    tell(pages, published, model, format, _room, _lines)


def _room(annotation: Annotation) -> tuple[str, list[Row]]:
    from detente.places import find_places

    day = annotation.article.published
    return "places", [_row(m, annotation.text, day) for m in find_places(annotation)]


def _row(m: PlaceMention, text: str, day: str | None) -> Row:
    told: dict[str, Any] = {"start": m.start, "end": m.end, "words": text[m.start : m.end]}
    told |= {"name": m.name, "country": m.country, "lat": m.lat, "lon": m.lon, "geonameid": m.geonameid}
    told |= {"admin1": m.admin1, "feature": m.feature, "precision": m.precision, "locative": m.locative}
    rows = sorted(m.disputes, key=lambda d: (day is None or not d.on(day), d.since))
    told["disputes"] = [
        {
            "claimed": list(d.claimed),
            "controlled": d.controlled,
            "by": d.by or None,
            "from": d.since or None,
            "to": d.until or None,
            "now": d.on(day) if day else None,
        }
        for d in rows
    ]
    return told | {"reason": m.reason}


def _lines(row: Row) -> Sequence[str]:
    point = f"{row['lat']:.2f} {row['lon']:.2f}" if row["lat"] is not None else "no point"
    name = f"{row['name']}, {row['country']}" if row["name"] else row["country"]
    held = [d for d in row["disputes"] if d["now"] is not False]
    disputed = "; ".join(f"claimed by {'/'.join(d['claimed'])}, held by {d['controlled']}{_span(d)}" for d in held)
    there = "there" if row["locative"] else "spoken of"
    reason = f"{row['reason']} ({disputed})" if disputed else row["reason"]
    where = " ".join(filter(None, [point, str(row["geonameid"] or ""), row["admin1"], f"[{row['precision']}]"]))
    return str(row["start"]), " ".join(row["words"].split()), name, where, there, reason


def _span(dispute: dict[str, Any]) -> str:
    since, until = dispute["from"], dispute["to"]
    return (f" since {since}" if since else "") + (f" until {until}" if until else "")
