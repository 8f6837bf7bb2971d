"""Reading what is sent: JSON or HTML in, a reading out; so much at a time, and nothing fetched or kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from detente.model import Capture, DetenteError, Reading
from detente.service.faults import Refused

BYTES: Final = 5_000_000
"""The largest body that is taken in."""
_AT_ONCE: Final = 1
_WAITING: Final = 8
JSON: Final = "application/json"
HTML: Final = ("text/html", "application/xhtml+xml")


class Sent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article to read: `text`, of which every line belongs to it, or `html`, a page; and what is known of it. The
    address is only noted: nothing is fetched."""

    text: Annotated[str, Meta(min_length=1)] | None = None
    html: Annotated[str, Meta(min_length=1)] | None = None
    url: str | None = None
    headline: str | None = None
    published: Annotated[str, Meta(description="The day, as 2014-03-30.")] | None = None
    source: Annotated[str, Meta(description="The outlet.")] | None = None
    dateline: str | None = None
    id: str | None = None


class Desk:
    """Reads one article at a time; a few may wait."""

    def __init__(self, read: Callable[[Capture], Reading] | None = None) -> None:
        self._read = read
        self._turn = threading.Semaphore(_AT_ONCE)
        self._waiting = 0
        self._lock = threading.Lock()

    def read(self, body: bytes, kind: str) -> bytes:
        """The reading of a body of this content type, as JSON.

        Raises:
            DetenteError: if there is no article in it.
            Refused: if it is too large, of another kind, or too many wait already.
        """
        capture = _capture(body, kind.partition(";")[0].strip().lower())
        with self._lock:
            if self._waiting >= _WAITING:
                raise Refused(503, "too many articles wait to be read; send it again in a while")
            self._waiting += 1
        try:
            with self._turn:
                return self._reader()(capture).to_json()
        finally:
            with self._lock:
                self._waiting -= 1

    def _reader(self) -> Callable[[Capture], Reading]:
        if self._read is None:
            from detente.reader import Reader

            self._read = Reader().read
        return self._read


def _capture(body: bytes, kind: str) -> Capture:
    if len(body) > BYTES:
        raise Refused(413, f"it is larger than {BYTES // 1_000_000} MB")
    if kind in HTML:
        return Capture(name="the page", data=body)
    if kind != JSON:
        raise Refused(415, f"send {JSON} or {HTML[0]}")
    try:
        sent = msgspec.json.decode(body, type=Sent)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DetenteError("the body", f"cannot be read ({error})", "send an object with text or html") from error
    if (sent.text is None) == (sent.html is None):
        raise DetenteError("the body", "has neither text nor html, or both", "send one of them")
    form: Literal["page", "article"] = "page" if sent.html is not None else "article"
    known: dict[str, Any] = {"url": sent.url, "headline": sent.headline, "published": sent.published}
    known |= {"source": sent.source, "dateline": sent.dateline, "external_id": sent.id}
    return Capture(name="the body", data=(sent.html or sent.text or "").encode(), form=form, charset="utf-8", **known)
