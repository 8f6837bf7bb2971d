"""Content in front of its cue: "The bridge was blown up, officials said"."""

from __future__ import annotations

from detente.coding.grammar import own_subject, passive
from detente.coding.statements.cues import Cue
from detente.coding.statements.spans import Span, left_edge
from detente.language import Token


def told(verb: Token) -> bool:
    """Finite, or a perfect ("officials have said")."""
    if verb.tag in ("VBD", "VBZ", "VBP"):
        return True
    had = any(c.dep == "aux" and c.lemma in ("have", "'ve", "’ve") for c in verb.children)
    return verb.tag == "VBN" and had and not passive(verb)


def clause_before(cue: Cue, text: str) -> Span | None:
    """ "The bridge was blown up, officials said": the sentence up to the comma before the cue's own clause."""
    verb = cue.verb
    if not told(verb) or verb.child("xcomp"):
        return None
    if (
        verb.child("dobj")
        and not any(e.addressee or e.takes_it for e in cue.entries)
        and cue.speech.subject is not verb.child("dobj")
    ):
        return None
    tokens = verb.sent.tokens
    subject = cue.speech.subject if cue.speech.subject in verb.children else own_subject(verb) or cue.speech.subject
    if any(e.kind == "thinks" for e in cue.entries) and verb.child("prep", "xcomp", "acomp", "oprd"):
        return None
    if subject is None or abs(subject.i - verb.i) > 25 or (subject.i < verb.i and own_subject(verb) is None):
        return None
    edge = verb if subject.i > verb.i else left_edge(subject)
    at = edge.i - tokens[0].i
    while at > 0 and tokens[at - 1].pos in ("ADV", "AUX") and tokens[at - 1].head is verb:
        at -= 1
    noting = at > 1 and tokens[at - 1].lower == "as"
    at -= noting
    if at < 3 or tokens[at - 1].lower not in (",", "—", "–", "--"):
        return None
    if not (noting or verb.dep in ("ROOT", "parataxis", "ccomp", "conj", "dep")) or not _ends_cue(verb, tokens):
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
