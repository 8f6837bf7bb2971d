"""Time expressions against TimeBank and AQUAINT: spans and values (TIMEX3)."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from detente.dates import find
from evaluation.rows import Row, row

PEERS = {"timebank": (0.781, "HeidelTime (TempEval-3 platinum)"), "aquaint": (0.729, "HeidelTime")}


def measure(data_dir: Path) -> list[Row]:
    """Rows of strict span F1 and value F1, a set each and both as one; nothing where the data is not there."""
    rows: list[Row] = []
    both: Counter[str] = Counter()
    for name in ("timebank", "aquaint"):
        path = Path(data_dir) / "dates" / f"{name}.jsonl"
        if not path.exists():
            continue
        tally, _ = score(path)
        both += tally
        gold = tally["gold"]
        peer, peer_name = PEERS[name]
        for metric, right, against in (("strict span F1", "span", None), ("value F1", "value", peer)):
            f1 = 2 * tally[right] / (gold + tally["found"])
            rows.append(row(f"time expressions ({name})", metric, f1, gold, against, peer_name if against else None))
    if both:
        n, asked = both["gold"], both["gold"] + both["found"]
        rows.append(row("time expressions (both sets)", "strict span F1", 2 * both["span"] / asked, n, 0.85, "target"))
        rows.append(row("time expressions (both sets)", "value F1", 2 * both["value"] / asked, n, 0.8, "target"))
    return rows


def score(path: Path) -> tuple[Counter[str], list[tuple[str, str, str]]]:
    """Counts (gold, found, span, value) and the errors as (what, ours, gold).

    A value counts where our span overlaps the gold's, as in TempEval-3's relaxed matching.
    """
    tally: Counter[str] = Counter()
    errors: list[tuple[str, str, str]] = []
    for line in path.read_text(encoding="utf-8").strip().split("\n"):
        article = json.loads(line)
        text, gold = article["text"], [t for t in article["timexes"] if t["start"] is not None]
        ours = find(text, article["dct"])
        tally["gold"] += len(gold)
        tally["found"] += len(ours)
        free = list(ours)
        for g in gold:
            hit = next((m for m in free if m.start < g["end"] and g["start"] < m.end), None)
            context = text[max(0, g["start"] - 40) : g["end"] + 30].replace("\n", " ")
            if hit is None:
                errors.append(("missed", context, f"{g['text']} {g['value']}"))
                continue
            free.remove(hit)
            words = text[hit.start : hit.end]
            same = (hit.start, hit.end) == (g["start"], g["end"])
            tally["span"] += same
            tally["value"] += hit.value == g["value"]
            if not same:
                errors.append(("span", words, g["text"]))
            if hit.value != g["value"]:
                errors.append(
                    ("value", f"{article['dct']} {context} {hit.value} [{hit.reason}]", f"{g['text']} {g['value']}")
                )
        errors += [
            ("extra", text[max(0, m.start - 30) : m.end + 30].replace("\n", " "), f"{text[m.start : m.end]} {m.value}")
            for m in free
        ]
    return tally, errors
