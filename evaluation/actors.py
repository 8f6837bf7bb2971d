"""How well WHO is told: actors named on their own, actors of whole articles, pronouns and descriptions.

Every figure is a share of items answered right; the data sets and the peers' figures are described in the data's own
README.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from detente.actors import Cast, Mention, gather, resolve
from detente.language import annotate
from detente.model import Article, Block

PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs",
                      "himself", "herself", "itself", "themselves"})  # fmt: skip
_ACTORS = frozenset({"person", "organization", "place"})
PEER = "PETRARCH-2 with Phoenix dictionaries"


def measure(data_dir: Path) -> list[dict[str, Any]]:
    """The rows of the scoreboard that this room answers for; a set that is missing gives no rows.

    `data_dir` is the folder of the sets; the gold articles lie in `gold` beside it.
    Each row has `task`, `metric`, `ours`, `peer`, `peer_name`, `n`.
    """
    rows: list[dict[str, Any]] = []
    strings = data_dir / "actors/ngec_dev.jsonl"
    if strings.exists():
        rows += _strings(strings)
    gold = data_dir.parent / "gold"
    if gold.exists():
        rows += _articles(gold)
    news = data_dir / "articles/gum_news.jsonl"
    if news.exists():
        rows += _stand_ins(news)
    return rows


def _row(task: str, metric: str, right: int, n: int, peer: float | None = None) -> dict[str, Any]:
    ours = round(right / n, 3) if n else None
    return {"task": task, "metric": metric, "ours": ours, "peer": peer, "peer_name": PEER if peer else None, "n": n}


def day(text: str | None) -> str | None:
    """An ISO day from the forms that the set uses ("2022-06-01", "October 1, 2021", "12 April 2022")."""
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %B %Y"):
        try:
            return datetime.strptime(text or "", form).date().isoformat()
        except ValueError:
            continue
    return None


def string_errors(path: Path) -> Iterator[tuple[dict[str, Any], str, str, bool, bool]]:
    """Each actor string with our country and sector and whether each is right."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        wanted = item["expect"]
        if "country" not in wanted and "code_1" not in wanted:
            continue
        words = f"{item['context']} {item['text']}".strip()
        found = resolve(words, day(item["date"]))
        country = found.country if found else ""
        sector = found.sectors[0] if found and found.sectors else ""
        yield item, country, sector, _country_right(country, wanted), _sector_right(sector, country, wanted)


def _country_right(country: str, wanted: dict[str, Any]) -> bool:
    told = {"---": "", "KOS": "XKX", "NGO": ""}.get(country, country)
    return "country" not in wanted or wanted["country"] in (told, country)


def _sector_right(sector: str, country: str, wanted: dict[str, Any]) -> bool:
    """An unidentified actor may be UNK or nothing; the set writes an NGO as a sector."""
    if "code_1" not in wanted:
        return True
    expected = wanted["code_1"]
    options = set(expected["any_of"]) if isinstance(expected, dict) else {expected}
    ours = {sector} | ({"", "UNK"} if sector in ("", "UNK") else set()) | ({"NGO"} if country == "NGO" else set())
    return bool(ours & options)


def _strings(path: Path) -> list[dict[str, Any]]:
    rows = list(string_errors(path))
    task, n = "actor strings (NGEC dev)", len(rows)
    return [
        _row(task, "country", sum(r[3] for r in rows), n, 0.485),
        _row(task, "sector", sum(r[4] for r in rows), n, 0.414),
        _row(task, "both", sum(r[3] and r[4] for r in rows), n, 0.263),
    ]


def articles(gold: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any], Article]]:
    """The gold articles: numbered sentences, records, and the article to annotate."""
    for path in sorted((gold / "docs").glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        records = json.loads((gold / "gold" / path.name).read_text(encoding="utf-8"))
        dateline = (records.get("article") or {}).get("dateline")
        yield doc, records, _article(doc["id"], doc["text"], doc["published"], dateline)


def _article(name: str, text: str, published: str | None, dateline: str | None = None) -> Article:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(role="paragraph", start=at, end=at + len(part)))
        at += len(part) + 2
    return Article(id=name, text=text, published=published, dateline=dateline, blocks=tuple(blocks))


def _articles(gold: Path) -> list[dict[str, Any]]:
    """How many of an article's gold actors the cast has at all: what an event coder could reach."""
    total = country = sector = named = with_name = 0
    for _, records, article in articles(gold):
        cast = gather(annotate(article), article.published)
        for text in sorted({x for e in records["events"] for x in [*e["actors"], *e["recipients"]]}):
            code, sectors, name = [*text.split("/", 2), "", ""][:3]
            same = [m for m in cast.members if m.country == code]
            total, country = total + 1, country + bool(same)
            sector += any(not sectors or sectors in m.sectors for m in same)
            if name:
                named += 1
                with_name += any(m.name is not None and _alike(name, m.name) for m in same)
    task = "actors of gold articles, in the cast at all"
    return [
        _row(task, "country", country, total),
        _row(task, "country and sector", sector, total),
        _row(task, "country and name", with_name, named),
    ]


def _alike(a: str, b: str) -> bool:
    x, y = a.lower().split(), b.lower().split()
    return x[-1] == y[-1] or set(x) <= set(y) or set(y) <= set(x)


def _stand_ins(path: Path) -> list[dict[str, Any]]:
    """Pronouns and descriptions of news articles with marked coreference, where the chain names an actor."""
    right = {"pronoun": 0, "nominal": 0}
    asked = {"pronoun": 0, "nominal": 0}
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        article = _article(item["id"], item["text"], item["dct"])
        for kind, good, _ in stand_in_errors(item, gather(annotate(article), item["dct"])):
            asked[kind] += 1
            right[kind] += good
    task = "stand-ins for actors (GUM news)"
    return [_row(task, f"{kind}s resolved", right[kind], asked[kind]) for kind in ("pronoun", "nominal")]


def stand_in_errors(item: dict[str, Any], cast: Cast) -> Iterator[tuple[str, bool, dict[str, Any]]]:
    """Each pronoun and each "the …" without a name of a chain that the cast names: its kind, whether it is right."""
    named: dict[str, set[int]] = {}
    for gold in item["mentions"]:
        if _is_name(gold):
            for mention in _within(gold, cast):
                named.setdefault(gold["chain"], set()).update(id(m) for m in mention.members)
    for gold in item["mentions"]:
        known = named.get(gold["chain"], set())
        kind = _kind(gold)
        if not known or kind is None:
            continue
        found = _within(gold, cast)
        good = bool(found) and {id(m) for m in found[-1].members} <= known
        yield kind, good, gold


def _is_name(gold: dict[str, Any]) -> bool:
    words = gold["text"].split()
    return any(w[0].isupper() for w in words if w.lower() not in ("the", "a")) and words[0].lower() not in PRONOUNS


def _kind(gold: dict[str, Any]) -> str | None:
    words = gold["text"].lower().split()
    if gold["type"] not in _ACTORS:
        return None
    if len(words) == 1 and words[0] in PRONOUNS:
        return "pronoun"
    if 2 <= len(words) <= 3 and words[0] in ("the", "both", "his", "its", "their", "this") and not _is_name(gold):
        return "nominal"
    return None


def _within(gold: dict[str, Any], cast: Cast) -> list[Mention]:
    """The cast's mentions whose head is the last word of the gold mention, or that cover most of it."""
    return [
        m
        for m in cast.mentions
        if gold["start"] <= m.head.start < gold["end"]
        and (
            m.end == gold["end"] or m.head.end == gold["end"] or (m.start <= gold["start"] and m.end >= gold["end"] - 2)
        )
    ]
