"""A capture → an article: told HTML from text by looking, read, and held to the promise that it is an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from detente.model import Article, Capture, DetenteError
from detente.reading import assemble, limits, pdf, plain, report, stubs
from detente.reading.decoding import decode
from detente.reading.draft import Draft
from detente.reading.look import look
from detente.reading.plain.lines import count
from detente.reading.report import Page
from detente.reading.unpacking import unpacked

_Raw = TypeVar("_Raw", str, Draft)
_Out = TypeVar("_Out")
_FEWEST_WORDS: Final = 5
_FEWEST_AMID: Final = 25
_BARE: Final = 6
_MEND: Final = "give the page of one article, or its text with --published"


def read_article(capture: Capture) -> Article:
    """Read one capture.

    Raises:
        DetenteError: if the input is empty, binary or too large, if it holds no article, or if a date that the sender
            gave is none. No other exception leaves.
    """
    return _guarded(capture, lambda: _read(capture, explain=False)[0])


def read_page(capture: Capture) -> Page:
    """Read one capture and tell what was read: the article, finer roles, moments, and what was left out and why.

    Raises:
        DetenteError: as `read_article` does.
    """
    return _guarded(capture, lambda: report.page(*_read(capture, explain=True)))


def _guarded(capture: Capture, work: Callable[[], _Out]) -> _Out:
    try:
        return work()
    except DetenteError:
        raise
    except RecursionError as error:
        raise DetenteError(capture.name, "it is nested too deeply to be read", "save the article alone") from error
    # The libraries beneath raise what they like on mangled pages; one bad page must not end a run.
    except Exception as error:
        problem = f"it could not be read ({type(error).__name__}: {str(error)[:80]})"
        raise DetenteError(capture.name, problem, "save the page again, or save the article as text") from error


def _read(capture: Capture, explain: bool) -> tuple[Article, Draft, Capture, report.Shape]:
    data = unpacked(capture.data, capture.name)
    is_pdf = data.startswith(pdf.FIRST_BYTES)
    text = pdf.text(data, capture.name) if is_pdf else decode(data, capture.name, capture.charset)
    if capture.form == "article":
        return _bounded(assemble.from_text, text, capture), Draft(), capture, "article"
    is_html = not is_pdf and look(text) == "html"
    found = _of_page(text, capture, explain) if is_html else plain.draft(text, capture.name)
    is_article = _is_article(found)
    if stub := stubs.of(found, is_article):
        raise DetenteError(capture.name, f"it holds {stub[0]} and no article", stub[1])
    if not is_article:
        raise DetenteError(capture.name, "no article was found in it", _MEND)
    shape: report.Shape = "html" if is_html else "pdf" if is_pdf else "text"
    return _bounded(assemble.from_page, found, capture), found, capture, shape


def _of_page(text: str, capture: Capture, explain: bool) -> Draft:
    from detente.reading import page  # its libraries take a tenth of a second to load, which texts need not wait for

    return page.draft(text, capture.name, capture.url, explain)


def _bounded(make: Callable[[_Raw, Capture], Article], raw: _Raw, capture: Capture) -> Article:
    """Lay the article down, unless it is longer than any article."""
    size = len(raw) if isinstance(raw, str) else sum(map(len, raw.paragraphs))
    if size > limits.TEXT_CHARACTERS:
        raise DetenteError(
            capture.name, f"its text is over {limits.TEXT_CHARACTERS:,} characters", "split it by article"
        )
    return make(raw, capture)


def _is_article(found: Draft) -> bool:
    """A sentence is enough where it stands alone; amid a page's menus it takes a paragraph."""
    fewest = _FEWEST_WORDS if found.around <= _BARE else _FEWEST_AMID
    return sum(count(paragraph) for paragraph in found.paragraphs) >= fewest
