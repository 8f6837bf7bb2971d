"""Of whom a modal is said: of the speaker, or of the country or body for which they speak."""

from __future__ import annotations

from detente.coding.positions import holders
from detente.coding.positions.holders import Speakers
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Actor

_FIRST = {"i", "we"}


_REBELS = {"REB", "UAF", "CRM", "PRM", "OPP"}


def epistemic(verb: Token, word: Token) -> bool:
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
    if speaker.name is None and actor.name is not None and {"GOV"} == set(actor.sectors) & set(speaker.sectors):
        return True  # the White House speaks for the president
    if actor.name is None or actor.name == speaker.name:
        return not actor.sectors or not speaker.sectors or bool(set(actor.sectors) & (set(speaker.sectors) | ours))
    return False
