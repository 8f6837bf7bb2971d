"""Parties and chambers of the same name in several states."""

from __future__ import annotations

import pytest

from tests.actors.told import told


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("The Canadian prime minister spoke; the Conservatives walked out in Canada.", "Conservatives",
         "CAN/PTY/Conservative Party of Canada"),
        ("Britain voted. The Conservatives lost seats.", "Conservatives", "GBR/PTY/Conservative Party"),
        ("Norway's Labour Party refused.", "Labour Party", "NOR/PTY/Norwegian Labour Party"),
        ("Sweden and Denmark talked. Denmark's Social Democrats and Sweden's Greens agreed.", "Social Democrats",
         "DNK/PTY/Social Democrats of Denmark"),
        ("Peru is in crisis. Congress voted against President Ollanta Humala of Peru.", "Congress",
         "PER/LEG/Congress of Peru"),
        ("Peru and the United States signed. Congress will vote in the United States.", "Congress",
         "USA/LEG/Congress"),
        ("Lawmakers in Ottawa debated it. The House of Commons in Ottawa voted.", "House of Commons",
         "CAN/LEG/House of Commons of Canada"),
    ],
)  # fmt: skip
def test_the_article_s_country_decides(text: str, words: str, code: str) -> None:
    assert told(text)[words] == [code]


def test_a_common_word_in_front_of_a_thing_is_no_party() -> None:
    assert "Labor" not in told("Labor costs rose in Australia.")
