"""Places that stand outside an act's own clause: in the clause above or below it, in the story that it goes on with, or
the one scene of the article's deeds; and the narrower name where only a country was told."""

from __future__ import annotations

from collections import Counter

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.setting import REPORT, by_sentence, place_by
from detente.coding.grammar import clause_of, is_verb, subject_of
from detente.coding.scene import Scene
from detente.language import Sentence, Token
from detente.model import Place
from detente.places import PlaceMention, is_of_a_town

_DEEDS = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "RETREAT"}
_IN_PERSON = _DEEDS | {"CONSULT"}
_STORY = 3
"""For how many sentences a story stays where it was."""
_NEAR = 4
"""Tokens between a place and the "where" that takes it up."""
_SCENE, _MOSTLY = 2, 0.6
"""How many deeds, and what share of those placed, make one place the scene of an article."""

Places = dict[Sentence, list[PlaceMention]]


def place_from_around(scene: Scene, drafts: list[Draft]) -> None:
    """Give acts without a place of their own the one that the words around them tell."""
    places, named = by_sentence(p for p in scene.places if p.locative), by_sentence(scene.places)
    for draft in drafts:
        if draft.place is None:
            _beside(draft, places)
        if draft.place is None and draft.type in _DEEDS | {"SANCTION"}:
            _of_the_body(draft, named)
    for draft in drafts:
        if draft.place is None and draft.type in _IN_PERSON and draft.status != "denied":
            _in_story(draft, drafts)


def narrow_places(scene: Scene, drafts: list[Draft]) -> None:
    """Where only a country is told, the place in it that the sentence or the article's scene names."""
    places = by_sentence(p for p in scene.places if p.locative)
    found, land, opening = _scene(drafts), _land(drafts), _opening(drafts)
    for draft in drafts:
        if draft.place is not None and draft.place.name is None and draft.type in _DEEDS:
            _narrow(draft, places, found or opening)
        elif draft.place is None and draft.type in _DEEDS and draft.status == "actual" and (there := found or land):
            draft.settle_where(there, Reason("the scene of the article's deeds"))
    for draft in drafts:
        if draft.place is None and draft.type == "CONSULT":
            _at_the_talks(draft, drafts)


def _beside(draft: Draft, places: Places) -> None:
    """The place of a clause that tells when ("met her when he visited ~"), or of the one that the act's hangs on."""
    clause = clause_of(draft.token)
    if any(c.lower == "where" for c in clause.children) and (found := _before(clause, places)):
        draft.settle_where(found.place, Reason("the place that the clause tells of", found.head))
        return
    for child in clause.children:
        if _tells_when(child) and (found := place_by(child, places)):
            draft.settle_where(found.place, Reason("the clause that tells when", found.head))
            return
    above = clause.head
    if clause.dep in ("relcl", "acl", "advcl") and above is not clause:
        verb = clause_of(above)
        if is_verb(verb) and verb.lemma not in REPORT and (found := place_by(verb, places)):
            draft.settle_where(found.place, Reason("the clause above", found.head))


def _tells_when(clause: Token) -> bool:
    """ "When he visited ~", "while in ~", "speaking in ~"."""
    if clause.dep != "advcl":
        return False
    marks = [c.lower for c in clause.children if c.dep in ("mark", "advmod", "prep") and c.i < clause.i]
    return any(m in ("when", "while", "as") for m in marks) or (clause.tag == "VBG" and not marks)


def _of_the_body(draft: Draft, named: Places) -> None:
    """The town of the court or the police that acts: "Istanbul police dispersed a crowd"."""
    body = subject_of(draft.token) if is_verb(draft.token) else None
    if body is None or not is_of_a_town(body):
        return
    towns = [p for p in named.get(body.sent, []) if p.head in body.children and p.head.dep in ("compound", "nmod")]
    if towns and towns[0].name is not None:
        draft.settle_where(towns[0].place, Reason("the town of those who act", towns[0].head))


def _before(clause: Token, places: Places) -> PlaceMention | None:
    """The place named right in front of a clause with "where"."""
    first = min((t.i for t in clause.subtree()), default=clause.i)
    near = [p for p in places.get(clause.sent, []) if first - _NEAR <= p.head.i < first]
    return max(near, key=lambda p: p.head.i, default=None)


def _in_story(draft: Draft, drafts: list[Draft]) -> None:
    """The place of the deed told just before, where that one's own words tell it."""
    for other in reversed([d for d in drafts if d.token.i < draft.token.i]):
        if draft.token.sent.index - other.token.sent.index > _STORY:
            return
        if other.type in _IN_PERSON and other.place is not None and _own(other):
            draft.settle_where(other.place, Reason("where the story is", lender=other))
            return


def _own(draft: Draft) -> bool:
    reason = draft.reasons.get("where")
    return reason is not None and reason.why == "own clause"


def _scene(drafts: list[Draft]) -> Place | None:
    """The named place at which the article's deeds happen, if there is one."""
    placed = [d.place for d in drafts if d.place is not None and d.type in _DEEDS and _own(d)]
    counts = Counter((p.country, p.name) for p in placed)
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], str(key)))
    if best[1] is None or counts[best] < _SCENE or counts[best] < _MOSTLY * counts.total():
        return None
    return next(p for p in placed if (p.country, p.name) == best)


def _opening(drafts: list[Draft]) -> Place | None:
    """The named place of the first deed that an article places by its own words, near its beginning."""
    first = next((d for d in drafts if d.type in _DEEDS and d.place is not None and _own(d)), None)
    return first.place if first is not None and first.place is not None and first.token.sent.index <= _STORY else None


def _land(drafts: list[Draft]) -> Place | None:
    """The country in which most of the article's placed deeds happen."""
    counts = Counter(d.place.country for d in drafts if d.place is not None and d.type in _DEEDS)
    best = min(counts, key=lambda c: (-counts[c], c), default=None)
    if best is None or best == "---" or counts[best] < _SCENE or counts[best] < _MOSTLY * counts.total():
        return None
    return Place(country=best)


def _at_the_talks(draft: Draft, drafts: list[Draft]) -> None:
    """The place of the article's one other meeting that shares a side with this one and is not told to be elsewhere."""
    sides = {a.country for a in (*draft.actors, *draft.recipients)}
    others = [d for d in drafts if d.type == "CONSULT" and d.place is not None and _own(d)]
    others = [d for d in others if not sides or sides & {a.country for a in (*d.actors, *d.recipients)}]
    if len({(d.place.country, d.place.name) for d in others if d.place is not None}) == 1:
        place = others[0].place
        assert place is not None
        draft.settle_where(place, Reason("where the talks are", lender=others[0]))


def _narrow(draft: Draft, places: Places, scene: Place | None) -> None:
    assert draft.place is not None
    here = [p for p in places.get(draft.token.sent, []) if p.name and p.country == draft.place.country]
    if here:
        nearest = min(here, key=lambda p: (abs(p.head.i - draft.token.i), p.start))
        draft.settle_where(nearest.place, Reason("the narrower place of the sentence", nearest.head))
    elif scene is not None and scene.country == draft.place.country:
        draft.settle_where(scene, Reason("the scene of the article's deeds"))
