"""Where the event coder goes wrong: precision and recall by type, by the trigger's grammar, and the commonest slips.

Over the gold articles of ../shared and our own cases. The page names gold sentences by article and number, since their
words are not ours to print.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.coding.grammar import clause_of, is_verb
from detente.language import Annotation, Token, annotate
from detente.model import Reading
from detente.reader import Reader
from detente.reading import read_article
from evaluation.articles import capture
from evaluation.rows import Row, row
from evaluation.scorer import Gold, paired_events

TASK = "Events of gold articles, by type and grammar"
NONE = "none"
_PEERS = {"carried by nouns": 0.17, "carried by verbs below the main one": 0.36}


@dataclass(frozen=True)
class Act:
    """A gold event with what we read for it, or an event of ours without a gold one (`gold` is then `none`).

    `grammar` is where the trigger stands: `noun`, `main verb`, `lower verb`, or empty for an event of ours alone.
    """

    article: str
    sentence: int
    trigger: str
    gold: str
    ours: str
    optional: bool = False
    grammar: str = ""
    rule: str = ""


def measure(data_dir: Path) -> list[Row]:
    """Precision, recall and F1 by type, recall by grammar; nothing where the gold articles are not there."""
    found = acts(data_dir.parent)
    if not found:
        return []
    rows = [_share("precision, all types", *_precision(found)), _share("recall, all types", *_recall(found))]
    for place, metric in (("noun", "carried by nouns"), ("lower verb", "carried by verbs below the main one")):
        right, n = _recall([a for a in found if a.grammar == place])
        rows.append(row(TASK, f"recall of events {metric}", right / max(n, 1), n, _PEERS[metric], "UniversalPetrarch"))
    for kind in sorted({a.gold for a in found} - {NONE}):
        f1, n = _f1(found, kind)
        rows.append(row(TASK, f"{kind} F1", f1, n))
    return rows


def _share(metric: str, right: int, n: int) -> Row:
    return row(TASK, metric, right / max(n, 1), n)


def acts(shared: Path) -> list[Act]:
    """Every gold event and every event of ours, over all articles."""
    docs, reader = shared / "gold" / "docs", Reader()
    out: list[Act] = []
    for path in sorted(docs.glob("*.json")) if docs.exists() else ():
        doc, gold = (json.loads((shared / "gold" / part / path.name).read_text("utf-8")) for part in ("docs", "gold"))
        annotation = annotate(read_article(capture(doc, path.name)))
        out += _compared(doc, gold, annotation, reader.code(annotation.article, annotation))
    return out


def _compared(doc: dict[str, Any], gold: Gold, annotation: Annotation, reading: Reading) -> Iterator[Act]:
    sentences = [s["text"] for s in doc["sentences"]]
    events, pairs = paired_events(sentences, gold, reading)
    for i, g in enumerate(gold["events"]):
        ours = events[pairs[i]][1] if i in pairs else None
        kind = NONE if ours is None else g["type"] if ours.type in (g["type"], *g.get("type_alt", ())) else ours.type
        token = _trigger(annotation, sentences, g)
        yield Act(doc["id"], g["s"], g["trigger"], g["type"], kind, bool(g.get("optional")), _grammar(token),
                  ours.evidence.rule.split("@")[0] if ours else "")  # fmt: skip
    for j, (number, event) in enumerate(events):
        if j not in pairs.values():
            rule = event.evidence.rule.split("@")[0]
            yield Act(doc["id"], number, event.evidence.trigger, NONE, event.type, rule=rule)


def _trigger(annotation: Annotation, sentences: Sequence[str], g: Gold) -> Token | None:
    """The token that heads a gold trigger; None where its words do not stand in the sentence as written."""
    at = annotation.text.find(sentences[g["s"] - 1])
    start = annotation.text.find(g["trigger"], max(at, 0))
    if at < 0 or start < 0 or start > at + len(sentences[g["s"] - 1]):
        return None
    words = annotation.tokens_in(start, start + len(g["trigger"]))
    return next((t for t in words if t.head not in words or t.head is t), None)


def _grammar(token: Token | None) -> str:
    if token is None:
        return ""
    if not is_verb(token):
        return "noun"
    first = token
    while first.dep == "conj":
        first = first.head
    return "main verb" if first.is_root or (clause_of(first.head).is_root and first.dep == "ccomp") else "lower verb"


def _precision(found: Iterable[Act]) -> tuple[int, int]:
    """Right ones and all of ours that count: a match of an optional event is excused."""
    ours = [a for a in found if a.ours != NONE and not a.optional]
    return sum(a.gold == a.ours for a in ours), len(ours)


def _recall(found: Iterable[Act]) -> tuple[int, int]:
    wanted = [a for a in found if a.gold != NONE and not a.optional]
    return sum(a.gold == a.ours for a in wanted), len(wanted)


def _f1(found: Iterable[Act], kind: str) -> tuple[float, int]:
    counted = [a for a in found if not a.optional]
    right = sum(a.gold == a.ours == kind for a in counted)
    asked = sum(a.gold == kind for a in counted) + sum(a.ours == kind for a in counted)
    return 2 * right / max(asked, 1), sum(a.gold == kind for a in counted)


def page(shared: Path, version: str) -> str:
    """The confusion page: by type, the twenty commonest slips with where they stand, and the entries that err most."""
    found = [a for a in acts(shared) if not a.optional]
    parts = [f"# Where the event coder goes wrong\n\nMeasured with detente {version} on the gold articles.\n"]
    parts += ["| type | precision | recall | gold | ours |", "| --- | --- | --- | --- | --- |", *_by_type(found)]
    parts += ["\n## The commonest slips\n", "| gold | ours | times | where (article, sentence: trigger) |"]
    parts += ["| --- | --- | --- | --- |", *_slips(found)]
    parts += ["\n## Entries that fire where the gold has nothing\n", "| entry | false | right |", "| --- | --- | --- |"]
    return "\n".join([*parts, *_entries(found)]) + "\n"


def _by_type(found: list[Act]) -> Iterator[str]:
    for kind in sorted({a.gold for a in found} - {NONE}):
        right = sum(a.gold == a.ours == kind for a in found)
        gold, ours = sum(a.gold == kind for a in found), sum(a.ours == kind for a in found)
        yield f"| {kind} | {right / max(ours, 1):.2f} | {right / max(gold, 1):.2f} | {gold} | {ours} |"


def _slips(found: list[Act]) -> Iterator[str]:
    counts = Counter((a.gold, a.ours) for a in found if a.gold != a.ours)
    for (gold, ours), times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:20]:
        where = [a for a in found if (a.gold, a.ours) == (gold, ours)][:6]
        told = "; ".join(f"{a.article}, {a.sentence}: {a.trigger}".replace("|", "/") for a in where)
        yield f"| {gold} | {ours} | {times} | {told} |"


def _entries(found: list[Act]) -> Iterator[str]:
    false = Counter(a.rule for a in found if a.gold == NONE)
    right = Counter(a.rule for a in found if a.gold == a.ours)
    for rule, times in sorted(false.items(), key=lambda item: (-item[1], item[0]))[:20]:
        yield f"| {rule} | {times} | {right[rule]} |"
