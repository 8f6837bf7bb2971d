"""Where things happened: places with coordinates, and countries; what is known to the country only is no point."""

from __future__ import annotations

from dataclasses import dataclass

from detente.archive import Archive
from detente.model.records import Quad
from detente.views.acts import HOME, HOMED
from detente.views.filters import Filter

_FROM = f"FROM {HOMED} WHERE {{where}}"
_SITES = f"""SELECT t.country, t.place, t.lat, t.lon, count(DISTINCT {HOME}) AS incidents, count(*) AS mentions,
    sum(t.quad = 'verbal-cooperation') AS vc, sum(t.quad = 'material-cooperation') AS mc,
    sum(t.quad = 'verbal-conflict') AS vx, sum(t.quad = 'material-conflict') AS mx
    {_FROM} AND t.place IS NOT NULL AND t.lat IS NOT NULL
    GROUP BY t.country, t.place, t.lat, t.lon ORDER BY incidents DESC, mentions DESC, t.place LIMIT ?"""
_LANDS = f"""SELECT t.country, count(DISTINCT {HOME}) AS incidents,
    count(DISTINCT CASE WHEN t.place IS NULL OR t.lat IS NULL THEN {HOME} END) AS vague
    {_FROM} AND t.country IS NOT NULL GROUP BY t.country ORDER BY incidents DESC, t.country"""
_NOWHERE = f"SELECT count(DISTINCT {HOME}) AS n {_FROM} AND t.country IS NULL"
_QUADS: dict[str, Quad] = {
    "mx": "material-conflict",
    "vx": "verbal-conflict",
    "mc": "material-cooperation",
    "vc": "verbal-cooperation",
}


@dataclass(frozen=True)
class Site:
    """A place (WGS 84 degrees) with the incidents told of it; `quad` is the class of most of its mentions."""

    country: str | None
    place: str
    lat: float
    lon: float
    incidents: int
    mentions: int
    quad: Quad


@dataclass(frozen=True)
class Land:
    """A country with its incidents; `vague` are those of which some mention tells no nearer place."""

    country: str
    incidents: int
    vague: int


def sites(archive: Archive, asked: Filter | None = None, limit: int = 500) -> list[Site]:
    """Places, those with most incidents first."""
    where, values = (asked or Filter()).where()
    out = []
    for row in archive.rows(_SITES.format(where=where), [*values, limit]):
        counts = {quad: row.pop(name) for name, quad in _QUADS.items()}
        out.append(Site(**row, quad=max(counts, key=lambda quad: counts[quad])))
    return out


def lands(archive: Archive, asked: Filter | None = None) -> list[Land]:
    """Countries, those with most incidents first."""
    where, values = (asked or Filter()).where()
    return [Land(**row) for row in archive.rows(_LANDS.format(where=where), values)]


def nowhere(archive: Archive, asked: Filter | None = None) -> int:
    """How many incidents have a mention that tells no country."""
    where, values = (asked or Filter()).where()
    return next((row["n"] for row in archive.rows(_NOWHERE.format(where=where), values)), 0)
