"""Quotations that are a part of what they tell: the clause that they end, and what a cue broke off."""

from __future__ import annotations

import pytest

import detente

_BROKEN = "“Each shell on that bridge,” Norway said, pointing at the map, “hands them a reason to stay.”"


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(s.speaker.country if s.speaker else "", s.cue, s.content) for s in detente.read(text).statements]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Closing the strait now “is a reckless step,” Turkey said.",
            ("TUR", "said", "Closing the strait now “is a reckless step,”"),
        ),
        (
            "But the port “is our first concern,” Kenya said.",
            ("KEN", "said", "the port “is our first concern,”"),
        ),
        ("In a week, “we will be gone,” Kenya said.", ("KEN", "said", "we will be gone")),
        ("Iran condemned what it called a “brazen breach” of the accord.",
         ("IRN", "called", "a “brazen breach” of the accord")),
        ("Oslo checked Sweden's claim that there have been “a hundred raids” this year.",
         ("SWE", "claim", "there have been “a hundred raids” this year")),
    ],
)  # fmt: skip
def test_the_clause_whose_end_is_quoted(text: str, want: tuple[str, str, str]) -> None:
    assert want in _told(text)


def test_speech_is_taken_up_again_behind_what_broke_it_off() -> None:
    spoken = [(who, cue, words) for who, cue, words in _told(_BROKEN) if cue == "said"]
    assert spoken == [
        ("NOR", "said", "Each shell on that bridge"),
        ("NOR", "said", "hands them a reason to stay."),
    ]


def test_a_new_sentence_is_not_taken_up() -> None:
    told = _told(
        "“The bridge is ours,” Norway said, and left. The ship “Baltic Star” sailed on Monday, and “Fram” too."
    )
    assert [words for _, _, words in told] == ["The bridge is ours"]


def test_a_subordinate_clause_is_no_cue() -> None:
    told = _told("Norway said there remains a “wide gap between the armies,” when it comes to drones.")
    assert [cue for _, cue, _ in told] == ["said"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“We must go on. It is late.” ― Angela Merkel", ["We must go on.", "It is late."]),
        ("“We must go on.”\n\n— Angela Merkel, chancellor", ["We must go on."]),
        ("We will not give in. The fight goes on. — Angela Merkel (@merkel) July 5, 2016",
         ["We will not give in", "The fight goes on"]),
    ],
)  # fmt: skip
def test_words_signed_with_a_dash(text: str, want: list[str]) -> None:
    assert [(who, words) for who, cue, words in _told(text) if cue in "―—"] == [("DEU", words) for words in want]


def test_a_dash_before_a_clause_signs_nothing() -> None:
    told = _told("He bought the ship “Aurora” — Finland's largest — on Monday.")
    assert told == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Kenya vowed not to repeat the error.", ["not to repeat the error"]),
        ("Kenya stressed that the reforms were slow, and rights groups warned that the army still ruled.",
         ["the reforms were slow", "the army still ruled"]),
        ("Kenya mentioned hostile remarks Chad had made about it.", ["hostile remarks Chad had made about it"]),
        ("“It is a trick,” said Kenya. “I would not call it a reform” for the poor.",
         ["It is a trick", "I would not call it a reform"]),
    ],
)  # fmt: skip
def test_where_the_words_end(text: str, want: list[str]) -> None:
    assert [words for _, _, words in _told(text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Poland condemned what it called “the largest raid in years.”", "the largest raid in years."),
        ("The raid began in what Oslo described as a reckless breach of the truce.", "a reckless breach of the truce"),
        ("Troops crossed into what Kenya calls its own waters.", "its own waters"),
    ],
)
def test_what_somebody_calls_a_thing(text: str, want: str) -> None:
    assert want in [words for _, _, words in _told(text)]
