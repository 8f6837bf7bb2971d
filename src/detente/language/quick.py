"""The usual pipeline made faster, word for word the same: better matrix products, and each word looked up once.

Two things cost time that they need not. spaCy multiplies matrices with BLIS, which on most machines takes three times
as long as the BLAS that numpy brings. And its attribute ruler and lemmatizer match 179 patterns against every word
anew, though all but nine look at one word's form, tag and dependency alone.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

RULED: Final = ("attribute_ruler", "lemmatizer")
"""The components that `Words` stands in for."""

# The words that open a pattern of several tokens ("let 's", "gon na", "y' all"), and the dependency that does.
_OPENERS: Final = ("ai", "gon", "got", "let", "c'm", "y", "y'")
_EXPLETIVE: Final = "expl"
_MOST: Final = 300_000
_NOTHING: Final = ("", "")

Key = tuple[int, int, int]
"""The hashes of a word's form, tag and dependency."""


def use_numpy_blas(nlp: Language) -> None:
    """Let this pipeline's layers multiply with numpy's BLAS; other pipelines of the process stay as they are."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                layer.ops = ops


@cache
def _blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def one_thread() -> AbstractContextManager[object]:
    """Within it BLAS keeps to one thread: workers share out the cores, and sums do not depend on their number."""
    limited: AbstractContextManager[object] = _blas().limit(limits=1)
    return limited


class Words:
    """What the attribute ruler and the lemmatizer say of a word, asked once for each form, tag and dependency.

    Documents that hold the opening of a pattern of several tokens are given to the two components themselves.
    """

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._ruled: list[Any] = [nlp.get_pipe(name) for name in RULED]
        self._openers = {nlp.vocab.strings.add(word) for word in _OPENERS}
        self._expletive = nlp.vocab.strings.add(_EXPLETIVE)
        self._known: dict[Key, tuple[str, str]] = {}

    def tell(self, doc: Doc, keys: list[Key | None], lowers: list[int]) -> list[tuple[str, str]]:
        """The part of speech and the lemma of each word of a tagged and parsed document.

        Args:
            doc: the document, untouched by the two components.
            keys: each word's key; None for white space, of which nothing is told.
            lowers: the hash of each word in small letters.
        """
        if not self._openers.isdisjoint(lowers) or any(key[2] == self._expletive for key in keys if key):
            return self._asked(doc)
        known = self._known
        if len(known) > _MOST:
            known.clear()
        missing = [key for key in dict.fromkeys(keys) if key and key not in known]
        if missing:
            self._learn(missing)
        return [known[key] if key else _NOTHING for key in keys]

    def _asked(self, doc: Doc) -> list[tuple[str, str]]:
        for component in self._ruled:
            doc = component(doc)
        return [(token.pos_, token.lemma_) for token in doc]

    def _learn(self, keys: list[Key]) -> None:
        """Ask for words that were not met before, each with a blank between it and the next, so that none opens a
        pattern with its neighbour."""
        strings = self._vocab.strings
        blank = ("\n", "_SP", "dep")
        rows = [row for key in keys for row in ((strings[key[0]], strings[key[1]], strings[key[2]]), blank)]
        words, tags, deps = (list(column) for column in zip(*rows, strict=True))
        told = self._asked(Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words)))))
        self._known.update(zip(keys, told[::2], strict=True))
