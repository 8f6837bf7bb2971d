"""Nothing without evidence: over generated and real pages, `text[start:end]` are the words of every span."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Capture
from detente.reader import Reader
from detente.reading import captures
from tests.spans import faults

EXAMPLES = Path(__file__).parent.parent / "examples"
WHO = ("Russia", "the United States", "Moscow", "Ukrainian President Petro Poroshenko", "the rebels", "They", "NATO")
DOES = (
    "accused",
    "met",
    "will visit",
    "denied that it had attacked",
    "threatened",
    "sent troops to",
    "wants talks with",
)
TAIL = ("on Friday", "in Paris", "— again", "after 300 people were killed", "last week", "“for good”", "…")
SAYS = ("“We will not give in,” said", "According to", "“Never,”\xa0insisted", "No talks are planned, said")
BREAKS = ("\n\n", " ", "\n", "\r\n\r\n", "\u2028", "\t")


@cache
def reader() -> Reader:
    return Reader()


@st.composite
def sentence(draw: st.DrawFn) -> str:
    """A clause, a clause in quotation marks with its speaker, or any letters at all."""
    who, whom = draw(st.sampled_from(WHO)), draw(st.sampled_from(WHO))
    clause = f"{who} {draw(st.sampled_from(DOES))} {whom} {draw(st.sampled_from(TAIL))}"
    said = f"{draw(st.sampled_from(SAYS))} {who}, {clause}"
    odd = draw(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30))
    return draw(st.sampled_from((clause, said, f"{clause} {odd}", odd))) + draw(st.sampled_from((".", "!", "", ".”")))


texts = st.lists(st.tuples(sentence(), st.sampled_from(BREAKS)), min_size=1, max_size=6).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts.filter(str.strip))
def test_generated_texts(text: str) -> None:
    reading = reader().read(Capture(name="text", data=text.encode(), form="article", published="2014-03-30"))
    assert faults(reading) == []


PAGES = [item for item in captures(EXAMPLES) if isinstance(item, Capture)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: Path(page.name).name)
def test_example_pages(page: Capture) -> None:
    assert faults(reader().read(page)) == []


def test_the_example_pages_have_records_of_every_kind() -> None:
    made = [reader().read(page) for page in PAGES]
    for kind in ("events", "statements", "positions", "figures"):
        assert sum(len(getattr(reading, kind)) for reading in made) >= 10, kind


def test_a_false_span_is_found(make_reading) -> None:
    reading = make_reading()
    moved = msgspec.structs.replace(reading.positions[0], start=reading.positions[0].start + 1)
    assert faults(msgspec.structs.replace(reading, positions=(moved,))) != []


def test_the_same_page_gives_the_same_bytes() -> None:
    first = next(item for item in captures(EXAMPLES) if isinstance(item, Capture))
    assert Reader().read(first).to_json() == Reader().read(first).to_json()
