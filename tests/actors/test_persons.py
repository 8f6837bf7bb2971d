"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from detente.actors.cast import Member
from detente.actors.persons import People, plain, sound
from tests.actors.told import told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Yanukovich", "Yanukovych"),
        ("Sergey", "Sergei"),
        ("Mohammed", "Mohamed"),
        ("Lukaschenko", "Lukashenko"),
        ("Khatami", "Hatami"),
        ("Tsvangirai", "Tsvangiray"),
    ],
)
def test_spellings_of_one_name_sound_alike(a: str, b: str) -> None:
    assert sound(a) == sound(b)


@pytest.mark.parametrize(("a", "b"), [("Putin", "Rutte"), ("Ivanov", "Ivanova"), ("Castro", "Cassel")])
def test_other_names_do_not(a: str, b: str) -> None:
    assert sound(a) != sound(b)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("John F. Kerry", "John Kerry"),
        ("George W Bush", "George Bush"),
        ("J. K. Rowling", "J. Rowling"),
        ("Kim", "Kim"),
    ],
)
def test_middle_initials_are_dropped(name: str, short: str) -> None:
    assert plain(name) == short


def test_a_surname_finds_the_last_one_introduced() -> None:
    people = People()
    first, second = Member(country="GEO", name="Irakli Tamaz"), Member(country="GEO", name="Nino Tamaz")
    people.add("Irakli Tamaz", first, 5)
    people.add("Nino Tamaz", second, 40)
    assert people.find("Tamaz", 50) is second
    assert people.find("Tamaz", 20) is first
    assert people.find("Tamaz", 1) is first
    assert people.find("Irakli Tamaz", 50) is first
    assert people.find("I. Tamaz", 50) is first
    assert people.find("Zurab Tamaz", 50) is None


def test_middle_names_tell_persons_apart() -> None:
    people = People()
    nam = Member(country="PRK", name="Kim Jong Nam")
    people.add("Kim Jong Nam", nam, 5)
    assert people.find("Kim Yong Nam", 9) is None
    assert people.find("Kim Nam", 9) is nam


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Reagan denounced Libya.", "USA/GOV/Ronald Reagan"),
        ("Chancellor Kohl met President Mitterrand in Bonn.", "FRA/GOV/Francois Mitterrand"),
        ("President Smith threatened Serbia.", "---/GOV/Smith"),
    ],
)
def test_a_title_finds_who_once_held_it(text: str, who: str) -> None:
    found = told(text)
    assert [who] in found.values(), found


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Vera London, a nurse, sued. London said she was beaten.", "London", "---/MED/Vera London"),
        ("Isaiah Berlin spoke in Berlin. Berlin denied it.", "Berlin", "DEU/GOV"),
        ("Jordan closed its border. King Abdullah of Jordan spoke.", "Jordan", "JOR"),
    ],
)
def test_a_family_name_may_be_a_place(text: str, words: str, code: str) -> None:
    assert code in told(text)[words]
