"""Words matched as a time expression, with what a reader of them needs: classes, neighbours, tense, anchors."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from detente.dates.alphabet import signs
from detente.dates.tense import direction
from detente.dates.units import Meaning
from detente.knowledge import tables
from detente.language import Token
from detente.language.numerals import number, ordinal, value_of


@dataclass(frozen=True)
class Context:
    """The publication day, if known; the day last spoken of in the article, the first day of the month or year last
    spoken of, and the first day of a quarter just spoken of; the neighbours of the expression; `desk` is the day that
    the dateline prints."""

    published: dt.date | None
    spoken: dt.date | None
    period: dt.date | None
    quarter: dt.date | None
    before: Token | None
    after: Token | None
    desk: dt.date | None = None


@dataclass(frozen=True)
class Found:
    """The tokens of a candidate expression and their signs."""

    tokens: list[Token]
    spelled: str

    def all(self, name: str) -> list[Token]:
        """The tokens of a word class, left to right."""
        sign = signs()[name]
        return [t for t, s in zip(self.tokens, self.spelled, strict=True) if s == sign]

    def first(self, name: str) -> Token | None:
        """The first token of a word class."""
        i = self.spelled.find(signs()[name])
        return self.tokens[i] if i >= 0 else None

    def has(self, *names: str) -> bool:
        """Whether a token of one of these classes is among the words."""
        return any(signs()[name] in self.spelled for name in names)

    @property
    def head(self) -> Token:
        """The token that the grammar hangs the expression on."""
        inside = set(map(id, self.tokens))
        return next((t for t in self.tokens if t.is_root or id(t.head) not in inside), self.tokens[-1])

    def direction(self) -> int:
        """Whether the governing verb points to the past (-1), ahead (1) or leaves it open (0)."""
        return direction(self.head)

    def shift(self) -> int:
        """-1 for "last", 1 for "next", 0 for "this"; only meaningful where one of them is there."""
        return -1 if self.has("last") else 1 if self.has("next") else 0

    def year(self) -> int | None:
        """The year named in digits."""
        token = self.first("year")
        return int(token.lower[-4:]) if token else None

    def month(self) -> int | None:
        """The number of the month named."""
        token = self.first("month")
        return month_number(token.lower) if token else None

    def weekday(self) -> int | None:
        """The weekday named, 0 for Monday."""
        token = self.first("weekday")
        return weekday_number(token.lower) if token else None

    def ordinal(self) -> int | None:
        """The ordinal named."""
        token = self.first("ordinal")
        return ordinal(token.lower) if token else None

    def unit(self) -> str | None:
        """The unit of time named, singular."""
        token = self.first("unit") or self.first("units")
        return singular(token.lower) if token else None

    def amount(self) -> float | None:
        """The number in front of the unit; "a" and "an" are one; None where it is left vague."""
        if self.has("few") and "couple" not in {t.lower for t in self.all("few")} and not self.has("number", "scale"):
            return 1 if {"another", "additional"} & {t.lower for t in self.all("few")} else None
        tokens = self.tokens
        link = next(
            (i for i, t in enumerate(tokens) if t.lower in ("to", "or") and i and number(tokens[i - 1].lower)), None
        )
        words = [
            t.lower
            for t in tokens[:link]
            if number(t.lower) is not None
            or t.lower in ("half", "1/2", "½", "a", "an")
            or (t.lower == "and" and self.has("number", "scale"))
        ]
        if "couple" in {t.lower for t in self.tokens}:
            return 2
        digits = [w for w in words if w not in ("a", "an", "and")]
        if digits == ["half"] and self.has("and"):
            return 1.5  # "a minute and a half"
        return value_of(words) if digits else 1


@cache
def month_number(word: str) -> int:
    """1 to 12 for a month's name or its abbreviation."""
    months: dict[str, int] = tables.toml("dates/words.toml")["months"]
    return next(n for name, n in months.items() if name.startswith(word.rstrip(".")[:3]))


@cache
def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, by name, plural or abbreviation."""
    days: dict[str, int] = tables.toml("dates/words.toml")["weekdays"]
    return next(n for name, n in days.items() if name.startswith(word.rstrip(".")[:3]))


def singular(word: str) -> str:
    """The unit of time without its plural ending."""
    return {"centuries": "century"}.get(word, word.removesuffix("s"))


def part_code(found: Found) -> str | None:
    """The TIMEX3 suffix of the part of the day named."""
    parts: dict[str, str] = tables.toml("dates/words.toml")["parts"]
    return next((parts[t.lower] for t in reversed(found.tokens) if t.lower in parts), None)


def in_part(day: Meaning, found: Found) -> Meaning:
    """A day narrowed to the part of it that the words name, if any."""
    code = part_code(found)
    return Meaning("TIME", f"{day.value}T{code}", day.when, day.reason) if code else day
