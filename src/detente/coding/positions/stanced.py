"""Positions carried by a stance word: holder, stance and matter read off the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.coding.grammar import infinitive, is_verb, object_of, own_subject, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.denied import under_negation
from detente.coding.positions.frames import fires
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, phrases
from detente.coding.positions.places import matters_at
from detente.coding.positions.things import asks_for
from detente.coding.positions.turned import contrasted, turned
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.knowledge.said.stances import StanceEntry, Word, negations, words
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance

_POS = {
    "verb": ("VERB", "AUX"),
    "noun": ("NOUN", "PROPN"),
    "adjective": ("ADJ", "VERB", "ADV"),
    "preposition": ("ADP", "SCONJ"),
}
_OPEN_TO_ONE = {"choice", "option", "alternative", "way", "path", "course", "duty", "obligation", "responsibility"}
_OF_WHOM = {"ask", "beg", "petition", "press", "lobby", "plead"}  # "asked its allies for help": the help
_DEFINITE = {"the", "this", "that", "these", "those", "both", "all", "each"}
_SHALL = {"should", "must", "shall", "be", "have", "need", "ought"}


@dataclass(frozen=True)
class Found:
    """A position before it is written down."""

    holders: tuple[Actor, ...]
    stance: Stance
    matter: Matter
    toward: Actor | None
    words: list[Token]
    rule: str


def stanced(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every position that a word of the lexicon carries, in text order."""
    for token in scene.annotation.tokens:
        told: set[tuple[int, int]] = set()
        for word in _words_of(token):
            if token.pos in _POS[word.entry.pos] and fires(token, word, speakers):
                for found in _read(scene, speakers, token, word):
                    span = (found.matter.start, found.matter.end)
                    if not any(a < span[1] and span[0] < b for a, b in told):
                        told.add(span)
                        yield found


def _words_of(token: Token) -> tuple[Word, ...]:
    """The entries of a word: by its lemma, or as the participle that serves as adjective ("committed")."""
    by_lemma = words().get(token.lemma, ())
    if token.tag == "VBN" and token.lower != token.lemma:
        return by_lemma + tuple(w for w in words().get(token.lower, ()) if w.entry.pos == "adjective")
    return by_lemma


def _read(scene: Scene, speakers: Speakers, token: Token, word: Word) -> Iterator[Found]:
    entry = word.entry
    matters = _matters(scene, token, entry, word.stance)
    if not matters:
        return
    who = _holders(scene, speakers, token, entry, word.stance)
    stance: Stance | None = word.stance
    if not entry.modifier and under_negation(token) != _none_of_it(token, entry):
        stance = entry.negated or negations()[word.stance]
    if stance is None:
        return
    if entry.purpose:
        who = holders.clause_subject(scene, speakers, token) or who
    said_by = speakers.speakers(token.start)
    if token.lemma == "need" and is_verb(token) and who and said_by and not _own(who, said_by):
        who = said_by  # "Iraq needs a constitution, the envoy said": so he wants it
    who = tuple(w for w in who if not any(m.start <= w.start and w.end <= m.end for m in matters))
    if not who or (entry.own and not _own(who, speakers.speakers(token.start))):
        return
    if word.stance == "demands" and (_own_people(scene, token, who) or _own_choice(scene, speakers, token, who)):
        stance = "wants"
    target = holders.toward(scene, speakers, token, entry.toward)
    for matter in matters:
        aim = target or _doer(scene, speakers, matter, who)
        for told, about in contrasted(*turned(stance, matter)):
            yield Found(who, told, about, aim, _words(token, word), f"stance.{word.stance}.{entry.name}")


