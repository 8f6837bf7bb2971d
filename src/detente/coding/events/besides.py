"""Whom an act befalls, told in its clause outside the places of its frame: across the border, or as its target."""

from __future__ import annotations

from collections.abc import Collection

from detente.coding.events.frames.match import Hit
from detente.coding.events.took_place.carried_out import SPOKEN_IN_CALLS
from detente.coding.grammar import infinitive, is_verb, object_of, subject_of
from detente.coding.scene import Scene
from detente.coding.sides import BORDERS, actors_at, alike
from detente.knowledge import lexicon
from detente.knowledge.status import gatherings
from detente.language import Token
from detente.language.calls import done_in_a_call
from detente.model import Actor

_AT_THE_BORDER = ("on", "at", "along", "near", "to", "toward", "towards", "from", "by", "across", "around", "up", "off")
_AIMING = {"target", "aim", "direct", "hit", "strike", "focus"}
_AIMED = ("at", "against", "on", "toward", "towards")
_CARRYING = {"carry", "transport", "ferry", "house", "shelter", "host", "take"}
_HOSTILE = {"THREATEN", "SANCTION", "MOBILIZE", "REJECT", "ACCUSE", "COERCE", "ASSAULT"}
_TOLD, _OVER, _DURING = {"REQUEST", "THREATEN"}, ("in", "amid", "over", "during"), ("in", "during", "at")
_DISPUTES = {"war", "dispute", "conflict", "standoff", "row", "feud", "spat", "confrontation", "quarrel",
             "showdown", "rivalry", "struggle", "tension", "crisis", "clash", "fight", "battle"}  # fmt: skip
_SAYING, _ACCUSING = {"say", "claim", "insist", "argue", "allege", "charge"}, {"accuse", "blame"}
_BEFORE = ("outside", "at", "past", "near", "before", "around", "to", "toward", "towards", "on")
_POSTS = {"embassy", "consulate", "mission", "legation"}
_TARGET = {"target", "victim"}


def told_besides(scene: Scene, hit: Hit, actors: tuple[Actor, ...]) -> tuple[str, tuple[Actor, ...]]:
    """The recipients of an act that its frame found none for, and where they stand; never one of the actors' own."""
    if hit.frame.type == "MOBILIZE" or hit.frame.entry.mode == "withdraw":
        own = {a.country for a in actors}
        place, found = "across the border", tuple(a for a in _across_border(scene, hit.token) if a.country not in own)
    elif hit.frame.type == "ASSAULT" and not hit.frame.mutual:
        place, found = "its target", _aimed_at(scene, hit.token)
        if not found and hit.frame.entry.mode == "crowd-control":
            place, found = "whom it is to disperse", _dispersed(scene, hit.token)
    elif hit.frame.type == "PROTEST":
        place, found = "before whose gates", _at_the_gates(scene, hit.token) or _in_protest_at(scene, hit.token)
    else:
        place, found = "", ()
    if not found and hit.frame.type in _HOSTILE and not hit.frame.mutual:
        place, found = "the foe in a dispute", _partner(scene, hit.token, _OVER, _DISPUTES)
    if not found and hit.frame.type in _TOLD:
        meetings = lexicon.classes()["talks"] | lexicon.classes()["call"]
        place, found = "who is met when it is said", _partner(scene, hit.token, _DURING, meetings)
    if not found and hit.frame.type == "REQUEST":
        place, found = "who is said beside it to have done wrong", _complained_of(scene, hit.token)
    if not found and hit.frame.type in SPOKEN_IN_CALLS and is_verb(hit.token):
        place, found = "who is called to be told", _called(scene, hit.token)
    found = tuple(a for a in found if not alike(a, actors))
    return (place, found) if found else ("", ())


