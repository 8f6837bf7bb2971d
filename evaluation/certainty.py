"""How often each rule that resolves an actor is right: the shares that `knowledge/actors/rules.toml` keeps.

`python -m evaluation.certainty` prints the table from the gold articles that stand beside the repository.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from detente.actors import gather
from detente.actors.identity import rule_of
from detente.language import annotate
from detente.model import Actor
from detente.reader import Reader
from evaluation.articles import capture
from evaluation.scorer import paired_events

LEAST = 8
"""Actors of one rule below which its share tells little: the kind's share stands for it."""


def shares(gold: Path) -> dict[str, tuple[int, int]]:
    """For each rule and each kind, how many of its actors were right, of how many.

    Asked of the actors and recipients of events that pair with a gold event of their type: right where the gold event
    has an actor of that country, and of that sector where the gold tells one.
    """
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    reader = Reader()
    for path in sorted((gold / "docs").glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        records = json.loads((gold / "gold" / path.name).read_text(encoding="utf-8"))
        reading = reader.read(capture(doc, path.name))
        cast = gather(annotate(reading.article), reading.article.published)
        rules = {(m.start, m.end): rule_of(m) for m in cast.mentions}
        events, pairs = paired_events([s["text"] for s in doc["sentences"]], records, reading)
        for i, j in pairs.items():
            wanted = records["events"][i]
            told = [*wanted["actors"], *wanted["recipients"]]
            if not told or events[j][1].type not in (wanted["type"], *wanted.get("type_alt", ())):
                continue
            for actor in (*events[j][1].actors, *events[j][1].recipients):
                rule = rules.get((actor.start, actor.end))
                for name in {rule, rule.partition(":")[0]} if rule else ():
                    asked[name] += 1
                    right[name] += any(_is(code, actor) for code in told)
    return {name: (right[name], asked[name]) for name in sorted(asked)}


def _is(code: str, actor: Actor) -> bool:
    country, sector, *_ = [*code.split("/"), "", ""]
    return country == actor.country and (not sector or sector in actor.sectors or not actor.sectors)


def table(counted: dict[str, tuple[int, int]]) -> list[tuple[str, float, int]]:
    """Rules with their share, drawn a little towards one half, and how many it rests on; rare rules are left out."""
    kept = [(name, right, n) for name, (right, n) in counted.items() if n >= LEAST or ":" not in name]
    return [(name, round((right + 1) / (n + 2), 2), n) for name, right, n in kept]


def main() -> Any:
    """Print the table in the form of `rules.toml`."""
    for name, share, n in table(shares(Path("../shared/gold"))):
        print(f'"{name}" = {share:.2f}  # {n}')


if __name__ == "__main__":
    main()
