"""Where a saying ends: before the next cue, another's words, or its own source, which the parse took into it."""

from __future__ import annotations

from itertools import pairwise

from detente.coding.grammar import own_subject
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.subjects import speaks_on
from detente.knowledge.said.cues import openers, verbs
from detente.language import Annotation, Token

_FINITE = {"VBD", "VBZ", "VBP"}
_MARKS = {'"', "”", "''"}


def end_of(annotation: Annotation, cue: Cue, start: int, end: int, quotes: list[Quote]) -> int:
    """The end of what `cue` attributes from `start` on, without the "and" that only joins what follows."""
    last = _before_next(annotation.tokens_in(start, end), cue, quotes) if start > cue.verb.start else None
    end = end if last is None else last
    tokens = annotation.tokens_in(start, end)
    return tokens[-1].start if len(tokens) > 2 and tokens[-1].dep == "cc" else end


def _before_next(tokens: list[Token], cue: Cue, quotes: list[Quote]) -> int | None:
    """Where a trailing ", adding that …", ", according to …", ", and Kenya said …" begins."""
    for comma, word in pairwise(tokens[3:]):
        if comma.lower == "," and any(word.lower == words[0] == "according" for words in openers()):
            return comma.start
        if comma.lower == "," and word.dep == "cc" and (_changes_speaker(cue, word) or speaks_on(word)):
            return comma.start
        saying = word.tag == "VBG" and word.lemma in verbs() and word.dep in ("advcl", "acl", "conj", "xcomp")
        parted = comma.lower == "," or (comma.lower in _MARKS and _then_that(word))
        quoted = any(q.start <= word.start < q.end for q in quotes)
        if saying and parted and word is not cue.verb and not quoted:
            return comma.start
    return None


def _then_that(verb: Token) -> bool:
    """A clause with "that" follows right behind it."""
    tokens = verb.sent.tokens
    at = verb.i - tokens[0].i + 1
    return at < len(tokens) and tokens[at].lower == "that"


def _changes_speaker(cue: Cue, joint: Token) -> bool:
    """Behind ", and" or ", but" somebody else says something: his words are not the first one's."""
    second = next((t for t in joint.sent.tokens if t.i > joint.i and t.dep == "conj" and t.tag in _FINITE), None)
    if second is None or second.lemma not in verbs() or not second.child("ccomp"):
        return False
    subject = own_subject(second)
    return subject is not None and subject.i > joint.i and subject.pos in ("NOUN", "PROPN") and second is not cue.verb
