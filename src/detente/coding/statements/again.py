"""Speakers taken up again without a name: "The official said", "one of them", "a spokesman", "the lawmaker added".

A definite description needs an antecedent (Quirk et al. 1985, 5.30): among speakers it is whoever spoke last under the
same word; who "adds" something has just spoken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import msgspec

from detente.coding.scene import Scene
from detente.coding.statements.somebody import is_person
from detente.coding.statements.spans import phrase
from detente.coding.statements.speakers import Speech
from detente.language import Token
from detente.model import Actor

_POINTING, _FURTHER = {"the", "this", "that"}, {"one", "another", "second", "third", "other", "two", "three"}
_ADDING = {"add", "continue", "go"}
_VOICES = {"spokesman", "spokeswoman", "spokesperson"}
_OFFICES = {"president", "premier", "minister", "chancellor", "king", "queen", "chief", "secretary", "mayor",
            "governor", "leader", "suspect", "victim", "accused", "public", "official", "source", "people"}  # fmt: skip
_UNTOLD = {(), ("UNK",)}
_REACH, _NEAR = 8, 2  # sentences back to the same word; to whoever spoke last
_CUES = 4  # cues back to the body for which a spokesman speaks
_WORDS = 600  # tokens back in which a word may have been borne


class Told(Protocol):
    """A cue as far as it tells who spoke: its verb and its speech."""

    @property
    def verb(self) -> Token: ...
    @property
    def speech(self) -> Speech: ...


def taken_up(scene: Scene, verb: Token, speech: Speech, before: Sequence[Told]) -> Speech:
    """The speech with the speaker whom a bare description takes up again; as it is where it does not.

    Args:
        scene: the article.
        verb: the cue.
        speech: what its own clause tells of the speaker.
        before: the cues in front, in text order.
    """
    subject = speech.subject
    if subject is None or subject.pos != "NOUN" or not is_person(subject):
        return speech
    if subject.lemma in _VOICES and (voiced := _voice_of(scene, speech, before)):
        return replace(speech, speakers=voiced)
    if any(a.name for a in speech.speakers) or (front := _front(subject)) is None:
        return speech
    found = _same_word(subject, front, before) or _just_spoken(scene, subject, front, verb, speech, before)
    return replace(speech, speakers=tuple(_here(scene, subject, a) for a in found)) if found else speech


def _front(subject: Token) -> str | None:
    """The one word in front of a description without any other part; None where it tells more of its own."""
    parts = [
        c for c in subject.children if c.dep not in ("punct", "relcl", "acl") and c.lower not in ("same", "senior")
    ]
    return parts[0].lower if len(parts) == 1 and parts[0].dep in ("det", "nummod", "amod") else None


def _same_word(subject: Token, front: str, before: Sequence[Told]) -> tuple[Actor, ...]:
    """Who spoke last under the same word: one for "the official", several for "one official", "the officials"."""
    many = subject.tag == "NNS" or front in _FURTHER
    if front not in _POINTING | _FURTHER:
        return ()
    for cue in reversed(before):
        if subject.sent.index - cue.verb.sent.index > _REACH:
            break
        other = cue.speech.subject
        if other is None or other is subject or other.lemma != subject.lemma or len(cue.speech.speakers) != 1:
            continue
        if (other.tag == "NNS") == many:
            return cue.speech.speakers
    return ()


def _just_spoken(
    scene: Scene, subject: Token, front: str, verb: Token, speech: Speech, before: Sequence[Told]
) -> tuple[Actor, ...]:
    """Who spoke last by name: behind "added", or under a word that nobody has borne yet ("the lawmaker said")."""
    last = before[-1] if before else None
    if last is None or front != "the" or subject.tag != "NN" or subject.sent.index - last.verb.sent.index > _NEAR:
        return ()
    spoke, heard = last.speech.speakers, scene.annotation.tokens[max(0, subject.i - _WORDS) : subject.i]
    new = subject.lemma not in _OFFICES and all(t.lemma != subject.lemma or t.pos != "NOUN" for t in heard)
    if len(spoke) != 1 or not spoke[0].name or not (verb.lemma in _ADDING or new):
        return ()
    other = {a.country for a in speech.speakers} - {"---", spoke[0].country}
    person = scene.cast.mention_at(last.speech.subject) if last.speech.subject is not None else None
    return (
        ()
        if (other and verb.lemma not in _ADDING) or person is None or not all(m.person for m in person.members)
        else spoke
    )


def _voice_of(scene: Scene, speech: Speech, before: Sequence[Told]) -> tuple[Actor, ...]:
    """ "A spokeswoman, NAME", "a spokesman said": of the body that spoke last, where nothing else tells whose."""
    subject = speech.subject
    if subject is None or any(c.dep in ("poss", "prep", "amod", "compound", "nmod") for c in subject.children):
        return ()
    own = speech.speakers[0] if speech.speakers else None
    body = next((b for c in reversed(before[-_CUES:]) for b in _body(scene, subject, c)), None)
    if body is None or len(speech.speakers) > 1:
        return ()
    if own is None or own.name is None:
        return (_here(scene, subject, msgspec.structs.replace(body, name=None)),)
    if own.sectors not in _UNTOLD or own.country not in ("---", body.country):
        return ()
    return (msgspec.structs.replace(own, country=body.country, sectors=body.sectors),)


def _body(scene: Scene, subject: Token, cue: Told) -> tuple[Actor, ...]:
    """The named body that a cue near before the subject is told of."""
    spoke = cue.speech.subject
    mention = scene.cast.mention_at(spoke) if spoke is not None else None
    if mention is None or subject.sent.index - cue.verb.sent.index not in range(1, _NEAR + 1):
        return ()
    named = len(mention.members) == 1 and bool(mention.members[0].name) and not mention.members[0].person
    return cue.speech.speakers[:1] if named else ()


def _here(scene: Scene, subject: Token, actor: Actor) -> Actor:
    """The actor, mentioned where the description stands."""
    words = phrase(scene.annotation.text, subject)
    start = scene.annotation.text.find(words, subject.sent.start)
    if not 0 <= start <= subject.start:
        words, start = subject.text, subject.start
    return msgspec.structs.replace(actor, mention=words, start=start, end=start + len(words))
