"""Records in words for people: days, countries, actors, places, modes, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args
from urllib.parse import quote

from detente.explorer.palette import QUADS
from detente.knowledge import ontology, tables, who
from detente.model import Actor
from detente.model.records import EventType, Status
from detente.views.search import CLOSE, OPEN

SECTORS = {
    "GOV": "government", "LEG": "legislature", "JUD": "courts", "MIL": "armed forces", "COP": "police",
    "SPY": "intelligence", "PTY": "party", "OPP": "opposition", "REB": "rebels", "PRM": "paramilitary",
    "UAF": "unidentified gunmen", "CVL": "civilians", "ELI": "former officials", "JRN": "media", "BUS": "business",
    "LAB": "labour", "EDU": "education", "MED": "health", "REL": "religion", "REF": "refugees", "CRM": "criminals",
    "SOC": "civil society", "PRE": "breakaway region", "UNK": "unidentified",
}  # fmt: skip
"""PLOVER's sectors (CODEBOOK section 1) in words."""
QUAD = {name: told for name, (told, _) in QUADS.items()}
"""The quad classes in words."""
TYPES = (("", "any"), *((name, name.capitalize()) for name in get_args(EventType)))
STATUSES = (("", "any"), *((name, name) for name in get_args(Status)))
"""What the filter forms offer."""
_STATELESS = {
    "UNO": "United Nations", "EUR": "European Union", "IGO": "International organisations", "NGO": "NGOs",
    "ISM": "International movements", "IMG": "Transnational armed groups", "MNC": "Multinational companies",
    "---": "Unknown",
}  # fmt: skip
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day(text: str | None) -> str:
    """`30 March 2014`, `March 2014` or `2014`; empty where there is none."""
    if not text:
        return ""
    year, month, number = (*text[:10].split("-"), "", "")[:3]
    return " ".join(part for part in (number.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year) if part)


def span(start: str | None, end: str | None = None) -> str:
    """Two days as people write them: `24–30 March 2014`, `30 March – 2 April 2014`."""
    if not start or not end or start == end:
        return day(start or end)
    one, other = day(start).split(), day(end).split()
    if len(one) == len(other) == 3 and one[1:] == other[1:]:
        return f"{one[0]}–{other[0]} {one[1]} {one[2]}"
    if len(one) == len(other) > 1 and one[-1] == other[-1]:
        one = one[:-1]
    return f"{' '.join(one)} – {' '.join(other)}"


@cache
def country(code: str | None) -> str:
    """The common English name of a country code; a code that nobody knows stays as it is."""
    if not code:
        return ""
    return _STATELESS.get(code) or _countries().get(code) or code


def actor(code: str) -> str:
    """`RUS/GOV/Sergei Lavrov` as `Sergei Lavrov (Russia, government)`; without a name `Russia, government`."""
    land, sectors, name = (*code.split("/", 2), "", "")[:3]
    parts = [country(land) if land != "---" or not (sectors or name) else ""]
    parts += [SECTORS.get(sector, sector) for sector in sectors.split("+") if sector]
    told = ", ".join(part for part in parts if part)
    return (f"{name} ({told})" if told else name) if name else told


def actor_link(code: str) -> str:
    """The address of an actor's page, from its code."""
    land, _, rest = code.partition("/")
    name = rest.partition("/")[2]
    return f"/actor/{quote(name or land, safe='')}"


def actors(side: Sequence[Actor]) -> str:
    """The actors of one side."""
    return "; ".join(actor(each.code()) for each in side)


def snippet(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a snippet, and whether each is a word that was searched."""
    for part in " ".join(text.split()).split(OPEN):
        found, closed, rest = part.partition(CLOSE)
        yield (found, bool(closed))
        if rest:
            yield (rest, False)


def act(row: Mapping[str, Any]) -> str:
    """Who did what to whom, in one line, from a row of the timeline."""
    sides = [
        "; ".join(actor(code) for code in (row[side] or "").split("; ") if code) for side in ("actors", "recipients")
    ]
    what = row["type"].capitalize() + (f" ({mode(row['mode'])})" if row["mode"] else "")
    return f"{what}: {sides[0] or 'somebody'}" + (f" → {sides[1]}" if sides[1] else "")


def lands(side: Iterable[str]) -> str:
    """The countries of one side, as incidents tell them (`---/name` is a side without a country)."""
    return ", ".join(sorted(each.partition("/")[2] or country(each) for each in side))


def told(field: str, value: str) -> str:
    """What mentions of an incident tell of one field (`views.incidents.told`), in words."""
    if field in ("who", "whom"):
        return lands(value.split())
    if field == "when":
        return span(*value.split("/"))
    if field == "where":
        return place(*value.split("/", 1))
    return value.capitalize() if field == "type" else mode(value)


def facet(name: str, value: str) -> str:
    """A value of a search's facet in words."""
    if name == "dyad":
        return (" → " if ">" in value else " – ").join(country(land) for land in (value[:3], value[4:]))
    if name == "quad":
        return QUAD.get(value, value)
    if name in ("actor", "other", "place") and len(value) == 3 and value.isupper():
        return country(value)
    if name in ("since", "until"):
        return day(value)
    return value.capitalize() if name == "type" else value


def quad_of(type: str) -> str:
    """The quad class of a PLOVER type."""
    return ontology.plover_type(type).quad if type else "verbal-cooperation"


def place(land: str | None, name: str | None = None) -> str:
    """`Paris, France`, or the country alone; a place in no country by its name."""
    return ", ".join(part for part in (name, country(land) if land != "---" or not name else "") if part)


def mode(text: str | None) -> str:
    """`heavy-weapons` as `heavy weapons`."""
    return (text or "").replace("-", " ")


def number(value: float | None) -> str:
    """`40,000`, `2.5`; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def amount(figure: Any) -> str:
    """A figure's number, or its range: `40,000`, `300 to 500`, `over 300`, `up to 500`."""
    if figure.value is not None:
        return number(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} to {number(figure.high)}"
    return f"over {number(figure.low)}" if figure.low is not None else f"up to {number(figure.high)}"


@cache
def _countries() -> dict[str, str]:
    listed = {row["iso3"]: row["names"].split(";")[0].removeprefix("~") for row in tables.rows("places/countries.csv")}
    return listed | {state.iso3: state.name for state in who.states() if not state.until}
