"""The whole reader on hostile input: no exception but ours, every span true, and time that grows with length alone."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Capture, DetenteError, Reading
from detente.reader import Reader
from evaluation.hostile import PROSE, SHAPES, drawn
from tests.spans import faults

# Bounded and the same each time in CI; DETENTE_FUZZ=5000 looks further.
MANY: Final = int(os.environ.get("DETENTE_FUZZ", "60"))
FUZZ: Final = settings(
    max_examples=MANY, deadline=None, derandomize="DETENTE_FUZZ" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
READER: Final = Reader()
PAGES: Final = [p.read_bytes() for p in sorted((Path(__file__).parent.parent / "examples").glob("*.html"))]
NEWS: Final = PROSE.split()
SCRIPTS: Final = [
    "👨‍👩‍👧",
    "🇷🇺",
    "🔥",
    "اتهمت",
    "روسيا",
    "ירושלים",
    "R\u0301\u0302\u0303\u0304\u0335ussia",
    "ﬁnal",
    "Ⅻ",
    "１２",
    "İstanbul",
    "ß",
    "ǅ",
]
SIGNS: Final = [
    *(
        "\u202eevah\u202c",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x07",
        "\ufffd",
        "\u2028",
        "\x85",
        "\t",
        "\r\n",
        "\n\n",
        "\n \n",
    ),
    *("’s", "(", "((((", "…", "—", "''", "```", "<b>", "&amp;", "{}", "%s", "\\"),
]
LONG: Final = ["a" * 700, "-" * 400, ")." * 300, '"' * 90, "http://x.example/?" + "a=1&" * 90, "U.S.-Russia-Ukraine-EU"]
NUMBERS: Final = [
    "1,000,000,000,000,000,000",
    "99999999999999999999",
    "0",
    "-1",
    "2014-99-99",
    "February 30",
    "31/31/31",
]
ODD: Final = [*SCRIPTS, *SIGNS, *LONG, *NUMBERS, "the the the", "and and", "of of of", "not"]
words: Final = st.lists(st.sampled_from(NEWS) | st.sampled_from(ODD) | st.text(max_size=6), min_size=1, max_size=60)
blanks: Final = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\u00a0", ""])


def read(capture: Capture) -> Reading | None:
    """The reading, held to its spans; None where the reader told why there is none."""
    try:
        reading = READER.read(capture)
    except DetenteError as error:
        assert "\n" not in str(error)
        return None
    assert faults(reading) == []
    assert reading.to_json()
    return reading


def article(text: str, **known: str) -> Capture:
    return Capture(name="x", data=text.encode("utf-8", "surrogatepass"), form="article", **known)  # type: ignore[arg-type]


@FUZZ
@given(
    words,
    st.lists(blanks, min_size=1, max_size=9),
    st.sampled_from(["2014-03-30", "1500-01-01", "2499-12-31", "0001-01-01", "9999-12-31", None]),
)
def test_texts(parts: list[str], between: list[str], day: str | None) -> None:
    text = "".join(part + between[at % len(between)] for at, part in enumerate(parts))
    known = {"published": day} if day else {}
    first, second = read(article(text, **known)), read(article(text, **known))
    assert first == second


@FUZZ
@given(st.text(max_size=400), st.text(max_size=40))
def test_any_characters(text: str, headline: str) -> None:
    read(article(text, headline=headline))


@FUZZ
@given(
    st.sampled_from(range(len(PAGES))),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 90), st.sampled_from(ODD) | st.text(max_size=9)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_pages(page: int, cuts: list[tuple[float, int, str]], end: float) -> None:
    data = PAGES[page]
    for place, length, put in cuts:
        at = int(place * len(data))
        data = data[:at] + put.encode("utf-8", "surrogatepass") + data[at + length :]
    read(Capture(name="x", data=data[: max(400, int(end * 2 * len(data)))]))


SHORT: Final = 4_000
"""Characters, some 700 words: more than the overhead of a reading weighs."""


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length_alone(shape: str) -> None:
    """Four times the text may take four times as long; twice that is left for a busy machine, sixteen is quadratic."""

    def cost(characters: int) -> float:
        start = time.process_time()
        assert read(article(drawn(shape, characters))) is not None
        return time.process_time() - start

    cost(300)
    short, long = min(cost(SHORT), cost(SHORT)), cost(4 * SHORT)
    assert long < 8 * short + 0.5


@pytest.mark.parametrize(
    "text",
    ["a" * 999_000, "()." * 333_000, '"' * 999_000, "(" * 499_000 + ")" * 499_000, "👨‍👩‍👧" * 199_000,
     "R\u0301\u0302\u0303\u0304" * 199_000, "Ab1-" * 20_000, ("the minister said that " * 25_000).strip()],
)  # fmt: skip
def test_monsters(text: str) -> None:
    """A megabyte of one word, of signs, marks, brackets, emoji; a line without a blank; 100,000 words in a sentence."""
    start = time.process_time()
    read(article(text))
    assert time.process_time() - start < 150
