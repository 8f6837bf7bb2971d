"""Blocks lie inside the text, in order, without overlap, and hold no white space at their ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Article, Capture, DetenteError
from detente.reading import read_article
from tests.reading.pages import BODY, HTML, read

LINES = st.sampled_from(
    [
        *BODY,
        "Menu",
        "Share on Facebook",
        "By Nora Quill",
        "10 February 2015",
        "Most read",
        "Talks open in Vell",
        "VELL (AP) --",
        "Soldiers rest by the river. (AFP)",
        "• A bus crosses the bridge at Orm.",
        "READ MORE: Ferry service on the lake starts again",
        "© 2015 The Lantern",
        "",
        "",
    ]
)


def hold(article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        words = article.text[block.start : block.end]
        assert words == words.strip()
        end = block.end
    assert article.text == article.text.strip("\n")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(LINES, min_size=1, max_size=25),
    st.sampled_from(["page", "article"]),
    st.sampled_from([None, "Menu", "A head"]),
)
def test_of_any_mixture_of_lines(lines: list[str], form: str, headline: str | None) -> None:
    capture = Capture(name="x", data="\n".join(lines).encode(), form=form, headline=headline)  # type: ignore[arg-type]
    try:
        hold(read_article(capture))
    except DetenteError as error:
        assert error.name == "x"


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_of_any_text(text: str) -> None:
    try:
        article = read_article(Capture(name="x", data=text.encode("utf-8", errors="replace"), form="article"))
    except DetenteError:
        return
    hold(article)


def test_of_a_page() -> None:
    hold(read(HTML))
    assert read(HTML) == read(HTML)
