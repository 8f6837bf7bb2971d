"""Why an event is as it is: the entry that fired, the paths to its sides, and the reason for each of its parts."""

from __future__ import annotations

from typing import Any

import msgspec

from detente.actors import Cast
from detente.coding.events.coder import find_drafts
from detente.coding.events.draft import Draft, Part
from detente.coding.events.write import written
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Actor, Event, Statement

_UNTOLD: dict[Part, str] = {
    "who": "nobody is named",
    "whom": "nobody is named",
    "when": "no time is told",
    "where": "no place is told",
    "status": "nothing speaks against it",
}


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of the event: its words, why they stand for it, and the dependency path from the trigger to them.

    `path` is None where the words stand in another sentence.
    """

    code: str
    mention: str
    resolved: str
    path: str | None


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """An event with the lexicon entry that fired and the reasons for its parts, in words for people.

    `entry` has the keys that the entry sets; `told_again` are the triggers of the other mentions of the incident.
    """

    event: Event
    entry: dict[str, Any]
    who: tuple[Side, ...]
    whom: tuple[Side, ...]
    reasons: dict[str, str]
    told_again: tuple[str, ...]


def explain(scene: Scene, statements: list[Statement]) -> list[Explanation]:
    """An explanation for each event of the article, in the order of `Reading.events`."""
    drafts = find_drafts(scene, statements)
    return [_explained(scene, draft, drafts) for draft in drafts]


def _explained(scene: Scene, draft: Draft, drafts: list[Draft]) -> Explanation:
    event = written(scene, draft)
    return Explanation(
        event=event,
        entry=_entry(draft),
        who=tuple(_side(scene, draft.token, a) for a in draft.actors),
        whom=tuple(_side(scene, draft.token, a) for a in draft.recipients),
        reasons={part: told for part in (*_UNTOLD, "type", "source") if (told := _reason(draft, part))},
        told_again=tuple(_cited(d) for d in drafts if d is not draft and d.incident == draft.incident),
    )


def _entry(draft: Draft) -> dict[str, Any]:
    """The entry's keys that are set, its examples left to the lexicon."""
    told = msgspec.to_builtins(draft.frame.entry)
    shown = {k: v for k, v in told.items() if v not in (None, [], {}, False, 0) and k not in ("examples", "near")}
    return {"rule": draft.frame.rule} | {k: v for k, v in shown.items() if k != "name"}


def _reason(draft: Draft, part: Part) -> str:
    reason = draft.reasons.get(part)
    if reason is None:
        return _UNTOLD.get(part, "")
    told = reason.why
    if reason.word is not None:
        told += f" “{reason.word.text}”" if reason.why == "decided by" else f": “{reason.word.text}”"
    return told + (f": {_cited(reason.lender)}" if reason.lender is not None else "")


def _cited(draft: Draft) -> str:
    """A mention as its trigger and sentence."""
    words = " ".join(w.text for w in draft.hit.words)
    return f"“{words}” in sentence {draft.token.sent.index + 1}"


def _side(scene: Scene, trigger: Token, actor: Actor) -> Side:
    head = _head(scene.cast, actor)
    if head is None:
        return Side(code=actor.code(), mention=actor.mention, resolved="", path=None)
    mention = scene.cast.mention_at(head)
    path = drawn(trigger, head) if head.sent is trigger.sent else None
    return Side(code=actor.code(), mention=actor.mention, resolved=mention.reason if mention else "", path=path)


def _head(cast: Cast, actor: Actor) -> Token | None:
    return next((m.head for m in cast.mentions if (m.start, m.end) == (actor.start, actor.end)), None)


def drawn(start: Token, goal: Token) -> str:
    """The path through the dependency tree: `→dep→` goes down to a dependent, `←dep←` up to a head."""
    up = [start, *start.ancestors()]
    down = [goal, *goal.ancestors()]
    shared = next((t for t in up if t in down), None)
    if shared is None:
        return ""
    out = [start.text]
    out += [f"←{token.dep}← {token.head.text}" for token in up[: up.index(shared)]]
    out += [f"→{token.dep}→ {token.text}" for token in reversed(down[: down.index(shared)])]
    return " ".join(out)
