"""Who and whom, as far as the act's own clause tells: the frame's places, read off the tree."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.events.besides import told_besides
from detente.coding.events.blamed import held_responsible
from detente.coding.events.fit import governed
from detente.coding.events.front import in_front
from detente.coding.events.match import Hit
from detente.coding.events.occasion import is_of, scene_set_by, told
from detente.coding.grammar import (
    infinitive,
    is_verb,
    object_of,
    passive,
    receiver_of,
    speaker_of,
    subject_of,
    surface_subject,
    wished_for,
)
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, alike, in_service, own_land
from detente.coding.support import designed_by, first_conjunct, handed_to, support_of
from detente.language import Token
from detente.model import Actor

Actors = tuple[Actor, ...]
_AIMS = ("of", "for", "at", "over", "to", "against", "about", "on", "with")
# Verbal acts aimed at a deed are aimed at its doer: "condemned the bombing" is not aimed at the bombed.
_AT_A_DEED = {"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "PROTEST", "SANCTION"}
# Force against a protest falls on those who protest: "dispersed a rally by ~", "the crackdown on ~'s protests".
_AGAINST_CROWDS = {"ASSAULT", "COERCE"}
_TOWNS = {"town", "city", "village", "suburb", "area", "district", "province", "region", "capital", "neighborhood",
          "neighbourhood", "valley", "road", "highway"}  # fmt: skip
_FRIENDLY = {"defense", "defence", "support", "favour", "favor", "aid", "solidarity", "behalf", "protection"}
_BY_FORCE = {"ASSAULT", "MOBILIZE"}
_ASIDE = {"near": _TOWNS, "outside": _TOWNS, "around": _TOWNS, "by": _TOWNS, "in": _FRIENDLY, "on": _FRIENDLY}
# Acts of a state that never fall on its own land.
_BETWEEN_STATES = {"MOBILIZE", "SANCTION", "RETREAT"}
# Where the doer of the deed is not told, these are aimed at whoever the deed itself names.
_AT_A_THING = {"REJECT", *_AGAINST_CROWDS}
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

    def _moved(self, token: Token) -> Actors:
        """Troops that are moved act for those who move them, where nobody else does ("the army was put on alert")."""
        moved = self.at("object", token) if is_verb(token) else self.at("of", token)
        return tuple(a for a in moved if {"MIL", "COP", "PRM", "REB"}.intersection(a.sectors))

    def _first(self, places: tuple[str, ...], token: Token, land: bool, own: Actors = ()) -> tuple[str, Actors]:
        """The first place where somebody stands other than those who serve the state that acts ("its envoys")."""
        for place in places:
            found = tuple(a for a in self.at(place, token, land) if not in_service(a, own))
            if found:
                return place, found
        return "", ()

    def _all(self, places: tuple[str, ...], token: Token, land: bool) -> Actors:
        """Every party of a mutual act; a noun looks to its clause's subject only while it has fewer than two."""
        out: list[Actor] = []
        for place in places:
            if place == "subject" and not is_verb(token) and len(out) >= 2:
                continue
            out += [a for a in self.at(place, token, land) if not alike(a, out)]
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
        put_down = hit.frame.type in _AGAINST_CROWDS and deed is not None and deed.frame.type == "PROTEST"
        return deed if put_down else None

    def _befell_before(self, noun: Token) -> bool:
        """Whether force came before what the clause tells ("expelled ~ after the attack"): not its subject used it."""
        act = self._acts.get(noun.i)
        first = first_conjunct(noun)
        return act is not None and act.frame.type in _AGAINST_CROWDS and first.head.lower in ("after", "following")

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

    def at(self, place: str, token: Token, land: bool = False) -> Actors:
        """The actors at one grammatical place of a trigger; with `land`, also the country behind an "in"."""
        if is_verb(token) or token.tag.startswith("J"):
            return self._of_verb(place, token, land)
        return self._of_noun(place, token, land)

    def _of_verb(self, place: str, verb: Token, land: bool) -> Actors:
        scene = self.scene
        if place == "subject":
            return actors_at(scene, _adjective_subject(verb) or subject_of(verb))
        if place == "object":
            return actors_at(scene, object_of(verb))
        if place == "indirect":
            dative = verb.child("dative") or receiver_of(verb)
            inner = dative.child("pobj") if dative is not None else None
            return actors_at(scene, inner or dative, owner=inner is not None)
        if place == "clause":
            return self._clause_subject(verb)
        if place == "speaker":
            return actors_at(scene, speaker_of(verb))
        return self._by_preposition(place, [verb, object_of(verb)], land)

    def _clause_subject(self, verb: Token) -> Actors:
        """Who is to act in the governed clause: "urged ~ to leave", "demanded that ~ leave"."""
        for child in verb.children:
            if child.dep in ("ccomp", "xcomp", "acl", "relcl") or (wished_for(child) and not passive(child)):
                found = actors_at(self.scene, child.child("nsubj", "nsubjpass"))
                if found:
                    return found
        return ()

    def _by_preposition(self, preposition: str, carriers: list[Token | None], land: bool) -> Actors:
        for carrier in carriers:
            if carrier is None:
                continue
            found: list[Actor] = []
            for inner in carrier.prep(preposition):
                if preposition == "in" and not land and self._is_country(inner):
                    continue
                found += [a for a in actors_at(self.scene, inner) if not alike(a, found)]
            if found:
                return tuple(found)
        return ()

    def _is_country(self, token: Token) -> bool:
        """Whether the phrase names a state or its capital: "in" it an act takes place, which is not done to it."""
        mention = self.scene.cast.mention_at(token)
        return mention is not None and mention.kind in ("country", "seat")

    def _of_noun(self, place: str, noun: Token, land: bool) -> Actors:
        if place == "poss":
            return actors_at(self.scene, noun.child("poss"))
        if place == "compound":
            return in_front(self.scene, noun, opposed=False)
        if place == "subject":
            return self._noun_subject(noun)
        if place == "clause":
            return self._clause_subject(noun)
        if place in ("object", "indirect"):
            return ()
        found = in_front(self.scene, noun, opposed=True) if place == "against" else ()
        support = support_of(noun)
        # The parser hangs "by ~" of "expulsion of diplomats by ~" on the nearer noun.
        inner = [*noun.prep("of"), *_verb_beside(noun)] if place == "by" else []
        given = handed_to(noun) if place == "to" else None
        return (
            found
            or actors_at(self.scene, given)
            or self._by_preposition(place, [noun, support[0] if support else None, *inner], land)
        )

    def _noun_subject(self, noun: Token) -> Actors:
        """The doer by the support verb; failing that, the subject of the clause that the act sets the scene for."""
        found = support_of(noun)
        if found is not None:
            verb, support = found
            return actors_at(self.scene, subject_of(verb)) if support.role != "sufferer" else ()
        designer = designed_by(noun)
        if designer is not None:
            return actors_at(self.scene, designer)
        scene_of = scene_set_by(noun)
        if scene_of is None or passive(scene_of) or self._befell_before(noun):
            return ()
        partnered = bool(noun.prep("with", "between"))
        meeting = is_of(noun, "talks") or is_of(noun, "call")
        hearer = told(scene_of) if meeting and not partnered else None
        speaker = hearer.head if hearer is not None else scene_of
        hearers = tuple(a for a in actors_at(self.scene, hearer, owner=False) if "JRN" not in a.sectors)
        return actors_at(self.scene, surface_subject(speaker), owner=False) + hearers


def _without_asides(places: tuple[str, ...], token: Token) -> tuple[str, ...]:
    """The places without those where only a town or a friend stands: "a bombing near the town of ~", "sent troops in
    defence of ~"."""
    return tuple(p for p in places if not any(o.lemma in _ASIDE.get(p, ()) for o in token.prep(p)))


def _verb_beside(noun: Token) -> list[Token]:
    """The active verb on which the parser hung the "by ~" of its object ("dispersed a rally by ~")."""
    verb = noun.head
    if noun.dep != "dobj" or passive(verb):
        return []
    return [verb] if any(c.lower == "by" and c.i == noun.i + 1 for c in verb.children) else []


def _adjective_subject(word: Token) -> Token | None:
    """ "Iran is hostile": the subject of the copula above an adjective; "the hostile army": the noun it stands by."""
    if not word.tag.startswith("J"):
        return None
    if word.dep in ("acomp", "attr", "conj") and is_verb(word.head):
        return surface_subject(word.head)
    return word.head if word.dep == "amod" else None
