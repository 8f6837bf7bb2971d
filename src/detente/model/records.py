"""The four kinds of record, each with the words that it rests on (CODEBOOK sections 2 to 6)."""

from typing import Literal

import msgspec

from detente.model.actor import Actor
from detente.model.place import Place
from detente.model.when import When

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Quad = Literal["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"]
Status = Literal["actual", "planned", "possible", "denied"]
SayingKind = Literal["said", "wrote", "thinks", "expects"]
Stance = Literal["demands", "proposes", "wants", "accepts", "rejects", "supports", "opposes", "fears"]
FigureKind = Literal[
    "killed", "injured", "detained", "troops", "displaced", "protesters", "weapons", "money", "votes", "other"
]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The sentence and the trigger (or cue) of a record, and the rule that made it.

    `rule` reads `name@code+knowledge`: the lexicon entry or rule, the version of the code, the hash of the knowledge.
    """

    sentence: str
    start: int
    end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    rule: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """An act: who did what to whom, when and where, whether it happened, and on whose word."""

    type: EventType
    mode: str | None = None
    cameo: str
    quad: Quad
    intensity: float
    contexts: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    date: When | None = None
    place: Place | None = None
    status: Status = "actual"
    background: bool = False
    source: Actor | None = None
    incident: str
    evidence: Evidence


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What was attributed to a speaker; `content` is `article.text[start:end]`. `kind` tells words that were spoken or
    written from what somebody only thinks or expects."""

    speaker: Actor | None
    cue: str
    content: str
    start: int
    end: int
    kind: SayingKind = "said"
    manner: Literal["direct", "indirect", "mixed"]
    addressee: str | None = None
    venue: str | None = None
    date: When | None = None
    evidence: Evidence


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """What a side wants, will or will not have, or fears; `matter` is `article.text[start:end]`."""

    holder: Actor
    stance: Stance
    matter: str
    start: int
    end: int
    toward: Actor | None = None
    date: When | None = None
    evidence: Evidence


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A count that measures the crisis; `what` is `article.text[start:end]`. A range has `low` or `high`, no value."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    kind: FigureKind
    what: str
    start: int
    end: int
    place: Place | None = None
    date: When | None = None
    source: Actor | None = None
    evidence: Evidence


Record = Event | Statement | Position | Figure
