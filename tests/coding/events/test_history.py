"""News is told first and history behind it: an act of long ago tells no time and no place to the news before it."""

from __future__ import annotations

from detente.model import Event
from tests.coding.events.told import events

PUBLISHED = "2023-08-02"


def _read(text: str, published: str = PUBLISHED) -> dict[str, Event]:
    return {e.evidence.trigger: e for e in events(text, published)}


def _day(event: Event) -> str | None:
    return event.date.start if event.date else None


def test_history_told_later_does_not_date_the_news() -> None:
    text = (
        "Soldiers detained the president. Thousands marched in Niamey on Tuesday. "
        "A court sat. Troops detained a general in 1996."
    )
    assert [_day(e) for e in events(text, PUBLISHED)][:2] == [PUBLISHED, "2023-08-01"]


def test_the_worst_since_a_year_has_not_lasted_since_then() -> None:
    found = _read("The worst fighting since a 1994 truce killed nine people in Stepanakert on Tuesday.")
    assert all(_day(e) != "1994" for e in found.values() if e.evidence.trigger in ("fighting", "killed"))
    assert _day(_read("They have besieged the town since March.")["besieged"]) == "2023-03"


def test_what_is_condemned_in_a_town_did_not_happen_there() -> None:
    found = _read("In Cairo, the foreign ministry condemned the shelling of the camp.")
    assert found["condemned"].place is not None and found["shelling"].place is None


def test_deeds_of_different_years_share_no_scene() -> None:
    found = _read("Gunmen kidnapped three men in Hebron in June. Israel withdrew its troops in 2005.")
    assert found["withdrew"].place is None


def test_who_is_visiting_does_so_on_the_day_of_the_paper() -> None:
    assert _day(_read("The minister, who is visiting Riyadh, spoke of peace.")["visiting"]) == PUBLISHED
