"""Incidents across articles: gold mentions given, on ECB+ and on the gold articles of one event."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable
from pathlib import Path
from typing import Any

from detente.archive import bounds
from detente.model import When
from detente.stories.incidents import incidents
from detente.stories.mention import Mention
from detente.stories.words import words_of
from evaluation.bcubed import b_cubed
from evaluation.rows import Row, row

Articles = list[list[Mention]]
EVENT = "embassy-bombing"
"""Articles of which an incident has this in its name are those on the bombings of 7 August 1998."""


def measure(data_dir: Path) -> list[Row]:
    """B3 F1 of each set that is there."""
    data_dir = Path(data_dir)
    return [*ecb(data_dir / "stories" / "ecbplus_train.jsonl"), *gold(data_dir.parent / "gold")]


def ecb(path: Path) -> list[Row]:
    """ECB+ train: mentions given, within subtopic; same lemma on the same data beside it."""
    if not path.exists():
        return []
    from detente.language.pipeline import bare

    articles: dict[str, Articles] = defaultdict(list)
    key: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        articles[raw["subtopic"]].append(list(_given(raw, key)))
    ours, lemmas = {}, {}
    nlp = bare()
    for subtopic, mentions in articles.items():
        ours |= {k: (subtopic, i) for k, i in _placed(mentions).items()}
        flat = [m for one in mentions for m in one]
        for mention, doc in zip(flat, nlp.pipe(m.trigger for m in flat), strict=True):
            lemmas[mention.key] = (subtopic, doc[:].root.lemma_.lower())
    n = len(key)
    task = "incidents across articles (ECB+ train, mentions given)"
    return [
        row(task, "within subtopic, B3 F1", _b_cubed(key, ours), n, 0.779, "same lemma, on the test half"),
        row(task, "the same, same lemma", _b_cubed(key, lemmas), n),
    ]


def _given(raw: dict[str, Any], key: dict[str, str]) -> list[Mention]:
    found = []
    events = [(m["sent"], m["tokens"], i, m) for i, m in enumerate(raw["mentions"]) if m["kind"] == "event"]
    for sentence, _, number, m in sorted(events, key=lambda e: e[:3]):
        name = f"{raw['id']}:{number}"
        key[name] = m["chain"]
        words = " ".join(raw["sents"][str(sentence)])
        found.append(Mention(key=name, article=raw["id"], trigger=m["text"], sentence=words))
    return found


def gold(folder: Path) -> list[Row]:
    """The gold articles on the embassy bombings: records given, without their incident."""
    articles, key = [], {}
    for path in sorted((folder / "gold").glob("*.json")) if folder.exists() else []:
        record = json.loads(path.read_text(encoding="utf-8"))
        if not any(EVENT in (e["incident"] or "") for e in record["events"]):
            continue
        doc = json.loads((folder / "docs" / path.name).read_text(encoding="utf-8"))
        mentions = [_record(e, i, doc) for i, e in enumerate(record["events"])]
        key |= {m.key: e["incident"] for m, e in zip(mentions, record["events"], strict=True)}
        articles.append(mentions)
    if not articles:
        return []
    articles.sort(key=lambda mentions: (mentions[0].published or "", mentions[0].article))
    task = f"incidents across articles ({len(articles)} gold articles on one event, mentions given)"
    same_word = {m.key: tuple(words_of(m.trigger)) for a in articles for m in a}
    return [
        row(task, "B3 F1", _b_cubed(key, _placed(articles)), len(key)),
        row(task, "the same, same word", _b_cubed(key, same_word), len(key)),
    ]


def _record(e: dict[str, Any], number: int, doc: dict[str, Any]) -> Mention:
    start, _, end = (e["date"] or "").partition("/")
    first, last = bounds(When(start=start, end=end or start) if start else None)
    country, _, place = (e["place"] or "").partition("/")
    codes = [*e["actors"], *e["recipients"]]
    return Mention(
        key=f"{doc['id']}:{number}",
        article=doc["id"],
        trigger=e["trigger"],
        sentence=next(s["text"] for s in doc["sentences"] if s["n"] == e["s"]),
        published=doc["published"],
        type=e["type"],
        mode=e["mode"],
        status=e["status"],
        actors=_side(e["actors"]),
        recipients=_side(e["recipients"]),
        names=frozenset(c.split("/")[2] for c in codes if c.count("/") > 1),
        first=first,
        last=last,
        country=country if country not in ("", "---") else None,
        place=place or None,
    )


def _side(codes: list[str]) -> frozenset[str]:
    """Countries; an actor without one by name, nameless ones left out."""
    parts = [[*c.split("/"), "", ""][:3] for c in codes]
    return frozenset(c if c != "---" else f"---/{name}" for c, _, name in parts if c != "---" or name)


def _placed(articles: Articles) -> dict[str, Hashable]:
    return {m.key: incident.id for incident in incidents(articles) for m in incident.group.mentions}


def _b_cubed(gold: dict[str, Any], ours: dict[str, Any]) -> float:
    return b_cubed(list(gold.values()), [ours[mention] for mention in gold])[2]
