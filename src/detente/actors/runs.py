"""Hits that belong to one noun phrase: "Russian" + "Foreign Minister" + "Sergei Lavrov" is one run."""

from __future__ import annotations

from detente.actors.entry import EntryKind
from detente.actors.hit import Hit
from detente.actors.words import words
from detente.language import Token

GEO: tuple[EntryKind, ...] = ("country", "adjective", "capital", "seat", "region", "people")
CORE: tuple[EntryKind, ...] = ("office", "voice", "agent", "body", "person")
ASIDE = frozenset({"pro", "anti", "non", "counter"})
_SETTLED = words("settled", "words")
_GLUE = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "HYPH", "CD", "RBS", "``", "''"})
_ATTRIBUTIVE = frozenset({"compound", "nmod", "amod", "poss"})


def runs(hits: list[Hit], tokens: list[Token]) -> list[list[Hit]]:
    """The hits of an article in runs; nationalities that lead to no actor stand alone."""
    out: list[list[Hit]] = []
    current: list[Hit] = []
    for hit in hits:
        if hit.of("former") and tokens[hit.end - 1].tag == "VBD":
            continue  # "Chad fired artillery"
        if current and not _linked(current, hit, tokens):
            out += _settle(current)
            current = []
        current.append(hit)
    return out + _settle(current)


def aside(hit: Hit, tokens: list[Token]) -> bool:
    """True where a hyphen makes the name a mere quality: "pro-Russian", "U.S.-backed"; "Malta-flagged" is no such."""
    before, after = hit.start - 1, hit.end
    if before >= 1 and tokens[before].text == "-" and tokens[before - 1].lower in ASIDE:
        return True
    if after + 1 >= len(tokens) or tokens[after].text != "-" or tokens[after].start != tokens[after - 1].end:
        return False
    quality = tokens[after + 1]
    return quality.tag in ("VBN", "VBD", "VBG", "JJ") and quality.text.islower() and quality.lower not in _SETTLED


def opposed(hit: Hit, tokens: list[Token]) -> bool:
    """True behind "anti-": whom something is aimed at ("anti-government protests")."""
    return hit.start >= 2 and tokens[hit.start - 1].text == "-" and tokens[hit.start - 2].lower == "anti"


def coordinated(left: Hit, right: Hit, tokens: list[Token]) -> bool:
    """True for "U.S. and Russian", "French, German", "Israeli-Egyptian"."""
    between = [t.lower for t in tokens[left.end : right.start]]
    return between in (["and"], [","], [",", "and"], ["or"], ["&"], ["-"], ["–"])


def attributive(hit: Hit, tokens: list[Token]) -> bool:
    """True for a nationality in front of a noun: an adjective, or a country's name used as one ("Malta-flagged")."""
    behind = [t.lower for t in tokens[hit.end : hit.end + 2]]
    settled = len(behind) == 2 and behind[0] == "-" and behind[1] in _SETTLED
    return settled or hit.of("adjective") or tokens[hit.end - 1].dep in _ATTRIBUTIVE


def _settle(run: list[Hit]) -> list[list[Hit]]:
    """A finished run; without a core, each of its hits stands alone."""
    if not run:
        return []
    while run and run[-1].of("former", "future", "courtesy") and not run[-1].of(*CORE):
        run = run[:-1]
    if run and run[-1].of(*CORE, "group"):
        return [run]
    return [[hit] for hit in run]


def _linked(run: list[Hit], hit: Hit, tokens: list[Token]) -> bool:
    """Whether this hit goes on with the run."""
    last = run[-1]
    if tokens[last.start].sent is not tokens[hit.start].sent or last.of("person", "group"):
        return False
    between = tokens[last.end : hit.start]
    if last.of(*GEO) and hit.of(*GEO):
        return _geo_pair(last, hit, tokens)
    if hit.of(*GEO):
        return last.of("former", "future") and not between
    if hit.of("former", "future", "courtesy"):
        return _glued(between, 2) and not last.of("people")
    if hit.of("person"):
        return _before_name(run, between)
    if last.of(*GEO):
        return _glued(between, 3) and (attributive(last, tokens) or not between)
    return _core_pair(last, between)


def _geo_pair(last: Hit, hit: Hit, tokens: list[Token]) -> bool:
    """Nationalities side by side: in a list before a common noun, or one narrowing the other ("ethnic Russian")."""
    if not attributive(hit, tokens) or not attributive(last, tokens):
        return False
    return hit.start == last.end or coordinated(last, hit, tokens)


def _before_name(run: list[Hit], between: list[Token]) -> bool:
    """Whether a name goes on with the run: behind a title, or right behind a nationality."""
    if between:
        return False
    last = run[-1]
    return last.of("office", "courtesy", "voice", "adjective") or (last.of("agent") and not last.entries[0].many)


def _core_pair(last: Hit, between: list[Token]) -> bool:
    """Two common nouns or bodies in one phrase: "government troops", "Foreign Ministry spokesman"."""
    if last.of("former", "future", "courtesy"):
        return _glued(between, 2)
    many = last.entries[0].many and not last.of("body")
    settled = len(between) == 2 and between[0].text == "-" and between[1].lower in _SETTLED  # "NATO-led troops"
    return not many and (settled or _glued(between, 1))


def _glued(between: list[Token], most: int) -> bool:
    """Whether only adjectives, nouns and hyphens stand between."""
    return len(between) <= most and all(
        t.tag in _GLUE or (t.tag in ("VBN", "VBG") and t.dep == "amod") for t in between
    )
