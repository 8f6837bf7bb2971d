"""A parsed block of spaCy's → our tokens and sentences, with offsets into the article's text."""

from __future__ import annotations

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, IS_SPACE, LENGTH, LOWER, ORTH, SENT_START, TAG
from spacy.tokens import Doc

from detente.knowledge import verbs
from detente.knowledge.hyphens import closed
from detente.language.annotation import Sentence, Token
from detente.language.mend import mend
from detente.language.quick import Words
from detente.language.verbless import find_verb
from detente.model import Block

_ATTRIBUTES = [HEAD, DEP, TAG, ENT_TYPE, ENT_IOB, SENT_START, IDX, LENGTH, IS_SPACE, LOWER, ORTH]
LONGEST = 300
"""Words after which a sentence is cut, so that no rule walks a tree without end; newspaper sentences stay under 150."""
_SIGN = 1 << 63  # heads are signed distances, which the array gives as unsigned numbers


def take_in(
    doc: Doc, words: Words | None, text: str, block: Block, offset: int, tokens: list[Token], sentences: list[Sentence]
) -> None:
    """Append a parsed block's tokens and sentences. White-space tokens are left out of the tree.

    Args:
        doc: the block as the pipeline parsed it.
        words: tells parts of speech and lemmas; None where the pipeline has set them.
        text: the article's text.
        block: the block.
        offset: where `doc` begins in `text`, in characters.
        tokens: the article's tokens so far.
        sentences: the article's sentences so far.
    """
    strings = doc.vocab.strings
    rows = doc.to_array(_ATTRIBUTES).tolist()
    fresh: list[Token | None] = []
    known = len(sentences)
    sentence: Sentence | None = None
    for row, (pos, lemma) in zip(rows, _told(doc, rows, words), strict=True):
        _, dep, tag, entity, inside, opens, place, length, blank, lower, form = row
        if blank:
            fresh.append(None)
            continue
        token = Token()
        token.start = offset + place
        token.end = token.start + length
        token.text = text[token.start : token.end]
        if token.text[0] == "]" and len(token.text) > 1:  # "[W]e", which `Plain` closed up
            token.start, token.text = token.start - 2, strings[form]
        token.i = len(tokens)
        token.lower, token.dep, token.tag, token.pos = strings[lower], strings[dep], strings[tag], pos
        token.lemma = _base(token, lemma.lower()) if token.tag[:1] == "V" else lemma.lower()
        if "-" in token.text and (told := closed().get(token.lower)):
            token.lower, token.lemma = told
        token.ent = strings[entity] if entity else ""
        token.ent_starts = inside == 3
        token.children = []
        if sentence is None or opens == 1 or len(sentence.tokens) >= LONGEST:
            sentence = Sentence(index=len(sentences), start=token.start, end=token.end, block=block)
            sentences.append(sentence)
        token.sent = sentence
        sentence.tokens.append(token)
        sentence.end = token.end
        tokens.append(token)
        fresh.append(token)
    _hang([row[0] for row in rows], fresh)
    mend(t for t in fresh if t is not None)
    for each in sentences[known:]:
        find_verb(each.tokens)


def _base(verb: Token, lemma: str) -> str:
    """The lemma, or the verb of our tables to which the form belongs where the lemma is none of them."""
    return lemma if lemma in verbs.known() else verbs.bases().get(verb.lower, lemma)


def _told(doc: Doc, rows: list[list[int]], words: Words | None) -> list[tuple[str, str]]:
    """Each word's part of speech and lemma: looked up, or as the pipeline itself has set them."""
    if words is None:
        return [(token.pos_, token.lemma_) for token in doc]
    keys = [None if row[8] else (row[10], row[2], row[1]) for row in rows]
    return words.tell(doc, keys, [row[9] for row in rows])


def _hang(heads: list[int], fresh: list[Token | None]) -> None:
    """Tie each token to its head, given as the distance to it, and its head to it."""
    for i, (distance, token) in enumerate(zip(heads, fresh, strict=True)):
        if token is None:
            continue
        head = fresh[i + (distance if distance < _SIGN else distance - 2 * _SIGN)]
        token.head = token if head is None or head.sent is not token.sent else head
        if token.head is token:
            token.dep = "ROOT"  # also where its head lies beyond a cut
        else:
            token.head.children.append(token)
