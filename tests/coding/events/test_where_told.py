"""Where an act is whose own words name no place, or name the place of another."""

from __future__ import annotations

import pytest

from detente.model import Event
from tests.coding.events.told import events

PUBLISHED = "2021-11-24"


def _places(text: str) -> dict[str, tuple[str, str | None] | None]:
    return {e.evidence.trigger: _place(e) for e in events(text, PUBLISHED)}


def _place(event: Event) -> tuple[str, str | None] | None:
    return (event.place.country, event.place.name) if event.place else None


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Finland called up reservists after Russia's threats.", "called up reservists", ("FIN", None)),
        ("Slovakia declared a state of emergency.", "declared a state", ("SVK", None)),
        ("Tunisia dissolved the assembly.", "dissolved", ("TUN", None)),
    ],
)
def test_what_a_state_does_at_home_is_there(text, trigger, place):
    assert _places(text)[trigger] == place


def test_strangers_are_sheltered_at_home():
    assert _places("Uganda sheltered thousands of refugees.")["sheltered"] == ("UGA", None)
    assert _places("Peru reopened its frontier with Chile.")["reopened"] == ("PER", None)


@pytest.mark.parametrize(
    "text",
    [
        "The exiles, gathered in Lisbon, condemned the coup.",
        "From Lisbon the exiles condemned the coup.",
        "The exiles hurried to Lisbon, where they condemned the coup.",
    ],
)
def test_words_are_said_where_their_speakers_have_come(text):
    assert _places(text)["condemned"] == ("PRT", "Lisbon")


def test_words_do_not_fall_where_their_speaker_has_come_from():
    assert _places("From Lisbon the premier flew to Rabat.").get("flew") != ("PRT", "Lisbon")


def test_what_is_brought_down_over_a_land_falls_there():
    assert ("JOR", None) in _places("Rebels shot down a MiG over Jordan.").values()


def test_a_curfew_on_another_people_is_not_imposed_at_home():
    assert _places("Israel imposed a curfew on the Palestinians.")["imposed a curfew"] != ("ISR", None)


def test_those_who_rule_in_a_capital_act_elsewhere():
    assert _places("The junta in Khartoum bombed the villages.").get("bombed") != ("SDN", "Khartoum")
    assert _places("The rebels in Goma bombed the barracks.")["bombed"] == ("COD", "Goma")


def test_words_are_said_where_their_speaker_speaks():
    found = _places("The Hungarian leader told a rally in Szeged that he condemned the raid.")
    assert found["condemned"] == ("HUN", "Szeged")


def test_what_is_told_in_a_row_of_one_subject_has_one_place():
    assert _places("The banker was beaten and robbed and shot in Minsk.")["beaten"] == ("BLR", "Minsk")
    found = _places("A driver lies in a hospital in Lagos after he was dragged from his car and beaten by soldiers.")
    assert found["beaten"] == ("NGA", "Lagos")


def test_an_airport_at_a_town_is_in_that_town():
    assert _places("A bomb exploded at the Paris airport at Orly.")["bomb"] == ("FRA", "Orly")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoy wrote to the president on Nov. 2, demanding the release of the sailors.", "2021-11-02"),
        ("The officers tore up the constitution of 1997.", "2021-11-24"),
        ("The navy answered by shelling the port of Aden.", "2021-11-24"),
    ],
)
def test_when(text, day):
    last = events(text, PUBLISHED)[-1]
    assert last.date is not None and last.date.start == day, last


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Women formed chains in Minsk and Grodno and marched in Minsk and Grodno.", "marched", ("BLR", "Minsk")),
        ("Indonesia, which invaded East Timor in 1975, shot students in Dili.", "shot", ("TLS", "Dili")),
        ("The Hungarian leader told a rally in Debrecen that he condemned the raid.", "condemned", ("HUN", "Debrecen")),
    ],
)
def test_of_several_places(text, trigger, place):
    assert _places(text)[trigger] == place


def test_an_act_only_weighed_is_not_where_it_is_weighed():
    found = events("The envoys met in Brussels to discuss air strikes against the Serbs.", PUBLISHED)
    strikes = [e for e in found if e.type == "ASSAULT"]
    assert strikes and all(e.place is None or e.place.country != "BEL" for e in strikes)


def test_history_told_aside_lends_its_day_to_nobody():
    found = {
        e.evidence.trigger: e for e in events("In Timor, which Jakarta invaded in 1975, crowds marched.", PUBLISHED)
    }
    assert found["marched"].date is None or found["marched"].date.start != "1975"


def test_nobody_is_in_a_district_of_a_person():
    assert _places("Bombs in the shopping district of Hat Yai killed four Thais.")["Bombs"] == ("THA", "Hat Yai")


def test_a_coup_told_again_has_the_day_of_the_seizure():
    told = "On Tuesday the army ousted the premier. On Wednesday it banned two parties. Kenya called the coup a crime."
    found = {e.evidence.trigger: e for e in events(told, PUBLISHED)}
    assert found["coup"].date is not None and found["coup"].date.start == "2021-11-23"


def test_forces_are_not_moved_in_the_land_that_they_threaten():
    found = _places("Greece massed its army against Turkey.")
    assert found and all(place != ("TUR", None) for place in found.values())


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("In neighboring Armenia, residents of border villages said they were shelled.", "shelled", ("ARM", None)),
        ("Villagers in Darfur said they were bombed by jets.", "bombed", ("SDN", "Darfur")),
        ("She called from Vilnius for peaceful rallies.", "called", ("LTU", "Vilnius")),
    ],
)
def test_where_those_are_who_tell_it(text, trigger, place):
    assert _places(text)[trigger] == place


def test_officials_tell_of_deeds_elsewhere():
    assert _places("Officials in Moscow said the Syrian rebels had been bombed.")["bombed"] != ("RUS", "Moscow")
