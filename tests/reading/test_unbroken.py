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


HEAD_JA = "両国の代表、湖畔で会談 捕虜の交換へ"
JAPANESE = (
    f"{HEAD_JA}：ともしび新聞 本文へ移動 ログイン 社会 政治 国際 経済 {HEAD_JA} 2015年2月10日 18時00分 "
    "両国の代表は１０日、湖畔の町ヴェルで会談し、冬の戦闘で捕らえられた兵士の交換を協議した。"
    + "調停役によると、双方が地図を持ち寄ったのは初めてだという。政府は撤退の時期を明らかにしていない。" * 12
    + " アクセスランキング 新しい橋が開通"
)


def test_a_capture_in_one_line_in_a_script_without_spaces() -> None:
    article = read(JAPANESE)
    assert article.headline == HEAD_JA
    assert article.published == "2015-02-10"
    assert body_of(article)[0].startswith("両国の代表は１０日") and "ログイン" not in article.text


def test_a_headline_between_menus_is_kept_whole() -> None:
    """Its own capitals, full stops and quotation marks do not cut it, and the title may open with a label."""
    head = "Borland Says 'No' to Maps. What the Prime Minister of Aurelia Wants Now"
    menu = "News Sport Weather Travel Food Money Style Arts"
    shown = head.replace("'", "’")
    body = " ".join(BODY * 2)
    text = f"World news: {head} | The Lantern {menu} {shown} By Nora Quill 10 February 2015 {body}"
    assert read(text).headline == shown
    assert body_of(read(text))[0].startswith("Negotiators from Aurelia")


def test_a_plain_paragraph_is_not_cut_apart() -> None:
    assert body_of(read(f"{SECOND} {SECOND}")) == [f"{SECOND} {SECOND}"]
