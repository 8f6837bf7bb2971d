"""Preferences, refusals and only ways: "would rather wait", "we cannot go back", "can only be solved by talks"."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import is_verb, negated, passive, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, clauses, phrases, stretch
from detente.coding.positions.plans import endured
from detente.coding.positions.speaking import asked, is_speaker
from detente.coding.positions.stanced import Found
from detente.coding.scene import Scene
from detente.knowledge.said.stances import modals
from detente.language import Token
from detente.model.records import Stance


def able(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every preference, refusal and only way that "would rather", "cannot" and "can only" tell, in text order."""
    for token in scene.annotation.tokens:
        if token.lower in ("would", "'d", "’d"):
            yield from _rather(scene, speakers, token)
        elif token.lower in ("can", "ca", "could"):
            yield from _only(scene, speakers, token)
            yield from _cannot(scene, speakers, token)
        elif token.lower == "there" and token.dep == "expl":
            yield from _no_doing(speakers, token)


def _rather(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "Turkey would rather wait": a preference, whoever tells it."""
    verb = word.head
    if word.child("nsubj") is not None or any(c.lower == "that" and word.i < c.i < verb.i for c in verb.children):
        yield from _rather_that(scene, speakers, word)
        return
    if (
        not is_verb(verb)
        or verb.lemma in ("die", "be", "say", "see")
        or not any(c.lower in ("rather", "sooner") and word.i < c.i < verb.i for c in verb.children)
    ):
        return
    who = holders.side(scene, speakers, surface_subject(verb), owner=False)
    stance: Stance = "rejects" if negated(verb) else "wants"
    for matter in clauses(verb):
        yield Found(who, stance, Matter(matter.head.start, matter.end, matter.head), None, [word], "modal.rather")


def _rather_that(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "Turkey would rather that the talks went on": another's act, preferred."""
    clause = word.child("ccomp") or word.head
    told = [t for t in clause.subtree() if t.i > word.i and t.lower not in ("rather", "sooner", "that", "much")]
    close = word.sent.tokens[word.i - word.sent.tokens[0].i + 1 :][:2]
    if is_verb(clause) and told and any(t.lower in ("rather", "sooner") for t in close):
        above = next((t for t in clause.ancestors() if t.dep != "parataxis" and is_verb(t)), clause)
        named = word.child("nsubj") or (surface_subject(above) if above is not clause else None)
        who = holders.side(scene, speakers, named, owner=False)
        yield Found(who, "wants", stretch(clause, told), None, [word], "modal.rather")


def _no_doing(speakers: Speakers, there: Token) -> Iterator[Found]:
    """ "There was no going back on it": what the speaker will not do."""
    who = speakers.speakers(there.start)
    for deed in there.head.all("attr", "nsubj"):
        none = any(c.lower == "no" for c in deed.children)
        if who and none and deed.tag == "VBG" and deed.lemma in modals()["barred"]:
            kept = [t for t in deed.subtree() if t.i >= deed.i]
            yield Found(who, "rejects", stretch(deed, kept), None, [there], "modal.no-doing")


def _only(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "It can only be solved by talks": the one way that the speaker would go."""
    verb = word.head
    who = speakers.speakers(word.start) or avowed(scene, speakers, verb)
    if word.dep != "aux" or not passive(verb) or asked(verb) or not any(c.lower == "only" for c in verb.children):
        return
    ways = [*verb.prep("through", "by", "with", "via"), *(g for c in verb.all("agent") for g in c.children)]
    for way in ways:
        found = clauses(way) if way.dep == "pcomp" else phrases(way)
        yield from (Found(who, "wants", matter, None, [word], "modal.only") for matter in found)


def _cannot(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "We cannot go back": a refusal, of verbs that one is free to do."""
    verb = word.head
    who = speakers.speakers(word.start) or avowed(scene, speakers, verb)
    subject = surface_subject(verb)
    if word.dep != "aux" or subject is None or asked(verb) or not who:
        return
    if passive(verb):
        yield from endured(scene, speakers, verb, word, who)
        return
    if negated(verb) and verb.lemma in modals()["barred"] and is_speaker(scene, speakers, subject, who):
        for matter in clauses(verb):
            yield Found(who, "rejects", Matter(matter.head.start, matter.end, matter.head), None, [word], "modal.can")
