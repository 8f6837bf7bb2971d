"""What is said of something: "accused X of Y", "described X as Y", "called X Y", "announced X"."""

from __future__ import annotations

from detente.coding.grammar import agent_of, object_of, own_subject, passive
from detente.coding.statements.bearing import bears
from detente.coding.statements.callings import MARKS, called_in_quotes, small_clause, what_it_calls
from detente.coding.statements.cues import Cue
from detente.coding.statements.somebody import is_person
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.knowledge.said.cues import CueEntry, media, tellers, verbs
from detente.language import Token

_PREPOSITIONS = {"of": ("of",), "with": ("with",), "for": ("for",), "about": ("about",), "on": ("on",),
                 "to_noun": ("to",), "against": ("against",), "at": ("at",), "over": ("over",)}  # fmt: skip
_QUOTING = {"cite", "quote"}
_MATTERS = {"over", "about", "at", "for", "of", "against", "toward", "towards", "with", "regarding", "concerning"}


def predicated(cue: Cue) -> tuple[CueEntry, Span] | None:
    """ "accused X of Y", "described X as Y", "called X Y": from X to the end of Y."""
    named = what_it_calls(cue)
    if named is not None:
        return named
    calling = cue.entry("small")
    small = (small_clause(cue.verb) or called_in_quotes(cue.verb)) if calling else None
    if calling and small:
        return calling, small
    target = object_of(cue.verb)
    for entry, frame in ((e, f) for e in cue.entries if e.needs_object for f in e.frames):
        prep = _preposition(cue.verb, target, _PREPOSITIONS.get(frame, (frame,)))
        if prep is None or _as_saying(prep):
            continue
        end = right_edge(prep).end
        if target is not None and target.i > cue.verb.i:
            return entry, (left_edge(target).start, end)
        if frame == "as" and target is not None and agent_of(cue.verb) is not None:
            return entry, (prep.end, end)
    return None


def _shown_saying(verb: Token) -> bool:
    """ "The video shows X saying …": the words are X's."""
    return any(c.tag == "VBG" and c.lemma in verbs() and c.dep in ("advcl", "acl") for c in verb.children)


def _source(target: Token) -> bool:
    """ "citing officials", "citing a report": on whose word it rests, not what is said."""
    if target.lemma in tellers() or target.lemma in media():
        return not target.prep("of")  # but "citing the release of the crew"
    return is_person(target)


def _as_saying(prep: Token) -> bool:
    """ "cited the ministry as saying …": the inner verb tells what was said."""
    return any(c.dep == "pcomp" and c.lemma in verbs() for c in prep.children)


def _preposition(verb: Token, target: Token | None, words: tuple[str, ...]) -> Token | None:
    """The preposition on the verb or its object; behind an insertion ("accused them, he said, of …") on its own."""
    for host in (verb, target):
        for child in host.children if host is not None else []:
            if child.lower in words and child.i > verb.i and child.dep in ("prep", "agent", "dative", "mark"):
                return child
    tokens = verb.sent.tokens
    for at in range(verb.i - tokens[0].i + 2, min(len(tokens), verb.i - tokens[0].i + 20)):
        if tokens[at].lower in words and tokens[at].child("pcomp") and tokens[at - 1].lower == ",":
            return tokens[at]
    return None


def announced(cue: Cue) -> tuple[CueEntry, Span] | None:
    """ "announced an inquiry", "warned of unrest"."""
    if passive(cue.verb):
        return _undergone(cue)
    target = cue.verb.child("dobj")
    marked = target is not None and any(t.lower in MARKS for t in target.subtree())
    fit = [e for e in cue.entries if "object" in e.frames and bears(e, cue.speech.subject)]
    able = sorted(fit, key=lambda e: e.quoted is not marked)
    entry = able[0] if able else None
    target = target if entry else None
    if target is None:
        entry, target = next(iter(_beneath(cue)), (None, None))
    if (
        entry is None
        or target is None
        or target.i < cue.verb.i
        or target.pos == "PRON"
        or target.ent in ("DATE", "TIME")
        or (entry.subject == "document" and _shown_saying(cue.verb))
        or (cue.verb.lemma in _QUOTING and _source(target))
        or any(_as_saying(c) for c in (*cue.verb.children, *target.children) if c.dep == "prep" and c.lower == "as")
    ):
        return None
    return entry, (left_edge(target).start, _with_its_matter(target).end)


def _undergone(cue: Cue) -> tuple[CueEntry, Span] | None:
    """ "The bill is backed by Kenya": the subject, where the passive names who does it."""
    entry, subject = cue.entry("passive"), own_subject(cue.verb)
    named = cue.verb.child("oprd", "attr")
    if agent_of(cue.verb) is None or (named is not None and cue.entry("held_as")):
        return _reputed(cue)
    if entry is None or subject is None or subject.pos == "PRON":
        return None
    return entry, (left_edge(subject).start, right_edge(subject).end)


def _reputed(cue: Cue) -> tuple[CueEntry, Span] | None:
    """ "The vote is seen as a farce", "Kenya was accused of arming rebels": what nobody in particular says of it."""
    verb = cue.verb
    entry = cue.entry("held_as")
    named = verb.child("oprd", "attr") or next(iter(verb.prep("as")), None)
    if entry is None or named is None:
        entry = cue.entry("held_for")
        named = next(
            (g for c in verb.all("prep") if c.lower in ("of", "for", "with") for g in c.all("pobj", "pcomp")), None
        )
    if entry is None or named is None or named.i < verb.i or own_subject(verb) is None or named.ent in ("DATE", "TIME"):
        return None
    return entry, (left_edge(named).start, right_edge(named).end)


def _with_its_matter(target: Token) -> Token:
    """The object's last word, with the "over ~" behind it that the parse hung on the verb."""
    last = right_edge(target)
    at = last.i - last.sent.tokens[0].i + 1
    for behind in last.sent.tokens[at : at + 2]:
        if behind.dep == "prep" and behind.lower in _MATTERS and behind.child("pobj", "pcomp"):
            return right_edge(behind)
        if behind.dep == "aux" and behind.lower == "to" and behind.head.dep in ("advcl", "xcomp", "acl"):
            return right_edge(behind.head)  # "a set of rules to end the abuse"
        if behind.pos != "PUNCT" or behind.lower == ",":
            break
    return _contact(last) or last


def _contact(last: Token) -> Token | None:
    """The end of a relative clause without its pronoun, hung elsewhere ("hostile remarks Kenya had made")."""
    tokens = last.sent.tokens
    at = last.i - tokens[0].i + 1
    for token in tokens[at : at + 4]:
        if token.pos not in ("PROPN", "PRON", "DET", "NOUN", "ADJ"):
            return None
        if (
            token.dep in ("nsubj", "nsubjpass")
            and token.head.i > token.i
            and token.lower not in ("who", "which", "that")
        ):
            return right_edge(token.head)
    return None


def _beneath(cue: Cue) -> list[tuple[CueEntry, Token]]:
    """Objects of the prepositions that the cue's groups take without an object of the verb."""
    return [(e, t) for e in sorted(cue.entries, key=lambda e: e.quoted) if not e.needs_object for f in e.frames
            for t in cue.verb.prep(*_PREPOSITIONS.get(f, ())) if t.ent not in ("DATE", "TIME")]  # fmt: skip
