"""Sayings that the parse or the page takes apart: lost clauses, insertions, headlines cut at their colon."""

from __future__ import annotations

import pytest

import detente
from detente.model import Article, Block
from detente.reader import Reader


def _told(text: str) -> list[str]:
    return [s.content for s in detente.read(text).statements]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The harbour board said over a third of the drop in its catch came from the new nets.",
         "over a third of the drop in its catch came from the new nets"),
        ("The villagers fled from what he said is spreading disease.",
         "is spreading disease"),
        ("Mr. Sall, calling it \"a cruel winter,\" said the herders would lose their cattle.",
         "the herders would lose their cattle"),
        ("In addition, according to the ministry, nine villages lost their wells.", "nine villages lost their wells"),
        ("While most stayed at home, according to the mayor, two families fled.", "two families fled"),
        ("It was no surprise: According to the ministry, the dam had leaked for years.",
         "the dam had leaked for years"),
        ("Dam builders, for instance, argue that the river rose last year.", "the river rose last year"),
        ("Others argue that the dam should be higher.", "the dam should be higher"),
    ],
)  # fmt: skip
def test_the_content_is_found(text: str, content: str) -> None:
    assert content in _told(text)


@pytest.mark.parametrize(
    "text", ["He said no and left the room before it burned.", "Sweden won the backing of Norway."]
)
def test_nothing_is_told(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Ingrid Halvorsen: Nobody asked the fishermen.", "Ingrid Halvorsen"),
        ("Challenger Kerry Olsen: The ferry must sail again", "Kerry Olsen"),
        ("INTERVIEW – Peter Olsen: We sold the mine too soon", "Peter Olsen"),
    ],
)
def test_a_headline_names_its_speaker(headline: str, speaker: str) -> None:
    block = Block(role="headline", start=0, end=len(headline))
    reading = Reader().code(Article(id="x", text=headline, blocks=(block,), published="2016-03-01"))
    assert [s.speaker.name for s in reading.statements if s.speaker] == [speaker]


def test_two_who_take_turns_under_their_names_speak() -> None:
    turns = (
        "Angela Merkel: The dam is safe.",
        "Barack Obama: Well, the ministry lied.",
        "Merkel: It did not.",
        "Obama: Then go there.",
    )
    told = _told("Angela Merkel and Barack Obama spoke on the dam.\n\n" + "\n\n".join(turns) + "\n")
    assert "The dam is safe" in told
    assert "Well, the ministry lied" in told


def test_an_adviser_is_of_the_side_of_his_patron() -> None:
    (said,) = detente.read("Ivan Petrov, an adviser to Angela Merkel, said the dam will hold.").statements
    assert said.speaker is not None
    assert (said.speaker.country, said.speaker.name) == ("DEU", "Ivan Petrov")
