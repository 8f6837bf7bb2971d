"""The map: where things happened, as precisely as it was told."""

from __future__ import annotations

from detente.explorer import charts
from detente.explorer.ask import Answer, Ask
from detente.explorer.palette import SHADES
from detente.explorer.world_map import STEPS, disputed, world_map
from detente.views.sites import Land, Site, lands, nowhere, sites


def places(ask: Ask) -> Answer:
    """Around the places told (or, with `view=world`, the whole world)."""
    asked = ask.filter
    found = ask.keep(("sites", asked), lambda archive: sites(archive, asked))
    countries = ask.keep(("lands", asked), lambda archive: lands(archive, asked))
    kept = {name: ask.one(name) for name in ("actor", "dyad", "type", "status", "since", "until")}
    near = ask.one("view") != "world"
    return ask.page(
        "map.html",
        chart=_drawn(ask, countries, found, kept, near) if countries else None,
        sites=found[:40],
        total=len(found),
        lands=countries,
        vague=sum(land.vague for land in countries),
        nowhere=ask.keep(("nowhere", asked), lambda archive: nowhere(archive, asked)),
        disputed=disputed(),
        near=near,
        shades=list(zip(("none", *(f"{n} or more" for n in STEPS)), SHADES, strict=True)),
    )


def _drawn(ask: Ask, countries: list[Land], found: list[Site], kept: dict[str, str | None], near: bool) -> charts.Chart:
    """The same counts give the same map."""
    key = ("map", tuple(countries), tuple(found), tuple(kept.items()), near)
    return ask.keep(key, lambda _: world_map(countries, found, kept, near=near))


ROUTES = {"/map": places}
