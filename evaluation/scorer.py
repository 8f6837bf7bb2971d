"""Readings against gold records: which of them pair, and how many of the pairs are right.

Gold records pair one to one with records of the reading; an optional gold record that nothing matches is no miss, and a
record that only matches an optional one is no false alarm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from detente.model import Actor, Event, Figure, Position, Reading, Statement

Gold = dict[str, Any]
ALONE = ("CONSULT", "AGREE", "COOPERATE", "ASSAULT")
"""Types of acts that two sides can do together, so that gold and reading may split them differently."""


@dataclass
class Tally:
    """For each question: how many pairs were right, of how many gold records, of how many of the reading's."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def f1(self, question: str) -> float:
        """The harmonic mean of precision and recall, 0 where nothing was asked."""
        asked = self.gold[question] + self.read[question]
        return 2 * self.right[question] / asked if asked else 0.0


def said(reading: Reading) -> tuple[Statement, ...]:
    """What was said, not what is only thought or wanted: that is what the gold holds (CODEBOOK section 3, `kind`)."""
    return tuple(s for s in reading.statements if s.kind in ("said", "wrote"))


def score(sentences: Sequence[str], gold: Gold, reading: Reading, tally: Tally) -> None:
    """Add one article to the tally. `sentences` are the article's, numbered from 1 as the gold numbers them."""
    number = _numbering(sentences, reading.article.text)
    events, pairs = paired_events(sentences, gold, reading)
    _count(tally, "event (sentence, type)", gold["events"], events, pairs, same_type)
    _count(tally, "event (type, who, whom)", gold["events"], events, pairs, _same_sides)
    statements = [(number(s.start), s) for s in said(reading)]
    pairs = _pairs(gold["statements"], statements, lambda g, s: _overlap(g["content"], s.content))
    _count(tally, "statement (content, speaker)", gold["statements"], statements, pairs, _same_speaker)
    score_wants(sentences, gold, reading, tally)


def score_wants(sentences: Sequence[str], gold: Gold, reading: Reading, tally: Tally) -> None:
    """Positions and figures alone, for articles of which nothing else is marked; figures where they are."""
    number = _numbering(sentences, reading.article.text)
    positions = [(number(p.start), p) for p in reading.positions]
    pairs = _pairs(gold["positions"], positions, lambda g, p: _overlap(g["matter"], p.matter))
    _count(tally, "position (holder, stance, matter)", gold["positions"], positions, pairs, _same_card)
    if "figures" not in gold:
        return
    figures = [(number(f.start), f) for f in reading.figures]
    pairs = _pairs(gold["figures"], figures, _same_amount)
    _count(tally, "figure (value, kind)", gold["figures"], figures, pairs, lambda g, f: bool(g["kind"] == f.kind))


def paired_events(
    sentences: Sequence[str], gold: Gold, reading: Reading
) -> tuple[list[tuple[int, Event]], dict[int, int]]:
    """The reading's events with their sentences' numbers, and for each gold event (by index) the one it pairs with."""
    events = numbered(sentences, reading)
    return events, _pairs(gold["events"], events, _same_act)


def numbered(sentences: Sequence[str], reading: Reading) -> list[tuple[int, Event]]:
    """The reading's events, each with the number of the sentence that its trigger stands in."""
    number = _numbering(sentences, reading.article.text)
    return [(number(e.evidence.trigger_start), e) for e in reading.events]


def _numbering(sentences: Sequence[str], text: str) -> Callable[[int], int]:
    """From an offset in the article's text to the number of the gold's sentence around it."""
    starts, at = [], 0
    for sentence in sentences:
        at = text.index(sentence, at)
        starts.append(at)
    return lambda offset: sum(start <= offset for start in starts)


