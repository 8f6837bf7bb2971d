"""Toponyms against LGL and TR-News: resolved within 161 km (100 miles), with the toponyms given and without.

Both sets mark adjectives and names of peoples ("Kenyan", "the Dutch") as toponyms, most of the time. Finding is
measured twice: with these words as the sets mark them, and without them on either side, which is what the coder uses.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.model import Place
from detente.places import find, resolve
from detente.places.entry import DEMONYM
from detente.places.gazetteer import gazetteer
from detente.places.weigh import kilometres
from evaluation.rows import Row, row

SETS = {"lgl": (0.827, "Mordecai 3 (quoted, its own sample)"), "trnews": (0.873, "Mordecai 3 (quoted, its own sample)")}
NEAR_KM = 161.0


def measure(data_dir: Path, limit: int | None = None) -> list[Row]:
    """Rows of accuracy with gold toponyms, and of F1 of finding and resolving; nothing where the data is not there."""
    rows: list[Row] = []
    for name, (peer, peer_name) in SETS.items():
        path = Path(data_dir) / "places" / f"{name}.jsonl"
        if not path.exists():
            continue
        tally, _ = score(path, limit)
        accuracy = tally["near"] / tally["gold"]
        task, n = f"toponyms ({name})", tally["gold"]
        rows.append(row(task, "accuracy within 161 km, toponyms given", accuracy, n, peer, peer_name))
        for side, words in (("", "adjectives and peoples among them"), ("named ", "adjectives and peoples left out")):
            found = tally[f"{side}gold"] + tally[f"{side}found"]
            f1 = 2 * tally[f"{side}found near"] / found
            rows.append(row(task, f"F1 of finding and resolving within 161 km, {words}", f1, tally[f"{side}gold"]))
    return rows


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """The set's articles, each with its toponyms that have a point, in text order."""
    for line in path.read_text(encoding="utf-8").strip().split("\n"):
        article = json.loads(line)
        gold = [_aligned(article["text"], t) for t in article["toponyms"] if t["lat"] is not None]
        article["toponyms"] = sorted(gold, key=lambda t: t["start"])
        yield article


def _aligned(text: str, gold: dict[str, Any]) -> dict[str, Any]:
    """TR-News counts some characters otherwise than we do: move a toponym to the nearest place that has its words."""
    phrase, start = gold["phrase"], gold["start"]
    if text[start : gold["end"]] == phrase:
        return gold
    nearby = [i for i in range(max(0, start - 200), start + 200) if text.startswith(phrase, i)]
    start = min(nearby, key=lambda i: abs(i - start), default=start)
    return {**gold, "start": start, "end": start + len(phrase)}


def score(path: Path, limit: int | None = None) -> tuple[Counter[str], list[tuple[str, str, str]]]:
    """Counts (gold, near, found, found near) and the errors as (what, ours, gold)."""
    tally: Counter[str] = Counter()
    errors: list[tuple[str, str, str]] = []
    for n, article in enumerate(articles(path)):
        if limit is not None and n >= limit:
            break
        text, gold = article["text"], article["toponyms"]
        tally["gold"] += len(gold)
        for g, place in zip(gold, resolve(text, [(g["start"], g["end"]) for g in gold]), strict=True):
            if _near(place, g):
                tally["near"] += 1
            else:
                errors.append(
                    ("unknown" if place is None else "far", str(place), f"{g['phrase']}: {g['name']}, {g['country']}")
                )
        ours = find(text, peoples=True)
        tally["found"] += len(ours)
        tally["named gold"] += sum(not _of_a_people(g["phrase"]) for g in gold)
        tally["named found"] += sum(m.feature != DEMONYM for m in ours)
        by_span = {(g["start"], g["end"]): g for g in gold}
        for mention in ours:
            g = by_span.get((mention.start, mention.end)) or next(
                (g for g in gold if mention.start < g["end"] and g["start"] < mention.end), None
            )
            words = text[mention.start : mention.end]
            if g is None:
                errors.append(("extra", words, text[max(0, mention.start - 40) : mention.end + 30].replace("\n", " ")))
            elif _near(mention.place, g):
                tally["found near"] += 1
                tally["named found near"] += mention.feature != DEMONYM and not _of_a_people(g["phrase"])
        spans = [(m.start, m.end) for m in ours]
        for g in gold:
            if not any(a < g["end"] and g["start"] < b for a, b in spans):
                errors.append(("missed", g["phrase"], text[max(0, g["start"] - 40) : g["end"] + 30].replace("\n", " ")))
    return tally, errors


def _of_a_people(phrase: str) -> bool:
    """Whether a phrase can only be an adjective or the name of a people."""
    found = gazetteer().lookup(phrase)
    return bool(found) and all(entry.kind == DEMONYM for entry in found)


def _near(place: Place | None, gold: dict[str, Any]) -> bool:
    if place is None or place.lat is None or place.lon is None:
        return False
    return kilometres(place.lat, place.lon, gold["lat"], gold["lon"]) <= NEAR_KM
