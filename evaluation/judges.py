"""Is an event what a record of the gold says? One judge a question, as `evaluation/acts.py` asks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from detente.model import Actor, Event
from evaluation.scorer import ALONE, Gold, same_type

Judge = Callable[[Gold, Event], bool]


def _sides(g: Gold, e: Event) -> tuple[bool, bool]:
    """Are who and whom right? What two did together may list them on one side or on two."""
    who, whom, ours, theirs = _gold_side(g["actors"]), _gold_side(g["recipients"]), _side(e.actors), _side(e.recipients)
    one_sided = not whom or (not theirs and bool(who) and g["type"] != "ASSAULT")
    if g["type"] in ALONE and one_sided and who | whom == ours | theirs:
        return True, True
    return who == ours, whom == theirs


def same_who(g: Gold, e: Event) -> bool:
    """The countries of who acts."""
    return _gold_side(g["actors"]) == _side(e.actors)


def triple(g: Gold, e: Event) -> bool:
    """Type, who and whom at once."""
    return same_type(g, e) and all(_sides(g, e))


def _named(g: Gold, e: Event) -> bool:
    names = [a.name for a in (*e.actors, *e.recipients) if a.name]
    wanted = [code.split("/", 2)[2] for code in g["actors"] + g["recipients"] if code.count("/") == 2]
    return triple(g, e) and all(any(_alike(name, other) for other in names) for name in wanted)


def _same_date(g: Gold, e: Event) -> bool:
    if e.date is None:
        return False
    start, _, end = g["date"].partition("/")
    ours = e.date.start, e.date.end
    return len(ours[0]) >= len(start) and (
        ours[0].startswith(start) or (start <= ours[0] and ours[1] <= (end or start) + "~")
    )


def _same_place(g: Gold, e: Event) -> bool:
    country, _, name = g["place"].partition("/")
    return e.place is not None and e.place.country == country and (not name or _alike(name, e.place.name or ""))


def _alike(a: str, b: str) -> bool:
    """One name within the other, or the same last word."""
    ours, theirs = re.findall(r"\w+", a.lower()), re.findall(r"\w+", b.lower())
    return bool(ours and theirs) and (ours[-1] == theirs[-1] or set(ours) <= set(theirs) or set(theirs) <= set(ours))


def _side(actors: Sequence[Actor]) -> set[str]:
    """Countries of a side; an entity without one counts by the last word of its name."""
    return {a.country if a.country != "---" else f"---{_last(a.name or '')}" for a in actors}


def _gold_side(codes: list[str]) -> set[str]:
    told = [[*code.split("/", 2), "", ""][:3] for code in codes]
    return {country if country != "---" else f"---{_last(name)}" for country, _, name in told}


def _last(name: str) -> str:
    return (name.lower().split() or [""])[-1]


RECORDS: dict[str, Judge] = {
    "event (type) F1": same_type,
    "event (type, who) F1": lambda g, e: same_type(g, e) and _sides(g, e)[0],
    "event (type, whom) F1": lambda g, e: same_type(g, e) and _sides(g, e)[1],
    "event (type, who, whom) F1": triple,
    "event (type, who, whom, names) F1": _named,
}
FIELDS: dict[str, tuple[Callable[[Gold], bool], Judge]] = {
    "status accuracy": (lambda g: True, lambda g, e: bool(e.status == g["status"])),
    "background accuracy": (lambda g: True, lambda g, e: bool(e.background == g["background"])),
    "date accuracy": (lambda g: bool(g["date"]), _same_date),
    "place accuracy": (lambda g: bool(g["place"]), _same_place),
}
