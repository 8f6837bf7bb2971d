"""Places that no gazetteer lists: a village or a site that the words put into a place that is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from detente.knowledge import tables
from detente.language import Annotation, Token
from detente.model import Place
from detente.places.disputes import disputes_over
from detente.places.entry import DEMONYM, admin1
from detente.places.locate import is_locative
from detente.places.mention import STREET, UNLISTED, PlaceMention
from detente.places.namesakes import PLACE_LABELS, is_ships
from detente.places.weigh import Choice, place_of

_BEHIND = re.compile(r"(?:,| in| near| outside|,? a \w+ (?:in|of|near))? (?:the )?(?:\w+ )?")
_IN_FRONT = re.compile(r"(?:'s|’s)? (?:\w+ )?(?:\w+ )?")
_LONGEST = 5
"""Words that such a name may have."""
_NEARBY = 300
"""Characters, those of a sentence or two, for which a story stays in the country that it has named."""
_MAJORITY = 0.5
"""Share of the places and peoples of an article that a country needs, to be that of a town named without one."""


def unlisted(annotation: Annotation, choices: Sequence[Choice]) -> list[PlaceMention]:
    """Names that the tagger takes for places, that something is said to be at, and that the gazetteer does not have.

    The country is that of the known place named right behind or in front, else the one that the article is about; the
    point is that of the known place, none in the latter case.
    """
    taken = bytearray(len(annotation.text))  # a mark for each character of a place
    for choice in choices:
        _mark(taken, choice.spot.start, choice.spot.end)
    main = main_country(choices)
    out: list[PlaceMention] = []
    for tokens, told in _candidates(annotation):
        start, end = tokens[0].start, tokens[-1].end
        if any(taken[start:end]):
            continue
        head = next((t for t in tokens if t.is_root or t.head.i < tokens[0].i or t.head.i > tokens[-1].i), tokens[-1])
        sentence = head.sent.tokens
        if not is_locative(head) or is_ships(tuple(tokens), sentence, tokens[0].i - sentence[0].i):
            continue
        words = annotation.text[start:end]
        if words.lower() in _bodies():
            continue
        holder = _holder(annotation.text, start, end, choices)
        place = _inside(words, holder) if holder else _in_country(words, tokens, main or _near(start, choices), told)
        if place is not None:
            _mark(taken, start, end)
            reason = f"not listed: in {holder.entry.name}" if holder else "not listed: the article's country"
            out.append(_mention(tokens, head, place, holder, reason))
    return out


def _mention(tokens: Sequence[Token], head: Token, place: Place, holder: Choice | None, reason: str) -> PlaceMention:
    """The place, with the division and the disputes of the known one that it lies in."""
    return PlaceMention(
        start=tokens[0].start,
        end=tokens[-1].end,
        head=head,
        place=place,
        locative=True,
        reason=reason,
        feature=STREET if tokens[-1].lower in _sites() else UNLISTED,
        admin1=admin1(holder.entry) if holder else None,
        disputes=disputes_over(holder.entry) if holder else (),
        within=holder.entry.kind if holder else None,
    )


def _mark(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)


def _candidates(annotation: Annotation) -> Iterator[tuple[list[Token], bool]]:
    """The tagger's places, and names that a noun tells to be one ("the village of ~", "the ~ district")."""
    for token in annotation.tokens:
        found = _told(token)
        if found and len(found) <= _LONGEST:
            yield found, True
    for name in annotation.names():
        tokens = name[1:] if name[0].lower in ("the", "a") else name
        if tokens and tokens[0].ent in PLACE_LABELS and _is_name(tokens):
            yield tokens, False
    for token in annotation.tokens:
        if token.tag == "NNP" and token.lower in _sites() and len(named := _name_of(token)) > 1:
            yield named, True
        if token.dep == "pobj" and token.tag == "NNP" and _is_put_there(token):
            yield _name_of(token), True


def _is_put_there(token: Token) -> bool:
    """Whether a bare name stands where a place does: "the crossing at ~", "was ambushed near ~"."""
    preposition, above = token.head, token.head.head
    if preposition.lower not in ("at", "near", "outside") or token.child("det", "appos", "amod", "poss") is not None:
        return False
    if preposition.i + 1 != _name_of(token)[0].i or token.text.isupper():
        return False
    deed = above.lemma in _nouns("deeds") or (above.tag in ("CD", "NNP") and above.head.head.lemma in _nouns("deeds"))
    return deed or above.lower in _nouns("of") or above.lower in _nouns("front")


@cache
def _sites() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["told_sites"]["nouns"])


def _name_of(head: Token) -> list[Token]:
    """A name's last word with what stands capitalised in front of it."""
    return [*(c for c in head.children if c.dep == "compound" and c.text[0].isupper()), head]


def _told(noun: Token) -> list[Token]:
    """The name that such a noun makes a place of."""
    if noun.pos not in ("NOUN", "PROPN"):
        return []
    if noun.lower in _nouns("of"):
        head = next((t for t in noun.prep("of") if t.text[0].isupper()), None)
        if head is not None:
            return [*(c for c in head.children if c.dep == "compound" and c.text[0].isupper()), head]
    if noun.lower in _nouns("front"):
        whole = noun.lower in _nouns_told_whole() and noun.text[0].isupper()
        front = [c for c in noun.children if c.dep in ("compound", "nmod") and c.tag == "NNP" and c.i < noun.i]
        if not front or front[-1].i != noun.i - 1 or front[-1].i - front[0].i != len(front) - 1:
            return []
        return [*front, noun] if whole else front
    return []


@cache
def _nouns(which: str) -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["told"][which])


@cache
def _nouns_told_whole() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["told_whole"]["nouns"])


@cache
def _bodies() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["bodies"]["names"])


def _is_name(tokens: Sequence[Token]) -> bool:
    return any(t.pos == "PROPN" and t.text[0].isupper() and len(t.text) > 2 for t in tokens) and len(tokens) <= _LONGEST


def _holder(text: str, start: int, end: int, choices: Sequence[Choice]) -> Choice | None:
    """The known place named right behind ("the bazaar in Osh") or in front ("Kabul's Serena Hotel")."""
    for choice in choices:
        spot = choice.spot
        if end <= spot.start <= end + 30 and _BEHIND.fullmatch(text[end : spot.start]):
            return choice
    for choice in choices:
        spot = choice.spot
        if start - 20 <= spot.end <= start and _IN_FRONT.fullmatch(text[spot.end : start]):
            return choice
    return None


def _inside(words: str, holder: Choice) -> Place | None:
    known = place_of(holder.entry)
    return None if known.country == "---" else Place(country=known.country, name=words, lat=known.lat, lon=known.lon)


def _in_country(words: str, tokens: Sequence[Token], main: str | None, told: bool) -> Place | None:
    """Only towns and the like: a building or a river without more could be anywhere."""
    if main is None or not (told or tokens[0].ent == "GPE"):
        return None
    return Place(country=main, name=words)


def _near(start: int, choices: Sequence[Choice]) -> str | None:
    """The country of the place named last before, within a sentence or two."""
    before = [c for c in choices if start - _NEARBY <= c.spot.end <= start and c.entry.kind != DEMONYM]
    return before[-1].entry.country if before and before[-1].entry.country != "---" else None


def main_country(choices: Sequence[Choice]) -> str | None:
    """The country that most of the places and peoples named belong to."""
    counts = Counter(c.entry.country for c in choices if c.entry.country != "---")
    if not counts:
        return None
    country, n = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return country if n / sum(counts.values()) >= _MAJORITY else None
