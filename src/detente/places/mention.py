"""A toponym with the place that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.language import Token
from detente.model import Place
from detente.places.disputes import Dispute

Precision = Literal["point", "city", "region", "country", "sea", "none"]
_PRECISION: dict[str, Precision] = {
    "site": "point",
    "city": "city",
    "country": "country",
    "sea": "sea",
    "strait": "sea",
}


UNLISTED, STREET = "unlisted", "street"
"""Kinds of place that no gazetteer has: a village or a site, and a street, a square or a building of a town."""


@dataclass(eq=False)
class PlaceMention:
    """`start` and `end` count characters of the article's text; `head` is the token the grammar hangs it on.

    `locative` is true where the words say that something is there ("in Paris", "near the border", a dateline), false
    where the name acts or is only spoken of ("Paris said", "over Ukraine"). `feature` is the kind of place, `admin1`
    the first-order division as GeoNames codes it ("US.TX"), `disputes` who claims and who holds it, row by row in time;
    `within` is the kind of the known place that lends a place of no gazetteer its point; `recalled` is true of a
    noun or "there" that tells a place again.
    """

    start: int
    end: int
    head: Token
    place: Place
    locative: bool
    reason: str
    feature: str = UNLISTED
    admin1: str | None = None
    disputes: tuple[Dispute, ...] = ()
    within: str | None = None
    recalled: bool = False

    @property
    def name(self) -> str | None:
        """The place's name in its first spelling; None for a country, which `country` tells."""
        return self.place.name

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-3 of the state that claims the place; `---` where it lies in none or several."""
        return self.place.country

    @property
    def lat(self) -> float | None:
        """Degrees north, WGS 84."""
        return self.place.lat

    @property
    def lon(self) -> float | None:
        """Degrees east, WGS 84."""
        return self.place.lon

    @property
    def geonameid(self) -> int | None:
        """The number of the place at GeoNames, where our gazetteer has it."""
        return self.place.geonameid

    @property
    def precision(self) -> Precision:
        """What the point stands for: a spot, a town, a stretch of land or of water, a country; "none" without a point.

        A place of no gazetteer has the precision of the known place whose point it bears.
        """
        if self.place.lat is None:
            return "none"
        return _PRECISION.get(self.within or self.feature, "region")
