"""The same article as a page and as the page's visible words gives the same text, blocks and fields."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import zstandard

from detente.model import Capture
from detente.reading import captures, read_article
from tests.reading.containers import warc
from tests.reading.pages import read
from tests.reading.shown import shown

PAGES = sorted((Path(__file__).parents[2] / "examples").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_two_shapes_of_an_example_page(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    page, plain = read(html), read(shown(html))
    assert page.text == plain.text and page.blocks == plain.blocks
    for field in ("headline", "byline", "published", "dateline", "captions"):
        assert getattr(page, field) == getattr(plain, field), field


@pytest.mark.parametrize("path", PAGES[:3], ids=lambda path: path.stem)
def test_a_page_is_one_article_however_it_is_packed(path: Path) -> None:

    data = path.read_bytes()
    shapes = (data, gzip.compress(data), zstandard.compress(data), warc([data]), warc([data], packed=False))
    texts = []
    for shape in shapes:
        (item,) = captures("a page", data=shape)
        assert isinstance(item, Capture)
        texts.append(read_article(item).text)
    assert len(set(texts)) == 1
