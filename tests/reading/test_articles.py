"""Texts of which every line belongs to the article: nothing is dropped, and the characters stay."""

from __future__ import annotations

import pytest

from detente.model import DetenteError
from tests.reading.pages import BODY, FIRST, body_of, read


def test_a_single_sentence() -> None:
    article = read("Troops left Orm.", form="article")
    assert article.text == "Troops left Orm." and body_of(article) == ["Troops left Orm."]


def test_no_line_is_dropped_and_single_newlines_stay() -> None:
    text = "Menu\nShare on Facebook\n\nBy nobody at all\n\n\n  It rained in Orm.  \nThen it stopped."
    article = read(text, form="article")
    assert article.text == text
    assert body_of(article) == ["Menu\nShare on Facebook", "By nobody at all", "It rained in Orm.  \nThen it stopped."]


def test_a_headline_goes_before_the_text() -> None:
    article = read(FIRST, form="article", headline="Talks open in Vell")
    assert article.text == f"Talks open in Vell\n\n{FIRST}"
    assert [block.role for block in article.blocks] == ["headline", "paragraph"]


def test_a_headline_that_the_text_begins_with_is_not_repeated() -> None:
    for glue in ("\n\n", ". ", " -- "):
        text = f"Talks open in Vell{glue}{FIRST}"
        article = read(text, form="article", headline="Talks open in Vell")
        assert article.text == text
        assert next(article.text[b.start : b.end] for b in article.blocks) == "Talks open in Vell"
    assert body_of(read(f"Talks open in Vell. VELL -- {FIRST}", form="article", headline="Talks open in Vell")) == [
        f"VELL -- {FIRST}"
    ]


def test_a_first_line_like_a_title_is_the_headline() -> None:
    assert read("Talks open in Vell\n\n" + "\n\n".join(BODY), form="article").headline == "Talks open in Vell"
    assert read("VELL (AP) --\n\n" + "\n\n".join(BODY), form="article").headline is None


@pytest.mark.parametrize(
    "opening", ["VELL, Borland (AP) _\n\n", "VELL -- ", "VELL (Reuters) - ", "VELL, Feb. 10 (Xinhua) --\n\n"]
)
def test_datelines_alone_or_before_the_prose(opening: str) -> None:
    assert read(opening + FIRST, form="article").dateline == "VELL"


def test_a_date_that_is_none_is_told() -> None:
    for field in ("published", "published_hint"):
        with pytest.raises(DetenteError, match=r"a page: '2015-02-31' is not a date; give .* YYYY-MM-DD"):
            read(FIRST, form="article", **{field: "2015-02-31"})


def test_the_same_article_has_the_same_id_and_another_has_another() -> None:
    one, same = read(FIRST, form="article"), read(FIRST, form="article", external_id="x7")
    assert one.id == same.id and len(one.id) == 16 and int(one.id, 16) >= 0
    assert same.external_id == "x7"
    assert read(FIRST, form="article", published="2015-02-10").id != one.id


def test_a_dateline_s_day_is_that_of_publication() -> None:
    assert read("VELL, Sept 13, 2022 - " + FIRST, form="article").published == "2022-09-13"
    assert read("VELL, Sept 13 - " + FIRST, form="article").published is None
