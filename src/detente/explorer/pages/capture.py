"""The capture that an article was read from: what it is, what was left out of it and why, and its bytes to save."""

from __future__ import annotations

from itertools import groupby

from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.errors import Missing
from detente.explorer.pages.article import reading_of
from detente.model import Capture, DetenteError
from detente.reading import Page, read_page


def source(ask: Ask) -> Answer:
    """What is known of the capture, and what of it is not in the article."""
    article = reading_of(ask, ask.parts["id"]).article
    capture = _capture(ask)
    page = ask.keep(("page", article.id, len(capture.data)), lambda _: _page(capture))
    left = sorted(page.left_out, key=lambda omission: omission.why) if page else []
    by_reason = [(why, list(group)) for why, group in groupby(left, key=lambda omission: omission.why)]
    return ask.page(
        "capture.html",
        article=article,
        capture=capture,
        name=_name(capture),
        page=page,
        left=by_reason,
        total=len(left),
    )


def original(ask: Ask) -> Answer:
    """The capture's bytes as they came, to save; never shown, since nobody knows what is in them."""
    capture = _capture(ask)
    return attachment(capture.data, "application/octet-stream", _name(capture))


def _capture(ask: Ask) -> Capture:
    found = ask.archive.captured(reading_of(ask, ask.parts["id"]).article.id)
    if found is None:
        raise Missing("No capture of this article is kept.", "it was added without one")
    return found


def _page(capture: Capture) -> Page | None:
    """The page read again; None where this version finds no article in it any more."""
    try:
        return read_page(capture)
    except DetenteError:
        return None


def _name(capture: Capture) -> str:
    """The file's own name: the folders it lay in are nobody's business."""
    return capture.name.replace("\\", "/").rstrip("/").rpartition("/")[2] or "capture"


_ONE = r"/article/(?P<id>[^/]+)/capture"
ROUTES = {_ONE: source, _ONE + "/original": original}
