"""Acts that the day's news is told to have come a length of time after; words that go on with their speaker's day."""

from __future__ import annotations

import pytest

from tests.coding.events.told import events

PUBLISHED = "2014-03-30"


def _days(text: str) -> dict[str, str | None]:
    return {e.evidence.trigger: e.date.start if e.date else None for e in events(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The attacks come four days after Salah Abdeslam was shot in Molenbeek.", "shot", "2014-03-26"),
        ("The attacks come four days after Salah Abdeslam was shot in Molenbeek.", "attacks", "2014-03-30"),
        (
            "A jet hit the destroyer on Tuesday. The losses came two days after a submarine torpedoed a cruiser.",
            "torpedoed",
            "2014-03-23",
        ),
        ("The ceasefire came a week after Israel bombed Beirut.", "bombed", "2014-03-23"),
    ],
)
def test_news_that_came_after(text, trigger, day):
    assert _days(text)[trigger] == day


def test_a_vague_length_counts_nothing():
    assert _days("The announcement came days before Iran executed two men.")["executed"] is None


def test_words_go_on_with_the_day_of_their_speaker():
    told = "Mr. Kerry flew to Kabul on Thursday. He criticised the Taliban. Iran criticised Pakistan."
    days = [(e.evidence.trigger, e.date and e.date.start) for e in events(told, PUBLISHED)]
    assert ("criticised", "2014-03-27") in days and ("criticised", PUBLISHED) in days
