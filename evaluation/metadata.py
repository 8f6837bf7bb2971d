"""What the seed page says of itself, against what a careful reader sees on it."""

from __future__ import annotations

from pathlib import Path

from detente.model import Capture, Reading, Record
from detente.reader import Reader
from evaluation.rows import Row, row

EXPECTED: dict[str, object] = {
    "headline": "Top U.S. and Russian diplomats meet in Paris over Ukraine crisis",
    "byline": ("Paul Richter",),
    "published": "2014-03-30",
    "dateline": "WASHINGTON",
    "source": "Los Angeles Times",
}


def measure(shared: Path) -> list[Row]:
    """One row a field: 1 where it is exact, 0 where it is not; nothing where the page is not there."""
    page = next(iter(sorted((shared / "seed").glob("*.txt"))), None)
    if page is None:
        return []
    found = checks(Reader().read(Capture(name=page.name, data=page.read_bytes())))
    return [row("seed page metadata", f"{name} exact", float(right), 1) for name, right in found.items()]


def checks(reading: Reading) -> dict[str, bool]:
    """Field by field, whether it is as expected."""
    article = reading.article
    right = {name: getattr(article, name) == value for name, value in EXPECTED.items()}
    right["one caption with its credit"] = len(article.captions) == 1 and "Associated Press" in article.captions[0]
    right["three related headlines"] = len(article.related) == 3
    records: list[Record] = [*reading.events, *reading.statements, *reading.positions, *reading.figures]
    related = [record for record in records if any(record.evidence.sentence in line for line in article.related)]
    right["no record from a related headline"] = not related
    return right
