"""The corpus of mangled pages: read whole where a reader could, else read or refused in one line; never a traceback."""

from __future__ import annotations

import contextlib

import pytest

from detente.model import Capture, DetenteError
from detente.reading import captures, read_article
from tests.reading.mangled import REFUSED_OR_READ, WHOLE
from tests.reading.pages import BODY, body_of


@pytest.mark.parametrize("kind", WHOLE)
def test_a_mangled_page_is_read_whole(kind: str) -> None:
    (item,) = captures("a page.html", data=WHOLE[kind])
    assert isinstance(item, Capture), item
    article = read_article(item)
    body = " ".join(body_of(article))
    for paragraph in BODY:
        ending = paragraph[-40:]
        assert ending in body.replace("\u202a", "").replace("\u202c", ""), paragraph
    assert article.headline and "Aurelia and Borland meet over prisoners" in article.headline
    assert "Sign up for" not in article.text and "<p>" not in article.text


@pytest.mark.parametrize("kind", REFUSED_OR_READ)
def test_a_ruined_page_is_read_or_refused(kind: str) -> None:
    for item in captures("a page.html", data=REFUSED_OR_READ[kind]):
        with contextlib.suppress(DetenteError):
            if isinstance(item, DetenteError):
                raise item
            assert read_article(item).text
        assert "\n" not in str(item) or isinstance(item, Capture)
