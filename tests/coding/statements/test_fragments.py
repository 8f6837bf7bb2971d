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
