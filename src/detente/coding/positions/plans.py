"""One's own plans and refusals: "we will answer", "will not be bullied", "the flights will continue"."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import negated, passive, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, clauses
from detente.coding.positions.speaking import asked, epistemic, is_speaker
from detente.coding.positions.stanced import Found
from detente.coding.scene import Scene
from detente.knowledge.said.stances import modals, words
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance


def plan(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "We will answer", "it would respond", "we won't talk": the speaker's own plan or refusal."""
    verb = word.head if word.dep == "aux" else word.child("xcomp") if word.lower == "going" else None
    who = speakers.speakers(word.start) or (avowed(scene, speakers, word.head) if word.dep == "aux" else ())
    if verb is not None and not who:
        yield from _told_refusal(scene, speakers, verb, word)
    if not who:
        return
    if verb is not None and verb.lemma in modals()["onward"]:
        yield from _goes_on(scene, speakers, verb, word, who)
    if verb is not None and passive(verb):
        yield from endured(scene, speakers, verb, word, who)
        return
    if verb is None or verb.lemma in modals()["state"] or epistemic(verb, word) or _restless(verb):
        return
    if verb.lemma in ("continue", "keep") and any(words().get(c.lemma) for c in verb.all("xcomp")):
        return  # "would continue to press for a vote" is told by the pressing
    subject = surface_subject(word.head if word.dep == "aux" else word)
    if subject is None or not is_speaker(scene, speakers, subject, who) or asked(verb):
        return
    refused = negated(verb) or negated(word)
    stance: Stance = "rejects" if refused else "wants"
    found = [m for m in clauses(verb) if m.head is verb or not any(c.tag == "MD" for c in m.head.children)]
    for at, matter in enumerate(found):
        start = verb.start if at == 0 else matter.start
        yield Found(who, stance, Matter(start, matter.end, matter.head), None, [word], f"modal.{word.lemma}")


def endured(scene: Scene, speakers: Speakers, verb: Token, word: Token, who: tuple[Actor, ...]) -> Iterator[Found]:
    """ "We will not be bullied": what a side will not let be done to it."""
    subject, done = surface_subject(verb), verb.child("auxpass")
    if subject is None or done is None or verb.lemma not in modals()["endured"] or asked(verb):
        return
    if negated(verb) and is_speaker(scene, speakers, subject, who):
        for matter in clauses(verb)[:1]:
            yield Found(who, "rejects", Matter(done.start, matter.end, verb), None, [word], f"modal.{word.lemma}")


def _restless(verb: Token) -> bool:
    """ "Will not rest until …" tells what is wanted, not a refusal to rest."""
    goals = [c for c in verb.children if c.dep == "advcl" and any(g.lower in ("until", "till") for g in c.children)]
    return verb.lemma in ("rest", "stop", "relent", "sleep", "flinch") and bool(goals)


def _told_refusal(scene: Scene, speakers: Speakers, verb: Token, word: Token) -> Iterator[Found]:
    """ "France will not lift the ban", told by the paper itself."""
    if (
        not (negated(verb) or negated(word))
        or word.lower == "would"
        or verb.lemma in modals()["state"]
        or passive(verb)
        or _restless(verb)
    ):
        return
    who = holders.side(scene, speakers, surface_subject(verb), owner=False)
    if who and not asked(verb):
        for matter in clauses(verb):
            yield Found(who, "rejects", Matter(matter.head.start, matter.end, matter.head), None, [word], "modal.will")


def _goes_on(scene: Scene, speakers: Speakers, verb: Token, word: Token, who: tuple[Actor, ...]) -> Iterator[Found]:
    """ "The flights will continue": a thing's going on, told by who decides of it."""
    subject = surface_subject(verb)
    if (
        subject is None
        or subject.pos != "NOUN"
        or verb.child("dobj")
        or holders.side(scene, speakers, subject, owner=False)
        or asked(verb)
    ):
        return
    stance: Stance = "rejects" if negated(verb) else "wants"
    for matter in clauses(verb, whole=True)[:1]:
        yield Found(who, stance, matter, None, [word], f"modal.{word.lemma}")
