"""Sayings that their cue parts, that stand around it, or that lack a mark."""

from __future__ import annotations

import pytest

import detente


def _contents(text: str) -> list[str]:
    return [s.content for s in detente.read(text).statements]


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("Time, the Polish minister added, was on their side.", ["was on their side"]),
        ("As Poland noted, the border stays shut.", ["the border stays shut"]),
        ("The truce, which Poland said would be signed on Monday, is dead.", ["would be signed on Monday"]),
        ("''The road is shut,'' Poland said.", ["The road is shut"]),
        ("»The road is shut,« Poland said.", ["The road is shut"]),
        ("“The road is shut,“ Poland said.", ["The road is shut"]),
        ('"The road is shut for good, said Poland.', ["The road is shut for good"]),
        ("“They told us, ‘The road is shut,’” Poland said.", ["They told us, ‘The road is shut"]),
        ("Poland called Latvia’s conduct “outrageous” and left.", ["Latvia’s conduct “outrageous”"]),
        ("The road was shut, Poland said. “We need time.”", ["The road was shut", "We need time."]),
        ("The road is mined, Polish officials have said.", ["The road is mined"]),
        ("In Poland's view, the truce is a trick.", ["the truce is a trick"]),
        ("The truce is a trick, in the Polish minister's opinion.", ["The truce is a trick"]),
        (
            "Though the handover was calm, Poland said, replacing the envoy would be far more bitter.",
            ["Though the handover was calm", "replacing the envoy would be far more bitter"],
        ),
        ("A spokesman said 12 trucks were gone.", ["12 trucks were gone"]),
        ("Poland called the shelling outrageous.", ["the shelling outrageous"]),
        ("The driver was not armed, as Polish police have said.", ["The driver was not armed"]),
        ("The treaty, as one of the Polish envoys pointed out, does not cover drones.", ["does not cover drones"]),
        ("As Poland put it in a statement on Monday, the road is a trap.", ["the road is a trap"]),
        (
            "Poland called the raid and the arrests a crude attempt at fraud.",
            ["the raid and the arrests a crude attempt at fraud"],
        ),
        ("Poland’s army has called on police to release the tapes.", ["to release the tapes"]),
        ("Poland closed the road, citing a threat to public health.", ["a threat to public health"]),
        ("Two million jobs depend on the road, one slide says.", ["Two million jobs depend on the road"]),
        ("According to flight logs, the envoy left at dawn.", ["the envoy left at dawn"]),
        ("Poll: Poland and Latvia in dead heat before the vote.", ["Poland and Latvia in dead heat before the vote"]),
    ],
)
def test_what_is_said(sentence, contents):
    found = [c.rstrip(",’'") for c in _contents(sentence)]
    assert found == contents


@pytest.mark.parametrize(
    "sentence",
    [
        "The road was shut, as planned, on Monday.",
        "Poland, which shut the road, reopened it.",
        "As Polish officials continued to leave the town, the road was shut.",
        "The road was shut, citing Poland.",
        "In Poland's eyes there were tears.",
        "Polish soldiers attacked a post on the river.",
    ],
)
def test_nothing_is_said(sentence):
    assert _contents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("A rapper said that the shells fell at dawn.", "---/UNK"),
        ("“They fell at dawn,” a narrator said.", "---/UNK"),
        ("The survey said that the shells fell at dawn.", None),
    ],
)
def test_speakers_whom_nobody_knows(sentence, code):
    (statement,) = detente.read(sentence).statements
    assert (statement.speaker.code() if statement.speaker else None) == code


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Poland said that the road was shut.", "said"),
        ("Poland tweeted that the road was shut.", "wrote"),
        ("Poland believes that the road is shut.", "thinks"),
        ("Poland expects the road to reopen.", "expects"),
        ("Poland denied shutting the road.", "said"),
    ],
)
def test_what_is_said_is_told_from_what_is_thought(sentence, kind):
    assert [s.kind for s in detente.read(sentence).statements] == [kind]


def test_a_saying_within_a_saying_has_both_speakers():
    told = detente.read("Polish minister Jan Nowak told CNN that Latvia denied that the road was shut.").statements
    assert [(s.speaker.country, s.content) for s in told] == [
        ("POL", "Latvia denied that the road was shut"),
        ("LVA", "the road was shut"),
    ]
    assert told[0].addressee == "CNN"


def test_hearers_and_venue_hold_on_for_the_next_words_of_the_same_speaker():
    text = (
        "Polish minister Jan Nowak told reporters at a news conference in Warsaw that the road was shut. "
        "“We need time,” Nowak said. Latvian minister Anna Berzina said the road was open."
    )
    told = [(s.speaker.name, s.addressee) for s in detente.read(text).statements]
    assert told == [("Jan Nowak", "reporters"), ("Jan Nowak", "reporters"), ("Anna Berzina", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A Greenpeace survey found that the river was poisoned. Nothing lives there now, according to the survey.",
        "A film by Greenpeace shows that the river was poisoned. The film shows that nothing lives there now.",
    ],
)
def test_a_document_named_again_is_of_its_owner(text):
    assert [s.speaker and s.speaker.name for s in detente.read(text).statements] == ["Greenpeace", "Greenpeace"]
