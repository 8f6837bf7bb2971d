"""Whether the words say that something is at a place: "in Paris", "near the border"; not "Paris said"."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables
from detente.language import Token

_STEPS = 6
"""How far to climb: "in the center of the capital of the province of ~"."""
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")[table][key])


def is_locative(head: Token) -> bool:
    """Whether the grammar places something there, be it through "the capital of ~" or "the town of ~"."""
    if head.dep in ("compound", "nmod", "amod") and head.lower in _words("adjectival", "names"):
        return False
    token: Token | None = head
    for _ in range(_STEPS):
        if token is None or token.is_root:
            return token is not None and _behind_part(token)
        if token.dep == "pobj" and (placed := _by_preposition(token)) is not None:
            return placed
        if _acted_upon(token):
            return True
        if token.dep in ("npadvmod", "advmod"):
            return token.lower in _DIRECTIONS or token.head.pos in ("VERB", "AUX")
        named_after = token.dep == "compound" and is_act(token.head)
        if named_after or _behind_part(token) or behind_bare_preposition(token):
            return True
        token = _above(token)
    return False


def _acted_upon(token: Token) -> bool:
    """Whether an act takes place at what it is done to: "visited ~", "the market shelled on Monday"."""
    verbs = _words("at_object", "verbs")
    if token.dep in ("dobj", "nsubjpass"):
        return token.head.lemma in verbs
    if token.dep == "nsubj" and token.head.tag in ("VBD", "VBN") and token.head.child("dobj", "prep", "prt") is None:
        return token.head.lemma in _words("at_object", "in_headlines")
    return any(c.dep == "acl" and c.tag == "VBN" and c.lemma in verbs for c in token.children)


def names_the_act(head: Token, country: bool) -> bool:
    """Whether a name in front of a noun tells where the act is that the noun names: "the Nairobi bombing"."""
    return head.head.lemma in _words("named_after_country", "nouns") if country else is_act(head.head)


def is_act(noun: Token) -> bool:
    """Whether a noun names an act or a body that a place in front of it or behind "in" places."""
    return noun.lemma in _words("named_after", "nouns")


def behind_bare_preposition(token: Token) -> bool:
    """ "In ~ police arrested two": a name in front of a noun that has taken it from the preposition."""
    if token.dep != "compound" or token.i == token.sent.tokens[0].i:
        return False
    before = token.sent.tokens[token.i - token.sent.tokens[0].i - 1]
    return before.dep == "prep" and before.lower in ("in", "at", "near") and before.child("pobj", "pcomp") is None


def is_part(noun: Token) -> bool:
    """Whether a noun only says which part of a place: "the Kyiv suburb", "a London clinic"."""
    return noun.lemma in _words("parts", "nouns")


def is_of_a_town(body: Token) -> bool:
    """Whether a body acts in the town whose name stands in front of it: "a Moscow court"."""
    return body.lemma in _words("of_a_town", "nouns")


def _by_preposition(token: Token) -> bool | None:
    """What the preposition in front says; None where the noun that it hangs on decides ("the town of ~")."""
    preposition = token.head
    word, above = preposition.lower, preposition.head
    if word in _words("prepositions", "always"):
        return not (word in ("in", "on") and above.lemma in _words("unplaced", word))
    if word in _words("prepositions", "motion"):
        return above.lemma in _words("motion", "words")
    if word == "over":
        return not {above.lemma, above.head.lemma}.isdisjoint(_words("airborne", "words"))
    if word == "from" and _opens_the_clause(preposition):
        return above.lemma not in _words("motion", "words")
    if word == "from" or (word == "of" and above.lower == "out"):
        return (above if word == "from" else above.head).lemma in _words("leaving", "words")
    if word == "of" and above.lemma in _words("at_object", "nouns"):
        return True
    if word == "of" and above.lower in _DIRECTIONS and above.children[0].dep != "det":
        return True
    if word == "of" and (above.lemma in _words("parts", "nouns") or above.lower in _DIRECTIONS):
        return None
    return False


def _opens_the_clause(preposition: Token) -> bool:
    """ "From ~ the exiles called for a strike": where the subject is, told in front of it."""
    verb = preposition.head
    subject = verb.child("nsubj") if verb.pos == "VERB" else None
    return subject is not None and preposition.i < subject.i and preposition.text[0].isupper()


def _above(token: Token) -> Token | None:
    """The phrase to ask next, where this one is only a part, a namesake or a fellow of it."""
    above = token.head
    if token.dep == "pobj":
        return above.head
    if token.dep in ("appos", "conj", "nmod") and above.pos in ("NOUN", "PROPN"):
        return above
    of_part = above.lemma in _words("parts", "nouns") or above.ent in ("GPE", "LOC", "FAC")
    of_part = of_part or (is_of_a_town(above) and above.dep == "pobj")  # "in ~ police arrested …", misread
    return above if of_part and token.dep in ("compound", "poss", "amod") else None


def _behind_part(token: Token) -> bool:
    """ "In the regional capital, ~, police …": a name in commas behind such a noun that "in" governs."""
    tokens = token.sent.tokens
    i = token.i - tokens[0].i
    while i > 0 and tokens[i - 1].dep == "compound" and tokens[i - 1].head is token:
        i -= 1
    if i < 2 or tokens[i - 1].text != ",":
        return False
    part = tokens[i - 2]
    return part.lemma in _words("parts", "nouns") and part.dep == "pobj" and part.head.lower in ("in", "at", "near")
