"""What a count measures: the fate that its clause tells of those counted, else the noun itself."""

from __future__ import annotations

from detente.coding.figures.kinds import kinds
from detente.coding.figures.phrase import Phrase
from detente.language import Token
from detente.model.records import FigureKind

_STEPS = frozenset(
    ["were", "was", "have", "had", "has", "been", "are", "is", "being", "be", "left", "of", "them", "others", "more", "people", "also", "reported", "confirmed", "who", "that", "including", "and", ",", "was'nt", "officially", "all", "critically", "seriously", "badly", "slightly", "still", "in", "soldiers", "civilians"]
)
_REACH = 4
_PERSONS = frozenset({"killed", "injured", "detained", "displaced", "protesters"})
_SUBJECT, _PASSIVE = ("nsubj",), ("nsubjpass",)
_CUSTODY = frozenset({"custody", "jail", "prison", "detention", "captivity", "hostage", "captive", "prisoner"})


def kind_of(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """The kind of a count with the word that tells it; None where it measures nothing of the crisis."""
    return (
        _by_label(phrase, tokens)
        or _by_clause(phrase)
        or _by_neighbour(phrase, tokens)
        or _by_toll(phrase, tokens)
        or _by_noun(phrase)
    )


def _by_label(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Injured: 74": a label and a colon in front of a bare number."""
    i = phrase.numeral.first.i - tokens[0].i
    if i < 2 or tokens[i - 1].text != ":":
        return None
    for token in reversed(tokens[max(0, i - 4) : i - 1]):
        if token.lower in kinds().labels:
            return kinds().labels[token.lower], token
        if token.lower[0].isdigit() or token.text == ":":
            return None
    return None


def _by_clause(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """The verb whose object, passive subject or dying subject the phrase is, relative and participial clauses too."""
    token: Token | None = phrase.head
    steps = 0
    while token is not None and steps < 4:
        found = _of_role(token) or _of_modifier(token)
        if found is not None:
            return found
        steps += 1
        token = token.head if token.dep in ("conj", "appos", "nummod", "quantmod", "pobj") and _follows(token) else None
    return None


def _follows(token: Token) -> bool:
    """Whether to look above: from a conjunct to the first, from "of ~" to what it is of."""
    above = token.head
    if token.dep == "pobj":
        return above.lower == "of" and above.head is not above
    return above is not token and above.pos in ("NOUN", "PROPN", "NUM", "PRON")


def _of_role(token: Token) -> tuple[FigureKind, Token] | None:
    """By the verb above, and whether the phrase is what it befalls."""
    verb = token.head
    if token.dep == "pobj" and verb.lower == "of":
        return None
    if verb is token or verb.pos not in ("VERB", "AUX"):
        return None
    table = kinds()
    lemma = verb.lemma
    object_like = token.dep in ("dobj", "obj", "oprd", "nsubjpass", "dative", "attr")
    bare_passive = token.dep == "nsubj" and verb.tag in ("VBN", "VBD") and verb.child("dobj", "ccomp") is None
    if lemma in table.verbs and (object_like or (bare_passive and table.verbs[lemma] in _PERSONS)):
        return _checked(table.verbs[lemma], verb)
    if token.dep in ("nsubj", "nsubjpass") and lemma in table.subjects:
        return _checked(table.subjects[lemma], verb)
    if lemma in ("leave", "find", "shoot", "report", "confirm", "declare", "take", "remain", "lie", "keep", "be"):
        for child in verb.children:
            word = child if child.dep in ("oprd", "acomp", "ccomp", "xcomp", "attr") else None
            if word is not None and word.lower in table.words and word is not token:
                return table.words[word.lower], word
        if verb.prep("in") and verb.prep("in")[0].lemma in _CUSTODY:
            return "detained", verb
        if any(c.lemma in _CUSTODY for c in verb.children):
            return "detained", verb
    return None


def _checked(kind: FigureKind, verb: Token) -> tuple[FigureKind, Token] | None:
    """Verbs with a second sense: "held talks" and "charged" count nobody by themselves."""
    if verb.lemma == "hold" and not ({c.lemma for c in verb.children} & _CUSTODY or verb.child("auxpass")):
        return None
    if verb.lemma == "round" and not any(c.lower == "up" for c in verb.children):
        return None
    if verb.lemma == "gun" and not any(c.lower == "down" for c in verb.children):
        return None
    if verb.lemma == "fall" or verb.lemma == "burn":
        return None
    return kind, verb


def _of_modifier(token: Token) -> tuple[FigureKind, Token] | None:
    """ "Four gunmen killed", "12 people who died", "800 trapped students"."""
    table = kinds()
    for child in token.children:
        if child.dep in ("acl", "amod", "relcl", "acomp", "advcl", "nmod", "compound") or child.lower in ("dead",):
            if child.lower in table.words and (child.dep != "acl" or child.tag != "VBG"):
                return table.words[child.lower], child
            if child.dep in ("relcl", "acl"):
                lemma = child.lemma
                passive = child.child("nsubjpass", "auxpass") is not None or (child.dep == "acl" and child.tag == "VBN")
                if lemma in table.verbs and passive:
                    return _checked(table.verbs[lemma], child)
                if lemma in table.subjects and (child.child("nsubj") is not None or child.dep == "acl"):
                    return _checked(table.subjects[lemma], child)
    return None


def _by_neighbour(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """A word of fate right behind the phrase ("12 dead and 40 injured", "17 slain"), small words skipped."""
    base, table = tokens[0].i, kinds()
    start = phrase.last.i - base + 1
    for token in tokens[start : start + _REACH]:
        if token.lower in table.words:
            follower = tokens[token.i - base + 1] if token.i - base + 1 < len(tokens) else None
            if token.tag in ("VBD", "VBG") and follower is not None and _opens_object(follower):
                return None
            return table.words[token.lower], token
        if token.lower not in _STEPS:
            return None
    return None


def _opens_object(token: Token) -> bool:
    """Whether a verb goes on to an object of its own, so that what stands before it is the doer."""
    return token.tag in ("DT", "CD", "PRP$", "NNP", "NNS", "JJ", "PRP")


def _by_toll(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "The death toll rose to 12", "the number of dead stood at 12": a toll earlier in the clause."""
    if phrase.noun is not None and phrase.noun.lemma not in ("dead", "people", "person", "death", "soldier"):
        return None
    i = phrase.first.i - tokens[0].i
    if i == 0 or tokens[i - 1].lower not in (
        "to",
        "at",
        "of",
        "reached",
        "is",
        "was",
        "from",
        "hit",
        "past",
        "above",
        "by",
        ",",
    ):
        return None
    for token in reversed(tokens[max(0, i - 14) : i]):
        if token.lemma == "toll":
            return "killed", token
        if token.lemma in ("number", "total", "count", "figure"):
            inner = token.prep("of")
            if inner and (kind := kinds().words.get(inner[0].lower) or kinds().nouns.get(inner[0].lemma)):
                return kind, inner[0]
    return None


def _by_noun(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """The noun's own kind, where the count is large enough to measure anything."""
    numeral, table = phrase.numeral, kinds()
    if numeral.money:
        return "money", numeral.first
    if phrase.noun is None:
        return None
    for token in (phrase.noun, phrase.head):
        kind = table.nouns.get(token.lemma) or table.nouns.get(token.lower)
        if kind is not None and (numeral.value or numeral.low or 0) >= table.least[kind]:
            return kind, token
    return None
