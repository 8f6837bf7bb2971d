"""Towns and provinces → the countries that they speak of, for the room that reads who acts there."""

from __future__ import annotations

from collections.abc import Iterable

from detente.places.entry import COUNTRY, DEMONYM
from detente.places.mention import PlaceMention

_NAMED = frozenset({COUNTRY, DEMONYM})


def whose(places: Iterable[PlaceMention]) -> dict[int, str]:
    """The country of each town, province or site named, by the number of the token that heads its name."""
    return {
        place.head.i: place.country
        for place in places
        if place.name and not place.recalled and place.country != "---" and place.feature not in _NAMED
    }
