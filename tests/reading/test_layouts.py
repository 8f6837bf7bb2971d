"""The layouts of the big papers and wires: every field, and a body that is the body."""

from __future__ import annotations

import pytest

from tests.reading.layouts import BERLINER, HEAD, LAYOUTS, RADIO, WIRE
from tests.reading.pages import BODY, body_of, read

STANDFIRSTS = {
    "The customs house in Vell had been empty for years",
    "Mediators hope for a second round next week, but neither army has moved",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout(layout: str) -> None:
    text, byline, place, outlet = LAYOUTS[layout]
    article = read(text)
    assert article.headline == HEAD
    assert article.byline == byline
    assert article.dateline == place
    assert article.source == outlet
    # The wire's own page prints its date without a year.
    assert article.published == (None if layout == "hosted" else "2015-02-10")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_body_of_a_layout(layout: str) -> None:
    found = [paragraph for paragraph in body_of(read(LAYOUTS[layout][0])) if paragraph not in STANDFIRSTS]
    assert len(found) == len(BODY)
    for paragraph, wanted in zip(found, BODY, strict=True):
        assert paragraph.endswith(wanted) and len(paragraph) < len(wanted) + 30


def test_captions_of_the_layouts() -> None:
    walks = "Foreign Minister Ilse Maran walks to the old customs house in Vell"
    assert read(WIRE).captions == (f"{walks} February 10, 2015. (Reuters/Ada Stone)",)
    assert read(RADIO).captions == (f"{walks}, Feb. 10, 2015.",)
    assert read(BERLINER).captions == ("Soldiers rest by the river near Vell. (Ada Stone/Reuters)",)
