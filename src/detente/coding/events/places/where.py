"""Where: the toponym that belongs to an act's own clause."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile

from detente.coding.events.frames.match import Hit
from detente.coding.events.setting import IN_WORDS, is_matter, nearest, only_spoken_of
from detente.coding.grammar import is_verb, object_of
from detente.language import Sentence, Token
from detente.places import PlaceMention, behind_bare_preposition, is_act, is_of_a_town, is_part, names_the_act

_ON_THE_SPOT = {"seize", "visit"}
_BY_HANDS = {"ASSAULT", "COERCE", "MOBILIZE", "AID"}
_OCCASIONS = {"conference", "speech", "address", "interview", "rally", "summit", "session", "ceremony", "briefing"}
"""Where words are said, whatever the parser hangs them on: "demanded a swap at a news conference in ~"."""
_RULERS = {"government", "regime", "junta", "leadership", "authority", "administration", "ministry", "official",
           "leader", "ruler", "parliament", "cabinet", "politburo", "command", "general", "headquarters"}  # fmt: skip
"""Those who sit in a capital and act far from it: "the junta in ~ bombed the villages"."""
_WIDE = {"region", "province", "territory", "state", "sea", "strait", "border"}
_FRONT = ("amod", "compound", "nmod", "poss")
_CLOSE = 6
"""Tokens between the name of a region and that of a place in it ("Kashmir's Pulwama district")."""


def place_of(
    hit: Hit, places: dict[Sentence, list[PlaceMention]], spoken: Collection[Token] = ()
) -> PlaceMention | None:
    """The toponym that the act's own clause gives it: the nearest, of equals the first.

    What is visited or seized is itself the place. `spoken` are the article's verbs of acts in words: what is condemned
    in a town did not happen in it.
    """
    here = places.get(hit.token.sent, [])
    if hit.frame.entry.mode in _ON_THE_SPOT:
        target = _targets(hit.token, hit.frame.entry.mode == "seize")
        found = next((p for p in here if p.head in target), None)
        if found is not None:
            return found
    if hit.frame.type in _BY_HANDS:
        here = [p for p in here if not _is_seat(p.head)]
    if hit.frame.type in IN_WORDS and hit.token.lemma != "summon":
        here = [p for p in here if not only_meant(p.head, hit.token)]
    elif not is_verb(hit.token) and only_spoken_of(hit.token, spoken):
        matter = {hit.token, *takewhile(lambda t: t not in spoken and not is_verb(t), hit.token.ancestors())}
        here = [p for p in here if not matter.isdisjoint(p.head.ancestors())]
    return place_by(hit.token, {hit.token.sent: here})


def place_by(word: Token, places: dict[Sentence, list[PlaceMention]]) -> PlaceMention | None:
    """The toponym at which a word's own clause sets it; a place in a country goes before the country."""
    here = [p for p in places.get(word.sent, []) if p.locative and not _in_front(p)]
    here = [p for p in here if not any(q.head is p.head.head and p.head.dep in _FRONT for q in here)]
    if word.dep == "amod" and is_verb(word):  # "the deposed Shah, who is in New York"
        here = [p for p in here if word in p.head.ancestors()]
    found = _part_of(_first_of_list(nearest(word, here), here), here)
    if found is None or (found.name is not None and found.feature not in _WIDE):
        return found
    within = [p for p in here if p.name is not None and p.country == found.country and _is_within(p, found)]
    return nearest(word, within) or found


def only_meant(place: Token, word: Token) -> bool:
    """Whether a place stands in what an act in words is about: the bombing condemned was in Kenya, the act was not."""
    above = {word, *word.ancestors()}
    path = [place, *place.ancestors()]
    verb = next((n for n, t in enumerate(path) if n and t in above), 0)
    matter = path[verb - 1]
    if verb == 0 or matter is place or matter.pos == "PROPN" or any(t.lemma in _OCCASIONS for t in path[:verb]):
        return False
    return is_matter(matter) or (matter.dep == "prep" and is_act(_before(matter)))


def _is_seat(place: Token) -> bool:
    """Whether a place only tells where those who rule have their seat: "the junta in ~ bombed the villages"."""
    ruler = place.head.head
    if place.dep != "pobj" or place.head.lower not in ("in", "at") or ruler.lemma not in _RULERS:
        return False
    return ruler.dep in ("nsubj", "agent") or (ruler.dep == "pobj" and ruler.head.lower == "by")


def _first_of_list(place: PlaceMention | None, here: list[PlaceMention]) -> PlaceMention | None:
    """Of places in a list the first named: "formed chains in Minsk and Grodno"."""
    while place is not None and place.head.dep == "conj":
        before = next((p for p in here if p.head is place.head.head), None)
        if before is None:
            return place
        place = before
    return place


def _part_of(place: PlaceMention | None, here: list[PlaceMention]) -> PlaceMention | None:
    """The part that is named of a place in front of "district" and the like: "the Brussels district of Molenbeek", "the
    London airport at Heathrow"."""
    if place is None or place.head.dep not in _FRONT:
        return place
    noun = place.head.head
    parts = noun.prep("of", "at", "in")
    parts += [p.head for p in here if p.head.head.i == noun.i + 1 and p.head.head.lower == "at"]  # hung on the verb
    return next((p for p in here if p.head in parts), place)


def _is_within(place: PlaceMention, wide: PlaceMention) -> bool:
    """Whether a place may lie in a wider one: a country's any, a region's a town named beside it."""
    if wide.name is None:
        return True
    return place.feature not in _WIDE and abs(place.head.i - wide.head.i) <= _CLOSE


def _targets(trigger: Token, seized: bool) -> list[Token]:
    """The words of what a visit or a seizure is aimed at."""
    heads = [object_of(trigger)] if is_verb(trigger) else trigger.prep("of", "over") if seized else []
    heads += trigger.prep("to")
    named = [(head, t) for head in heads if head is not None for t in head.subtree()]
    return [t for head, t in named if not any(a.dep == "relcl" for a in _up_to(t, head))]


def _up_to(token: Token, head: Token) -> list[Token]:
    """A token and what stands above it, up to a head above them that is left out."""
    path = [token, *token.ancestors()]
    return path[: path.index(head)] if head in path else path


def _in_front(place: PlaceMention) -> bool:
    """Whether a name in front of another word tells what kind that is ("U.S. embassies"), not where."""
    head = place.head
    if head.dep not in _FRONT or is_part(head.head):
        return False
    if behind_bare_preposition(head) or (is_of_a_town(head.head) and head.head.dep == "pobj"):
        return False  # "in ~ police arrested …", misread
    return head.dep != "compound" or not names_the_act(head, place.name is None)


def _before(token: Token) -> Token:
    """The token in front of one that does not begin its sentence; else the token itself."""
    tokens = token.sent.tokens
    return tokens[max(token.i - tokens[0].i - 1, 0)]
