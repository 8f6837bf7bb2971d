"""Within a page's article: the standfirst is kept; contents lists, product boxes and pull quotes are not."""

from __future__ import annotations

import pytest

from tests.reading.pages import BODY, FIRST, FOURTH, HTML, SECOND, body_of, read

LEAD = "Both sides brought maps to the lake, and neither has named the price of the first exchange"
H1 = "<h1>Aurelia and Borland meet over prisoners</h1>"


def amid(box: str) -> str:
    """The page with a box before its last paragraph."""
    return HTML.replace(f"<p>{FOURTH}</p>", f"{box}<p>{FOURTH}</p>")


@pytest.mark.parametrize("tag", ["p", "h2", "div"])
@pytest.mark.parametrize("kind", ["standfirst", "article__dek", "subTitle", "css-1 sub-headline"])
def test_a_standfirst_leads_the_body(tag: str, kind: str) -> None:
    page = HTML.replace(H1, f'{H1}<{tag} class="{kind}">{LEAD}</{tag}>')
    assert body_of(read(page))[0] == LEAD


def test_a_standfirst_is_known_by_the_words_that_the_head_has_for_it() -> None:
    page = HTML.replace(H1, f'{H1}<div class="x7">{LEAD}</div>')
    described = page.replace("<head>", f'<head><meta name="description" content="{LEAD}">')
    assert body_of(read(described))[0] == LEAD
    assert LEAD not in body_of(read(HTML.replace("<head>", f'<head><meta name="description" content="{LEAD}">')))


def test_a_first_paragraph_that_describes_the_page_is_told_once() -> None:
    page = HTML.replace("<head>", f'<head><meta name="description" content="{SECOND}">')
    assert body_of(read(page)).count(SECOND) == 1


def test_a_table_of_contents_is_left_out() -> None:
    items = "".join(
        f'<li><a href="#part{n}">What the side of the {n} wants</a></li>' for n in ("north", "south", "lake")
    )
    assert "What the side of" not in read(amid(f"<ul>{items}</ul>")).text


def test_a_list_of_facts_is_kept() -> None:
    items = "".join(
        f"<li>{n} boats carried the families of the missing across the lake.</li>" for n in ("Ten", "Four", "Six")
    )
    assert "Ten boats carried" in read(amid(f"<ul>{items}</ul>")).text


@pytest.mark.parametrize(
    "box",
    [
        '<div class="PullQuote-x"><p>Nobody here has slept since January</p></div>',
        '<div class="product-embed"><div>Nobody here has slept: the book</div><span>$14</span></div>',
        '<div class="save-modal"><p>Nobody here can save more than forty pages</p></div>',
        '<p><strong>FUNDA FUTHI |</strong> <a href="/5">Nobody here wanted the bridge to close at noon</a></p>',
    ],
)
def test_boxes_are_left_out(box: str) -> None:
    article = read(amid(box))
    assert "Nobody here" not in article.text and body_of(article)[-1] == FOURTH


def test_first_paragraphs_in_a_box_called_teaser_are_kept() -> None:
    page = HTML.replace(
        f"<p>VELL, Borland (Reuters) — {FIRST}</p>", f'<div class="teaser-content"><p>{FIRST}</p></div>'
    )
    assert body_of(read(page)) == list(BODY)


def test_the_headline_is_what_most_weight_is_on() -> None:
    filed, shown = "Aurelia and Borland meet over prisoners", "Talks at last"
    assert read(HTML.replace(H1, f"<h1>{shown}</h1>")).headline == filed
    both = HTML.replace(H1, f"<h1>{shown}</h1>").replace('"headline":"' + filed, '"headline":"' + shown)
    assert read(both).headline == shown
    assert read(f"<html><body><h1>{shown}</h1><p>{'</p><p>'.join(BODY)}</p></body></html>").headline == shown
