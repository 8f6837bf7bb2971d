"""What bears the name of a place and is none, or only in part: persons, streets, churches, bodies and longer names."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables
from detente.language import Annotation, Token
from detente.places.entry import CITY, COUNTRY, COUNTY, DEMONYM, STATE, Entry, key
from detente.places.weigh import Spot

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
AT = frozenset({"in", "at", "near", "outside", "around"})
"""Prepositions behind which a name is that of a place."""

_WIDE = frozenset({COUNTRY, COUNTY, STATE})
_SMALL = 5.0
"""Weight (see `Entry.prior`) under which a town is less likely meant than what is called after it."""
_PARTICLES = frozenset({"de", "del", "di", "da", "do", "dos", "des", "du", "della", "la", "el", "los", "las"})
_SAINTS = 6
"""Tokens around a saint's name among which its church may be named ("St. Peter and St. Paul Cathedral")."""
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central", "northern",
     "southern", "eastern", "western", "downtown", "upper", "lower"}
)  # fmt: skip


def surnames(annotation: Annotation) -> frozenset[str]:
    """The last names of the persons whom the text names in full."""
    persons = [name for name in annotation.names() if name[0].ent == "PERSON" and len(name) > 1]
    return frozenset(name[-1].lower for name in persons if name[-1].tag.startswith("NNP"))


def is_surname(
    span: tuple[Token, ...], choices: tuple[Entry, ...], tokens: list[Token], i: int, family: frozenset[str]
) -> bool:
    """Whether a town's name that stands alone is that of a person named in full elsewhere: "Clark said"."""
    if len(span) > 1 or span[0].lower not in family or any(e.kind in (COUNTRY, DEMONYM, STATE) for e in choices):
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    placed = i > 0 and tokens[i - 1].lower in AT
    return not placed and (behind is None or behind.text != ",")


def names_a_street(span: tuple[Token, ...], choices: tuple[Entry, ...], tokens: list[Token], i: int) -> bool:
    """Whether a name is only that of a street, a mall or the like: "Goshen Road"; of a small town also a building's."""
    after = tokens[i + len(span)] if i + len(span) < len(tokens) else None
    if after is None or not after.text[0].isupper():
        return False
    small = all(e.kind == CITY and (e.prior < _SMALL or e.alias) for e in choices)
    return after.lower in _nouns("streets") or (small and after.lower in _nouns("called_after_towns"))


@cache
def _nouns(table: str) -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")[table]["nouns"])


def at_the_end_of_body(spot: Spot, span: tuple[Token, ...], sure: set[str]) -> bool:
    """ "The Ohio Department of Health", "the University of Ohio": the place at either end of a body's name.

    It is a state or a county; in front also a town that the article names as one or whose the body is ("Osh Police").
    """
    if span[0].ent not in ("ORG", "FAC"):
        return False
    wide = any(e.kind in _WIDE for e in spot.choices)
    tokens, first = span[0].sent.tokens, span[0].i - span[0].sent.tokens[0].i
    before, at = tokens[first - 1] if first else None, first + len(span)
    inside = at < len(tokens) and tokens[at].ent == span[0].ent and not tokens[at].ent_starts
    if before is not None and before.lower == "of" and before.ent == span[0].ent:
        return wide and not inside
    starts = span[0].ent_starts or (before is not None and before.lower == "the" and before.ent_starts)
    if not (starts and inside and tokens[at].text[0].isupper()):
        return False
    return wide or key(spot.words) in sure or tokens[at].lower in _nouns("civic")


def is_ships(span: tuple[Token, ...], tokens: list[Token], i: int) -> bool:
    """Whether a name right behind the word for a ship is the ship's: "the destroyer Sheffield", "the USS Cole"."""
    return i > 0 and tokens[i - 1].lower in _nouns("ships") and all(t.text[0].isupper() for t in span)


def is_behind_particle(tokens: list[Token], i: int) -> bool:
    """Whether a name ends a longer one that a Romance particle joins: "the Plaza de ~", "Avenida de la ~"."""
    at = i
    while at > 0 and tokens[at - 1].lower in _PARTICLES and tokens[at - 1].text[0].islower():
        at -= 1
    return 0 < at < i and tokens[at - 1].tag[:3] == "NNP"


def is_saints(span: tuple[Token, ...], tokens: list[Token], i: int) -> bool:
    """Whether a saint's name is that of a church, a school or a hospital, not of a town."""
    if span[0].lower not in ("st.", "st", "saint", "san", "santa"):
        return False
    behind = {t.lemma for t in tokens[i + len(span) : i + len(span) + _SAINTS]}
    before = {t.lemma for t in tokens[max(0, i - _SAINTS) : i]}
    return bool((behind | before) & _nouns("called_after_saints"))


def is_persons(span: tuple[Token, ...]) -> bool:
    """Whether people bear this name, too."""
    return " ".join(t.lower for t in span) in _also_persons()


@cache
def _also_persons() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["also_persons"]["names"])


def is_part_of_name(span: tuple[Token, ...], before: Token | None, after: Token | None) -> bool:
    """ "Washington Post", "Camp Lincoln": a longer name of something else, where the tagger saw no entity."""
    if span[-1].ent in PLACE_LABELS or span[0].ent in PLACE_LABELS:
        inside = before is not None and before.ent == span[0].ent and not span[0].ent_starts
        named = inside and before is not None and before.tag in ("NNP", "CD", "JJ") and before.text[0].isalnum()
        return named and before is not None and before.lower not in _DIRECTIONS
    if after is not None and after.tag == "NNP" and after.i == span[-1].i + 1 and span[-1].head is after:
        return True
    return before is not None and before.tag == "NNP" and before.head is span[-1] and before.dep == "compound"
