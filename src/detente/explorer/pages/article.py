"""An article: its text with every record underlined, the records beside it, and the capture that it came from."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.errors import Missing
from detente.explorer.marks import blocks, marked, said, sentence
from detente.model import Reading


def text(ask: Ask) -> Answer:
    """The article; `at`, an offset, lights up the sentence that holds it."""
    reading = _reading(ask)
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
        capture=ask.archive.captured(reading.article.id),
    )


def original(ask: Ask) -> Answer:
    """The capture's bytes as they came, to save; never shown, since nobody knows what is in them."""
    capture = ask.archive.captured(_reading(ask).article.id)
    if capture is None:
        raise Missing("No capture of this article is kept.", "it was added without one")
    name = capture.name.replace("\\", "/").rstrip("/").rpartition("/")[2] or "capture"
    return attachment(capture.data, "application/octet-stream", name)


def record(ask: Ask) -> Answer:
    """The article and its records as `detente read --format json` prints them."""
    reading = _reading(ask)
    return attachment(reading.to_json(), "application/json; charset=utf-8", f"{reading.article.id}.json")


def _reading(ask: Ask) -> Reading:
    found = ask.archive.reading(ask.parts["id"])
    if found is None:
        raise Missing(f"There is no article {ask.parts['id']} here.")
    return found


_ONE = r"/article/(?P<id>[^/]+)"
ROUTES = {_ONE: text, _ONE + "/capture": original, _ONE + "/json": record}
