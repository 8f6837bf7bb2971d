"""When something happened."""

import msgspec


class When(msgspec.Struct, frozen=True, kw_only=True):
    """An interval of days, both ends included, each ISO 8601 and only as precise as is known.

    `2014-03-30`/`2014-03-30` is a day, `2014-03`/`2014-03` a month, `2014`/`2014` a year.
    """

    start: str
    end: str
