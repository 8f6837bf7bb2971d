"""How well pages are read: body, headline, authors, day and captions of saved pages, beside trafilatura in one run."""

from __future__ import annotations

import gzip
import html as entities
import json
import re
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import trafilatura

from detente.model import Article, Capture, DetenteError
from detente.reading import read_article
from evaluation.rows import Row, row

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "pages"
_WIDTH = 4

Page = dict[str, Any]
BEST_FOR_TEXT = ("longest dense run + C4 rule, quoted", 0.879)


def measure(data_dir: Path = DATA) -> list[Row]:
    """Rows with keys task, metric, ours, peer, peer_name, n; none where the pages are not there."""
    data_dir = data_dir / "pages" if (data_dir / "pages").is_dir() else data_dir
    if not (data_dir / "pages.jsonl").exists():
        return []
    pages = _lines(data_dir / "pages.jsonl")
    shapes = [gzip.decompress((data_dir / page["html"]).read_bytes()) for page in pages]
    ours, our_seconds, peers, peer_seconds = _in_turns(shapes)
    rows = _body_rows("reading, HTML", pages, [_body(a) for a in ours], [p["text"] for p in peers])
    rows += _field_rows("reading, HTML", pages, ours, peers)
    rows += _caption_rows("reading, HTML", pages, ours, [p["text"] for p in peers])
    speed = peer_seconds / our_seconds if our_seconds else 0.0
    rows.append(_row("reading, HTML", "pages per second against trafilatura", speed, 1.0, "trafilatura", len(pages)))
    dumps = _lines(data_dir / "text_captures.jsonl")
    read = [_ours(dump["dump"].encode()) for dump in dumps]
    mine = _macro(shingle_scores(_body(a), dump["text"]) for a, dump in zip(read, dumps, strict=True))
    name, best = BEST_FOR_TEXT
    rows.append(_row("reading, text captures", "body, 4-gram shingle F1", mine, best, name, len(dumps)))
    rows += _field_rows("reading, text captures", dumps, read, None)
    rows += _caption_rows("reading, text captures", dumps, read, None)
    return rows + _shape_rows(dumps, ours, read)


def _shape_rows(dumps: list[Page], pages: list[Article | None], read: list[Article | None]) -> list[Row]:
    """The same captures in one line each; and how far a page and its text capture give one article."""
    broken = [_ours(" ".join(dump["dump"].split()).encode()) for dump in dumps]
    task = "reading, captures in one line"
    mine = _macro(shingle_scores(_body(a), dump["text"]) for a, dump in zip(broken, dumps, strict=True))
    rows = [_row(task, "body, 4-gram shingle F1", mine, None, "", len(dumps))]
    rows += _field_rows(task, dumps, broken, None)[:1]
    pairs = list(zip(pages, read, strict=True))
    alike = _macro(shingle_scores(_body(b), _body(a)) for a, b in pairs)
    heads = sum(tidy(a.headline if a else "") == tidy(b.headline if b else "") for a, b in pairs) / len(pairs)
    rows.append(_row("reading, page against text capture", "body, 4-gram shingle F1", alike, None, "", len(pairs)))
    rows.append(_row("reading, page against text capture", "headline, the same", heads, None, "", len(pairs)))
    return rows


def _lines(path: Path) -> list[Page]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _in_turns(shapes: list[bytes]) -> tuple[list[Article | None], float, list[Page], float]:
    """Both readers over each page in turn, with the processor time that each took: what else the machine does, and in
    which order they come, weighs on both alike."""
    _ours(shapes[0]), _peer(shapes[0])  # tables and patterns are loaded before the clock runs
    ours: list[Article | None] = []
    peers: list[Page] = []
    seconds = [0.0, 0.0]
    for data in shapes:
        start = time.process_time()
        ours.append(_ours(data))
        middle = time.process_time()
        peers.append(_peer(data))
        seconds[0] += middle - start
        seconds[1] += time.process_time() - middle
    return ours, seconds[0], peers, seconds[1]


def _ours(data: bytes) -> Article | None:
    try:
        return read_article(Capture(name="page", data=data))
    except DetenteError:
        return None


def _peer(data: bytes) -> Page:
    """Trafilatura as its manual runs it: body and metadata, no comments."""
    try:
        found = trafilatura.bare_extraction(data, include_comments=False, with_metadata=True)
    except Exception:
        found = None
    if found is None:
        return {"text": "", "title": None, "authors": set(), "date": None}
    authors = {name.strip() for name in (found.author or "").split(";") if name.strip()}
    return {"text": found.text or "", "title": found.title, "authors": authors, "date": found.date}


