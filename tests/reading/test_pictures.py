"""Captions of text captures: told by their credit, an agency's terms, or what captions say, however long they are."""

from __future__ import annotations

import pytest

from tests.reading.pages import BODY, FIRST, FOURTH, SECOND, THIRD, body_of, read

HEAD = "Aurelia and Borland meet over prisoners in Vell"
LONG = (
    "Families of the missing wait on the pier at Vell, where boats from both banks have come in since the morning. "
    "Many of them have slept in the old customs house for a week, and some have come on foot from villages up the "
    "river that were cleared in January. The mediators have asked both armies to let the boats pass at night as well, "
    "and to mark the banks with lamps so that nobody is fired upon by mistake."
)


def with_picture(line: str) -> str:
    """A capture with a line between its second and its third paragraph."""
    return "\n\n".join((HEAD, "By Nora Quill", "10 February 2015", FIRST, SECOND, line, THIRD, FOURTH))


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (f"{LONG} (Photo: Ada Stone)", f"{LONG} (Ada Stone)"),
        (f"{LONG} Photo: Ada Stone/Reuters", f"{LONG} (Ada Stone/Reuters)"),
        (f"{LONG} Photo by Ada Stone / AFP via Getty Images", f"{LONG} (Ada Stone / AFP via Getty Images)"),
        (
            "Boats come in at Vell after the talks. (AP Photo) AP Photo",
            "Boats come in at Vell after the talks. (AP Photo)",
        ),
        (
            "Families of the missing leave the pier. (District Court of Borland, Northern Bank of the Lake)",
            "Families of the missing leave the pier. (District Court of Borland, Northern Bank of the Lake)",
        ),
        (
            "Boats come in at Vell after the talks broke up.\n\n(Ada F. Stone / AP)",
            "Boats come in at Vell after the talks broke up. (Ada F. Stone / AP)",
        ),
        (
            "Ilse Maran waits for the boats at night Feb. 10, 2015, in Vell.",
            "Ilse Maran waits for the boats at night Feb. 10, 2015, in Vell.",
        ),
        (
            "Boats come in at Vell. Ada Stone for The Lantern\nBoats come in at Vell.",
            "Boats come in at Vell. (Ada Stone for The Lantern)",
        ),
        (
            "Smoke is seen over Orm in this picture from a resident. THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. "
            "MANDATORY CREDIT. NO RESALES.",
            "Smoke is seen over Orm in this picture from a resident.",
        ),
        (
            "Smoke rises over Orm on Monday. @orm_resident/via REUTERS",
            "Smoke rises over Orm on Monday. (@orm_resident/via REUTERS)",
        ),
        ("Boats come in at Vell after the talks – video", "Boats come in at Vell after the talks – video"),
        (
            "Boats come in at Vell on Tuesday. (Image:\nGetty Images)",
            "Boats come in at Vell on Tuesday. (Getty Images)",
        ),
        (
            "記者会見する両国の代表＝１０日午後、ヴェル（代表撮影）",
            "記者会見する両国の代表＝１０日午後、ヴェル (代表撮影)",
        ),
        ("会談を見守る市民（ヴェルで、１０日）", "会談を見守る市民 (ヴェルで、１０日)"),
    ],
)
def test_captions(line: str, caption: str) -> None:
    article = read(with_picture(line))
    assert article.captions == (caption,)
    assert body_of(article) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        LONG,
        "Ilse Maran said that the boats had come in on Feb. 10, 2015, in Vell.",
        "The minister (who was in office until 2014) said that the list of names would be handed over soon.",
        "The union said it would publish no photo: the families had asked it not to, and the police had agreed.",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert line in body_of(read(with_picture(line)))


def test_a_line_that_a_page_repeats_is_no_subhead() -> None:
    box = "\n\nWhy you see this box\n\n"
    text = box.join((f"{HEAD}\n\nBy Nora Quill\n\n10 February 2015\n\n{FIRST}", SECOND, THIRD, FOURTH))
    assert body_of(read(text)) == list(BODY)
    assert "Why you see this box" in read(text.replace(box, "\n\n", 2)).text


def test_spaces_left_by_links_are_closed() -> None:
    told = "The Borland delegation 's chief, Ilse Maran , said that the list would be handed over by Friday ."
    assert "The Borland delegation's chief, Ilse Maran, said" in read(with_picture(told)).text


@pytest.mark.parametrize(
    ("opens", "closes"),
    [("Skip past newsletter promotion", "after newsletter promotion"), ("Skip post by Orm", "End of post by Orm")],
)
def test_a_box_that_can_be_skipped_is_left_out(opens: str, closes: str) -> None:
    box = f"{opens}\nThe boats are coming in, and nobody has yet said who is on board of them today.\n{closes}"
    article = read(with_picture(box))
    assert body_of(article) == list(BODY)
    assert "The boats are coming in" in read(with_picture(box.replace(closes, "after that"))).text


def test_what_a_page_tells_of_its_writer_at_the_end_is_left_out() -> None:
    told = "Nora Quill covers the lake and its islands for the foreign desk. Follow her on the usual networks."
    assert body_of(read(with_picture(SECOND) + f"\n\n{told}"))[-1] == FOURTH
