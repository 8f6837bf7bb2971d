"""Who speaks, to whom and where: read off the cue verb's clause."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from detente.coding.grammar import infinitive, object_of, own_subject, passive
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.company import companion
from detente.coding.statements.documents import authors_of
from detente.coding.statements.spans import phrase
from detente.coding.statements.subjects import speaking_subject
from detente.knowledge.said.cues import CueEntry, documents, media, venues
from detente.knowledge.who import STATELESS
from detente.language import Token
from detente.model import Actor

# Verbs so plainly of speech that whoever owns their subject speaks ("Kyiv's man at the talks said").
_PLAIN = {"say", "tell", "add", "state", "insist", "write", "claim", "warn"}


@dataclass(frozen=True)
class Speech:
    """The parties to a cue. `subject` is the token that speaks, whether or not the cast knows it."""

    subject: Token | None
    speakers: tuple[Actor, ...]
    addressee: str | None
    venue: str | None


def speech_of(scene: Scene, verb: Token, entries: tuple[CueEntry, ...]) -> Speech:
    """Speaker, addressee and venue of a cue verb."""
    subject = speaking_subject(verb)
    speakers = _speakers(scene, verb, subject)
    place = _venue(verb)
    venue = phrase(scene.annotation.text, place) if place is not None else None
    if subject is not None and subject.lemma in documents() and venue is None:
        venue = phrase(scene.annotation.text, subject)
    return Speech(subject, speakers, _addressee(scene, verb, entries), venue)


def _speakers(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    if subject is None:
        return beside(scene, verb)
    found = actors_at(scene, subject, owner=False)
    if not found and subject.lemma not in documents() and verb.lemma in _PLAIN:
        found = scene.cast.owner(subject)
    found = companion(scene, subject, found)
    if subject.lemma in media():
        found = tuple(map(_press, found))
    return found + _named_before(scene, subject) if found else authors_of(scene, subject)


def _press(actor: Actor) -> Actor:
    """A paper or agency of no sector yet; an agency of the United Nations is none."""
    bound = actor.sectors or (actor.name and actor.country in STATELESS - {"---"})
    return actor if bound else msgspec.structs.replace(actor, sectors=("JRN",))


def _named_before(scene: Scene, subject: Token) -> tuple[Actor, ...]:
    """The first of "X and Y said", where the parse took X for a modifier of Y."""
    return tuple(
        a for c in subject.children if c.dep == "nmod" and c.child("cc") is not None for a in scene.cast.resolve(c)
    )[:1]


def beside(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Where the parse lost the subject: the mention right before an active verb."""
    if verb.tag not in ("VBD", "VBZ", "VBP") or passive(verb):
        return ()
    tokens = verb.sent.tokens
    at = verb.i - tokens[0].i
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.pos in ("PUNCT", "VERB", "ADP", "SCONJ"):
            return ()
        found = scene.cast.resolve(token)
        if found:
            return found
    return ()


def _addressee(scene: Scene, verb: Token, entries: tuple[CueEntry, ...]) -> str | None:
    """Whom it is said to: the object of "told", "urged"; "to ~" of other verbs; "a letter to ~"."""
    text = scene.annotation.text
    if any(e.addressee for e in entries):
        clause = verb.child("ccomp", "xcomp")
        inner = own_subject(clause) if clause is not None else None
        target = verb.child("dative") or object_of(verb)
        if target is None and inner is not None and clause is not None and infinitive(clause) is not None:
            target = inner
        if target is not None and target.i > verb.i and target.pos in ("NOUN", "PROPN", "PRON"):
            return phrase(text, target)
    objects = verb.prep("on", "to") if verb.lemma in ("call", "appeal") else verb.prep("to")
    if not objects and (venue := _venue(verb)) is not None:
        objects = venue.prep("to")
    spoken_to = [o for o in objects if o.pos in ("NOUN", "PROPN", "PRON") and o.ent not in ("DATE", "TIME")]
    return phrase(text, spoken_to[0]) if spoken_to else None


def _venue(verb: Token) -> Token | None:
    """The venue beside the verb: "in an interview", "on CNN's …", "during a debate"."""
    for prep in verb.children:
        if prep.dep == "prep" and prep.lower in venues().prepositions:
            for place in prep.children:
                if place.dep == "pobj" and _is_venue(place):
                    return place
    return None


def _is_venue(place: Token) -> bool:
    known = venues()
    if place.lemma in known.nouns or place.lower in known.media:
        return True
    return any(c.lower in known.media for c in place.children if c.dep in ("poss", "compound"))
