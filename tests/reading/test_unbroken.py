"""Captures without any line break: the article's sentences are found again, its menus left out."""

from __future__ import annotations

import pytest

from tests.reading.layouts import HEAD, LAYOUTS
from tests.reading.pages import BODY, SECOND, body_of, read


def in_one_line(layout: str) -> str:
    return " ".join(LAYOUTS[layout][0].split())


@pytest.mark.parametrize("layout", ["newspaper", "wire", "cable", "broadcaster"])
def test_fields_of_a_capture_in_one_line(layout: str) -> None:
    article = read(in_one_line(layout))
    assert article.headline == HEAD
    assert article.byline[0].casefold() == "nora quill" and article.published == "2015-02-10"


# In "cable" a link stands before a paragraph: without a line break its sentence goes with the link.
@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"cable"}))
def test_the_body_of_a_capture_in_one_line(layout: str) -> None:
    body = " ".join(body_of(read(in_one_line(layout))))
    assert all(paragraph in body for paragraph in BODY)


@pytest.mark.parametrize("layout", ["newspaper", "wire", "cable"])
def test_the_menus_of_a_capture_in_one_line_stay_out(layout: str) -> None:
    article = read(in_one_line(layout))
    assert "Technology" not in article.text and "SET EDITION" not in article.text
    assert "multimedia news agency" not in article.text and "Most Popular" not in article.text


def test_a_plain_paragraph_is_not_cut_apart() -> None:
    assert body_of(read(f"{SECOND} {SECOND}")) == [f"{SECOND} {SECOND}"]
