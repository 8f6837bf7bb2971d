"""Indirect speech whose clause the parse lost: "She said about half were gone", "what she said is a plot"."""

from __future__ import annotations

from detente.coding.grammar import own_subject, passive
from detente.coding.statements.cues import Cue
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.language import Token

_SAYING = {"say", "insist", "argue", "claim", "think", "believe"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_POINTING = {"what", "that", "which", "who", "whom"}
_NO_WORDS = {"so", "yes", "no", "nothing", "little", "goodbye", "sorry", "hello", "that", "this", "it", "what", "much"}


def lost_clause(cue: Cue) -> Span | None:
    """The words behind a plain verb of saying, to the end of what it tells; None where no clause is there."""
    verb, tokens = cue.verb, cue.verb.sent.tokens
    at = verb.i - tokens[0].i
    if verb.lemma not in _SAYING or verb.tag not in ("VBD", "VBZ", "VBP") or passive(verb) or at + 3 >= len(tokens):
        return None
    subject = cue.speech.subject or own_subject(verb)
    if subject is None or subject.i >= verb.i or tokens[at + 1].pos == "PUNCT":
        return None
    return _pointed(verb, tokens, at) or _rest(verb, tokens, at)


def _pointed(verb: Token, tokens: list[Token], at: int) -> Span | None:
    """ "what she said is a plot", "a vote that he said defied the court": the predicate behind the verb."""
    named = verb.child("nsubj")
    subjects = [c for c in verb.all("nsubj") if c.i < verb.i and c.lower not in _POINTING]
    first = left_edge(subjects[-1]).i - tokens[0].i if subjects and named is not None else 0
    opened = first > 0 and tokens[first - 1].lower in _POINTING
    if not opened or tokens[at + 1].tag not in _FINITE:
        return None
    above = tokens[at + 1]
    clause = above.head if above.dep in ("aux", "auxpass") else above
    return above.start, max(right_edge(clause).end, above.end)


def _rest(verb: Token, tokens: list[Token], at: int) -> Span | None:
    """The rest of the sentence, where a finite verb stands in it that goes on with nothing before the cue."""
    if tokens[at + 1].lower in _NO_WORDS or tokens[at + 1].tag in _FINITE or tokens[at + 1].lower == "to":
        return None
    told = [t for t in tokens[at + 2 :] if t.tag in _FINITE and t.dep not in ("relcl", "conj", "advcl")]
    lost = next((t for t in told if verb in t.ancestors()), None)
    if lost is None or lost.dep not in ("ccomp", "aux", "auxpass"):
        return None
    return tokens[at + 1].start, right_edge(lost.head if lost.dep != "ccomp" else lost).end
