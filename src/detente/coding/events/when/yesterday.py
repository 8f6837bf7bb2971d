"""The day of the news that an article opens with: a morning paper tells what happened the day before, and names the
day but once."""

from __future__ import annotations

from datetime import date

from detente.coding.events.draft import Draft
from detente.coding.events.setting import only_spoken_of
from detente.coding.grammar import clause_of, going_on, is_verb
from detente.coding.scene import Scene
from detente.language import Token

_OPENING = 1
"""The last sentence of an article's opening; there may be a headline before it."""
_A_DAY = len("2000-01-01")


def opening_act(scene: Scene, drafts: list[Draft]) -> Draft | None:
    """The act of an article's opening that its own words set on the day before the paper's."""
    for draft in drafts:
        if draft.token.sent.index > _OPENING:
            return None
        reason = draft.reasons.get("when")
        if draft.token.sent.block.role == "headline" or draft.when is None or reason is None:
            continue
        one_day = reason.why == "own clause" and draft.when.start == draft.when.end
        if one_day and draft.status == "actual" and _is_eve(draft.when.start, scene.today):
            return draft
    return None


def goes_on_with(opening: Draft, draft: Draft, spoken: set[Token]) -> bool:
    """Whether fresh news goes on with that of the opening: told in the headline or behind it, and neither what is so or
    goes on today nor a deed that words are only about; `spoken` are the article's verbs of acts in words."""
    if draft.token.sent.block.role == "headline":
        return True
    if draft.token.i < opening.token.i or (not is_verb(draft.token) and only_spoken_of(draft.token, spoken)):
        return False
    verb = draft.token if is_verb(draft.token) else clause_of(draft.token)
    return verb.first_conjunct().tag not in ("VBZ", "VBP") and not going_on(draft.token)


def _is_eve(day: str, today: str | None) -> bool:
    if today is None or len(day) != _A_DAY or len(today) != _A_DAY:
        return False
    return (date.fromisoformat(today) - date.fromisoformat(day)).days == 1
