"""Text captures in several layouts: with menus and without, dates and bylines in any order, bullets, footers."""

from __future__ import annotations

import pytest

from tests.reading.pages import BODY, FIRST, FOURTH, SECOND, THIRD, body_of, read

HEAD = "Aurelia and Borland meet over prisoners in Vell"

COLLECTIONS = f"""YOU ARE HERE: Lantern HomeCollections

{HEAD}

February 10, 2015|By Nora Quill
  • Foreign Minister Ilse Maran, left, walks to the old customs house in Vell, where the two sides met on Tuesday.
Foreign Minister Ilse Maran, left, walks to the old customs house… (Associated Press )

VELL – {FIRST}

{SECOND}

{THIRD}

{FOURTH}


Ferry service on the lake starts again

Painter leaves her house to the town

Twitter: @noraquill

Los Angeles Times Articles
"""

MENUS = f"""{HEAD} | The Lantern

Skip to main content
Menu
Home
World
Sport
Weather

World

{HEAD}

By Nora Quill and Otto Brandt

10 February 2015

Share
Facebook
Twitter

{FIRST}
{SECOND}
READ MORE: What the winter war has cost both sides

Soldiers rest by the river near Vell. (AFP)

{THIRD}

What comes next

{FOURTH}

Sign up for our morning briefing
Get the news in your inbox every day.

Most read
Ferry service on the lake starts again
Painter leaves her house to the town
© 2015 The Lantern. All rights reserved.
Privacy policy
"""

DATE_LAST = f"""{HEAD}

{FIRST}

{SECOND}

{THIRD}

{FOURTH}

Nora Quill, Lake Radio
Published 10 Feb 2015, 10:15 pm
"""


def test_the_layout_of_a_newspaper_archive() -> None:
    article = read(COLLECTIONS)
    assert article.headline == HEAD
    assert article.byline == ("Nora Quill",)
    assert article.published == "2015-02-10"
    assert article.dateline == "VELL"
    assert article.source == "Los Angeles Times"
    assert article.related == ("Ferry service on the lake starts again", "Painter leaves her house to the town")
    assert body_of(article) == [f"VELL – {FIRST}", SECOND, THIRD, FOURTH]


def test_a_caption_and_its_cut_twin_are_one() -> None:
    article = read(COLLECTIONS)
    words = (
        "Foreign Minister Ilse Maran, left, walks to the old customs house in Vell, where the two sides met on Tuesday."
    )
    assert article.captions == (f"{words} (Associated Press)",)
    assert [article.text[b.start : b.end] for b in article.blocks if b.role == "caption"] == [words]


def test_a_bulleted_caption_without_twin_or_credit() -> None:
    whole, cut = COLLECTIONS.split("Foreign Minister Ilse Maran, left, walks to the old customs house…")
    article = read(whole + cut.split(" )", 1)[1])
    assert len(article.captions) == 1 and article.captions[0].startswith("Foreign Minister Ilse Maran, left, walks")
    assert body_of(article)[0] == f"VELL – {FIRST}"


def test_bullets_of_a_summary_are_no_captions() -> None:
    points = "\n".join(
        f"• {line}" for line in ("The two sides met.", "Three thousand soldiers stay.", "A list is due.")
    )
    text = "\n\n".join([HEAD, "By Nora Quill", points, FIRST, "• The list of names is due on Friday at noon.", THIRD])
    assert read(text).captions == ()


def test_a_capture_with_menus() -> None:
    article = read(MENUS)
    assert article.headline == HEAD
    assert article.byline == ("Nora Quill", "Otto Brandt")
    assert article.published == "2015-02-10"
    assert article.source == "The Lantern"
    assert article.captions == ("Soldiers rest by the river near Vell. (AFP)",)
    assert article.related[0] == "What the winter war has cost both sides"
    assert body_of(article) == [FIRST, SECOND, THIRD, "What comes next", FOURTH]


def test_date_and_byline_behind_the_body() -> None:
    article = read(DATE_LAST)
    assert (article.headline, article.published) == (HEAD, "2015-02-10")
    assert body_of(article) == list(BODY)


@pytest.mark.parametrize(
    "lines",
    [
        ("By Nora Quill", "February 10, 2015"),
        ("February 10, 2015", "By Nora Quill"),
        ("February 10, 2015 | By Nora Quill",),
        ("By Nora Quill, Lantern Staff Writer | February 10, 2015",),
        ("Nora Quill", "Published February 10, 2015"),
        ("By", "Nora Quill", "10 February 2015"),
        ("February 10, 2015|Nora Quill",),
        ("Feb. 10, 2015 | Nora Quill | Staff Writer",),
        ("Posted on February 10, 2015 by Nora Quill",),
        ("Nora Quill — 10 Feb 2015, 9:00 pm",),
        ("By Nora Quill of The Lantern", "2015-02-10"),
        ("Nora Quill in Vell", "Tuesday 10 February 2015 19.30 GMT"),
        ("Nora Quill, Foreign Editor", "Tuesday, February 10, 2015"),
        ("Updated 10:11 pm, February 10, 2015", "Written by Nora Quill"),
    ],
)
def test_bylines_and_dates_in_any_order(lines: tuple[str, ...]) -> None:
    article = read("\n".join(["The Lantern", "", HEAD, "", *lines, "", FIRST, "", SECOND, "", THIRD]))
    assert (article.headline, article.byline, article.published) == (HEAD, ("Nora Quill",), "2015-02-10")


def test_a_plain_article_without_furniture() -> None:
    article = read("\n\n".join(BODY))
    assert article.headline is None and article.published is None
    assert body_of(article) == list(BODY)


def test_a_single_sentence_is_an_article() -> None:
    assert body_of(read("Troops left the village of Orm on Monday.")) == ["Troops left the village of Orm on Monday."]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    broken = (
        "Negotiators met on Tuesday in the lakeside town of Vell to discuss\n"
        "the return of prisoners taken during the winter fighting along the\n"
        "river.\n\n"
        "A second round is planned for next week in the same town, said the\n"
        "mediators.\n"
    )
    first, second = body_of(read(broken))
    assert first.endswith("fighting along the river.") and second.endswith("said the mediators.")


def test_the_writers_account_and_life_stay_out() -> None:
    text = MENUS.replace("Most read", "Nora Quill is the diplomatic correspondent of the paper.\n\nMost read")
    assert "diplomatic correspondent" not in read(text).text


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("A bus crosses the bridge at Orm. (Image: Ada Stone/Getty Images)", "(Ada Stone/Getty Images)"),
        ("A bus crosses the bridge at Orm. Photo: Ada Stone/AP", "(Ada Stone/AP)"),
        ("A bus crosses the bridge at Orm. [Ada Stone/Al Jazeera]", "(Ada Stone/Al Jazeera)"),
        ("A bus crosses the bridge at Orm.\nReuters", "(Reuters)"),
        ("A bus crosses the bridge at Orm (Picture: Rex)", "(Rex)"),
    ],
)
def test_credits_in_their_many_forms(line: str, caption: str) -> None:
    article = read("\n\n".join([HEAD, "By Nora Quill", FIRST, line, SECOND, THIRD]))
    assert len(article.captions) == 1 and article.captions[0].endswith(caption)
    assert "bus crosses" not in "".join(body_of(article))
