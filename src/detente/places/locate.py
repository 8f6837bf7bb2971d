"""Whether the words say that something is at a place: "in Paris", "near the border", not "Paris said"."""

from __future__ import annotations

from detente.language import Token

_PLACING = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "around",
        "across",
        "throughout",
        "within",
        "on",
        "along",
        "off",
        "above",
        "beneath",
        "beside",
        "amid",
        "through",
        "between",
        "behind",
        "by",
    ]
)
_PLACES = frozenset(
    [
        "capital",
        "city",
        "town",
        "village",
        "region",
        "province",
        "district",
        "state",
        "area",
        "suburb",
        "port",
        "part",
        "north",
        "south",
        "east",
        "west",
        "center",
        "centre",
        "border",
        "outskirts",
        "island",
        "peninsula",
        "coast",
        "republic",
        "territory",
        "settlement",
        "neighborhood",
        "neighbourhood",
        "square",
        "street",
        "enclave",
        "stronghold",
        "camp",
        "base",
        "airport",
        "side",
        "heart",
        "edge",
        "middle",
        "vicinity",
        "corner",
        "hamlet",
        "county",
        "governorate",
        "oblast",
        "section",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "parliament",
        "embassy",
        "hospital",
        "prison",
        "headquarters",
        "streets",
        "parts",
        "cities",
        "towns",
        "villages",
        "regions",
        "areas",
        "suburbs",
        "provinces",
    ]
)


def is_locative(head: Token) -> bool:
    """Whether a preposition of place governs the name, be it through "the capital of ~" or "the town of ~"."""
    token, steps = head, 0
    while steps < 6:
        steps += 1
        above = token.head
        if above is token:
            return False
        if token.dep == "pobj":
            if above.lower in _PLACING:
                return not _of_nothing(above)
            if above.lower == "of" and above.head.lemma in _PLACES:
                token = above.head
                continue
            return False
        if token.dep in ("appos", "conj", "npadvmod", "nmod") and above.pos in ("NOUN", "PROPN"):
            token = above
            continue
        if token.dep in ("compound", "poss", "amod") and above.lemma in _PLACES:
            token = above
            continue
        if token.dep in ("compound", "poss") and above.ent in ("GPE", "LOC", "FAC"):
            token = above
            continue
        return token.dep == "npadvmod" and above.pos == "VERB"
    return False


def _of_nothing(preposition: Token) -> bool:
    """ "Interest in Ukraine", "by Ukraine", "between Russia and Ukraine": prepositions that do not place."""
    word, above = preposition.lower, preposition.head
    if word == "by" or word == "between":
        return True
    if word in ("in", "on") and above.lemma in (
        "interest",
        "believe",
        "trust",
        "confidence",
        "sanction",
        "impose",
        "war",
    ):
        return word == "on" or above.lemma != "war"
    return word == "on" and above.lemma in (
        "attack",
        "pressure",
        "assault",
        "depend",
        "rely",
        "talk",
        "report",
        "focus",
    )