def _called(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """ "Telephoned ~ to apologise for the raid": who is told on the telephone."""
    return actors_at(scene, verb.head.child("dobj"), owner=False) if done_in_a_call(verb) else ()


def _in_protest_at(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Marched in protest at ~'s plans", "held a hunger strike in protest of ~'s refusal": whose doing it is about."""
    words = [token] if is_verb(token) or not is_verb(token.head) else [token, token.head]
    protests = [o for word in words for o in word.prep("in") if o.lower == "protest"]
    aims = (aim for protest in protests for aim in protest.prep("of", "at", "against", "over"))
    return next((found for aim in aims if (found := actors_at(scene, aim))), ())


def _at_the_gates(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Rallied outside the ~ embassy", "marched past the consulates of ~", "in front of ~'s mission"."""
    places = [*token.prep(*_BEFORE)]
    places += [inner for front in token.prep("in") if front.lower == "front" for inner in front.prep("of")]
    posts = (p for p in places if p.lemma in _POSTS)
    return next((found for p in posts if (found := actors_at(scene, p))), ())


def _complained_of(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Demanded an explanation, saying ~ had broken the truce": the subject of what is told in the past beside it."""
    if not is_verb(token):
        return ()
    for saying in (c for c in token.children if c.dep == "advcl" and c.tag == "VBG" and c.i > token.i):
        if saying.lemma in _ACCUSING:
            return actors_at(scene, saying.child("dobj"))
        told = saying.child("ccomp") if saying.lemma in _SAYING else None
        if told is not None and any(t.tag in ("VBD", "VBN") for t in (told, *told.children)):
            return actors_at(scene, told.child("nsubj"), owner=False)
    return ()


def _across_border(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Massed on its border with ~", "sent to the ~ border", "on the border between ~ and ~"."""
    carriers = [token, object_of(token) if is_verb(token) else None, token.head if is_verb(token.head) else None]
    for carrier in (c for c in carriers if c is not None):
        for border in (b for b in carrier.prep(*_AT_THE_BORDER) if b.lemma in BORDERS):
            found = [*border.prep("with", "between"), *(p for p in carrier.prep("with") if p.head.i == border.i + 1)]
            told = [a for inner in found for a in actors_at(scene, inner)]
            told = told or list(scene.cast.owner(border))
            if told:
                return tuple(told)
    return ()


def _partner(scene: Scene, token: Token, words: tuple[str, ...], nouns: Collection[str]) -> tuple[Actor, ...]:
    """ "Recalled its envoy in a row with ~", "began strikes in its war with ~", "pressed for it at talks with ~"."""
    carriers = [token, *((t,) if (t := object_of(token)) is not None else ())] if is_verb(token) else [token]
    carriers += [token.head] if is_verb(token.head) else [c for c in token.children if c.dep == "xcomp"]
    carriers += [c for w in tuple(carriers) for c in w.children if c.dep in ("xcomp", "dobj")]
    for noun in (n for c in carriers for n in c.prep(*words) if n.lemma in nouns or n.lower in nouns):
        found = tuple(a for o in noun.prep("with", "against") for a in actors_at(scene, o))
        if found:
            return found
    return ()


def _aimed_at(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "A blast targeting ~", "the attack was aimed at ~", "~ was the target of the attack", "with ~ as the target"."""
    verbs = [c for c in token.children if c.dep in ("acl", "relcl")]
    verbs += [token.head] if token.dep in ("nsubj", "nsubjpass") else []
    verbs += [c for v in tuple(verbs) for c in v.children if c.dep in ("advcl", "xcomp", "conj")]
    for verb in (v for v in verbs if v.lemma in _AIMING):
        thing = verb.child("dobj") if verb.lemma in ("target", "hit", "strike") else None
        found = actors_at(scene, thing) or tuple(a for o in verb.prep(*_AIMED) for a in actors_at(scene, o))
        if found:
            return found
    thing = object_of(token) if is_verb(token) else None
    carriers = (token, *((thing,) if thing is not None else ()))
    for struck in (*carriers[1:], *(o for c in carriers for o in c.prep("on", "at", "against", "of"))):
        for verb in (c for c in struck.children if c.lemma in _CARRYING):
            found = actors_at(scene, verb.child("dobj"))
            if found and verb.dep in ("acl", "relcl"):
                return found
    for word in (t for t in token.sent.tokens if t.lemma in _TARGET and t.tag in ("NN", "NNS")):
        found = actors_at(scene, _called_target(word, token))
        if found:
            return found
    return ()


def _dispersed(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Fired tear gas to break up a march by ~": the object of its purpose, or those whose act that is."""
    verbs = [token, *((t,) if (t := object_of(token)) is not None else ())] if is_verb(token) else [token]
    for verb in (c for v in verbs for c in v.children if c.dep in ("advcl", "xcomp", "acl", "relcl")):
        thing = object_of(verb) or next(iter(verb.prep("up")), None) if infinitive(verb) is not None else None
        found = actors_at(scene, thing)
        if found:
            return found
    return _of_the_crowd(scene, token)


def _of_the_crowd(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Hundreds marched through the town before police fired tear gas": who marched, told in the same sentence."""
    crowds = (t for t in token.sent.tokens if t.lemma in gatherings() and is_verb(t) and t.i < token.i)
    return next((found for t in crowds if (found := actors_at(scene, subject_of(t)))), ())


def _called_target(word: Token, token: Token) -> Token | None:
    """Who is called the target of the act: by a copula, where the words name the act, or by "with ~ as the target"."""
    verb = word.head
    if word.dep == "pobj" and verb.lower == "as":
        above = verb.head
        return above if above.dep == "pobj" and above.head.lower == "with" else None
    if verb.lemma != "be" or token not in word.prep("of", "in"):
        return None
    return verb.child("attr") if word.dep == "nsubj" else verb.child("nsubj") if word.dep == "attr" else None