def _none_of_it(token: Token, entry: StanceEntry) -> bool:
    """ "Has no plans to ~", "has little confidence in ~": the object carries the negation."""
    if entry.pos != "verb" or not any(place.startswith("object>") for place in entry.matter):
        return False
    if any(
        f" {word} " in f" {phrase} " for phrase in entry.beside for word in ("no", "not", "little", "nothing", "any")
    ):
        return False
    target = object_of(token)
    return target is not None and any(c.lower in ("no", "little", "scant", "zero", "few") for c in target.children)


def _own(who: tuple[Actor, ...], speakers: tuple[Actor, ...]) -> bool:
    """Those who want are those who speak, or their country's."""
    return not speakers or {a.country for a in who} <= {s.country for s in speakers}


def _own_choice(scene: Scene, speakers: Speakers, token: Token, who: tuple[Actor, ...]) -> bool:
    """ "We have no choice but to fight" is one's own plan."""
    verb = token.head
    if token.dep != "dobj" or token.lemma not in _OPEN_TO_ONE or verb.lemma not in ("have", "see") or not is_verb(verb):
        return False
    side = holders.side(scene, speakers, own_subject(verb), owner=False)
    return bool(side) and {a.country for a in side} <= {w.country for w in who} and side[0].sectors == who[0].sectors


def _own_people(scene: Scene, token: Token, who: tuple[Actor, ...]) -> bool:
    """Orders to one's own ("instructed their chief diplomats") are one's own plan."""
    target = object_of(token) if is_verb(token) else None
    if target is not None and target.lemma in holders.RELATED:
        return False
    owner = target.child("poss") if target is not None else None
    told = owner is not None and (owner.pos == "PRON" or _asks_somebody(token))  # not "demanded their minister's exit"
    return told and owner is not None and any(a.country in {w.country for w in who} for a in scene.cast.resolve(owner))


def _matters(scene: Scene, token: Token, entry: StanceEntry, word_stance: Stance) -> list[Matter]:
    barred = entry.not_places.get(token.lemma, [])
    for place in entry.matter:
        if place in barred or (place == "whole_to" and token.lemma in entry.not_whole):
            continue
        found = _evaluated(token) if place == "evaluated" else matters_at(token, place)
        if place == "object" and word_stance in ("supports", "wants") and _asks_somebody(token):
            found = []  # "encouraged Latvia to wait": asked of them
        if place == "object" and word_stance == "demands":
            asked = _asks_somebody(token) or (token.lemma in _OF_WHOM and token.prep("for"))
            found = [] if asked else [m for m in found if not scene.cast.resolve(m.head)]
        if (
            place in ("for", "on") and word_stance in ("demands", "wants") and token.pos == "VERB"
        ):  # "works for the ministry", "looks for the man"
            found = [m for m in found if not (scene.cast.resolve(m.head) and _known(m.head))]
        if entry.heads:
            found = [m for m in found if m.head.lemma in entry.heads]
        if place == "that" and token.lemma in entry.subjunctive:
            found = [m for m in found if _shall(m.head)] if found and _shall(found[0].head) else []
        if place == "to":
            found = [m for m in found if m.head.lemma not in entry.not_to and not _for_that_end(token, m, entry)]
            if word_stance == "rejects" and asks_for(token) is not None:  # "resisted calls to go": the calls
                found = []
            if "object" in entry.matter and is_verb(token):  # "rejected a motion to go": the motion
                found = [m for m in found if m.head.head.dep != "dobj" or m.head.head.head is not token]
        if found:
            return found
    return []


def _for_that_end(token: Token, matter: Matter, entry: StanceEntry) -> bool:
    """ "Agreed to a patrol to keep the peace": the patrol; the infinitive tells what for."""
    things = token.prep("to") if "to_noun" in entry.matter and is_verb(token) else []
    return any(token.i < thing.i < matter.head.i for thing in things)


def _known(noun: Token) -> bool:
    """A name, or one that the reader knows already ("the man"), not any ("allies")."""
    definite = any(c.dep == "det" and c.lower in _DEFINITE for c in noun.children)
    new = any(c.lower in ("a", "an") for c in noun.children)  # "a neutral Iraq" is what is wanted, not somebody
    return (noun.pos == "PROPN" and not new) or noun.child("poss") is not None or definite


