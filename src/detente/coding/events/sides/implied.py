"""Sides that an act implies by its nature: a protest is made by the public, an arrest by the state where it happens,
a coup is aimed at the government. Only an actor whom the article names is ever filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from detente.actors import Member, actors_of
from detente.coding.events.draft import Draft, Reason
from detente.coding.events.sides.enemies import Enemies
from detente.coding.events.sides.passed_on import fair_to
from detente.coding.grammar import is_verb, subject_of
from detente.coding.scene import Scene
from detente.knowledge import who
from detente.model import Actor, Place

_PUBLIC = ("CVL", "OPP")
_STATE = ("GOV", "COP", "JUD", "MIL")
_ON_THE_LAND = {"COERCE", "ASSAULT", "PROTEST", "MOBILIZE"}
_CROWD = {"thousand", "hundred", "million", "dozen", "score", "many", "crowd", "people", "thousands", "hundreds", "mob"}
_AT_A_FOE = _ON_THE_LAND | {"THREATEN", "REJECT", "SANCTION"}
_BY_ARMS = {"ASSAULT", "MOBILIZE"}
_OF_THE_HOST = {"MOBILIZE", "AID", "RETREAT"}
"""Types of what a state does at home whomever it is done for or against: it shelters strangers, opens its border."""
_POSTS = {"embassy", "embassies", "consulate", "consulates", "mission", "ambassador", "diplomat", "diplomats",
          "tourists", "peacekeepers", "expatriates", "base", "bases"}  # fmt: skip
"""Whom or what a state has abroad."""
OF_THOSE_HIT = "the land of those whom it hits"
_FORCES = {"MIL", "COP", "REB", "PRM", "UAF"}


class Implied:
    """Fills the sides of one article's acts from its cast."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self._mentions = scene.cast.mentions
        self._drafts = drafts
        self._enemies = Enemies(drafts)
        self._named = {p.country for p in scene.places if p.locative}
        counts = Counter(
            m.country for mention in self._mentions for m in mention.members if m.country not in who.STATELESS
        )
        self._main = min(counts, key=lambda c: (-counts[c], c)) if counts else None

    def fill(self, draft: Draft) -> None:
        """Add what the act's type and mode imply, where the article's own words leave a side empty."""
        if draft.type in _AT_A_FOE and draft.actors and not draft.recipients and not _at_home(draft):
            enemy = self._enemies.of(draft.actors, draft.type in _BY_ARMS)
            if fair_to(draft.actors, enemy, ()):  # "both countries put their troops on alert"
                _whom(draft, enemy, "the other side in a fight of two")
        elif draft.type == "ASSAULT" and _hits_a_force(draft) and not draft.actors:
            _who(draft, self._enemies.of(draft.recipients, True), "the other side in a fight of two")
        self._demanded(draft)
        self._invaded(draft)
        self._hosted(draft)
        mode = draft.frame.entry.mode
        if draft.type == "PROTEST" and not draft.actors:
            where = [draft.place.country] if draft.place is not None else []
            public = _crowd(draft) or self._nearest(draft, _PUBLIC, where or [o.country for o in draft.recipients])
            _who(draft, public, "a protest is made by the public")
        elif draft.type == "ASSAULT" and not draft.actors:
            _who(draft, _crowd(draft), "a crowd is of the land where it is told")
        elif draft.type == "PROTEST" and draft.actors and not draft.recipients and not _rule(draft.actors):
            government = self._nearest(draft, ("GOV",), [a.country for a in draft.actors])
            _whom(draft, government, "a protest is aimed at the government")
        elif draft.type == "COERCE" and mode in ("arrest", "deport", "curfew", "martial-law") and not draft.actors:
            if draft.place is not None:
                state = self._nearest(draft, _STATE, [draft.place.country])
                _who(draft, state, "such coercion is the state's where it happens")
        elif draft.frame.rule.startswith("coerce.coup") and not draft.recipients:
            government = self._nearest(draft, ("GOV",), self._countries(draft, draft.actors))
            _whom(draft, government, "a coup is aimed at the government")

    def _invaded(self, draft: Draft) -> None:
        """Force used by one state on the soil of another is aimed at that other, where nobody else is named."""
        if draft.type not in ("ASSAULT", "COERCE") or draft.recipients or draft.place is None or draft.frame.mutual:
            return
        home = {a.country for a in draft.actors}
        if home and not home & (who.STATELESS | {draft.place.country}):
            _whom(draft, self._nearest(draft, (), [draft.place.country]), "the land on which a foreign force acts")

    def _demanded(self, draft: Draft) -> None:
        """Who marches "to demand" something demands it, be they told by their number alone; so does who burns flags."""
        who_asks = subject_of(draft.token) if is_verb(draft.token) and draft.type in ("REQUEST", "PROTEST") else None
        if draft.actors or who_asks is None or who_asks.lemma not in _CROWD:
            return
        for other in self._drafts:
            if (
                other is not draft
                and other.type == "PROTEST"
                and is_verb(other.token)
                and subject_of(other.token) is who_asks
            ):
                _who(draft, other.actors, "who marches to demand it")

    def _hosted(self, draft: Draft) -> None:
        """Who comes to a town or closes an embassy there deals with the country in which its own clause places it."""
        land = draft.land()
        if draft.recipients or not land or not draft.frame.entry.land or draft.frame.mutual:
            return
        home = {a.country for a in draft.actors}
        if not home or home & {"---", land[0].country} or self._is_for_talks(draft):
            return
        host = self._nearest(draft, (), [land[0].country]) or land
        _whom(draft, host, "the country to which its own clause takes it")

    def _is_for_talks(self, draft: Draft) -> bool:
        """Whether others are met where the act takes place, which may be nobody's home: "flew to Geneva for talks"."""
        return any(d.frame.mutual and d.token.sent is draft.token.sent for d in self._drafts)

    def locate(self, draft: Draft) -> None:
        """Use of force, coercion and protest that the article places nowhere happen in the land of those they hit,
        unless the article has nothing happen there."""
        if draft.place is None and draft.frame.entry.mode == "visit":
            self._at_the_host(draft)
        if draft.place is None and draft.frame.entry.at_home:
            self._at_home(draft)
        if draft.place is not None or draft.type not in _ON_THE_LAND:
            return
        if draft.type == "MOBILIZE":
            return  # whom forces are massed against is across the border
        sides = draft.recipients if draft.type != "PROTEST" else draft.actors
        lands = {a.country for a in sides if not self._abroad(a)} - who.STATELESS
        named = not self._named or bool(lands & self._named)
        if len(lands) == 1 and named and draft.status != "denied":
            draft.settle_where(Place(country=lands.pop()), Reason(OF_THOSE_HIT))

    def _at_the_host(self, draft: Draft) -> None:
        """A visit is made in the land of its host, unless that is a guest himself: only a state or its government."""
        lands = {a.country for a in draft.recipients if not set(a.sectors) - {"GOV"} and not a.name} - who.STATELESS
        if len(lands) == 1 and lands.isdisjoint(a.country for a in draft.actors):
            draft.settle_where(Place(country=lands.pop()), Reason("the land of those who are visited"))

    def _at_home(self, draft: Draft) -> None:
        """What a state does within its own borders happens in the land of those who do it, unless it hits another."""
        lands = {a.country for a in draft.actors} - who.STATELESS
        hit = {a.country for a in draft.recipients} - who.STATELESS
        if len(lands) == 1 and draft.status != "denied" and (draft.type in _OF_THE_HOST or hit <= lands):
            draft.settle_where(Place(country=lands.pop()), Reason("what is done at home"))

    def _abroad(self, actor: Actor) -> bool:
        """Whether an embassy or a state's soldiers, who may be anywhere, are not plainly at home in this article."""
        posted = any(word in _POSTS for word in actor.mention.lower().split())
        return posted or ("MIL" in actor.sectors and actor.country != self._main)

    def _countries(self, draft: Draft, others: Iterable[Actor]) -> list[str]:
        """Countries in play for the act: its place, its other side, the article's main one."""
        found = [draft.place.country] if draft.place is not None else []
        found += [o.country for o in others if o.country not in who.STATELESS]
        return found or ([self._main] if self._main else [])

    def _nearest(self, draft: Draft, sectors: tuple[str, ...], countries: list[str]) -> tuple[Actor, ...]:
        """The nearest mention of such an actor."""
        fitting = [m for m in self._mentions if len(m.members) == 1 and _fits(m.members[0], sectors, countries)]
        if not fitting:
            return ()
        return actors_of(min(fitting, key=lambda m: abs(m.start - draft.token.start)))


