"""An actor: offices held, what they did, said and want, whom they met, and how the press names them."""

from __future__ import annotations

from detente.explorer import words
from detente.explorer.ask import Answer, Ask
from detente.explorer.errors import Missing
from detente.views import Filter, timeline_page
from detente.views.incidents import homes
from detente.views.people import is_country, met, named, offices, said, wanted

SIZE = 25


def actor(ask: Ask) -> Answer:
    """One actor: a country by its code, anybody else by name."""
    who, archive, page = ask.parts["who"], ask.archive, ask.number("page")
    press = ask.keep(("named", who), lambda archive: named(archive, who))
    held = offices(who)
    if not press and not held:
        raise Missing(f"Nobody is named {who} here.", "search for part of the name")
    asked = Filter(actor=who, **{f: ask.one(f) for f in ("type", "status", "since", "until")})
    events = timeline_page(archive, asked, page, SIZE, newest=True)
    return ask.page(
        "actor.html",
        who=who,
        name=words.country(who) if is_country(who) else who,
        offices=held,
        named=press,
        met=ask.keep(("met", who), lambda archive: met(archive, who)),
        said=said(archive, who),
        wanted=wanted(archive, who),
        events=events,
        homes=homes(archive, [row["record"] for row in events]),
        page=page,
        size=SIZE,
    )


ROUTES = {r"/actor/(?P<who>[^/]+)": actor}
