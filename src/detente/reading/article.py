"""A capture → an article: told HTML from text by looking, read, and held to the promise that it is an article."""

from __future__ import annotations

from typing import Final

from detente.model import Article, Capture, DetenteError
from detente.reading import assemble, page, plain
from detente.reading.decoding import decode, unpack
from detente.reading.draft import Draft
from detente.reading.look import look

_FEWEST_WORDS: Final = 5
_MEND: Final = "give the page of one article, or its text with --published"


def read_article(capture: Capture) -> Article:
    """Read one capture.

    Raises:
        DetenteError: if the input is empty, binary or too large, if it holds no article, or if a date that the sender
            gave is none. No other exception leaves.
    """
    try:
        return _read(capture)
    except DetenteError:
        raise
    except RecursionError as error:
        raise DetenteError(capture.name, "it is nested too deeply to be read", "save the article alone") from error
    except (ValueError, TypeError, LookupError, AttributeError, OSError, ArithmeticError, AssertionError) as error:
        problem = f"it could not be read ({type(error).__name__}: {str(error)[:80]})"
        raise DetenteError(capture.name, problem, "save the page again, or save the article as text") from error


def _read(capture: Capture) -> Article:
    text = decode(unpack(capture.data, capture.name), capture.name)
    if capture.form == "article":
        return assemble.from_text(text, capture)
    found = page.draft(text, capture.name, capture.url) if look(text) == "html" else plain.draft(text)
    if not _is_article(found):
        raise DetenteError(capture.name, "no article was found in it", _MEND)
    return assemble.from_page(found, capture)


def _is_article(found: Draft) -> bool:
    return found.words() >= _FEWEST_WORDS or sum(len(p) for p in found.paragraphs) >= _FEWEST_WORDS * 8
