"""The content of indirect speech: a clause, a question or an infinitive beside its cue."""

from __future__ import annotations

from collections.abc import Callable

from detente.coding.grammar import agent_of, infinitive, own_subject, passive
from detente.coding.statements.cues import Cue
from detente.coding.statements.predicates import announced, predicated
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.knowledge.said.cues import CueEntry, verbs
from detente.language import Token

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_RELATIVE = {"which", "who", "that", "what", "whom"}
_QUESTION = {"whether", "if", "who", "what", "why", "how", "when", "where", "which", "whom", "whose"}


def content_of(cue: Cue, text: str) -> tuple[CueEntry, Span] | None:
    """The group and the characters of what this cue attributes in indirect speech; None if nothing."""
    tries: tuple[tuple[str, Callable[[], Span | None]], ...] = (
        ("clause", lambda: _clause_behind(cue) or _clause_before(cue, text)),
        ("wh", lambda: _question(cue)),
        ("said_to", lambda: _hearsay(cue)),
        ("for_to", lambda: _whole_infinitive(cue, ("advcl",), "for")),
        ("whole_to", lambda: _whole_infinitive(cue)),
        ("to", lambda: _infinitive(cue)),
        ("ing", lambda: _gerund(cue)),
    )
    for frame, look in tries:
        entry = cue.entry(frame)
        span = look() if entry is not None else None
        if entry is not None and span is not None:
            return entry, span
    return predicated(cue) or announced(cue)


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


def _clause_before(cue: Cue, text: str) -> Span | None:
    """ "The bridge was blown up, officials said": the sentence up to the comma before the cue's own clause."""
    verb = cue.verb
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.child("xcomp"):
        return None
    if (
        verb.child("dobj")
        and not any(e.addressee for e in cue.entries)
        and cue.speech.subject is not verb.child("dobj")
    ):
        return None
    tokens = verb.sent.tokens
    subject = cue.speech.subject if cue.speech.subject in verb.children else own_subject(verb) or cue.speech.subject
    if any(e.kind == "thinks" for e in cue.entries) and verb.child("prep", "xcomp"):
        return None
    if subject is None or abs(subject.i - verb.i) > 25 or (subject.i < verb.i and own_subject(verb) is None):
        return None
    edge = verb if subject.i > verb.i else left_edge(subject)
    at = edge.i - tokens[0].i
    while at > 0 and tokens[at - 1].pos in ("ADV", "AUX") and tokens[at - 1].head is verb:
        at -= 1
    if at < 3 or tokens[at - 1].lower not in (",", "—", "–", "--"):
        return None
    if verb.dep not in ("ROOT", "parataxis", "ccomp", "conj", "dep") or not _ends_cue(verb, tokens):
        return None
    return _sentence_start(tokens, at), tokens[at - 2].end


def _ends_cue(verb: Token, tokens: list[Token]) -> bool:
    """Nothing but time, place and bystanders behind the cue, up to the end of the sentence or a comma."""
    rest = tokens[verb.i - tokens[0].i + 1 :]
    for token in rest:
        if token.lower in (",", ".", ";", "—", "–", "--"):
            return True
        if token.lower == "that" or (token.tag in ("VBD", "VBZ", "VBP", "MD") and token.dep != "relcl"):
            return False
    return True


def _sentence_start(tokens: list[Token], before: int) -> int:
    """Start of the sentence, or of what follows its dateline or last semicolon; a conjunction in front is left out."""
    first = _behind_dateline(tokens)
    for at in range(before):
        if tokens[at].lower == ";":
            first = at + 1
    if tokens[first].lower in ("but", "and", "yet") and first + 1 < before:
        first += 1
    return tokens[first].start


def _behind_dateline(tokens: list[Token]) -> int:
    """ "KYIV, Ukraine -- …": where the words begin, if a dateline slipped into the sentence."""
    if not (tokens[0].text.isupper() and len(tokens[0].text) > 3):
        return 0
    dash = next((i for i, t in enumerate(tokens[:12]) if t.text in ("--", "—", "–", "_", "-")), None)
    return dash + 1 if dash is not None and dash + 1 < len(tokens) else 0


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


def _gerund(cue: Cue) -> Span | None:
    """ "denied shelling the port"."""
    clause = next((c for c in cue.verb.children if c.dep == "xcomp" and c.tag == "VBG" and c.i > cue.verb.i), None)
    if clause is None or own_subject(clause) is not None:
        return None
    return left_edge(clause).start, right_edge(clause).end


def _whole_infinitive(cue: Cue, deps: tuple[str, ...] = ("ccomp", "xcomp"), mark: str = "") -> Span | None:
    """ "expects the border to stay shut"; with a mark, "called for the border to be shut"."""
    for clause in cue.verb.children:
        subject = own_subject(clause)
        if clause.dep not in deps or subject is None or subject.i < cue.verb.i or infinitive(clause) is None:
            continue
        first = left_edge(subject)
        before = first.sent.tokens[first.i - first.sent.tokens[0].i - 1]
        if not mark or before.lower == mark:
            return first.start, right_edge(clause).end
    return None


def _hearsay(cue: Cue) -> Span | None:
    """ "is believed to have fled": the infinitive of a passive that names nobody who believes."""
    clause = cue.verb.child("xcomp")
    to = infinitive(clause) if clause is not None else None
    if clause is None or to is None or not passive(cue.verb) or agent_of(cue.verb) is not None:
        return None
    return to.start, right_edge(clause).end


def _silence(clause: Token) -> bool:
    """ "declined to say whether ~": wanting or refusing to speak tells nothing."""
    return any("clause" in e.frames and not e.topic and e.kind == "said" for e in verbs().get(clause.lemma, ()))


def _negated_to(clause: Token, to: Token) -> Token:
    """The "not" in front of "to" is part of what was vowed."""
    return next((c for c in clause.children if c.dep == "neg" and c.i == to.i - 1), to)


def _infinitive(cue: Cue) -> Span | None:
    """ "urged Kyiv to wait": from "to" on. Those who urge need someone to be urged."""
    verb = cue.verb
    entry = cue.entry("to")
    hosts = [] if verb.lemma in ("call", "appeal") else [verb]
    hosts += [] if not hosts else [*(c for c in verb.children if c.dep in ("dobj", "dative"))]
    if verb.lemma in ("call", "appeal") and any(o.ent not in ("DATE", "TIME") for o in verb.prep("on", "upon", "to")):
        hosts = [verb]
    hosts += verb.prep("on", "to") if entry is not None and entry.addressee else []
    for host in hosts:
        for clause in host.children:
            to = infinitive(clause)
            if to is None or to.i < verb.i or clause.dep not in ("xcomp", "ccomp", "advcl", "acl", "relcl"):
                continue
            bare = host is verb and own_subject(clause) is None and not verb.child("dobj", "dative", "prep")
            if entry is not None and entry.addressee and bare and not passive(verb):
                continue
            if entry is not None and entry.topic and _silence(clause):
                continue
            return _negated_to(clause, to).start, right_edge(clause).end
    return None
