"""How long to wait before asking again: longer after each failure, never all at once, and as the server says."""

from __future__ import annotations

import random
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

_LONGEST: Final = 86400.0
"""No server makes us wait longer than a day."""
_SPREAD: Final = 0.1


def after_failure(address: str, failures: int, first: float, most: float) -> float:
    """Seconds to wait after so many failures in a row: doubled each time up to `most`, the half of it by chance.

    The chance is drawn from the address and the count, so that hosts differ and a run can be repeated.
    """
    longest = min(most, first * 2.0 ** min(failures - 1, 30))
    return longest / 2 + random.Random(f"{address} {failures}").random() * longest / 2


def until_next(address: str, every: float, visits: int) -> float:
    """Seconds to the next poll: `every`, a tenth more or less, so that listings do not come due together for ever."""
    return every * (1 + _SPREAD * (2 * random.Random(f"{address} {visits}").random() - 1))


def retry_after(header: str | None, now: float) -> float | None:
    """Seconds that a `Retry-After` header asks for, a number or a date; None where there is none or it is wrong."""
    if not header:
        return None
    if header.strip().isdecimal():
        return min(float(header), _LONGEST)
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, moment.timestamp() - now), _LONGEST)
