"""Headlines are read in sentence case, names and lengths kept."""

from __future__ import annotations

import pytest

from detente.language.plain import Plain

_BODY = "Prime Minister Lea Novak vowed on Friday to find the men. Hong Kong police and the U.S. Navy searched."


@pytest.mark.parametrize(
    ("headline", "mended"),
    [
        ("Novak Vows to Find Bombers", "Novak vows to find bombers"),
        ("Police in Hong Kong Arrest Two After Blast", "Police in Hong Kong arrest two after blast"),
        ("The U.S. Warns Novak’s Rivals", "The U.S. warns Novak's rivals"),
        ("Novak vows to find bombers", "Novak vows to find bombers"),
        ("Lea Novak", "Lea Novak"),
    ],
)
def test_title_case(headline: str, mended: str) -> None:
    text = f"{headline}\n\n{_BODY}"
    assert Plain(text).mend(headline) == mended
    assert len(Plain(text).mend(text)) == len(text)


def test_a_headline_alone_is_left_as_it_is() -> None:
    assert Plain("Novak Vows to Find Bombers").mend("Novak Vows to Find Bombers") == "Novak Vows to Find Bombers"


def test_a_changed_letter_closes_up() -> None:
    text = "“[W]e left,” he said [sic] of the [R]ebels [no. 3]."
    assert Plain(text).mend(text) == "“  We left,” he said [sic] of the   Rebels [no. 3]."


def test_what_is_no_language_is_left_out_and_the_rest_stands_where_it_stood() -> None:
    signs, prose = "()." * 400, "Borland's envoys met the rebels of Vell on Friday. " * 12
    told = Plain(signs + prose).mend(signs + prose)
    assert len(told) == len(signs + prose) and told[: len(signs)].isspace() and told[len(signs) :] == prose
    for table in ("| 3,000 | 12 % | -- ", "пресс-служба — ", "בית־ספר, "):
        assert Plain(table * 99).mend(table * 99) == table * 99
