"""Sides, days and places of a mention in words, for the forms that people read."""

from __future__ import annotations

from typing import Any

from detente.export.codes import country_name
from detente.export.mentions import Mention


def codes(side: list[dict[str, Any]]) -> str:
    """The codes of one side, parted by "; "."""
    return "; ".join(p["code"] for p in side)


def names(side: list[dict[str, Any]]) -> str:
    """One side in words: names, else countries with their sectors, else the words of the article."""
    return ", ".join(dict.fromkeys(called(p) for p in side))


def called(p: dict[str, Any]) -> str:
    """A participant in words: `Anna Nowak`, `Poland (GOV)`, `Poland`; where nothing is known, the article's words."""
    country = country_name(p["country"])
    sectors = f" ({p['sectors']})" if p["sectors"] else ""
    return str(p["name"] or (country and country + sectors) or p["mention"])


def act(m: Mention) -> str:
    """Who did what to whom, in one line."""
    kind = m.row["type"] + (f" ({m.row['mode']})" if m.row["mode"] else "")
    return " ".join(part for part in (names(m.actors), kind, names(m.recipients)) if part)


def precision(m: Mention) -> str:
    """How precisely the place is known: `place`, `country` or `none`. A country's middle is no place."""
    if m.row["place"] and m.row["lat"] is not None:
        return "place"
    return "country" if m.row["country"] else "none"


def outlets(told: list[Mention]) -> list[str]:
    """The outlets that tell it, each once, in order."""
    return list(dict.fromkeys(m.article["outlet"] for m in told if m.article["outlet"]))


def articles(told: list[Mention]) -> list[dict[str, Any]]:
    """The articles that tell it, each once, in order."""
    return list({m.article["id"]: m.article for m in told}.values())
