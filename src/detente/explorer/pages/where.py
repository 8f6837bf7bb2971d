"""The map: where things happened, as precisely as it was told."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.explorer.palette import SHADES
from detente.explorer.world_map import STEPS, disputed, world_map
from detente.views.sites import lands, nowhere, sites


def places(ask: Ask) -> Answer:
    """Around the places told (or, with `view=world`, the whole world)."""
    asked, keep = ask.filter, ask.explorer.memory.keep
    found = keep(("sites", asked), lambda: sites(ask.archive, asked))
    countries = keep(("lands", asked), lambda: lands(ask.archive, asked))
    kept = {name: ask.one(name) for name in ("actor", "dyad", "type", "status", "since", "until")}
    near = ask.one("view") != "world"
    return ask.page(
        "map.html",
        chart=keep(("map", asked, near), lambda: world_map(countries, found, kept, near=near)) if countries else None,
        sites=found[:40],
        total=len(found),
        lands=countries,
        vague=sum(land.vague for land in countries),
        nowhere=nowhere(ask.archive, asked),
        disputed=disputed(),
        near=near,
        shades=list(zip(("none", *(f"{n} or more" for n in STEPS)), SHADES, strict=True)),
    )


ROUTES = {"/map": places}
