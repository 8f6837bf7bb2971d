"""The scene of an article: the one place of its deeds or its talks, for those that tell none; and the narrower name
where only a country was told."""

from __future__ import annotations

from collections import Counter

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.places.row import Places
from detente.coding.events.places.told_where import DEEDS, NEAR_BEGINNING, by_phone, long_apart, own
from detente.coding.events.setting import by_sentence
from detente.coding.grammar import clause_of
from detente.coding.scene import Scene
from detente.knowledge import who
from detente.language import Token
from detente.model import Place

_AT_THE_SCENE = DEEDS - {"MOBILIZE"}  # forces are put on alert at home
_SCENE, _MOSTLY = 2, 0.6
"""In how many sentences deeds are set there, and what share of those placed, make one place the scene of an article."""


def narrow_places(scene: Scene, drafts: list[Draft]) -> None:
    """Where only a country is told, the place in it that the sentence or the article's scene names."""
    places = by_sentence(p for p in scene.places if p.locative)
    found, land, opening = _scene(drafts), _land(drafts), _opening(drafts)
    for draft in drafts:
        ahead = opening if draft.token.sent.index == 0 else None  # a headline tells what the first lines place
        if draft.place is not None and draft.place.name is None and draft.type in DEEDS:
            _narrow(draft, places, _only_place(draft, drafts) or ahead or found or opening)
        elif draft.place is None and (there := ahead or found or land) and _is_set(draft, there):
            draft.settle_where(there, Reason("the scene of the article's deeds"))
            if there.name is None:
                _narrow(draft, places, None)
    for draft in drafts:
        if draft.place is None and draft.type == "CONSULT" and not by_phone(draft, drafts):
            _at_the_talks(draft, drafts)


def _is_set(draft: Draft, scene: Place) -> bool:
    """Whether a deed done may be set at the scene: one of its sides is of that land, or none is told."""
    if draft.type not in _AT_THE_SCENE or draft.status != "actual" or draft.frame.entry.mode == "resign":
        return False
    sides = {a.country for a in (*draft.actors, *draft.recipients)} - who.STATELESS
    return not sides or scene.country in sides


def _scene(drafts: list[Draft]) -> Place | None:
    """The named place at which the article's deeds happen, if there is one."""
    placed = [d.place for d in drafts if d.place is not None and d.type in DEEDS and own(d)]
    told = {(d.token.sent.index, d.place) for d in drafts if d.place is not None and d.type in DEEDS and own(d)}
    counts = Counter((p.country, p.name) for _, p in told)
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], str(key)))
    if best[1] is None or counts[best] < _SCENE or counts[best] < _MOSTLY * counts.total():
        return None
    return next(p for p in placed if (p.country, p.name) == best)


def _only_place(draft: Draft, drafts: list[Draft]) -> Place | None:
    """The one place in a country at which the article has the same kind of force be used."""
    assert draft.place is not None
    if draft.type != "ASSAULT":
        return None
    kin = [d for d in drafts if d.frame.rule == draft.frame.rule or d.token.lemma == draft.token.lemma]
    told = [d.place for d in kin if d.place is not None and d.place.name and own(d)]
    names = {p.name: p for p in told if p.country == draft.place.country}
    return next(iter(names.values())) if len(names) == 1 else None


def _opening(drafts: list[Draft]) -> Place | None:
    """The named place of the first deed that an article places by its own words, near its beginning."""
    first = next((d for d in drafts if d.type in DEEDS and d.place is not None and own(d)), None)
    return (
        first.place
        if first is not None and first.place is not None and first.token.sent.index <= NEAR_BEGINNING
        else None
    )


def _land(drafts: list[Draft]) -> Place | None:
    """The country in which most of the article's placed deeds happen."""
    counts = Counter(d.place.country for d in drafts if d.place is not None and d.type in DEEDS)
    best = min(counts, key=lambda c: (-counts[c], c), default=None)
    if best is None or best == "---" or counts[best] < _SCENE or counts[best] < _MOSTLY * counts.total():
        return None
    return Place(country=best)


def _at_the_talks(draft: Draft, drafts: list[Draft]) -> None:
    """The place of the article's one other meeting that shares a side with this one and is not told to be elsewhere."""
    sides = {a.country for a in (*draft.actors, *draft.recipients)}
    others = [d for d in drafts if d.type == "CONSULT" and d.place is not None and own(d)]
    others = [d for d in others if not sides or sides & {a.country for a in (*d.actors, *d.recipients)}]
    if len({(d.place.country, d.place.name) for d in others if d.place is not None}) == 1:
        place = others[0].place
        assert place is not None
        draft.settle_where(place, Reason("where the talks are", lender=others[0]))


def _told_of_another(theirs: Token, clause: Token) -> bool:
    """Whether a place stands in a clause of another subject joined behind this one: "~, and police shot in Kano"."""
    if theirs is clause or theirs.dep != "conj" or theirs.head is not clause:
        return False
    return theirs.child("nsubj", "nsubjpass") is not None


def _narrow(draft: Draft, places: Places, scene: Place | None) -> None:
    assert draft.place is not None
    clause = clause_of(draft.token)
    if long_apart(clause):
        return
    here = [p for p in places.get(draft.token.sent, []) if p.name and p.country == draft.place.country]
    here = [p for p in here if not _told_of_another(clause_of(p.head), clause)]
    if clause.dep in ("relcl", "acl"):
        here = [p for p in here if clause in p.head.ancestors() or p.head in clause.ancestors()]
    if here:
        nearest = min(here, key=lambda p: (abs(p.head.i - draft.token.i), p.start))
        draft.settle_where(nearest.place, Reason("the narrower place of the sentence", nearest.head))
    elif scene is not None and scene.country == draft.place.country and draft.type in _AT_THE_SCENE:
        draft.settle_where(scene, Reason("the scene of the article's deeds"))
