"""Sides of a crisis: a country speaks with one voice, its rebels and opposition with their own."""

from __future__ import annotations

_APART = ("REB", "OPP", "PRE", "PRM", "UAF", "CVL", "SOC", "REL", "REF", "LAB", "BUS", "JRN", "EDU", "CRM")
"""Sectors that do not speak for their country, the telling ones first."""
_GATHERED = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC", "---"})


def side_of(country: str, sectors: str, name: str | None) -> str:
    """The side that an actor belongs to: `RUS`; `UKR/OPP` for who does not speak for the state; `IGO//NATO`.

    `sectors` are parted by "+", as in an actor's code.
    """
    held = sectors.split("+") if sectors else []
    if country in _GATHERED:
        return "/".join((country, "", name)) if name else "/".join(p for p in (country, *held[:1]) if p)
    apart = next((s for s in _APART if s in held), None)
    return f"{country}/{apart}" if apart and not {"GOV", "MIL", "LEG"} & set(held) else country


def of_side(side: str, asked: str) -> bool:
    """Whether a side is the one asked for: `UKR` is all of Ukraine's, `UKR/OPP` its opposition alone."""
    return side == asked or side.startswith(asked + "/")
