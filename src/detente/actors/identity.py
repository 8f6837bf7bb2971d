"""What a resolved actor is called elsewhere, by which rule it was resolved, and how far that rule can be trusted."""

from __future__ import annotations

from functools import cache

from detente.actors.cast import Mention, actors_of
from detente.knowledge import tables, who
from detente.model import Actor


class Identity(Actor, frozen=True, kw_only=True):
    """An actor with its codes and the way it was found.

    `cow` and `gw` are the Correlates of War and Gleditsch-Ward numbers of its state on the day, None where it has none;
    `wikidata` the item of the named actor, or of the bare country, where our table has it; `rule` how it was resolved;
    `certainty` the share of such mentions that the rule got right when it was measured, 0 to 1.
    """

    cow: int | None = None
    gw: int | None = None
    wikidata: str | None = None
    rule: str
    certainty: float


def identities(mention: Mention, on: str | None) -> tuple[Identity, ...]:
    """The members of a mention, each with its codes on an ISO day."""
    return tuple(identity(actor, rule_of(mention), on) for actor in actors_of(mention))


def identity(actor: Actor, rule: str, on: str | None) -> Identity:
    """An actor with its codes on an ISO day; without one, those of the state as it is now."""
    cow, gw = codes(actor.country, on)
    return Identity(
        country=actor.country,
        sectors=actor.sectors,
        name=actor.name,
        mention=actor.mention,
        start=actor.start,
        end=actor.end,
        cow=cow,
        gw=gw,
        wikidata=_wikidata().get(actor.name or actor.country) if actor.name or not actor.sectors else None,
        rule=rule,
        certainty=certainty(rule),
    )


def rule_of(mention: Mention) -> str:
    """The name of the rule that resolved a mention, as `actors/rules.toml` lists them: its kind and the reason."""
    return f"{mention.kind}: {mention.reason}" if mention.kind != mention.reason else mention.kind


def certainty(rule: str) -> float:
    """The measured share of right answers of a rule; of a rule too rare to measure, that of its kind."""
    known: dict[str, float] = tables.toml("actors/rules.toml")["right"]
    return known.get(rule, known[rule.partition(":")[0]])


def codes(country: str, on: str | None) -> tuple[int | None, int | None]:
    """COW and Gleditsch-Ward numbers of a state on an ISO day; (None, None) for what is no state, or not yet one."""
    rows = _states().get(country, ())
    held = [s for s in rows if (s.on(on) if on else not s.until)]
    row = min(held, key=lambda s: s.since, default=None)
    return (row.cow, row.gw) if row else (None, None)


@cache
def _states() -> dict[str, tuple[who.State, ...]]:
    out: dict[str, list[who.State]] = {}
    for state in who.states():
        out.setdefault(state.iso3, []).append(state)
    return {iso3: tuple(rows) for iso3, rows in out.items()}


@cache
def _wikidata() -> dict[str, str]:
    return {row["name"]: row["item"] for row in tables.rows("actors/wikidata.csv")}
