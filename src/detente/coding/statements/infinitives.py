"""Content in an infinitive or gerund: "urged Kyiv to wait", "expects it to stay shut", "denied shelling the port"."""

from __future__ import annotations

from detente.coding.grammar import agent_of, infinitive, own_subject, passive
from detente.coding.statements.cues import Cue
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.knowledge.said.cues import verbs
from detente.language import Token


def gerund(cue: Cue) -> Span | None:
    """ "denied shelling the port"."""
    clause = next((c for c in cue.verb.children if c.dep == "xcomp" and c.tag == "VBG" and c.i > cue.verb.i), None)
    if clause is None or own_subject(clause) is not None:
        return None
    return left_edge(clause).start, right_edge(clause).end


def whole_gerund(cue: Cue) -> Span | None:
    """ "footage shows a guard kicking the door": the gerund with its own subject, or behind the object it tells of."""
    if any(c.tag == "VBG" and _speaking(c) and c.i > cue.verb.i for c in cue.verb.children):
        return None  # "shows X saying ~": the words are X's
    shown = cue.verb.child("dobj")
    for clause in (*cue.verb.children, *(shown.children if shown is not None else ())):
        subject = own_subject(clause) or shown
        if clause.tag != "VBG" or clause.dep not in ("ccomp", "xcomp", "advcl", "acl") or subject is None:
            continue
        if cue.verb.i < subject.i < clause.i:
            return left_edge(subject).start, right_edge(clause).end
    return None


def whole_infinitive(cue: Cue, deps: tuple[str, ...] = ("ccomp", "xcomp"), mark: str = "") -> Span | None:
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


def hearsay(cue: Cue) -> Span | None:
    """ "is believed to have fled": the infinitive of a passive that names nobody who believes."""
    clause = cue.verb.child("xcomp")
    to = infinitive(clause) if clause is not None else None
    if clause is None or to is None or not passive(cue.verb) or agent_of(cue.verb) is not None:
        return None
    return to.start, right_edge(clause).end


def _speaking(clause: Token) -> bool:
    """A verb of saying: "declined to say whether ~" tells nothing, "is shown saying ~" what another verb tells."""
    return any("clause" in e.frames and not e.topic and e.kind == "said" for e in verbs().get(clause.lemma, ()))


def _negated_to(clause: Token, to: Token) -> Token:
    """The "not" in front of "to" is part of what was vowed."""
    return next((c for c in clause.children if c.dep == "neg" and c.i == to.i - 1), to)


def infinitive_behind(cue: Cue) -> Span | None:
    """ "urged Kyiv to wait": from "to" on. Those who urge need someone to be urged."""
    verb = cue.verb
    entry = cue.entry("to")
    hosts = [] if verb.lemma in ("call", "appeal") else [verb]
    hosts += [] if not hosts else [*(c for c in verb.children if c.dep in ("dobj", "dative"))]
    if verb.lemma in ("call", "appeal") and any(o.ent not in ("DATE", "TIME") for o in verb.prep("on", "upon", "to")):
        hosts = [verb]
    upon = verb.lemma == "call" and any(c.lower in ("on", "upon") for c in verb.all("prt"))
    hosts = hosts or ([verb] if upon else [])
    hosts += verb.prep("on", "to") if entry is not None and entry.addressee else []
    for host in hosts:
        for clause in host.children:
            to = infinitive(clause)
            if to is None or to.i < verb.i or clause.dep not in ("xcomp", "ccomp", "advcl", "acl", "relcl"):
                continue
            bare = host is verb and own_subject(clause) is None and not verb.child("dobj", "dative", "prep")
            if entry is not None and entry.addressee and bare and not upon and not passive(verb):
                continue
            if entry is not None and entry.topic and _speaking(clause):
                continue
            return _negated_to(clause, to).start, right_edge(clause).end
    return None
