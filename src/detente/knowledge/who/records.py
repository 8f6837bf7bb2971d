"""The kinds of fact about WHO: states, bodies, dated roles, offices, common nouns, groups, regions."""

from __future__ import annotations

import msgspec

SECTORS = {
    "GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "REB", "PRM", "UAF", "CVL",
    "ELI", "JRN", "BUS", "LAB", "EDU", "MED", "REL", "REF", "CRM", "SOC", "PRE", "UNK",
}  # fmt: skip
"""PLOVER's sectors, as CODEBOOK section 1 lists them."""

STATELESS = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", "---"}
"""Country codes for an entity without a country."""


# `where` of a row is the file and line that it stands on.


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Something that holds from `since` to `until`, ISO dates as precise as known; empty is open."""

    since: str = ""
    until: str = ""

    def on(self, day: str) -> bool:
        """Whether it holds on an ISO day; a date known to the month or year covers all of it."""
        return (not self.since or self.since <= day) and (not self.until or day[: len(self.until)] <= self.until)

    def over(self, day: str) -> bool:
        """Whether it had ended before an ISO day."""
        return bool(self.until) and self.until < day[: len(self.until)]


class State(Dated, frozen=True, kw_only=True):
    """A state, or a former name or form of one; `gw` and `cow` are Gleditsch-Ward and Correlates of War numbers."""

    iso3: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    gw: int | None = None
    cow: int | None = None
    where: str = ""


class Body(Dated, frozen=True, kw_only=True):
    """A named organisation, organ, ministry, party, armed group, outlet or company."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str
    sectors: tuple[str, ...] = ()
    source: str
    where: str = ""


class Role(Dated, frozen=True, kw_only=True):
    """One office (or leading part) that one person held once. A person may have many rows."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str
    sectors: tuple[str, ...]
    office: str
    source: str
    where: str = ""


class Entry(Dated, frozen=True, kw_only=True):
    """What the phrase tables share: sentences of our own that must, and must not, fire the entry."""

    sectors: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    examples: tuple[str, ...]
    near: tuple[str, ...] = ()
    note: str = ""


class Office(Entry, frozen=True, kw_only=True):
    """A title phrase and the sector of who holds it.

    `kind`: "office" has a sector of its own; "voice" takes the sector and country of whoever it speaks for
    (spokesman, aide); "honorific" has none (Mr); "former" (ELI), "future" and "prefix" (still in office) stand in front
    of an office and move it in time.
    `needs`: "country" or "body", without which the phrase tells no actor. `title`: stands right before a name
    ("Sen. X"). `default_country` only where the phrase alone is safe.
    """

    phrases: tuple[str, ...]
    kind: str = "office"
    title: bool = True
    needs: str = ""
    default_country: str = ""


class Agent(Entry, frozen=True, kw_only=True):
    """Common nouns (lemmas) that name an actor.

    `number`: "any", or only "plural" / "singular". `needs_country`: an actor only with a nationality or possessor.
    `collective`: a body ("army"), else people ("soldiers").
    """

    words: tuple[str, ...]
    number: str = "any"
    needs_country: bool = False
    collective: bool = False
    default_country: str = ""

    def forms(self) -> tuple[str, ...]:
        """The surface forms, lower case, that may name the actor."""
        ones = self.words if self.number != "plural" else ()
        many = tuple(plural(w) for w in self.words) if self.number != "singular" else ()
        return tuple(dict.fromkeys(ones + many))


class Group(Entry, frozen=True, kw_only=True):
    """A phrase for several actors or a vague one; `members` only where they are fixed."""

    phrases: tuple[str, ...]
    country: str
    name: str = ""
    members: tuple[str, ...] = ()
    needs_capital: bool = False
    source: str


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """A breakaway or disputed region, province or city whose name or people words imply a country."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    country: str
    sectors: tuple[str, ...] = ()
    source: str
    where: str = ""


IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "police": "police",
             "people": "people", "clergy": "clergy", "youth": "youths", "wife": "wives", "thief": "thieves",
             "chief": "chiefs", "staff": "staff", "personnel": "personnel", "elite": "elites", "press": "press",
             "media": "media", "infantry": "infantry", "cavalry": "cavalry", "artillery": "artillery",
             "electorate": "electorate", "populace": "populace", "citizenry": "citizenry", "public": "public",
             "mujahideen": "mujahideen", "fedayeen": "fedayeen", "peshmerga": "peshmerga", "janjaweed": "janjaweed",
             "military": "militaries", "aircraft": "aircraft", "cadre": "cadres", "intelligentsia": "intelligentsia",
             "judiciary": "judiciary", "crew": "crews", "corps": "corps", "headquarters": "headquarters"}  # fmt: skip
"""Plurals that the rules below would get wrong."""


def plural(word: str) -> str:
    """The English plural of the last word of a phrase."""
    *front, last = word.split()
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("man") and last not in ("human", "german", "roman"):
        last = last[:-3] + "men"
    elif last.endswith("woman"):
        last = last[:-5] + "women"
    elif last.endswith("y") and last[-2] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    else:
        last += "s"
    return " ".join([*front, last])