def _who(draft: Draft, actors: tuple[Actor, ...], why: str) -> None:
    if actors:
        draft.settle_who(actors, Reason(why))


def _whom(draft: Draft, recipients: tuple[Actor, ...], why: str) -> None:
    if recipients:
        draft.settle_whom(recipients, Reason(why))


def _crowd(draft: Draft) -> tuple[Actor, ...]:
    """ "Tens of thousands rallied in Dhaka": people told by their number alone are of the country where they march."""
    subject = subject_of(draft.token) if is_verb(draft.token) else None
    if subject is None or draft.place is None or subject.lemma not in _CROWD:
        return ()
    return (
        Actor(
            country=draft.place.country, sectors=("CVL",), mention=subject.text, start=subject.start, end=subject.end
        ),
    )


def _at_home(draft: Draft) -> bool:
    """Whether only a state and its own people can be meant: a curfew, martial law, censorship; a march at home."""
    if draft.type == "PROTEST" and draft.place is not None and not _rule(draft.actors):
        return any(a.country == draft.place.country for a in draft.actors)
    return draft.frame.entry.mode in ("curfew", "martial-law", "censor")


def _rule(actors: tuple[Actor, ...]) -> bool:
    """Whether the rulers themselves call the people to the streets."""
    return any("GOV" in a.sectors for a in actors)


def _hits_a_force(draft: Draft) -> bool:
    return bool(draft.recipients) and all(_FORCES.intersection(r.sectors) for r in draft.recipients)


def _fits(member: Member, sectors: tuple[str, ...], countries: list[str]) -> bool:
    """Whether the member is a body, not a person, of such a sector and of one of the countries (or of any)."""
    if member.person or member.country == "---" or (countries and member.country not in countries):
        return False
    return not sectors or bool(set(member.sectors).intersection(sectors))
