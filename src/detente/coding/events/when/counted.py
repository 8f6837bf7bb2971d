"""Times counted from another act: "two days after the attack, police raided …", "the day before the vote", "on the eve
of the strike", and the other way round, "on March 21, one month after they ousted him"."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import clause_of, is_verb
from detente.dates import TimeMention, counted
from detente.language import Sentence, Token

_MARKS = frozenset({"after", "before"})
_UNITS = {"day": "P1D", "morning": "P1D", "night": "P0D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_SAME_DAY = frozenset({"hours", "minutes", "moments", "seconds", "shortly", "immediately", "just", "right"})
_PLURALS = frozenset({"days", "weeks", "months", "years", "decades", "hour", "minute"})
_DAYS_OF = {"eve": "P1D", "day": "P0D", "morning": "P0D", "night": "P0D", "evening": "P0D", "afternoon": "P0D"}

_CLOSE = 4
"""Tokens between a day and the length that is counted from it: "on Oct. 9, three days after ~"."""

Times = dict[Sentence, list[TimeMention]]


def counted_mark(token: Token) -> Token | None:
    """The "after" or "before" with a length in front of it under which a token stands: "two weeks after ~"."""
    for above in (token, *token.ancestors()):
        for mark in (above, *(c for c in above.children if c.dep == "mark")):
            if mark.lower in _MARKS and mark.i < token.i and _length_word(mark) is not None:
                return mark
    return None


def time_by_count(drafts: list[Draft], times: Times) -> list[tuple[Draft, bool]]:
    """Give an act the day counted from the act beside it, whichever of the two has one.

    Returns the acts that are told to lie some time from another whose day is not known yet, and whether that is another
    day.
    """
    waiting: list[tuple[Draft, bool]] = []
    for draft in drafts:
        mark = _phrase(draft.token)
        if mark is None:
            continue
        length = _length(mark, times)
        if draft.when is None and length is None:
            waiting.append((draft, True))  # "days after ~"
        sign = 1 if mark.lower == "after" else -1
        if draft.when is None and length is not None and (told := _told_beside(mark, times)) is not None:
            when = counted(told.when.start, length, -sign) if told.when is not None else None
            if when is not None:
                draft.settle_when(when, Reason("counted from the day beside it", told.head))
        for other in drafts:
            beside = clause_of(other.token) is _outer(mark) and _phrase(other.token) is not mark
            if beside:
                _settle(draft, other, length, sign, mark)
            if beside and other.when is None:
                waiting.append((other, length != "P0D"))
    return waiting


def counted_from(token: Token, times: Times) -> tuple[Token, str, Token] | None:
    """The "after" or "before" that counts from an act, the length in front of it, and the verb whose time it sets."""
    mark = _phrase(token)
    length = _length(mark, times) if mark is not None else None
    return None if mark is None or length is None else (mark, length, _outer(mark))


def _told_beside(mark: Token, times: Times) -> TimeMention | None:
    """The day right in front of a counted phrase: "on Oct. 9, three days after ~"."""
    word = _length_word(mark)
    if word is None:
        return None
    first = min((t.i for t in word.subtree() if t.i <= word.i and t.head is word), default=word.i)
    days = [t for t in times.get(mark.sent, []) if t.when is not None and t.type in ("DATE", "TIME")]
    days = [t for t in days if t.head.i < first and first - t.head.i <= _CLOSE and t.precision in ("day", "time")]
    return max(days, key=lambda t: t.head.i, default=None)


def _settle(draft: Draft, other: Draft, length: str | None, sign: int, mark: Token) -> None:
    """`draft` is what the length is counted from, `other` the act that it sets."""
    if length is None:
        return
    if draft.when is not None and other.when is None and draft.when.start == draft.when.end:
        when = counted(draft.when.start, length, sign)
        if when is not None:
            other.settle_when(when, Reason("counted from the act beside it", mark, draft))
    elif draft.when is None and _dated(other) and other.when is not None:
        when = counted(other.when.start, length, -sign)
        if when is not None:
            draft.settle_when(when, Reason("counted from the act above", mark, other))


def _dated(act: Draft) -> bool:
    """Whether an act has one day, month or year, and is what its clause tells ("signed", "launched a raid")."""
    told = is_verb(act.token) or act.token.dep in ("dobj", "nsubj", "nsubjpass")
    return told and act.when is not None and act.when.start == act.when.end


def _outer(mark: Token) -> Token:
    """The verb of the clause on which a counted phrase hangs."""
    return clause_of(mark.head.head if mark.dep == "mark" else mark.head)


def _phrase(token: Token) -> Token | None:
    """The word that counts from an act: "after", "before", or the "of" of "on the eve of ~", "the day of ~"."""
    of = token.head
    if token.dep == "pobj" and of.lower == "of" and of.head.lower in _DAYS_OF:
        return of if of.head.head.lower in ("on", "at", "by") or of.head.dep == "npadvmod" else None
    return counted_mark(token)


def _length_word(mark: Token) -> Token | None:
    """The word of a length right in front of "after" or "before"."""
    word = next((t for t in mark.sent.tokens if t.i == mark.i - 1), None)
    known = word is not None and word.lower in {*_UNITS, *_SAME_DAY, *_PLURALS}
    return word if known else None


def _length(mark: Token, times: Times) -> str | None:
    """The TIMEX3 length in front of a mark: `P2D`; `P0D` for hours and minutes; None where it is left vague."""
    if mark.lower == "of":
        return _DAYS_OF[mark.head.lower]
    word = _length_word(mark)
    if word is None or word.lower in _SAME_DAY or word.lower in ("hour", "minute"):
        return "P0D" if word is not None else None
    told = next((t for t in times.get(mark.sent, []) if t.type == "DURATION" and t.head.i == word.i), None)
    if told is not None:
        return None if "X" in told.value else told.value
    return _UNITS.get(word.lower) if any(c.lower in ("the", "a", "one") for c in word.children) else None
