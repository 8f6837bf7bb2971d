"""Who and whom, as far as the act's own clause tells: the frame's places, read off the tree."""

from __future__ import annotations

from detente.coding.grammar import is_verb, object_of, passive, subject_of, surface_subject
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, owners
from detente.coding.support import first_conjunct, support_of
from detente.knowledge.lexicon import Frame
from detente.language import Token
from detente.model import Actor

Actors = tuple[Actor, ...]
_SETTING = {"in", "during", "on", "at", "after", "following", "before", "for"}


def parties(scene: Scene, frame: Frame, token: Token) -> tuple[Actors, Actors]:
    """The act's actors and recipients by its own clause; a mutual act lists all of its parties as actors."""
    if frame.mutual:
        return _all(scene, frame.actor, token), ()
    actors = _first(scene, frame.actor, token)
    sufferers = _sufferers(scene, token)
    if sufferers:
        return tuple(a for a in actors if not _same(a, sufferers)), sufferers
    recipients = tuple(r for r in _first(scene, frame.recipient, token) if not _same(r, actors))
    return actors, recipients


def _sufferers(scene: Scene, token: Token) -> Actors:
    """Whom an act befalls: the subject of "suffered an attack", "came under fire"."""
    found = None if is_verb(token) else support_of(token)
    if found is None or found[1].role != "sufferer":
        return ()
    return actors_at(scene, surface_subject(found[0]))


def _same(one: Actor, others: Actors) -> bool:
    return any((one.start, one.end) == (o.start, o.end) and one.country == o.country for o in others)


def _first(scene: Scene, places: tuple[str, ...], token: Token) -> Actors:
    for place in places:
        found = at(scene, place, token)
        if found:
            return found
    return ()


def _all(scene: Scene, places: tuple[str, ...], token: Token) -> Actors:
    """Every party of a mutual act; a noun looks to its support verb only while it has fewer than two."""
    out: list[Actor] = []
    for place in places:
        if place == "subject" and not is_verb(token) and len(out) >= 2:
            continue
        out += [a for a in at(scene, place, token) if not _named_alike(a, out)]
    return tuple(out)


def _named_alike(actor: Actor, others: list[Actor]) -> bool:
    return any((actor.country, actor.sectors, actor.name) == (o.country, o.sectors, o.name) for o in others)


def at(scene: Scene, place: str, token: Token) -> Actors:
    """The actors at one grammatical place of a trigger."""
    if is_verb(token) or token.tag.startswith("J"):
        return _of_verb(scene, place, token)
    return _of_noun(scene, place, token)


def _of_verb(scene: Scene, place: str, verb: Token) -> Actors:
    if place == "subject":
        return actors_at(scene, _adjective_subject(verb) or subject_of(verb))
    if place == "object":
        return actors_at(scene, object_of(verb))
    if place == "indirect":
        return actors_at(scene, verb.child("dative"), owner=False) or _preposed(scene, verb, "dative")
    if place == "clause":
        return _clause_subject(scene, verb)
    return _by_preposition(scene, place, [verb, *verb.all("prt"), object_of(verb)])


def _adjective_subject(word: Token) -> Token | None:
    """ "Iran is hostile": the subject of the copula above an adjective."""
    if word.tag.startswith("J") and word.dep in ("acomp", "attr", "conj") and is_verb(word.head):
        return surface_subject(word.head)
    return word.head if word.tag.startswith("J") and word.dep == "amod" else None


def _preposed(scene: Scene, verb: Token, dep: str) -> Actors:
    for child in verb.children:
        if child.dep == dep:
            for inner in child.children:
                if inner.dep == "pobj":
                    return actors_at(scene, inner)
    return ()


def _clause_subject(scene: Scene, verb: Token) -> Actors:
    for child in verb.children:
        if child.dep in ("ccomp", "xcomp", "acl"):
            subject = child.child("nsubj", "nsubjpass")
            found = actors_at(scene, subject)
            if found:
                return found
    return ()


def _by_preposition(scene: Scene, preposition: str, carriers: list[Token | None]) -> Actors:
    for carrier in carriers:
        if carrier is None:
            continue
        found: list[Actor] = []
        for inner in carrier.prep(preposition):
            found += [a for a in actors_at(scene, inner) if a not in found]
        if found:
            return tuple(found)
    return ()


def _of_noun(scene: Scene, place: str, noun: Token) -> Actors:
    if place == "poss":
        return actors_at(scene, noun.child("poss"))
    if place == "compound":
        return _in_front(scene, noun)
    if place == "subject":
        return _support_subject(scene, noun)
    if place in ("object", "indirect", "clause"):
        return ()
    support = support_of(noun)
    return _by_preposition(scene, place, [noun, support[0] if support else None])


def _in_front(scene: Scene, noun: Token) -> Actors:
    """ "Russian invasion", "U.S.-led strike", "government attack"."""
    out: list[Actor] = []
    for child in noun.children:
        if child.dep in ("amod", "compound", "nmod"):
            found = scene.cast.resolve(child) or owners(scene, child)
            out += [a for a in found if a not in out]
    return tuple(out)


def _support_subject(scene: Scene, noun: Token) -> Actors:
    """The doer by the support verb; failing that, the subject of the clause that the act sets the scene for."""
    found = support_of(noun)
    if found is not None:
        verb, support = found
        return actors_at(scene, subject_of(verb)) if support.role != "sufferer" else ()
    first = first_conjunct(noun)
    if first.dep == "pobj" and first.head.lower in _SETTING and is_verb(first.head.head):
        verb = first.head.head
        if not passive(verb):
            return actors_at(scene, surface_subject(verb), owner=False)
    return ()