def _pairs(gold: list[Gold], read: list[tuple[int, Any]], likeness: Callable[[Gold, Any], float]) -> dict[int, int]:
    """Gold to read, one to one within a sentence, the likest first; those under one half do not pair."""
    ranked = sorted(
        (-likeness(g, r) + (0.01 if g.get("optional") else 0), i, j)
        for i, g in enumerate(gold)
        for j, (sentence, r) in enumerate(read)
        if g["s"] == sentence and likeness(g, r) >= 0.5
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _count(
    tally: Tally,
    question: str,
    gold: list[Gold],
    read: list[tuple[int, Any]],
    pairs: dict[int, int],
    right: Callable[[Gold, Any], bool],
) -> None:
    excused = {j for i, j in pairs.items() if gold[i].get("optional")}
    tally.gold[question] += sum(not g.get("optional") for g in gold)
    tally.read[question] += len(read) - len(excused)
    good = {i for i, j in pairs.items() if right(gold[i], read[j][1])}
    tally.right[question] += sum(j not in excused for i, j in pairs.items() if i in good)
    for i, g in enumerate(gold):
        if i not in good and not g.get("optional"):
            told = _brief(read[pairs[i]][1]) if i in pairs else "nothing"
            tally.errors.append(f"{question}: wanted {_brief(g)}, read {told}")
    tally.errors += [f"{question}: read {_brief(r)}" for j, (_, r) in enumerate(read) if j not in pairs.values()]


def _brief(record: Any) -> str:
    """A gold record or a record of ours, short, for people."""
    if isinstance(record, dict):
        told = next((record[key] for key in ("trigger", "content", "matter", "what") if key in record), "")
        keys = ("type", "actors", "recipients", "speaker", "holder", "stance", "value", "kind")
        return f"«{told}» " + " ".join(str(record[key]) for key in keys if key in record)
    match record:
        case Event():
            sides = [[a.code() for a in side] for side in (record.actors, record.recipients)]
            return f"«{record.evidence.trigger}» {record.type} {sides[0]} {sides[1]}"
        case Statement():
            return f"«{record.content}» {record.speaker.code() if record.speaker else 'nobody'}"
        case Position():
            return f"«{record.matter}» {record.holder.code()} {record.stance}"
    return f"«{record.what}» {record.value} {record.kind}"


def _same_act(g: Gold, e: Event) -> float:
    return 0.6 * bool(words(g["trigger"]) & words(e.evidence.trigger)) + 0.5 * same_type(g, e)


def same_type(g: Gold, e: Event) -> bool:
    """The type, or another that a careful reader could give."""
    return e.type in (g["type"], *g.get("type_alt", ()))


def _same_sides(g: Gold, e: Event) -> bool:
    who, whom = _gold_side(g["actors"]), _gold_side(g["recipients"])
    ours, theirs = _side(e.actors), _side(e.recipients)
    together = g["type"] in ALONE and not whom and who | whom == ours | theirs
    return same_type(g, e) and (together or (who == ours and whom == theirs))


def _same_speaker(g: Gold, s: Statement) -> bool:
    return s.speaker is not None and _is(g["speaker"], s.speaker)


def _same_card(g: Gold, p: Position) -> bool:
    return bool(g["stance"] == p.stance) and g["holder"].partition("/")[0] == p.holder.country


def _same_amount(g: Gold, f: Figure) -> float:
    return float((g.get("value"), g.get("low"), g.get("high")) == (f.value, f.low, f.high))


def _is(code: str, actor: Actor) -> bool:
    """Same country; where the gold names somebody, a name that shares its last word."""
    country, _, name = code.split("/", 2) if code.count("/") >= 2 else (code.partition("/")[0], "", "")
    return country == actor.country and (not name or name.split()[-1] in (actor.name or "").split())


def _gold_side(codes: list[str]) -> set[str]:
    return {code.partition("/")[0] for code in codes}


def _side(actors: Sequence[Actor]) -> set[str]:
    return {actor.country for actor in actors}


def words(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return set(re.findall(r"\w+", text.lower()))


def _overlap(a: str, b: str) -> float:
    """Token F1 of two stretches."""
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (a, b))
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())
