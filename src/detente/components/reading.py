"""A document → its reading, kept on `doc._.detente`, and its records as groups of labelled spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from detente.language import MODEL, annotate_doc
from detente.model import Article, Block, Capture, Reading
from detente.reader import Reader
from detente.reading import read_article

Parse = Literal["own", "doc"]
_CONFIG: Final = {"model": MODEL, "parse": "own"}
_BLOCK: Final = re.compile(r"\S(?:.*?\S)?(?=\s*?\n\s*?\n|\s*\Z)", re.DOTALL)
_decoder = msgspec.json.Decoder(Reading)


class Component:
    """Reads each document and labels spans of one or more kinds of record.

    A document is read once, however many of these components are in the pipeline. The reading is kept as JSON, so
    that documents can be stored and sent between processes.
    """

    def __init__(self, kinds: tuple[str, ...], model: str, parse: Parse) -> None:
        self._kinds, self._reader, self._parse = kinds, Reader(model), parse

    def __call__(self, doc: Doc) -> Doc:
        """Read the document, unless another of these components has."""
        if doc._.detente_json is None:
            doc._.detente_json = self._read(doc).to_json().decode()
        reading = doc._.detente
        for kind in self._kinds:
            doc.spans[f"detente_{kind}"] = list(KINDS[kind](doc, reading))
        return doc

    def _read(self, doc: Doc) -> Reading:
        if not doc.text.strip():
            return Reading(article=Article(id="", text=doc.text))
        article = article_of(doc)
        return self._reader.code(article, annotate_doc(article, doc) if self._parse == "doc" else None)


def article_of(doc: Doc) -> Article:
    """The document's text as an article. Offsets are the document's: where the reading room would mend characters, the
    text stays as it is, in blocks parted by blank lines."""
    capture = Capture(name="the document", data=doc.text.encode("utf-8", "replace"), form="article", charset="utf-8",
                      published=doc._.detente_published)  # fmt: skip
    article = read_article(capture)
    begin = doc.text.find(article.text)
    if begin >= 0:
        blocks = tuple(Block(role=b.role, start=b.start + begin, end=b.end + begin) for b in article.blocks)
        return msgspec.structs.replace(article, text=doc.text, blocks=blocks)
    blocks = tuple(Block(role="paragraph", start=m.start(), end=m.end()) for m in _BLOCK.finditer(doc.text))
    return msgspec.structs.replace(article, text=doc.text, blocks=blocks, headline=None, dateline=None)


def _events(doc: Doc, reading: Reading) -> Iterator[Span]:
    for event in reading.events:
        e = event.evidence
        yield _span(doc, e.trigger_start, e.trigger_end, event.type)


def _statements(doc: Doc, reading: Reading) -> Iterator[Span]:
    for s in reading.statements:
        yield _span(doc, s.start, s.end, s.speaker.code() if s.speaker else "---")


def _positions(doc: Doc, reading: Reading) -> Iterator[Span]:
    for p in reading.positions:
        yield _span(doc, p.start, p.end, p.stance)


def _figures(doc: Doc, reading: Reading) -> Iterator[Span]:
    for f in reading.figures:
        yield _span(doc, f.start, f.end, f.kind)


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    """The tokens that hold these characters."""
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    assert span is not None
    return span


KINDS: Final[dict[str, Callable[[Doc, Reading], Iterator[Span]]]] = {
    "events": _events,
    "statements": _statements,
    "positions": _positions,
    "figures": _figures,
}
"""How the spans of each kind are made: in the order of the reading's records, each with its label."""


def _reading_of(doc: Doc) -> Reading | None:
    told = doc._.detente_json
    return _decoder.decode(told) if told is not None else None


if not Doc.has_extension("detente"):
    Doc.set_extension("detente_json", default=None)
    Doc.set_extension("detente_published", default=None)
    Doc.set_extension("detente", getter=_reading_of)


@Language.factory("detente", default_config=_CONFIG, assigns=["doc._.detente", "doc.spans"])
def make_all(nlp: Language, name: str, model: str, parse: Parse) -> Component:
    """All four kinds."""
    return Component(tuple(KINDS), model, parse)


@Language.factory("detente_events", default_config=_CONFIG, assigns=["doc._.detente", "doc.spans"])
def make_events(nlp: Language, name: str, model: str, parse: Parse) -> Component:
    """Events, each the span of its trigger, labelled with its type."""
    return Component(("events",), model, parse)


@Language.factory("detente_statements", default_config=_CONFIG, assigns=["doc._.detente", "doc.spans"])
def make_statements(nlp: Language, name: str, model: str, parse: Parse) -> Component:
    """Statements, each the span of its content, labelled with its speaker."""
    return Component(("statements",), model, parse)


@Language.factory("detente_positions", default_config=_CONFIG, assigns=["doc._.detente", "doc.spans"])
def make_positions(nlp: Language, name: str, model: str, parse: Parse) -> Component:
    """Positions, each the span of its matter, labelled with its stance."""
    return Component(("positions",), model, parse)


@Language.factory("detente_figures", default_config=_CONFIG, assigns=["doc._.detente", "doc.spans"])
def make_figures(nlp: Language, name: str, model: str, parse: Parse) -> Component:
    """Figures, each the span of its words, labelled with its kind."""
    return Component(("figures",), model, parse)
