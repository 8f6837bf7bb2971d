"""The time of adding, as the user gives it."""

from __future__ import annotations

from datetime import datetime

from detente.model import DetenteError


def moment(given: str | None) -> str | None:
    """A day or a day and time (UTC) as the archive writes it; None where the clock shall tell.

    Raises:
        DetenteError: if it is neither.
    """
    if given is None:
        return None
    try:
        return datetime.fromisoformat(given).strftime("%Y-%m-%d %H:%M:%S")
    except ValueError as error:
        raise DetenteError(f"--at {given}", "is no time", "write it as 2014-03-30 or 2014-03-30T12:00") from error
