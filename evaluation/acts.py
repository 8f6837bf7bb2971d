"""Events of whole articles of our own, in cases/acts: every act marked by hand before the machine read the article.

There are two rounds of them. Of the first, `tuned` has shown what to mend and `unseen` is only ever scored; of the
second, written when the first had been scored for long, so have `second` and `held`. A record of the gold and an event
pair within a sentence where triggers share a word or types agree, the likest first: a shared word weighs most, then the
type, then who acts. Status, date, place and background are asked where the type is right, a date and a place only where
the gold has one; a date is right that is the gold's or lies within it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from detente.model import Event, Reading
from detente.reader import Reader
from evaluation.articles import capture
from evaluation.bcubed import mean, shares
from evaluation.judges import FIELDS, RECORDS, Judge, same_who, triple
from evaluation.own import CASES, HALVES, cases
from evaluation.rows import Row, row
from evaluation.scorer import Gold, Tally, numbered, same_type, words

Pairs = dict[int, int]
Numbered = list[tuple[int, Event]]
ROUNDS = {
    **HALVES,
    "second": "articles of a second round, tuned on",
    "held": "articles of a second round, never tuned on",
}
TOGETHER = "incidents within an article, B3 F1"


@dataclass
class Acts:
    """The tally of a half, and the precision and recall of each mention's incident."""

    tally: Tally = field(default_factory=Tally)
    incidents: list[tuple[float, float]] = field(default_factory=list)

    def figures(self) -> dict[str, tuple[float, int]]:
        """Each question's figure and of how many it was asked."""
        told = {question: (self.tally.f1(question), n) for question, n in self.tally.gold.items()}
        return told | {TOGETHER: (mean(self.incidents)[2], len(self.incidents))}


def measure(data_dir: Path) -> list[Row]:
    """F1 of events and their sides, accuracy of their fields, B3 of incidents within an article, for each part."""
    return [
        row(f"own cases, acts of {told}", question, ours, n)
        for half, told in ROUNDS.items()
        for question, (ours, n) in scored(half).figures().items()
    ]


def scored(half: str) -> Acts:
    """Read the articles of one part and score their events."""
    reader, acts = Reader(), Acts()
    for name, doc, gold in cases(CASES / "acts" / half):
        add([s["text"] for s in doc["sentences"]], gold["events"], reader.read(capture(doc, name)), acts)
    return acts


def add(sentences: Sequence[str], gold: list[Gold], reading: Reading, acts: Acts) -> None:
    """Add one article."""
    events = numbered(sentences, reading)
    pairs = paired(gold, events)
    for question, right in RECORDS.items():
        _count(acts.tally, question, gold, events, pairs, right)
    told = {i: events[j][1] for i, j in pairs.items() if same_type(gold[i], events[j][1])}
    for question, (asked, right) in FIELDS.items():
        answers = [right(gold[i], event) for i, event in told.items() if asked(gold[i])]
        acts.tally.gold[question] += len(answers)
        acts.tally.read[question] += len(answers)
        acts.tally.right[question] += sum(answers)
    acts.incidents += shares([gold[i]["incident"] for i in told], [event.incident for event in told.values()])


def paired(gold: list[Gold], events: Numbered) -> Pairs:
    """For each record of the gold, by its index, the event that it pairs with."""
    likely = ((-_likeness(g, e), i, j) for i, g in enumerate(gold) for j, (s, e) in enumerate(events) if g["s"] == s)
    pairs: Pairs = {}
    for unlikeness, i, j in sorted(likely):
        if unlikeness < -0.9 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _likeness(g: Gold, e: Event) -> float:
    shared = bool(words(g["trigger"]) & words(e.evidence.trigger))
    return 2 * shared + same_type(g, e) + 0.5 * same_who(g, e) - 0.01 * g["optional"]


def _count(tally: Tally, question: str, gold: list[Gold], events: Numbered, pairs: Pairs, right: Judge) -> None:
    asked = [i for i, g in enumerate(gold) if not g["optional"]]
    tally.gold[question] += len(asked)
    tally.read[question] += len(events) - sum(gold[i]["optional"] for i in pairs)
    tally.right[question] += sum(i in pairs and right(gold[i], events[pairs[i]][1]) for i in asked)


def wrong(gold: list[Gold], events: Numbered, pairs: Pairs) -> list[str]:
    """What a reading of an article missed, told wrong or told too much, a line each."""
    lines = []
    for i, g in enumerate(gold):
        if g["optional"] or (i in pairs and triple(g, events[pairs[i]][1])):
            continue
        kind = "SIDES" if i in pairs and same_type(g, events[pairs[i]][1]) else "TYPE" if i in pairs else "MISSED"
        lines.append(f"{kind} s{g['s']} {_brief(g)}" + (f" READ {_told(events[pairs[i]][1])}" if i in pairs else ""))
    extra = [f"EXTRA s{s} {_told(e)}" for j, (s, e) in enumerate(events) if j not in pairs.values()]
    return lines + extra


def _brief(g: Gold) -> str:
    return f"«{g['trigger']}» {g['type']} {g['actors']} {g['recipients']} {g['status']}"


def _told(e: Event) -> str:
    sides = [[actor.code() for actor in side] for side in (e.actors, e.recipients)]
    return f"«{e.evidence.trigger}» {e.type} {sides[0]} {sides[1]} {e.status}"


def main() -> None:
    """`python -m evaluation.acts`: what went wrong in the articles tuned on, article by article."""
    reader = Reader()
    for name, doc, gold in chain(cases(CASES / "acts" / "tuned"), cases(CASES / "acts" / "second")):
        events = numbered([s["text"] for s in doc["sentences"]], reader.read(capture(doc, name)))
        print(name, *wrong(gold["events"], events, paired(gold["events"], events)), sep="\n  ")


if __name__ == "__main__":
    main()
