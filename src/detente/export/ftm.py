"""FollowTheMoney, as JSON lines: an Event an incident, the Articles that tell it as its proof, and who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha1
from typing import Any, TextIO

from detente.archive import Archive
from detente.export.codes import country_name, iso2
from detente.export.jsons import write_lines
from detente.export.mentions import Mention, head, incidents
from detente.export.told import act, articles, called, outlets
from detente.knowledge.who import bodies, roles
from detente.views.filters import Filter

_PUBLIC = {"GOV", "LEG", "JUD", "MIL", "COP", "SPY"}
_LANGUAGES = {"en": "eng"}  # FollowTheMoney writes ISO 639-3
Entity = dict[str, Any]


def write(archive: Archive, out: TextIO, asked: Filter | None = None) -> int:
    """Write an entity a line: the articles and participants of an incident before it, each once.

    Returns:
        The number of entities.
    """
    return write_lines(out, entities(archive, asked))


def entities(archive: Archive, asked: Filter | None = None) -> Iterator[Entity]:
    """The entities; of articles and participants only the ids are remembered."""
    seen: set[str] = set()
    for told in incidents(archive, asked):
        others = [*map(_article, articles(told)), *(_party(p) for m in told for p in (*m.actors, *m.recipients))]
        for entity in others:
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield entity
        yield _event(told)


def _entity(schema: str, key: str, **properties: object) -> Entity:
    """An entity; every property is a list of texts, and one without a value is left out."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    texts = {name: [str(v) for v in dict.fromkeys(values) if v] for name, values in lists.items()}
    return {
        "id": _id(schema, key),
        "schema": schema,
        "properties": {n: values for n, values in texts.items() if values},
    }


def _id(schema: str, key: str) -> str:
    return "detente-" + sha1(f"{schema}|{key}".encode()).hexdigest()


def _event(told: list[Mention]) -> Entity:
    m = head(told)
    r = m.row
    parties = [p for x in told for p in (*x.actors, *x.recipients)]
    place = ", ".join(part for part in (r["place"], country_name(r["country"] or "")) if part)
    return _entity(
        "Event",
        r["home"],
        name=act(m),
        startDate=r["date_start"],
        endDate=r["date_end"],
        location=place,
        country=iso2(r["country"] or "").lower(),
        involved=list(dict.fromkeys(_party(p)["id"] for p in parties)),
        summary=m.words,
        keywords=[r["type"], r["mode"], r["quad"], r["status"], f"CAMEO {r['cameo']}"],
        publisher=outlets(told),
        sourceUrl=[a["url"] for a in articles(told)],
        proof=[_id("Article", a["id"]) for a in articles(told)],
        recordId=r["home"],
    )


def _article(a: dict[str, Any]) -> Entity:
    return _entity(
        "Article",
        a["id"],
        title=a["headline"],
        publisher=a["outlet"],
        publishedAt=a["published"],
        sourceUrl=a["url"],
        language=_LANGUAGES.get(a["language"] or ""),
    )


def _party(p: dict[str, Any]) -> Entity:
    """A participant: the same name, country and sectors are the same entity, across articles."""
    sectors = [s for s in p["sectors"].split("+") if s]
    named = called(p)
    return _entity(
        _schema(p["name"], sectors),
        f"{p['country']}|{named}",
        name=named,
        country=iso2(p["country"]).lower(),
        keywords=sectors,
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(role.name for role in roles())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(body.name for body in bodies())


def _schema(name: str | None, sectors: list[str]) -> str:
    """What a participant is, as far as is known: a name that no table holds may be a person's or a body's."""
    public = bool(_PUBLIC & set(sectors))
    if name is None:
        return "PublicBody" if public or not sectors else "LegalEntity"
    if name in _people():
        return "Person"
    if name in _bodies():
        return "PublicBody" if public else "Organization"
    return "LegalEntity"
