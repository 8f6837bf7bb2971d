"""Ships and plazas that bear the name of a town, names in full, and the town that a paper writes from."""

from __future__ import annotations

import pytest

from detente.model import Capture, Event
from detente.places import find
from detente.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit the destroyer Coventry on Tuesday.",
        "Mines damaged the frigate Boston.",
        "Mothers kept up their vigil in the Plaza de Mayo.",
    ],
)
def test_no_town_is_meant(text: str) -> None:
    assert find(text) == []


def test_the_town_itself_is() -> None:
    assert [m.place.name for m in find("A missile hit Coventry on Tuesday.")] == ["Coventry"]


def test_a_camp_is_called_by_its_whole_name() -> None:
    first = find("Shells fell on Sharq Camp in Khartoum.")[0]
    assert first.place.name == "Sharq Camp"


def test_south_georgia_is_no_land_of_the_caucasus() -> None:
    assert [m.place.country for m in find("Marines retook South Georgia.")] == ["GBR"]


def _events(text: str) -> list[Event]:
    return list(Reader().read(Capture(name="a", data=text.encode(), form="article", published="2019-10-23")).events)


def test_this_resort_is_the_town_of_the_dateline() -> None:
    text = (
        "Two leaders agree\n\nSOCHI, Russia — The leaders of Russia and Turkey met Tuesday in this Black Sea resort.\n"
    )
    places = [e.place for e in _events(text) if e.evidence.trigger == "met"]
    assert places and places[0] is not None and (places[0].country, places[0].name) == ("RUS", "Sochi")
