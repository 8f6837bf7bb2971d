"""Which word speaks: the subject of a cue, before it, behind it, or in another clause of its sentence."""

from __future__ import annotations

from detente.coding.grammar import agent_of, object_of, own_subject, passive, subject_of, surface_subject
from detente.coding.statements.spans import left_edge
from detente.knowledge.said.cues import verbs
from detente.language import Token

_MARKS = {"''", '"', "”", "’", "»"}
_CLOSERS = _MARKS | {",", "?", "!"}
_QUOTING = {"quote", "cite", "show", "hear", "report", "record", "film", "know"}
_SHOWING = {"show", "hear", "record", "film", "capture", "catch", "tape", "depict", "see"}


def speaking_subject(verb: Token) -> Token | None:
    """The speaking subject; of "cited X as saying" it is X."""
    if verb.dep == "pcomp" and verb.head.lower in ("as", "by") and verb.head.head.lemma in _QUOTING:
        above = verb.head.head
        return surface_subject(above) if passive(above) else object_of(above)
    if verb.tag == "VBG" and verb.dep in ("advcl", "acl") and verb.head.lemma in _SHOWING:
        return _shown(verb)
    behind = inverted(verb)
    if behind is not None:
        return behind
    if (ahead := _behind_fronted(verb)) is not None:
        return ahead
    joint = next((t for t in reversed(_before(verb)) if t.dep == "cc"), None)
    if (verb.tag == "VBG" and _trails(verb)) or (joint is not None and speaks_on(joint) and verb.dep == "conj"):
        return _main_subject(verb)
    nearest = [c for c in verb.children if c.dep == "nsubj" and c.i < verb.i]
    if len(nearest) > 1:
        return nearest[0] if _told_apart(nearest[0], nearest[-1]) else nearest[-1]
    active = verb.tag in ("VBD", "VBZ", "VBP") and bool(nearest)  # "he said by telephone"
    found = agent_of(verb) if passive(verb) and not active else own_subject(verb) or subject_of(verb)
    root = verb.sent.roots[0]
    return root if found is None and root.pos in ("NOUN", "PROPN") and root.i < verb.i else found


def _behind_fronted(verb: Token) -> Token | None:
    """The subject behind a participle that opens its sentence ("Citing the raid, Kenya accused Chad of …")."""
    opening = next((t for t in verb.sent.tokens if t.pos not in ("PUNCT", "ADV")), None)
    if verb.tag != "VBG" or verb is not opening or verb.dep != "advcl":
        return None
    subject = own_subject(verb.head)
    return subject if subject is not None and subject.i > verb.i else None


def _told_apart(first: Token, last: Token) -> bool:
    """Whether the last of two subjects is but a name behind a noun below the first ("men met by the daily El Día")."""
    before = next((t for t in reversed(last.sent.tokens) if t.i < left_edge(last).i), None)
    return before is not None and before is not first and before.pos == "NOUN" and first in before.ancestors()


def speaks_on(joint: Token) -> bool:
    """ ", and has called them ~": behind a comma the speaker goes on, whatever clause the parse joins it to."""
    tokens = joint.sent.tokens
    at = joint.i - tokens[0].i
    verb = next((t for t in tokens[at + 1 : at + 4] if t.dep == "conj"), None)
    if verb is None or at < 1 or tokens[at - 1].lower != "," or own_subject(verb) is not None:
        return False
    finite = verb.tag in ("VBD", "VBZ", "VBP") or any(c.dep == "aux" and c.tag in ("VBD", "VBZ") for c in verb.children)
    return finite and verb.lemma in verbs()


def _before(verb: Token) -> list[Token]:
    """The three words in front."""
    at = verb.i - verb.sent.tokens[0].i
    return verb.sent.tokens[max(0, at - 3) : at]


def _shown(verb: Token) -> Token | None:
    """Who speaks in "the video shows X saying"; the one named behind "a member of the party, NAME"."""
    shown = object_of(verb.head)
    if shown is None or verb.head.i > shown.i or shown.i > verb.i:
        return own_subject(verb) or subject_of(verb)
    inner = next((n for o in shown.prep("of", "from") for n in o.all("appos") if n.pos == "PROPN"), None)
    return inner or shown


def quoting(verb: Token) -> bool:
    """ "quoted X as saying": the saying is another verb's."""
    saying = (c for p in verb.children if p.dep == "prep" and p.lower == "as" for c in p.children if c.dep == "pcomp")
    return verb.lemma in _QUOTING and any(c.lemma in verbs() for c in saying)


def _trails(verb: Token) -> bool:
    """A participle behind a comma (", adding that …"): it belongs to the main clause, whatever the parse says."""
    at = verb.i - verb.sent.tokens[0].i
    before = [t for t in verb.sent.tokens[max(0, at - 2) : at] if t.pos != "ADV"]
    return (
        bool(before)
        and before[-1].lower in (",", "—", "–", "''", "”", '"')
        and verb.dep in ("advcl", "acl", "conj", "xcomp", "dep", "prep")
    )


def _main_subject(verb: Token) -> Token | None:
    """Whoever spoke last before it in the sentence; else the subject of the main clause's last member that has one."""
    for token in reversed(verb.sent.tokens[: verb.i - verb.sent.tokens[0].i]):
        reported = token.dep == "ccomp" and token.head.i < token.i and token.head.lemma in verbs()
        if token.tag in ("VBD", "VBZ", "VBP") and token.lemma in verbs() and not reported and token.dep != "relcl":
            subject = own_subject(token)
            if subject is not None:
                return subject
    chain = [verb, *verb.ancestors()]
    top = len(chain) - 1
    while top > 1 and chain[top - 1].dep == "conj" and own_subject(chain[top - 1]) is not None:
        top -= 1
    return own_subject(chain[top]) or subject_of(verb)


def inverted(verb: Token) -> Token | None:
    """The subject behind its verb (", said the minister"), which parsers often take for an object or a head."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or verb.child("aux", "auxpass"):
        return None
    at = verb.i - verb.sent.tokens[0].i
    before = verb.sent.tokens[max(0, at - 2) : at]
    if not before or before[-1].lower not in _CLOSERS or (before[-1].lower == "," and verb.tag == "VBN"
                                                         and not any(t.lower in _MARKS for t in before)):  # fmt: skip
        return None
    subject = own_subject(verb)
    if subject is not None:
        return subject if subject.i > verb.i else None
    if verb.dep in ("amod", "compound") and verb.head.i > verb.i:
        return verb.head
    behind = verb.child("nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative")
    return behind if behind is not None and behind.i > verb.i else None
