"""An article: its text with every record underlined, the records beside it, its kin, and why it was read so."""

from __future__ import annotations

import threading

from detente.coding.events import Explanation
from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.errors import Missing
from detente.explorer.marks import blocks, marked, said, sentence
from detente.model import Article, Reading
from detente.reader import Reader, versions
from detente.views.relatives import differences, kin


def text(ask: Ask) -> Answer:
    """The article; `at`, an offset, lights up the sentence that holds it."""
    reading = reading_of(ask, ask.parts["id"])
    marks = marked(reading)
    if ask.one("at"):
        lights = sentence(reading, marks, ask.number("at", least=0))
    else:
        lights = said(reading.article.text, ask.one("q") or "")
    return ask.page(
        "article.html",
        reading=reading,
        article=reading.article,
        marks=marks,
        blocks=blocks(reading, marks, lights),
        captured=ask.archive.captured(reading.article.id) is not None,
        kin=kin(ask.archive, reading.article.id),
    )


def record(ask: Ask) -> Answer:
    """The article and its records as `detente read --format json` prints them."""
    reading = reading_of(ask, ask.parts["id"])
    return attachment(reading.to_json(), "application/json; charset=utf-8", f"{reading.article.id}.json")


def compared(ask: Ask) -> Answer:
    """The article beside another one, with what went out of the earlier text and what came into the later."""
    one, two = reading_of(ask, ask.parts["id"]).article, reading_of(ask, ask.parts["other"]).article
    before, after = sorted((one, two), key=lambda article: article.published or "")
    pieces = differences(before.text, after.text)
    return ask.page("compare.html", before=before, after=after, pieces=pieces, here=one.id)


def why(ask: Ask) -> Answer:
    """Why each event is as it is; read anew, since the archive keeps results and their rules only."""
    reading = reading_of(ask, ask.parts["id"])
    told = ask.keep(("why", reading.article.id), lambda _: explained(reading.article))
    return ask.page("why.html", reading=reading, explanations=told, version=versions())


def explained(article: Article) -> list[Explanation]:
    """The explanations of an article's events; one at a time, for the language pipeline is shared."""
    with _ONE_READS:
        return Reader().explain(article)


def reading_of(ask: Ask, id: str) -> Reading:
    """An article's reading.

    Raises:
        Missing: if there is none.
    """
    found = ask.archive.reading(id)
    if found is None:
        raise Missing(f"There is no article {id} here.")
    return found


_ONE_READS = threading.Lock()
_ONE = r"/article/(?P<id>[^/]+)"
ROUTES = {_ONE: text, _ONE + "/json": record, _ONE + "/why": why, _ONE + r"/with/(?P<other>[^/]+)": compared}