def _body(article: Article | None) -> str:
    """The body's paragraphs; headline and captions are measured apart."""
    if article is None:
        return ""
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.role == "paragraph")


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    if len(words) < _WIDTH * 2 and re.search(r"[\u3040-\u9fff]", text):
        words = list("".join(words))
    return Counter(tuple(words[i : i + _WIDTH]) for i in range(max(1, len(words) - _WIDTH + 1)) if words)


def shingle_scores(found: str, gold: str) -> tuple[float, float]:
    """Precision and recall over 4-word shingles, each counted as often as it stands."""
    a, b = _shingles(found), _shingles(gold)
    common = sum((a & b).values())
    return (common / sum(a.values()) if a else 0.0), (common / sum(b.values()) if b else 0.0)


def _macro(pairs: Iterable[tuple[float, float]]) -> float:
    pairs = list(pairs)
    precision = sum(p for p, _ in pairs) / len(pairs)
    recall = sum(r for _, r in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _body_rows(task: str, gold: list[Page], ours: list[str], peers: list[str]) -> list[Row]:
    mine = _macro(shingle_scores(text, page["text"]) for text, page in zip(ours, gold, strict=True))
    theirs = _macro(shingle_scores(text, page["text"]) for text, page in zip(peers, gold, strict=True))
    return [_row(task, "body, 4-gram shingle F1", mine, theirs, "trafilatura", len(gold))]


def tidy(text: str | None) -> str:
    """A field as it is compared: one line, straight quotes, entities read, no case."""
    text = entities.unescape(text or "").replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.replace("\u00a0", " ").split()).casefold()


def _field_rows(task: str, gold: list[Page], ours: list[Article | None], peers: list[Page] | None) -> list[Row]:
    def share(hits: Iterable[bool]) -> float:
        return sum(hits) / len(gold)

    rows = []
    mine = share(tidy(a.headline if a else "") == tidy(g["title"]) for a, g in zip(ours, gold, strict=True))
    theirs = share(tidy(p["title"]) == tidy(g["title"]) for p, g in zip(peers, gold, strict=True)) if peers else None
    rows.append(_row(task, "headline, exact", mine, theirs, "trafilatura", len(gold)))
    mine = share(_names(a.byline if a else ()) == _names(g["authors"]) for a, g in zip(ours, gold, strict=True))
    theirs = (
        share(_names(p["authors"]) == _names(g["authors"]) for p, g in zip(peers, gold, strict=True)) if peers else None
    )
    rows.append(_row(task, "authors, exact set", mine, theirs, "trafilatura", len(gold)))
    mine = share((a.published if a else None) == g["date"][:10] for a, g in zip(ours, gold, strict=True))
    theirs = share(p["date"] == g["date"][:10] for p, g in zip(peers, gold, strict=True)) if peers else None
    rows.append(_row(task, "day, exact", mine, theirs, "trafilatura", len(gold)))
    return rows


def _names(names: Iterable[str]) -> set[str]:
    return {tidy(name) for name in names}


def _caption_rows(task: str, gold: list[Page], ours: list[Article | None], peers: list[str] | None) -> list[Row]:
    """Captions found (one of ours begins alike), and captions whose words stand in the body against the gold body."""
    found = leaked = peer_leaked = total = 0
    for number, page in enumerate(gold):
        article = ours[number]
        mine = [_key(caption) for caption in (article.captions if article else ())]
        body, theirs = _key(_body(article)), _key(peers[number]) if peers else ""
        gold_body = _key(page["text"])
        for caption in page["captions"]:
            key = _key(caption)
            if len(key) < 12:
                continue
            total += 1
            found += any(key[:60] in other or (len(other) > 12 and other[:60] in key) for other in mine)
            leaked += key in body and key not in gold_body
            peer_leaked += key in theirs and key not in gold_body
    shares = [_row(task, "captions found", found / total, None, "trafilatura", total)]
    leak = peer_leaked / total if peers else None
    return [
        *shares,
        _row(task, "captions leaking into the body (less is better)", leaked / total, leak, "trafilatura", total),
    ]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", tidy(text))


def _row(task: str, metric: str, ours: float, peer: float | None, peer_name: str, n: int) -> Row:
    return row(task, metric, ours, n, None if peer is None else round(peer, 3), peer_name if peer is not None else None)


if __name__ == "__main__":
    for line in measure():
        print(f"{line['task']:34} {line['metric']:50} {line['ours']!s:>7} {line.get('peer')!s:>7}  n={line['n']}")
