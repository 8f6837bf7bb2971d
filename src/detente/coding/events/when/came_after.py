"""News that is told to have come a length of time after an act: "the losses came two days after a submarine sank ~"."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.when.counted import Times, counted_from
from detente.coding.grammar import clause_of, is_verb
from detente.coding.scene import Scene
from detente.dates import counted
from detente.language import Token

_COMING = frozenset({"come", "follow", "occur", "happen", "arrive", "fall", "erupt", "begin", "start", "be"})
_STORY = 2
"""Sentences back to which the news may have been given its day."""


def count_from_news(drafts: list[Draft], times: Times, scene: Scene) -> list[Draft]:
    """Date the acts that the day's news is told to have come after, and the news; returns those that stay undated."""
    waiting = []
    for draft in drafts:
        told = counted_from(draft.token, times) if draft.when is None else None
        if told is None:
            continue
        mark, length, outer = told
        if outer.lemma not in _COMING or not is_verb(outer):
            continue
        news = [d for d in drafts if d is not draft and d.token is not outer and clause_of(d.token) is outer]
        news = [d for d in news if d.token.dep in ("nsubj", "nsubjpass")]
        day = _day_of_news(outer, news, times, scene)
        when = counted(day, length, 1 if mark.lower == "before" else -1) if day else None
        if when is None:
            waiting.append(draft)
        else:
            draft.settle_when(when, Reason("counted from the day of the news", mark))
    return waiting


def _day_of_news(verb: Token, news: list[Draft], times: Times, scene: Scene) -> str | None:
    """The day of what came, or of the story that it is part of; in the present tense that of the paper."""
    dated = next((d.when for d in news if d.when is not None), None)
    if dated is not None:
        return dated.start if dated.start == dated.end else None
    if verb.tag in ("VBZ", "VBP", "VBG"):
        return scene.today
    here = verb.sent.index
    for sentence in reversed(scene.annotation.sentences[max(0, here - _STORY) : here]):
        days = [t.when.start for t in times.get(sentence, []) if t.when is not None and t.precision in ("day", "time")]
        if days:
            return days[0] if scene.today is None or days[0] <= scene.today else None
    return scene.today
