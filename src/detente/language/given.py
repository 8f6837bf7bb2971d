"""A document that another spaCy pipeline has parsed → an annotation, so that its parse is the one that counts."""

from __future__ import annotations

from spacy.tokens import Doc

from detente.language.annotation import Annotation, Sentence, Token
from detente.language.taking import take_in
from detente.model import Article, DetenteError


def annotate_doc(article: Article, doc: Doc) -> Annotation:
    """The annotation of an article whose text is the document's, block by block.

    Raises:
        DetenteError: if the pipeline has set no dependencies or tags.
    """
    for name in ("DEP", "TAG", "LEMMA"):
        if len(doc) and not doc.has_annotation(name):
            problem = f"the pipeline before it sets no {name}"
            raise DetenteError(
                'parse = "doc"', problem, 'add a tagger, a parser and a lemmatizer, or take parse = "own"'
            )
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for block in article.blocks:
        span = doc.char_span(block.start, block.end, alignment_mode="expand")
        if span is not None:
            take_in(span.as_doc(), None, article.text, block, span.start_char, tokens, sentences)
    return Annotation(article=article, tokens=tokens, sentences=sentences)
