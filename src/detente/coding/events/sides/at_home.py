"""Whose parliament, police or people: a nameless side without a country is of the country in which the act is told."""

from __future__ import annotations

import msgspec

from detente.coding.events.draft import Draft
from detente.coding.sides import plainly_about
from detente.knowledge.who import STATELESS
from detente.model import Actor

_AT_HOME = {"COERCE", "PROTEST", "CONCEDE"}
_DOMESTIC = {"GOV", "LEG", "JUD", "COP", "PTY", "OPP", "CVL", "LAB", "MED", "EDU", "JRN", "MIL"}


def bring_home(drafts: list[Draft]) -> None:
    """Give such sides a country: the other side's where the act is one of a state on its own people, the place's."""
    main = _main(drafts)
    for draft in drafts:
        home = _home(draft, main)
        if home is not None:
            draft.actors = tuple(_of(a, home) for a in draft.actors)
            draft.recipients = tuple(_of(r, home) for r in draft.recipients)


def _home(draft: Draft, main: str | None) -> str | None:
    sides = (*draft.actors, *draft.recipients)
    if all(a.country != "---" for a in sides):
        return None
    told = {a.country for a in sides} - STATELESS
    if len(told) == 1 and draft.type in _AT_HOME:
        return told.pop()
    if draft.place is not None and (not told or told == {draft.place.country}):
        return draft.place.country
    return main if not told else None


def _of(actor: Actor, country: str) -> Actor:
    """The actor, of the country where it is nameless, countryless and has one at all."""
    if actor.country != "---" or actor.name or not _DOMESTIC.intersection(actor.sectors):
        return actor
    return msgspec.structs.replace(actor, country=country)


def _main(drafts: list[Draft]) -> str | None:
    """The country of most sides of the article's acts, if it is plainly about one."""
    return plainly_about(a.country for d in drafts for a in (*d.actors, *d.recipients))
