"""The time that opens a sentence holds for all that is told in a row behind it: "On Sunday crowds filled the square
and police fought with students"."""

from __future__ import annotations

from detente.coding.events.setting import REPORT, at_another_time
from detente.coding.events.when.counted import counted_mark
from detente.coding.grammar import has_done
from detente.dates import TimeMention
from detente.language import Sentence, Token

_OPENING = 4
"""Tokens from the beginning of a sentence within which a time opens it: "Late on the same Sunday …"."""


def time_that_opens(trigger: Token, times: dict[Sentence, list[TimeMention]]) -> TimeMention | None:
    """The time at the head of the sentence, for a verb in the past that stands in a row with its main verb."""
    first = trigger.sent.tokens[0].i
    opening = [t for t in times.get(trigger.sent, []) if t.head.i - first < _OPENING and t.when is not None]
    if len(opening) != 1 or trigger.tag not in ("VBD", "VBN") or has_done(trigger) or not _in_a_row(trigger):
        return None
    time = opening[0]
    governor = time.head.head.head if time.head.dep == "pobj" else time.head.head
    fits = governor.is_root and time.type in ("DATE", "TIME") and counted_mark(trigger) is None
    return time if fits and governor is not trigger else None


def _in_a_row(verb: Token) -> bool:
    """Whether only "and" and a comma part a verb from the main verb of its sentence."""
    token, rows = verb, 0
    while not token.is_root:
        above = token.head
        row = token.dep == "conj" or (token.dep == "ccomp" and above.dep == "conj")
        if not row or above.lemma in REPORT or at_another_time(token):
            return False
        token, rows = above, rows + 1
    return rows > 0
