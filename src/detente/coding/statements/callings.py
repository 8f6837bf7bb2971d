"""What somebody calls a thing: "called the vote a farce", "what Kenya calls its own waters", also in quotes."""

from __future__ import annotations

from detente.coding.statements.cues import Cue
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.knowledge.said.cues import CueEntry
from detente.language import Token

MARKS = {"“", "”", '"', "``", "''"}
_NOT_NAMED = {"VBD", "VBZ", "VBP", "MD", "VB", "VBG", "IN", "TO", "WDT", "WP"}


def what_it_calls(cue: Cue) -> tuple[CueEntry, Span] | None:
    """ "What Kenya calls its own waters", "what she described as a breach": the name alone."""
    if not any(c.lower == "what" and c.i < cue.verb.i for c in cue.verb.all("dobj", "attr", "pobj", "nsubj", "oprd")):
        return None
    called = next((c for c in cue.verb.all("oprd", "attr", "dobj") if c.i > cue.verb.i), None)
    entry = cue.entry("small")
    if called is None or entry is None:
        entry, called = cue.entry("as"), next(iter(cue.verb.prep("as")), None)
    if called is None or entry is None:
        return None
    return entry, (left_edge(called).start, right_edge(called).end)


def small_clause(verb: Token) -> Span | None:
    """ "called the vote a farce", however the parse takes it."""
    target, name = verb.child("dobj"), verb.child("oprd", "attr")
    if target is None and len(both := verb.all("oprd")) == 2 and both[0].pos in ("NOUN", "PROPN", "VERB"):
        target, name = both  # "called the shelling outrageous"
    if target is not None and name is not None and verb.i < target.i < name.i:
        return left_edge(target).start, right_edge(name).end
    if target is not None and (last := _named_beside(verb, target)) is not None:
        return left_edge(target).start, right_edge(last).end
    inner = verb.child("ccomp", "xcomp")
    if inner is None or inner.i < verb.i or inner.pos in ("VERB", "AUX"):
        return None
    if not inner.child("nsubj", "compound") or inner.child("cop", "aux"):
        return None
    return left_edge(inner).start, right_edge(inner).end


def _named_beside(verb: Token, target: Token) -> Token | None:
    """The name that the parse set in apposition to the last of several objects ("called A and B a farce")."""
    last = target
    beside = next((c for c in verb.all("conj") if c.pos in ("NOUN", "PROPN") and c.i > target.i), None)
    while (further := last.child("conj") or (beside if last is target else None)) is not None:
        last = further
    name = last.child("appos") if last is not target else None
    before = name.sent.tokens[left_edge(name).i - name.sent.tokens[0].i - 1] if name is not None else None
    return name if before is not None and before.pos != "PUNCT" and before.i >= last.i else None


def called_in_quotes(verb: Token) -> Span | None:
    """ "called the vote “a farce”", where the quotation hid the grammar: from the object to the closing mark."""
    tokens = verb.sent.tokens
    first = verb.i - tokens[0].i + 1
    opening = next((i for i in range(first + 1, min(len(tokens), first + 9)) if tokens[i].lower in MARKS), None)
    if opening is None or any(
        t.tag in _NOT_NAMED or t.lower in (",", "for", "on", "to") for t in tokens[first:opening]
    ):
        return None
    closing = next((i for i in range(opening + 2, len(tokens)) if tokens[i].lower in MARKS), None)
    if closing is None:
        return None
    behind = tokens[closing + 1] if closing + 1 < len(tokens) else None
    of = behind is not None and behind.lower == "of" and behind.head.i < behind.i and behind.child("pobj", "pcomp")
    return tokens[first].start, right_edge(behind).end if behind is not None and of else tokens[closing].end
