"""Who and whom, as far as the act's own clause tells: the frame's places, read off the tree."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.events.besides import told_besides
from detente.coding.events.frames.fit_complements import governed
from detente.coding.events.frames.match import Hit
from detente.coding.events.sides.blamed import held_responsible
from detente.coding.events.stands_at import AGAINST_CROWDS, Actors, Places
from detente.coding.grammar import (
    infinitive,
    is_verb,
    object_of,
    surface_subject,
)
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, alike, camp, in_service, own_land
from detente.coding.support import support_of
from detente.language import Token
from detente.model import Actor

_AIMS = ("of", "for", "at", "over", "to", "against", "about", "on", "with")
# Verbal acts aimed at a deed are aimed at its doer: "condemned the bombing" is not aimed at the bombed.
_AT_A_DEED = {"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "PROTEST", "SANCTION"}
_TOWNS = {"town", "city", "village", "suburb", "area", "district", "province", "region", "capital", "neighborhood",
          "neighbourhood", "valley", "road", "highway"}  # fmt: skip
_FORCES = {"MIL", "COP", "PRM"}
_FRIENDLY = {"defense", "defence", "support", "favour", "favor", "aid", "solidarity", "behalf", "protection"}
_BY_FORCE = {"ASSAULT", "MOBILIZE"}
_ASIDE = {"near": _TOWNS, "outside": _TOWNS, "around": _TOWNS, "by": _TOWNS, "in": _FRIENDLY, "on": _FRIENDLY}
# Acts of a state that never fall on its own land.
_BETWEEN_STATES = {"MOBILIZE", "SANCTION", "RETREAT"}
# Where the doer of the deed is not told, these are aimed at whoever the deed itself names.
_AT_A_THING = {"REJECT", *AGAINST_CROWDS}
# Verbal acts that are about another act of the same doer fall on whom that act would fall on.
_ABOUT_AN_ACT = {"AGREE", "THREATEN", "REJECT"}
_BEFALLEN = ("object", "indirect", "clause", "to", "with", "against", "for", "from", "on", "into", "at")


@dataclass(frozen=True)
class Sides:
    """Actors and recipients, and the grammatical place where each were found; `deed` is the head word of the deed that
    the act is aimed at, whose doer is its recipient."""

    actors: Actors = ()
    recipients: Actors = ()
    by: str = ""
    to: str = ""
    deed: Token | None = None


class Parties:
    """Finds the sides of each act of one article."""

    def __init__(self, scene: Scene, hits: list[Hit]) -> None:
        self.scene = scene
        self._acts = {h.token.i: h for h in hits}
        self._places = Places(scene, self._acts)

    def of(self, hit: Hit, depth: int = 2) -> Sides:
        """The act's sides by its own clause; a mutual act lists all of its parties as actors.

        `depth` bounds how many acts are followed that are about another act ("refused to agree to arm ~").
        """
        frame, token, land = hit.frame, hit.token, hit.frame.entry.land
        if frame.mutual:
            return Sides(self._all(frame.actor, token, land), by=", ".join(frame.actor))
        by, actors = self._first(frame.actor, token, land)
        if not actors and frame.type == "MOBILIZE":
            by, actors = "what is moved", self._moved(token)
        if not actors and frame.type == "REJECT" and is_verb(token):
            by, actors = "whose meeting it was", self._meeting(surface_subject(token))
        if not actors and frame.type in ("ASSAULT", "COERCE"):
            by, actors = "who is held responsible", actors_at(self.scene, held_responsible(token))
        sufferers = self._sufferers(token) or self._owner_suffers(hit)
        if sufferers:
            return Sides(tuple(a for a in actors if not alike(a, sufferers)), sufferers, by, "subject that suffers")
        deed = self._deed(hit) if depth else None
        places = frame.recipient if frame.type not in _BY_FORCE else _without_asides(frame.recipient, token)
        own = actors if frame.type in _BETWEEN_STATES else ()
        to, recipients = self._first(places, token, land, own) if deed is None else self._doer(deed, depth - 1)
        if not recipients and deed is not None and frame.type in _AT_A_THING:
            to, recipients = self._first(places, token, land)
        if not recipients and depth and frame.type in _ABOUT_AN_ACT:
            to, recipients = self._by_content(hit, actors, depth - 1)
        if frame.type == "THREATEN" and to == "clause":
            recipients = tuple(r for r in recipients if r.country not in {a.country for a in actors})
        if frame.type == "ASSAULT" and to == "object":  # "both opened fire, killing ~": not by those who were killed
            actors = tuple(a for a in actors if not alike(a, recipients)) or actors
        if frame.type == "MOBILIZE" and to == "object":  # "called up reservists": they are moved, not faced
            recipients = tuple(r for r in recipients if not _FORCES.intersection(r.sectors))
        recipients = tuple(r for r in recipients if not alike(r, actors))
        if frame.type in _BETWEEN_STATES:
            recipients = tuple(r for r in recipients if not own_land(r, actors))
        if not recipients:
            to, recipients = told_besides(self.scene, hit, actors)
        return Sides(actors, recipients, by, to, deed.token if deed else None)

    def _doer(self, deed: Hit, depth: int) -> tuple[str, Actors]:
        """Whom an act that is aimed at a deed is aimed at."""
        return f"doer of the “{deed.token.text}” that it is aimed at", self.of(deed, depth).actors

    def _by_content(self, hit: Hit, actors: Actors, depth: int) -> tuple[str, Actors]:
        """Whom the act befalls that is promised, threatened or refused ("pledged to arm ~", "a threat to attack ~")."""
        for verb in governed(hit.token):
            if verb.dep == "ccomp" and infinitive(verb) is None:
                continue
            act = self._acts.get(verb.i)
            if act is not None and act is not hit:
                sides = self.of(act, depth)
                found = sides.actors if act.frame.mutual else sides.recipients
            else:
                found = self._first(_BEFALLEN, verb, land=False)[1]
            found = tuple(a for a in found if not alike(a, actors))
            if found:
                return f"whom “{verb.text}” befalls", found
        return "", ()

    def _meeting(self, subject: Token | None) -> Actors:
        """Who met, where it is their meeting that fails ("the talks between ~ and ~ collapsed")."""
        act = self._acts.get(subject.i) if subject is not None else None
        return self.of(act).actors if act is not None and act.frame.mutual else ()

    def _moved(self, token: Token) -> Actors:
        """Troops that are moved act for those who move them, where nobody else does ("the army was put on alert")."""
        moved = self._places.at("object", token) if is_verb(token) else self._places.at("of", token)
        return tuple(a for a in moved if {"MIL", "COP", "PRM", "REB"}.intersection(a.sectors))

    def _first(self, places: tuple[str, ...], token: Token, land: bool, own: Actors = ()) -> tuple[str, Actors]:
        """The first place where somebody stands other than those who serve the state that acts ("its envoys")."""
        for place in places:
            found = tuple(a for a in self._places.at(place, token, land) if not in_service(a, own))
            if found:
                return place, found
        return "", ()

    def _all(self, places: tuple[str, ...], token: Token, land: bool) -> Actors:
        """Every party of a mutual act; a noun looks to its clause's subject only while it has
        fewer than two camps ("talks with officials and deputies")."""
        out: list[Actor] = []
        for place in places:
            if place == "subject" and not is_verb(token) and len({camp(a) for a in out}) >= 2:
                continue
            out += [a for a in self._places.at(place, token, land) if not alike(a, out)]
        return tuple(out)

    def _deed(self, hit: Hit) -> Hit | None:
        """The act told by a noun at which a verbal act is aimed ("condemned ~"), or the protest that force puts down.

        None where the words name the one aimed at ("rebuked Japan over ~", "accused Moscow of ~").
        """
        thing = object_of(hit.token) if is_verb(hit.token) else None
        aims = [thing] if thing is not None else []
        aims += [o for word in hit.words for o in word.prep(*_AIMS)]
        aims = [aim for aim in aims if aim not in hit.words]
        if any(self.scene.cast.resolve(aim) for aim in aims):
            return None
        deed = next((self._acts[aim.i] for aim in aims if aim.i in self._acts and not is_verb(aim)), None)
        if hit.frame.type in _AT_A_DEED:
            return deed
        put_down = hit.frame.type in AGAINST_CROWDS and deed is not None and deed.frame.type == "PROTEST"
        return deed if put_down else None

    def _sufferers(self, token: Token) -> Actors:
        """Whom an act befalls: the subject of "suffered an attack", "came under fire"."""
        found = None if is_verb(token) else support_of(token)
        if found is None or found[1].role != "sufferer":
            return ()
        return actors_at(self.scene, surface_subject(found[0]))

    def _owner_suffers(self, hit: Hit) -> Actors:
        """The person whom "his arrest" or "Sadat's assassination" befalls."""
        owner = hit.token.child("poss") if hit.frame.entry.befalls_owner else None
        if owner is None or hit.token.prep("of"):
            return ()
        mention = self.scene.cast.mention_at(owner)
        if mention is None or not (mention.kind == "pronoun" or any(m.person or m.many for m in mention.members)):
            return ()
        return actors_at(self.scene, owner)


def _without_asides(places: tuple[str, ...], token: Token) -> tuple[str, ...]:
    """The places without those where only a town or a friend stands: "a bombing near the town of ~", "sent troops in
    defence of ~"."""
    return tuple(p for p in places if not any(o.lemma in _ASIDE.get(p, ()) for o in token.prep(p)))
