"""Rules of alerts as a user writes them: a TOML file, checked whole before anything is asked of an archive."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec

from detente.model import DetenteError
from detente.model.records import EventType, Quad, Status
from detente.views.alerts.lines import line_of
from detente.views.alerts.out import Out

Measure = Literal["mentions", "articles", "incidents", "intensity", "tension"]
_LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
_LENGTH = re.compile(r"(\d+) (day|week|month|year)s?")
_DYAD = re.compile(r"(?:[A-Z]{3}|\*)-(?:[A-Z]{3}|\*)")
USUAL, FIRST = "6 months", "3 months"
"""What is usual is reckoned over this time, and an archive must be this old for a first of its kind to be one."""
_CONDITIONS = ("at_least", "at_most", "above_high_of", "robust_z", "first")


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When to raise an alert; docs/alerts.md says what each field means. Lengths of time read `7 days`, `3 months`.

    Raises:
        ValueError: from the constructor, if the fields do not fit together or a length cannot be read.
    """

    name: str
    dyad: str | None = None
    directed: bool = False
    actor: str | None = None
    side: Literal["actor", "recipient", "either"] = "either"
    types: tuple[EventType, ...] = ()
    quads: tuple[Quad, ...] = ()
    status: tuple[Status, ...] = ("actual",)
    background: bool = False
    measure: Measure = "incidents"
    window: str = "7 days"
    at_least: float | None = None
    at_most: float | None = None
    above_high_of: str | None = None
    robust_z: float | None = None
    first: Literal["event", "type", "mode", "quad"] | None = None
    baseline: str | None = None
    min_history: str | None = None
    quiet: str | None = None

    def __post_init__(self) -> None:
        if (self.dyad is None) == (self.actor is None):
            raise ValueError("needs either dyad or actor")
        if self.dyad is not None and not _DYAD.fullmatch(self.dyad):
            raise ValueError(f"dyad {self.dyad} is no pair of countries, as USA-RUS or RUS-*")
        if all(getattr(self, condition) is None for condition in _CONDITIONS):
            raise ValueError(f"has no condition: give one of {', '.join(_CONDITIONS)}")
        if self.baseline and self.robust_z is None and self.first is None:
            raise ValueError("baseline goes with robust_z or first")
        if self.first and any(getattr(self, c) is not None for c in _CONDITIONS if c != "first"):
            raise ValueError("first stands alone, without another condition")
        if self.window_days < 1 or not self.name.strip():
            raise ValueError("needs a name, and a window of a day or more")
        _ = self.history_days, self.high_days, self.usual_days, self.quiet_days

    @property
    def window_days(self) -> int:
        """How many days are measured together."""
        return length("window", self.window)

    @property
    def high_days(self) -> int:
        """Of how many days before the window it must pass the highest; 0 where it need not."""
        return length("above_high_of", self.above_high_of) if self.above_high_of else 0

    @property
    def usual_days(self) -> int:
        """How many days before it tell what is usual, or hold no such act; 0: it is not compared, or with all days."""
        if self.first:
            return length("baseline", self.baseline) if self.baseline else 0
        return length("baseline", self.baseline or USUAL) if self.robust_z is not None else 0

    @property
    def history_days(self) -> int:
        """How many days before the window the archive must reach back for a comparison to be made."""
        if self.min_history:
            return length("min_history", self.min_history)
        return max(self.high_days, self.usual_days) or (length("", FIRST) if self.first else 0)

    @property
    def quiet_days(self) -> int:
        """For how many days after an alert there is no second one."""
        return length("quiet", self.quiet) if self.quiet else self.window_days

    def fingerprint(self) -> str:
        """A hash of all that the rule says."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:16]


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file of rules."""

    rule: tuple[Rule, ...]
    out: Out = Out()


def load(path: str | Path) -> Rules:
    """Read and check a file of rules.

    Raises:
        DetenteError: if it cannot be read or says what no rule can; the error names the file, line and rule.
    """
    path = Path(path)
    try:
        text = path.read_text("utf-8")
        found: dict[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise DetenteError(str(path), f"cannot be read ({error.strerror})", "name a file of rules") from error
    except ValueError as error:
        raise DetenteError(str(path), f"is no TOML ({error})", "see docs/alerts.md") from error
    try:
        rules = msgspec.convert(found, Rules)
    except msgspec.ValidationError as error:
        raise _bad(path, text, found, str(error)) from error
    _check_names(path, text, rules)
    return rules


def length(field: str, text: str) -> int:
    """A length of time in days; a month is 30.4375 of them.

    Raises:
        ValueError: if it cannot be read.
    """
    read = _LENGTH.fullmatch(text.strip())
    if not read:
        raise ValueError(f"{field} {text!r} is no length of time, as 7 days or 3 months")
    return round(int(read[1]) * _LENGTHS[read[2]])


def _check_names(path: Path, text: str, rules: Rules) -> None:
    if not rules.rule:
        raise DetenteError(str(path), "holds no rule", "begin one with [[rule]]")
    names = [rule.name for rule in rules.rule]
    for number, name in enumerate(names):
        if name in names[:number]:
            where = f"{path}, line {line_of(text, number, 'name')}"
            raise DetenteError(where, f'two rules are called "{name}"', "give each a name of its own")


def _bad(path: Path, text: str, found: dict[str, Any], problem: str) -> DetenteError:
    """What msgspec complains of, with the line and the rule's name in place of its path."""
    what, _, at = problem.partition(" - at `$")
    number = re.match(r"\.rule\[(\d+)\]\.?(\w*)", at)
    if not number:
        return DetenteError(f"{path}, {at.strip('.`') or 'top'}", what, "see docs/alerts.md")
    unknown = re.search(r"unknown field `(\w+)`", what)
    line = line_of(text, int(number[1]), unknown[1] if unknown else number[2])
    rule = found["rule"][int(number[1])]
    name = rule.get("name", f"number {int(number[1]) + 1}") if isinstance(rule, dict) else number[1]
    field = f"{number[2]}: " if number[2] else ""
    return DetenteError(f'{path}, line {line}, rule "{name}"', field + what, "see docs/alerts.md")
