"""Who towards whom in single sentences: type, source and target country (PLOVER GSR), and directed pairs (ICBe)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from detente.actors import resolve
from detente.model import Actor, Article, Event
from detente.reader import Reader
from evaluation.lexicon import LATER, OLD_NAMES, PEER
from evaluation.rows import Row, row
from evaluation.sentences import items

Pair = tuple[frozenset[str], frozenset[str]]
_MUTUAL = {"CONSULT", "AGREE", "COOPERATE", "ASSAULT"}
# Codes of the set that are slips of the pen or bodies, not states.
_SLIPS = {"JAP": "JPN", "VTN": "VNM", "NGO": "IGO"}


def measure(data_dir: Path) -> list[Row]:
    """The rows of the scoreboard; a set that is missing gives no rows."""
    rows = []
    gsr, icbe = data_dir / "events/plover_gsr_dev.jsonl", data_dir / "events/icbe_train.jsonl"
    if gsr.exists():
        right = [ok for ok, _, _ in typed_dyads(gsr)]
        metric = "type, source country and target country"
        rows.append(row("Sentence dyads (PLOVER GSR)", metric, sum(right) / len(right), len(right), 0.261, PEER))
    if icbe.exists():
        told = [(ok, any(e.recipients or len(e.actors) > 1 for e in found)) for ok, _, found in crisis_dyads(icbe)]
        coded = [ok for ok, has_pair in told if has_pair]
        metric = "who towards whom, given a coded sentence"
        rows.append(row("Sentence dyads (ICBe)", metric, sum(coded) / max(len(coded), 1), len(coded), 0.310, PEER))
        everywhere = sum(ok for ok, _ in told) / max(len(told), 1)
        rows.append(row("Sentence dyads (ICBe)", "the same, of all sentences with a pair", everywhere, len(told)))
    return rows


def typed_dyads(path: Path) -> Iterator[tuple[bool, dict[str, Any], list[Event]]]:
    """Each sentence: whether one of its events has the type and both countries that the set names."""
    reader = Reader()
    for item in items(path):
        kind = OLD_NAMES.get(item["code"], item["code"])
        wanted = _wanted(item["source"]), _wanted(item["target"])
        found = list(reader.code(Article.of_text(item["text"], LATER)).events)
        yield any(e.type == kind and _same(_set_codes(_pair(e)), wanted, kind) for e in found), item, found


def crisis_dyads(path: Path) -> Iterator[tuple[bool, dict[str, Any], list[Event]]]:
    """Each sentence that codes who says or does something to whom: whether one of its events has such a pair.

    Of several actors on a side, one in common is enough, as the set's coders each name their own choice of them.
    """
    reader = Reader()
    for item in items(path):
        told = [item[kind] for kind in ("say", "do") if item[kind].get("actor_a") and item[kind].get("actor_b")]
        if not told:
            continue
        day = _day(item.get("date") or {})
        wanted = [(_states(t["actor_a"], day), _states(t["actor_b"], day)) for t in told]
        found = list(reader.code(Article.of_text(item["text"], day)).events)
        yield any(_touches(_pair(e), w, e.type) for e in found for w in wanted), item, found


def _same(ours: Pair, wanted: Pair, kind: str) -> bool:
    if kind in _MUTUAL and (not wanted[1] or not ours[1]):
        return ours[0] | ours[1] == wanted[0] | wanted[1]
    return ours == wanted


def _touches(ours: Pair, wanted: Pair, kind: str) -> bool:
    if kind in _MUTUAL and not ours[1]:
        return bool(ours[0] & wanted[0]) and bool(ours[0] & wanted[1])
    return bool(ours[0] & wanted[0]) and bool(ours[1] & wanted[1])


def _pair(event: Event) -> Pair:
    return _countries(event.actors), _countries(event.recipients)


def _countries(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(a.country for a in actors)


def _set_codes(codes: Pair) -> Pair:
    """Codes as the PLOVER set writes them: one code for the UN, the EU, other international bodies and movements."""
    bodies = {"UNO", "EUR", "NGO", "ISM"}
    return frozenset("IGO" if c in bodies else c for c in codes[0]), frozenset(
        "IGO" if c in bodies else c for c in codes[1]
    )


def _wanted(side: list[dict[str, Any]]) -> frozenset[str]:
    return frozenset(_SLIPS.get(part["code"], part["code"]) for part in side)


@cache
def _state(name: str, day: str | None) -> str:
    found = resolve(name, on=day)
    return found.country if found else "---"


def _states(names: Iterable[str], day: str | None) -> frozenset[str]:
    return frozenset(_state(name, day) for name in names) - {"---"}


def _day(date: dict[str, str]) -> str | None:
    """The latest day that the set gives the sentence, if it gives a whole one."""
    parts = [date.get(f"latest_{part}") for part in ("year", "month", "day")]
    if not all(part and part.isdigit() for part in parts):
        return None
    return "-".join(part.zfill(2) for part in parts if part)