def _asks_somebody(verb: Token) -> bool:
    """The object is who shall do it ("urged all states to sign")."""
    target, clause = verb.child("dobj"), verb.child("xcomp")
    return target is not None and clause is not None and clause.i > target.i and infinitive(clause) is not None


def _evaluated(verb: Token) -> list[Matter]:
    if object_of(verb) is not None:
        return matters_at(verb, "object")
    inner = verb.child("ccomp", "xcomp", "oprd")
    subject = own_subject(inner) if inner is not None else None
    return phrases(subject) if subject is not None and subject.i > verb.i and subject.pos != "PRON" else []


def _shall(verb: Token) -> bool:
    """A clause of what shall be: "that they leave", "that they must leave"."""
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.lower in _SHALL and c.tag in ("MD", "VB") for c in auxiliaries):
        return True
    return verb.tag in ("VB", "VBP") and not auxiliaries


def _holders(scene: Scene, speakers: Speakers, token: Token, entry: StanceEntry, stance: Stance) -> tuple[Actor, ...]:
    if entry.subject == "thing" and not _of_a_thing(scene, speakers, token):
        return ()
    if entry.speaker_holds:
        return speakers.speakers(token.start)
    if entry.holder == "subject":
        return holders.side(scene, speakers, surface_subject(token))
    if entry.holder == "object":
        return holders.side(scene, speakers, object_of(token))
    if entry.holder is not None:
        return holders.behind(scene, speakers, token, entry.holder)
    if entry.clause_holder:
        return holders.clause_subject(scene, speakers, token)
    if entry.pos == "noun":
        felt = holders.felt_in(scene, token) if stance == "fears" and token.child("poss") is None else ()
        found = felt or holders.of_noun(scene, speakers, token)
        if not found and stance in ("fears", "opposes", "supports", "demands"):
            found = holders.felt_in(scene, token)
        goal = token.dep == "nsubj" and ("is" in entry.matter or stance == "fears")
        if not found and goal:
            found = speakers.speakers(token.start) or (holders.told_before(scene, token) if stance == "wants" else ())
        return found
    if entry.pos == "adjective":
        found = holders.of_adjective(scene, speakers, token)
        return found or (speakers.speakers(token.start) if entry.said else ())
    if entry.pos == "preposition":
        return holders.clause_subject(scene, speakers, token)
    return holders.of_verb(scene, speakers, token, known=entry.subject == "actor")


def _of_a_thing(scene: Scene, speakers: Speakers, verb: Token) -> bool:
    """Said of a plan, a deal, a move, not of somebody: "any deal would need the approval of both"."""
    subject = surface_subject(verb)
    return subject is not None and subject.pos == "NOUN" and not holders.side(scene, speakers, subject, owner=False)


def _doer(scene: Scene, speakers: Speakers, matter: Matter, who: tuple[Actor, ...]) -> Actor | None:
    """Toward whom: who would do it, or whose it is ("talks with ~", "a pullback of ~"), if somebody else."""
    own = {a.country for a in who}
    head = matter.head
    sides = (
        holders.side(scene, speakers, matter.subject),
        scene.cast.resolve(head) if not is_verb(head) else (),
        actors_at(scene, next(iter(head.prep("with", "against", "on")), None), owner=False),
        scene.cast.owner(object_of(head) or head) if is_verb(head) else scene.cast.owner(head),
    )
    return next((a for found in sides for a in found if a.country not in own), None)


def _words(token: Token, word: Word) -> list[Token]:
    """The stance word with its particle, where that stands right behind it."""
    at = token.i - token.sent.tokens[0].i
    following = token.sent.tokens[at + 1 : at + 2]
    return [token, *(t for t in following if word.particle and t.lower == word.particle)]
