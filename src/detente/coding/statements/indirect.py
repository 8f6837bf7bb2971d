"""The content of indirect speech: a clause, a question or an infinitive beside its cue."""

from __future__ import annotations

from collections.abc import Callable

from detente.coding.grammar import agent_of, infinitive, own_subject, passive
from detente.coding.statements.before import clause_before
from detente.coding.statements.cues import Cue
from detente.coding.statements.infinitives import gerund, hearsay, infinitive_behind, whole_gerund, whole_infinitive
from detente.coding.statements.plainly import lost_clause
from detente.coding.statements.predicates import announced, predicated
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.knowledge.said.cues import CueEntry
from detente.language import Token

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_RELATIVE = {"which", "who", "that", "what", "whom"}
_QUESTION = {"whether", "if", "who", "what", "why", "how", "when", "where", "which", "whom", "whose"}


def content_of(cue: Cue, text: str) -> tuple[CueEntry, Span] | None:
    """The group and the characters of what this cue attributes in indirect speech; None if nothing."""
    tries: tuple[tuple[str, Callable[[], Span | None]], ...] = (
        ("clause", lambda: _clause_behind(cue) or clause_before(cue, text)),
        ("wh", lambda: _question(cue)),
        ("said_to", lambda: hearsay(cue)),
        ("for_to", lambda: whole_infinitive(cue, ("advcl",), "for")),
        ("whole_to", lambda: whole_infinitive(cue)),
        ("whole_ing", lambda: whole_gerund(cue)),
        ("to", lambda: infinitive_behind(cue)),
        ("ing", lambda: gerund(cue)),
    )
    for frame, look in tries:
        entry = cue.entry(frame)
        span = look() if entry is not None else None
        if entry is not None and span is not None:
            return entry, span
    found = predicated(cue) or announced(cue)
    entry, span = cue.entry("clause"), None if found else lost_clause(cue)
    return (entry, span) if entry is not None and span is not None else found


def _clause_behind(cue: Cue) -> Span | None:
    clause = next((c for c in cue.verb.children if c.dep in ("ccomp", "xcomp", "advcl", "dep")
                   and c.i > cue.verb.i and _is_clause(c, cue.verb)), None)  # fmt: skip
    if clause is None:
        return _behind_that(cue.verb)
    first = left_edge(clause)
    if first.i < cue.verb.i and first.lower not in _RELATIVE:
        return None
    if first.i < cue.verb.i:  # "which he said would fail"
        return min(t.start for t in clause.subtree() if t.i > cue.verb.i), right_edge(clause).end
    entry = cue.entry("clause")
    if entry is not None and entry.needs_that and first.lower != "that":
        return None
    if first.lower in _QUESTION - {"if", "when"} and clause.dep != "ccomp":
        return None
    start = first.end if first.lower == "that" and first.dep in ("mark", "det", "nsubj") else first.start
    return start, right_edge(clause).end


def _is_clause(token: Token, cue: Token) -> bool:
    """Finite, with a subject of its own (or the cue's relative pronoun: "which he said would fail"), no adverbial."""
    if token.dep in ("advcl", "dep"):
        return left_edge(token).lower == "that"
    if infinitive(token) is not None:
        return False
    if token.tag in ("VBG",) and not any(c.dep == "aux" for c in token.children):
        return False
    if token.dep == "ccomp" and own_subject(token) is None and cue.dep in ("relcl", "pcomp", "ccomp", "csubj"):
        return token.tag in ("VBD", "VBZ", "VBP") or any(c.dep == "aux" and c.tag in _FINITE for c in token.children)
    return (token.dep == "ccomp" and own_subject(token) is not None) or bool(token.child("mark", "expl"))


def _behind_that(verb: Token) -> Span | None:
    """Where the parse lost the clause: "that" behind the verb, its time and place, up to the sentence's end."""
    tokens = verb.sent.tokens
    at = verb.i - tokens[0].i
    for token in tokens[at + 1 : at + 16]:
        if token.lower == "that" and token.tag in ("IN", "WDT", "DT") and tokens[-1].i > token.i + 2:
            lost = token.dep in ("mark", "dobj", "det", "dep") or (token.dep == "nsubj" and token.i <= verb.i + 2)
            return (token.end, tokens[-1].end) if lost else None
        if token.pos in ("VERB", "AUX", "SCONJ") or token.lower in (";", ":"):
            return None
    return None


def _question(cue: Cue) -> Span | None:
    asked = cue.verb.lemma == "ask"  # "Asked whether ~, he nodded" reports the question, though not who put it
    if passive(cue.verb) and agent_of(cue.verb) is None and cue.speech.subject is None and not asked:
        return None
    clause = next((c for c in cue.verb.children if c.dep in ("ccomp", "pcomp", "advcl") and c.i > cue.verb.i), None)
    if clause is None:
        return None
    first = left_edge(clause)
    if (
        first.lower not in _QUESTION
        or first.i < cue.verb.i
        or (first.lower in ("if", "when") and clause.dep == "advcl")
    ):
        return None
    return first.start, right_edge(clause).end
