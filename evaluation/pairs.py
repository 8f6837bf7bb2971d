"""The set of copies: pairs of articles made from text of our own by a seeded script, with what each pair is.

Positive pairs are one text cut, re-headed and lightly edited, or updated. Negative ones are two houses' own reports of
one event, which share names, numbers, quotations and sometimes a paragraph of agency background. Bases are the example
articles, our own cases and the reports of cases/houses.toml.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model import Article, Block
from evaluation.own import CASES, cases

SEED, EACH = 20140330, 100
_OUTLETS = ("Meridian Wire", "Harbour Courier", "Capital Observer", "Lakeside Tribune", "Northern Dispatch")
_STYLE = {
    "said": "told reporters", "percent": "per cent", "troops": "soldiers", "U.S.": "US", "on Monday": "Monday",
    "on Tuesday": "Tuesday", "on Friday": "Friday", "Kiev": "Kyiv", "about": "around", "nearly": "almost",
    "defense": "defence", "President": "Pres.", "will": "would", "killed": "left dead",
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two articles, how the second was made (`cut`, `re-headed`, `updated`, `two outlets`), whether it is a copy."""

    how: str
    one: Article
    two: Article
    copy: bool


def pairs(seed: int = SEED, each: int = EACH) -> list[Pair]:
    """`each` pairs of every kind of copy, and as many of two outlets on one event as there are copies."""
    dice = random.Random(seed)
    makers: dict[str, Callable[[list[str], random.Random], list[str]]] = {
        "cut": _cut, "re-headed": _edited, "updated": _updated,
    }  # fmt: skip
    made = []
    for how, maker in makers.items():
        for number in range(each):
            base = _base(dice)
            outlets = dice.sample(_OUTLETS, 2) if how != "updated" else [dice.choice(_OUTLETS)] * 2
            made.append(_pair(how, number, base, maker(base, dice), outlets))
    for number in range(len(makers) * each):
        one, two = _two_houses(dice)
        made.append(_pair("two outlets", number, one, two, dice.sample(_OUTLETS, 2)))
    return made


def _pair(how: str, number: int, one: list[str], two: list[str], outlets: list[str]) -> Pair:
    name = f"{how}-{number:03}"
    first, second = (_article(f"{name}-{k}", o, b) for k, (o, b) in enumerate(zip(outlets, (one, two), strict=True)))
    return Pair(how=how, one=first, two=second, copy=how != "two outlets")


def _article(name: str, outlet: str, paragraphs: list[str]) -> Article:
    text, blocks = f"{outlet}, {name}", []
    blocks.append(Block(role="headline", start=0, end=len(text)))
    for paragraph in paragraphs:
        text += "\n\n"
        blocks.append(Block(role="paragraph", start=len(text), end=len(text) + len(paragraph)))
        text += paragraph
    return Article(id=name, text=text, source=outlet, blocks=tuple(blocks))


def _base(dice: random.Random) -> list[str]:
    """A text to copy: in one case of three a whole article of our cases, else a house's report."""
    if dice.random() < 1 / 3:
        return dice.choice(_stories())
    return _report(dice, dice.choice(_houses()["event"]), dice.randrange(3), _facts(dice))


def _two_houses(dice: random.Random) -> tuple[list[str], list[str]]:
    event, facts = dice.choice(_houses()["event"]), _facts(dice)
    one, two = dice.sample(range(3), 2)
    reports = [_report(dice, event, house, facts) for house in (one, two)]
    if dice.random() < 0.3:  # both took the agency's background
        background = dice.choice(_houses()["late"]["background"])
        reports = [[*report, background] for report in reports]
    return reports[0], reports[1]


def _report(dice: random.Random, event: dict[str, Any], house: int, facts: dict[str, Any]) -> list[str]:
    """The house's sentences, a few left out, two or three to a paragraph."""
    slots = facts | {f"q{i}": quote for i, quote in enumerate(event["quotes"])}
    lines = [line.format(**slots) for line in event["houses"][house]]
    kept = [line for i, line in enumerate(lines) if i < 4 or dice.random() < 0.85]
    return _paragraphs(kept, dice)


def _paragraphs(sentences: list[str], dice: random.Random) -> list[str]:
    out, at = [], 0
    while at < len(sentences):
        size = dice.choice((1, 2, 2, 3))
        out.append(" ".join(sentences[at : at + size]))
        at += size
    return out


def _facts(dice: random.Random) -> dict[str, Any]:
    names = {slot: dice.choice(options) for slot, options in _houses()["names"].items()}
    return names | {"n": dice.randint(3, 14), "m": dice.randint(2, 9), "k": dice.randint(20, 90)}


def _cut(base: list[str], dice: random.Random) -> list[str]:
    """The first sentences only, from a third of the text upwards; the dateline and the paragraphs are the outlet's."""
    lines = _sentences(base)
    kept = lines[: max(2, round(len(lines) * dice.uniform(0.33, 0.85)))]
    return _paragraphs(_dated(kept, dice), dice)


def _edited(base: list[str], dice: random.Random) -> list[str]:
    """In the outlet's spelling, a sentence dropped here and there, lines of its own added."""
    lines = [line for i, line in enumerate(_sentences(base)) if i == 0 or dice.random() < 0.85]
    lines = [_restyled(line, dice) for line in lines]
    for _ in range(dice.randint(0, 2)):
        lines.insert(dice.randint(1, len(lines)), dice.choice(_houses()["late"]["lines"]))
    return _paragraphs(_dated(lines, dice), dice)


def _updated(base: list[str], dice: random.Random) -> list[str]:
    """A later state: other numbers, new lines on top and between, the end cut."""
    lines = _sentences(base)
    lines = lines[: max(3, round(len(lines) * dice.uniform(0.6, 1)))]
    lines = [re.sub(r"\b\d{1,2}\b", lambda m: str(int(m[0]) + dice.randint(0, 3)), line) for line in lines]
    for new in dice.sample(_houses()["late"]["lines"], dice.randint(1, 4)):
        lines.insert(dice.randint(0, len(lines)), new)
    return _paragraphs(lines, dice)


def _dated(lines: list[str], dice: random.Random) -> list[str]:
    place, month = dice.choice(_houses()["names"]["city"]).upper(), dice.choice(_houses()["names"]["month"])
    return [f"{place}, {month} {dice.randint(1, 28)} (Wire) — {lines[0]}", *lines[1:]]


def _restyled(line: str, dice: random.Random) -> str:
    for word, ours in _STYLE.items():
        if dice.random() < 0.5:
            line = re.sub(rf"\b{re.escape(word)}(?!\w)", ours, line)
    return line


def _sentences(paragraphs: list[str]) -> list[str]:
    return [line for p in paragraphs for line in re.split(r"(?<=[.?!”])\s+(?=[A-Z“])", p)]


@cache
def _houses() -> dict[str, Any]:
    return tomllib.loads((CASES / "houses.toml").read_text(encoding="utf-8"))


@cache
def _stories() -> list[list[str]]:
    """Our own cases as paragraphs, without the headline."""
    return [doc["text"].split("\n\n")[1:] for _, doc, _ in cases()]
