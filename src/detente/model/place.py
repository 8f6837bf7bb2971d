"""Where something happened."""

import msgspec


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A country and, where said, a place in it; WGS 84 degrees; `geonameid` as GeoNames numbers it."""

    country: str
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
