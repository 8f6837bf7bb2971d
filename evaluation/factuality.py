"""Whether it happened: the status that our rules give to any predicate, against readers' judgements (UW factuality).

The judgements run from -3 (certainly did not happen) to +3 (certainly happened); a status is mapped to the middle of
what its name promises. The mapping was fixed before the set was measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from detente.coding.events.took_place.status import status_of
from detente.language import Annotation, Token, annotate
from detente.model import Article
from evaluation.rows import Row, row
from evaluation.sentences import items

SCALE = {"actual": 3.0, "planned": 1.0, "possible": 0.0, "wished": 0.0, "denied": -3.0}


def measure(data: Path) -> list[Row]:
    """Pearson's r over all predicates; nothing where the set is missing."""
    path = data / "factuality" / "uw_train.jsonl"
    if not path.exists():
        return []
    pairs = list(judged(path))
    return [row("Did it happen (UW factuality)", "Pearson r", pearson(pairs), len(pairs))]


def judged(path: Path) -> Iterator[tuple[float, float]]:
    """Our value and the readers' for every predicate that is one of our tokens."""
    for item in items(path):
        annotation = annotate(Article.of_text(item["text"]))
        for target in item["targets"]:
            token = _token(annotation, item["text"], target["span1"])
            if token is not None:
                yield SCALE[status_of(token, "ASSAULT").status], float(target["label"])


def _token(annotation: Annotation, text: str, span: list[int]) -> Token | None:
    words = text.split(" ")
    start = len(" ".join(words[: span[0]])) + bool(span[0])
    return annotation.token_at(start)


def pearson(pairs: list[tuple[float, float]]) -> float:
    """The correlation of two series of numbers; 0 where one of them does not vary."""
    n = len(pairs)
    mean = [sum(side) / n for side in zip(*pairs, strict=True)]
    cross = sum((a - mean[0]) * (b - mean[1]) for a, b in pairs)
    spread = [sum((x - m) ** 2 for x in side) for side, m in zip(zip(*pairs, strict=True), mean, strict=True)]
    return float(cross / (spread[0] * spread[1]) ** 0.5) if spread[0] and spread[1] else 0.0
