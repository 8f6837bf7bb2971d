"""Positions without a stance word: "must", "should" and "will" in what somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import infinitive, is_verb, negated, passive, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, clauses, phrases
from detente.coding.positions.stanced import Found
from detente.coding.positions.things import own_phrase
from detente.coding.scene import Scene
from detente.knowledge.said.stances import modals, words
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance

_FIRST = {"i", "we"}
_REBELS = {"REB", "UAF", "CRM", "PRM", "OPP"}
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
            yield from _plan(scene, speakers, token)


def _obligation(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
    """ "They must leave": demanded of others, wanted of oneself."""
    verb = _obliged(word)
    who = speakers.speakers(word.start) or (avowed(scene, speakers, verb) if verb is not None else ())
    if verb is None or not who or _epistemic(verb, word) or asked(verb) or speakers.asks(word.start):
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
    matters = _after(verb, word) if (others or oneself) and not passive(verb) else clauses(verb, whole=True)[:1]
    for matter in matters:
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
        clause = word.child("xcomp")
        between = word.child("dobj")  # "has only itself to blame"
        if clause is not None and clause.i <= word.i + 4 and infinitive(clause) is not None:
            return clause if between is None or between.i > clause.i else None
    return None


def _epistemic(verb: Token, word: Token) -> bool:
    """ "must have been", "should be there by now"."""
    return any(c.dep == "aux" and c.lemma == "have" and c is not word for c in verb.children)


def asked(verb: Token) -> bool:
    """A question, a condition, or a relative clause about something else."""
    if any(c.dep == "mark" and c.lower in ("if", "whether", "unless") for c in verb.children):
        return True
    return verb.sent.tokens[-1].lower == "?" or any(c.dep == "advmod" and c.tag == "WRB" for c in verb.children)


def is_speaker(scene: Scene, speakers: Speakers, subject: Token, who: tuple[Actor, ...]) -> bool:
    """The subject is whoever speaks, or the country or body for which they speak."""
    if subject.lower in _FIRST:
        return True
    if subject.lower == "it" and any(s.manner == "direct" for s in speakers.around(subject.start)):
        return False
    found = holders.side(scene, speakers, subject, owner=False)
    return bool(found) and all(any(_same(a, w) for w in who) for a in found)


def _same(actor: Actor, speaker: Actor) -> bool:
    """The speaker, or the country or body for which they speak."""
    if actor.country != speaker.country or actor.country == "---":
        return actor.country == speaker.country and actor.name == speaker.name and actor.name is not None
    ours = {"GOV", "MIL", "LEG", "SPY"}
    if set(actor.sectors) & _REBELS and not set(speaker.sectors) & _REBELS:
        return False  # a state does not speak for those who fight it
    if actor.name is None and set(actor.sectors) & ours and speaker.sectors and not set(speaker.sectors) & ours:
        return False  # nor its opposition and its crowds for the state
    if actor.name is None or actor.name == speaker.name:
        return not actor.sectors or not speaker.sectors or bool(set(actor.sectors) & (set(speaker.sectors) | ours))
    return False


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


def _plan(scene: Scene, speakers: Speakers, word: Token) -> Iterator[Found]:
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
    if verb is None or verb.lemma in modals()["state"] or _epistemic(verb, word) or _restless(verb):
        return
    if verb.lemma in ("continue", "keep") and any(words().get(c.lemma) for c in verb.all("xcomp")):
        return  # "would continue to press for a vote" is told by the pressing
    subject = surface_subject(word.head if word.dep == "aux" else word)
    if subject is None or not is_speaker(scene, speakers, subject, who) or asked(verb):
        return
    refused = negated(verb) or negated(word)
    stance: Stance = "rejects" if refused else "wants"
    found = clauses(verb)
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
