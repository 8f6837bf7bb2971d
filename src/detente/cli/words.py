"""Records in words for people: actors, days, places, amounts."""

from __future__ import annotations

from collections.abc import Sequence

from detente.model import Actor, Figure, Place, Statement, When


def codes(actors: Sequence[Actor]) -> str:
    """The actors' codes, parted by commas."""
    return ", ".join(actor.code() for actor in actors)


def day(when: When | None) -> str:
    """A day, or both ends of an interval; empty where there is no date."""
    if when is None:
        return ""
    return when.start if when.start == when.end else f"{when.start} to {when.end}"


def site(place: Place | None) -> str:
    """`Paris, FRA`, or the country alone; empty where there is no place."""
    return ", ".join(part for part in (place.name, place.country) if part) if place else ""


def amount(figure: Figure) -> str:
    """`40,000`, or a range as `300 to 500`, `over 300`, `up to 500`."""
    return span(figure.value, figure.low, figure.high)


def span(value: float | None, low: float | None, high: float | None) -> str:
    """A number, or the range that stands in its place."""
    if value is not None:
        return _number(value)
    if low is not None and high is not None:
        return f"{_number(low)} to {_number(high)}"
    if low is not None:
        return f"over {_number(low)}"
    return f"up to {_number(high)}" if high is not None else "?"


def manner(statement: Statement) -> str:
    """How the words were given: "thinks" comes before the manner of quotation."""
    return statement.manner if statement.kind == "said" else f"{statement.kind}, {statement.manner}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
