"""Incidents of the example archive against labels of our own: from pages to incidents, nothing given.

Mentions that the machine missed, and those it found beside the labels, take part as B3 for a system's own mentions
does (after Cai and Strube 2010): for recall, a missed one is an incident by itself; for precision, one too many counts
against the incident that it was put into, and not at all where it stands alone; a missed one adds nothing. A mention is
found where an event of the article has a trigger with a common character.
"""

from __future__ import annotations

import re
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from detente.archive import Archive
from detente.model import Capture
from detente.reader import Reader
from detente.reading import captures
from detente.stories import incidents_of, open_archive
from evaluation.own import CASES
from evaluation.rows import Row, row

EXAMPLES = CASES.parent.parent / "examples"
_TRIGGER = re.compile(r"\[(.*)\]")
Key = tuple[str, int, int]
"""An article, and where the trigger starts and ends in its text."""


def measure(data_dir: Path) -> list[Row]:
    """B3 of the example archive."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        reader = Reader()
        with open_archive(path) as archive:
            for page in captures(EXAMPLES):
                if isinstance(page, Capture):
                    archive.add(reader.read(page), page)
        with Archive.open(path) as archive:
            gold, ours = _labels(archive), _found(archive)
    matched = _matched(gold, ours)
    precision, recall = b_cubed_with_missed(gold, ours, matched)
    task, n = "incidents of the example archive (labels of our own, from page to incident)", len(gold)
    return [
        row(task, "B3 F1", 2 * precision * recall / (precision + recall), n),
        row(task, "B3 precision", precision, n),
        row(task, "B3 recall", recall, n),
        row(task, "mentions found", len(matched) / n, n),
    ]


def labels() -> Iterator[tuple[str, str, str, int, int]]:
    """Each label: headline, happening, the words that hold the trigger, and where it starts and ends in them."""
    told = tomllib.loads((CASES / "examples.toml").read_text(encoding="utf-8"))
    for article in told["article"]:
        for line in article["mentions"]:
            name, _, words = line.partition(": ")
            found = _TRIGGER.search(words)
            assert found is not None, line
            yield article["headline"], name, _TRIGGER.sub(r"\1", words), found.start(), found.start() + len(found[1])


def _labels(archive: Archive) -> dict[Key, str]:
    """The happening of each labelled mention of the articles that stand.

    Raises:
        ValueError: if a label's words do not stand in its article once.
    """
    rows = archive.rows("SELECT a.id, a.headline, a.text FROM articles AS a JOIN standing AS g ON g.article = a.id")
    texts = {row["headline"]: (row["id"], row["text"]) for row in rows}
    gold = {}
    for headline, name, words, start, end in labels():
        if headline not in texts:
            continue
        article, text = texts[headline]
        if text.count(words) != 1:
            raise ValueError(f"{headline}: {words!r} stands in it {text.count(words)} times")
        at = text.index(words)
        gold[article, at + start, at + end] = name
    return gold


def _found(archive: Archive) -> dict[Key, str]:
    spans = {}
    for each in incidents_of(archive):
        for mention in each.mentions:
            start = int(mention.key.rsplit(":", 2)[1])
            spans[mention.article, start, start + len(mention.trigger)] = each.id
    return spans


def _matched(gold: dict[Key, str], ours: dict[Key, str]) -> dict[Key, Key]:
    """For each label the mention of ours that is it; each at most once, the earliest first."""
    matched: dict[Key, Key] = {}
    for label in sorted(gold):
        for mention in sorted(ours):
            meets = label[0] == mention[0] and label[1] < mention[2] and mention[1] < label[2]
            if meets and mention not in matched.values():
                matched[label] = mention
                break
    return matched


def b_cubed_with_missed(gold: dict[Key, str], ours: dict[Key, str], matched: dict[Key, Key]) -> tuple[float, float]:
    """Precision, over our mentions, and recall, over the labels."""
    label_of = {mention: label for label, mention in matched.items()}
    together = Counter(ours.values())
    kept = {m: i for m, i in ours.items() if m in label_of or together[i] > 1}
    truth = {m: gold[label_of[m]] if m in label_of else f"beside {m}" for m in kept}
    precision = [_share(m, kept, truth) for m in kept]
    said = {label: ours[matched[label]] if label in matched else f"missed {label}" for label in gold}
    recall = [_share(label, gold, said) for label in gold]
    return sum(precision) / len(precision), sum(recall) / len(recall)


def _share(mention: Key, home: dict[Key, str], other: dict[Key, str]) -> float:
    """Of the mentions that are with this one in one group, how many are with it in the other."""
    mates = [m for m in home if home[m] == home[mention]]
    return sum(other[m] == other[mention] for m in mates) / len(mates)
