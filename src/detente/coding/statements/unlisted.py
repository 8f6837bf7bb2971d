"""Cues that no list holds: whatever verb stands with a speaker right behind a quotation (", he shot back")."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.somebody import is_person
from detente.coding.statements.speakers import Speech
from detente.coding.statements.subjects import quoting
from detente.knowledge.said.cues import verbs
from detente.language import Token

_NO_CUE = {"be", "do", "have", "become", "get", "seem"}
_ELSE = {",", "and", "but", "or", "who", "which", "when", "while", "as", "because", "if", "that", "where", "since"}
_NEAR = 4  # words between the quotation and the end of its cue


def unlisted(scene: Scene, quote: Quote) -> Cue | None:
    """The verb and its speaker right behind a quotation that a comma inside its marks closes; None where none is."""
    text = scene.annotation.text
    if not quote.closed or text[quote.start : quote.end].rstrip()[-1:] != ",":
        return None
    behind = scene.annotation.tokens_in(quote.outer_end, quote.block.end)[:_NEAR]
    at = next((i for i, t in enumerate(behind) if t.tag in ("VBD", "VBZ") and t.lemma not in _NO_CUE), None)
    if at is None or not behind or behind[0].lower in _ELSE or quoting(behind[at]):
        return None
    if any("quote" in e.frames for e in verbs().get(behind[at].lemma, ())):
        return None  # a listed verb, which has been found to tell something else
    if any(t.tag in ("VBG", "IN", "WDT") for t in behind[:at]):
        return None  # ", explaining that Egypt needed": the verb of a clause
    around = behind[:at] if at else behind[1:]
    subject = next((t for t in reversed(around) if t.pos in ("NOUN", "PROPN", "PRON")), None)
    if subject is None or (at and subject.i != behind[at].i - 1):
        return None
    speakers = actors_at(scene, subject, owner=False)
    if not speakers and not is_person(subject):
        return None
    return Cue(behind[at], (), [behind[at], *_particle(behind[at])], Speech(subject, speakers, None, None))


def _particle(verb: Token) -> list[Token]:
    return verb.all("prt")[:1]
