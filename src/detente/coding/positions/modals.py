"""Positions without a stance word: "must" and "should" in what somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import infinitive, is_verb, negated, passive, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, clauses, phrases
from detente.coding.positions.plans import endured, plan
from detente.coding.positions.speaking import asked, epistemic, is_speaker
from detente.coding.positions.stanced import Found
from detente.coding.positions.things import own_phrase
from detente.coding.scene import Scene
from detente.knowledge.said.stances import modals
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance

_DOUBTS = {
    "doubt",
    "illusion",
    "mistake",
    "misunderstanding",
    "question",
    "surprise",
    "secret",
    "way",
    "reason",
    "limit",
}
_HAVE_TO = {"have", "need"}  # "had to", "needs to"


def modal(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every demand, plan and refusal that a modal in speech tells, in text order."""
    force = modals()
    for token in scene.annotation.tokens:
        if token.lower in force["must"] or token.lemma in _HAVE_TO or token.lower in force["should"]:
            yield from _obligation(scene, speakers, token)
        elif token.lower in force["will"]:
            yield from plan(scene, speakers, token)


def _obligation(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "They must leave": demanded of others, wanted of oneself."""
    verb = _obliged(word)
    told = verb if word.dep == "aux" else word
    who = speakers.speakers(word.start) or (
        avowed(scene, speakers, told) if verb is not None and told is not None else ()
    )
    if verb is not None and not who and verb.dep == "conj" and is_verb(verb.head):
        who = speakers.speakers(verb.head.start)  # "they should talk, he said, and the raids must end"
    if verb is None or not who or epistemic(verb, word) or asked(verb) or speakers.asks(word.start):
        return
    if any(c.dep == "expl" for c in (*verb.children, *word.children)):
        yield from _there_must_be(verb, word, who)
        return
    subject = surface_subject(verb if is_verb(verb) else word)
    oneself = subject is None or is_speaker(scene, speakers, subject, who)
    if oneself and subject is not None and negated(verb) and word.lower in ("must", "should"):
        if passive(verb):
            yield from endured(scene, speakers, verb, word, who)
            return
        for matter in clauses(verb):
            yield Found(who, "rejects", Matter(verb.start, matter.end, verb), None, [word], f"modal.{word.lemma}")
        return
    others = holders.side(scene, speakers, subject, owner=False) if not oneself else ()
    stance: Stance = "wants" if oneself or (not others and word.lower == "should") else "demands"
    matters = _after(verb, word) if (others or oneself) and not passive(verb) else _whole(verb, word, subject)
    for matter in matters:
        if matter.head is not verb and any(c.tag == "MD" for c in matter.head.children):
            continue  # "must go and there could be no ransom": told by its own modal
        yield Found(who, stance, matter, others[0] if others else None, [word], f"modal.{word.lemma}")


def _there_must_be(verb: Token, word: Token, who: tuple[Actor, ...]) -> Iterator[Found]:
    """ "There must be a truce", "there should be no foreign troops"."""
    for thing in (c for c in verb.children if c.dep in ("attr", "dobj") and c.pos == "NOUN" and c.lemma not in _DOUBTS):
        none = any(c.lower == "no" for c in thing.children)
        stance: Stance = "rejects" if none else "wants" if word.lower == "should" else "demands"
        found = own_phrase(thing) if none else phrases(thing)
        yield from (Found(who, stance, matter, None, [word], f"modal.{word.lemma}") for matter in found)


def _obliged(word: Token) -> Token | None:
    """The verb that must be done."""
    if word.tag == "MD" and word.dep == "aux" and word.lower in ("must", "should", "ought"):
        return word.head
    if word.lemma in ("have", "need") and word.tag in ("VBP", "VBZ", "VB", "VBD") and not negated(word):
        clause = word.child("xcomp", "advcl")
        between = word.child("dobj")  # "has only itself to blame"
        if clause is not None and clause.i <= word.i + 4 and infinitive(clause) is not None:
            return clause if between is None or between.i > clause.i else None
    return None


def _whole(verb: Token, word: Token, subject: Token | None) -> list[Matter]:
    """The clause with its subject, which a "has to" keeps for itself: "the occupation has to end"."""
    found = clauses(verb, whole=True)[:1]
    if word.dep == "aux" or subject is None or not found or subject.head is not word:
        return found
    first = found[0]
    return [Matter(min(t.start for t in subject.subtree()), first.end, first.head, subject)]


def _after(verb: Token, word: Token) -> list[Matter]:
    """The clause behind its modal, a "not" kept."""
    found = clauses(verb)
    if not found or not is_verb(verb):
        return found
    start = next(
        (t.start for t in verb.sent.tokens if t.i > word.i and t.lower not in ("to", "also", "now", "then")), None
    )
    first = found[0]
    if start is None or start >= first.end:
        return found
    return [Matter(start, first.end, first.head, first.subject), *found[1:]]
