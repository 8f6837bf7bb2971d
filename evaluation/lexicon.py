"""How well the trigger lexicon tells WHAT: the PLOVER type of single sentences, against two hand-coded sets.

Both sets name one act a sentence; ours is the act whose sides agree best with the sides that the set names. CONCEDE and
RETREAT are one class in the first set, as its README says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.model import Article, Event
from detente.reader import Reader
from evaluation.rows import Row, row
from evaluation.sentences import items

PEER = "UniversalPetrarch"
OLD_NAMES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
NONE = "none"
# Later than any sentence of the sets, so that no dated act lies in the future.
LATER = "2026-01-01"


def measure(data_dir: Path) -> list[Row]:
    """The rows of the scoreboard; a set that is missing gives no rows."""
    events, rows = data_dir / "events", []
    if (events / "plv_train.jsonl").exists():
        rows += _typing("sentence types (PLV)", answers(events / "plv_train.jsonl", YIELD), 0.561)
    if (events / "plover_gsr_dev.jsonl").exists():
        rows += _typing("sentence types (PLOVER GSR)", answers(events / "plover_gsr_dev.jsonl", {}), None)
    if (events / "india_police_sample.jsonl").exists():
        rows += _arrests(events / "india_police_sample.jsonl")
    return rows


def answers(path: Path, merge: dict[str, str]) -> Iterator[tuple[dict[str, Any], str, str, list[Event]]]:
    """Each item of a set with the wanted type, ours, and all the events found in its sentence."""
    reader = Reader()
    for item in items(path):
        wanted = OLD_NAMES.get(item["code"], item["code"])
        found = list(_events(reader, item["text"]))
        best = max(found, key=lambda e: agreement(e, item), default=None)
        ours = best.type if best is not None else NONE
        yield item, merge.get(wanted, wanted), merge.get(ours, ours), found


def agreement(event: Event, item: dict[str, Any]) -> float:
    """How far the event's sides are those of the item; acts that did not happen count a little less."""
    source, target = _words(item.get("source")), _words(item.get("target"))
    told = bool(source & _mentions(event.actors)) + bool(target & _mentions(event.recipients))
    crossed = bool(source & _mentions(event.recipients)) + bool(target & _mentions(event.actors))
    return told + 0.3 * crossed - 0.2 * (event.status in ("possible", "planned")) - 0.001 * event.evidence.trigger_start


def _words(side: Any) -> set[str]:
    """The words of a side, given as a string or as a list of marked strings."""
    texts = [side] if isinstance(side, str) else [part["text"] for part in side or []]
    return {word.lower() for text in texts for word in text.split() if word[:1].isupper() or len(word) > 4}


def _mentions(actors: Any) -> set[str]:
    return {word.lower() for actor in actors for word in (actor.mention or "").split()}


def _typing(task: str, told: Iterator[tuple[dict[str, Any], str, str, list[Event]]], peer: float | None) -> list[Row]:
    pairs, present = [], 0
    for _, wanted, ours, found in told:
        pairs.append((wanted, ours))
        present += any(YIELD.get(e.type, e.type) == YIELD.get(wanted, wanted) for e in found)
    right = sum(w == o for w, o in pairs)
    name = PEER if peer is not None else None
    return [
        row(task, "accuracy, finding everything itself", right / len(pairs), len(pairs), peer, name),
        row(task, "macro-F1", macro_f1(pairs), len(pairs)),
        row(task, "sentences with the right type among all found", present / len(pairs), len(pairs)),
    ]


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    """The mean F1 over the types that were wanted."""
    wanted, given = Counter(w for w, _ in pairs), Counter(o for _, o in pairs)
    hit = Counter(w for w, o in pairs if w == o)
    return sum(2 * hit[t] / (n + given[t]) for t, n in wanted.items()) / len(wanted)


def _arrests(path: Path) -> list[Row]:
    """Sentences of an Indian newspaper's riot reports that tell of an arrest by the police."""
    reader = Reader()
    pairs = [
        (
            item["ARREST"] == "1",
            any(e.mode == "arrest" for e in reader.code(Article.of_text(item["sent_text"], LATER)).events),
        )
        for item in items(path)
        if item["sent_text"].strip()
    ]
    hit, said, true = (
        sum(map(bool, x)) for x in ([w and o for w, o in pairs], [o for _, o in pairs], [w for w, _ in pairs])
    )
    return [row("arrests by police (IndiaPoliceEvents)", "sentence F1", 2 * hit / max(said + true, 1), len(pairs))]


def _events(reader: Reader, text: str) -> tuple[Event, ...]:
    return reader.code(Article.of_text(text, LATER)).events
