"""Citing: where exact words stand in an article, in which sentence, and the line that a reader can follow."""

from __future__ import annotations

import re
from typing import Any, Final

from detente.archive import Archive
from detente.model import Article, Reading, Record
from detente.service.faults import Missing

_MOST: Final = 20
_AROUND: Final = 300
_STOP: Final = re.compile(r"[.!?][\"”’)\]]*\s+|\n+")


def citation(row: dict[str, Any], start: int, end: int) -> str:
    """One line: headline, outlet, day, address, and the article's id with the offsets of the words."""
    known = [
        f"“{row['headline']}”" if row.get("headline") else None,
        row.get("outlet"),
        row.get("published"),
        row.get("url"),
    ]
    return ", ".join([*(str(part) for part in known if part), f"article {row['article']}, characters {start}–{end}"])


def cited(row: dict[str, Any]) -> dict[str, Any]:
    """A record's row with its citation: of its own words where it has some, else of its sentence."""
    start = row["start"] if "words" in row or "matter" in row else row["sentence_start"]
    end = row["end"] if "words" in row or "matter" in row else start + len(row["sentence"])
    return {**row, "cite": citation(row, start, end)}


def quotes(archive: Archive, id: str, words: str) -> dict[str, Any]:
    """Where an article has these exact words (white space may differ), each place with its sentence and citation.

    Raises:
        Missing: if there is no such article, or it does not have the words: then they must not be quoted from it.
    """
    reading = archive.reading(id)
    if reading is None:
        raise Missing(f"there is no article {id} here")
    article, wanted = reading.article, words.split()
    if not wanted:
        raise Missing("no words were given")
    pattern = re.compile(r"\s+".join(map(re.escape, wanted)))
    found = [_quote(reading, match.start(), match.end()) for match in pattern.finditer(article.text)]
    if not found:
        raise Missing(f"article {id} does not have these words; quote only what it has")
    return {**_facts(article), "places": found[:_MOST], "more": len(found) > _MOST}


def _quote(reading: Reading, start: int, end: int) -> dict[str, Any]:
    article = reading.article
    begin, stop = sentence_around(reading, start, end)
    row = {**_facts(article)}
    return {"words": article.text[start:end], "start": start, "end": end, "sentence": article.text[begin:stop],
            "sentence_start": begin, "cite": citation(row, start, end)}  # fmt: skip


def _facts(article: Article) -> dict[str, Any]:
    return {"article": article.id, "headline": article.headline, "outlet": article.source,
            "published": article.published, "url": article.url}  # fmt: skip


def sentence_around(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds a stretch: a record's, where one rests on it; else by the stops around it."""
    records: tuple[Record, ...] = (*reading.events, *reading.statements, *reading.positions, *reading.figures)
    for evidence in (record.evidence for record in records):
        if evidence.start <= start and end <= evidence.end:
            return evidence.start, evidence.end
    text = reading.article.text
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    begin = max((match.end() for match in _STOP.finditer(text, low, start)), default=low)
    after = _STOP.search(text, max(end - 1, start), high)
    stop = after.start() + len(after[0].rstrip()) if after else high
    return begin, max(stop, end)
