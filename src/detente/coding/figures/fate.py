"""What a count measures: the fate that its clause tells of those counted, else the noun itself."""

from __future__ import annotations

from detente.coding.figures.kinds import kinds
from detente.coding.figures.phrase import Phrase
from detente.language import Token
from detente.model.records import FigureKind

_STEPS = frozenset(
    [
        "were",
        "was",
        "have",
        "had",
        "has",
        "been",
        "are",
        "is",
        "being",
        "be",
        "left",
        "of",
        "them",
        "others",
        "more",
        "people",
        "also",
        "reported",
        "confirmed",
        "who",
        "that",
        "including",
        "and",
        ",",
        "was'nt",
        "officially",
        "all",
        "critically",
        "seriously",
        "badly",
        "slightly",
        "still",
        "in",
        "soldiers",
        "civilians",
    ]
)
_REACH = 4
VOTING = frozenset({"vote", "voter", "ballot", "referendum", "turnout", "election", "electorate"})
"""Words that make a percentage of a sentence a count of votes."""
_PERSONS = frozenset({"killed", "injured", "detained", "displaced", "protesters"})
_SUBJECT, _PASSIVE = ("nsubj",), ("nsubjpass",)
_TAKE_LIVES = frozenset({"claim", "take", "cost", "lose"})
_UPROOT = frozenset({"force", "drive", "chase", "push"})
_HOMES = frozenset({"home", "house", "village", "town", "land", "country", "camp", "area"})
_CUSTODY = frozenset({"custody", "jail", "prison", "detention", "captivity", "hostage", "captive", "prisoner"})


def kind_of(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """The kind of a count with the word that tells it; None where it measures nothing of the crisis."""
    if label_of(phrase, tokens):
        return _by_label(phrase, tokens)
    return (
        _by_own_word(phrase)
        or _by_clause(phrase)
        or _by_neighbour(phrase, tokens)
        or _by_toll(phrase, tokens)
        or _by_vote(phrase, tokens)
        or _by_whole(phrase)
        or _by_noun(phrase)
    )


def label_of(phrase: Phrase, tokens: list[Token]) -> list[Token]:
    """The words of a label in front of a number ("Injured: 74"), back to the number before; empty if there is none."""
    i = phrase.numeral.first.i - tokens[0].i
    if i < 2 or tokens[i - 1].text != ":":
        return []
    words: list[Token] = []
    for token in reversed(tokens[max(0, i - 6) : i - 1]):
        if token.text in (":", ".", ";", ",") or token.lower[0].isdigit():
            break
        words.insert(0, token)
    return words


def _by_label(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Injured: 74"."""
    return next(((kinds().labels[t.lower], t) for t in label_of(phrase, tokens) if t.lower in kinds().labels), None)


def _by_own_word(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """Headline capitals make nouns of participles: "17 Slain", "Eight Plotters Detained"."""
    for token in (phrase.noun, phrase.head):
        if token is not None and token.text[0].isupper() and token.lower in kinds().words:
            return kinds().words[token.lower], token
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
        token = _above(token)
    return None


def _above(token: Token) -> Token | None:
    """The phrase to look at next: from a conjunct the first, from "of ~" what it is of, from a number its noun."""
    above = token.head
    if token.dep == "pobj":
        return above.head if above.lower == "of" and above.head is not above else None
    if token.dep not in ("conj", "appos", "nummod", "quantmod"):
        return None
    return above if above is not token and above.pos in ("NOUN", "PROPN", "NUM", "PRON") else None


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
    if lemma in _UPROOT and object_like and _from_home(verb):
        return "displaced", verb
    if lemma in _TAKE_LIVES and token.lemma == "life":
        return "killed", verb
    if lemma == "shoot" and object_like and any(c.lower in ("fatally", "dead") for c in verb.children):
        return "killed", verb
    if lemma in table.verbs and (object_like or (bare_passive and table.verbs[lemma] in _PERSONS)):
        return _checked(table.verbs[lemma], verb)
    if token.dep in ("nsubj", "nsubjpass"):
        acts = (verb, *verb.all("xcomp")) if lemma in ("begin", "start", "continue", "try") else (verb,)
        for act in acts:
            if act.lemma in table.subjects:
                return _checked(table.subjects[act.lemma], act)
    if lemma in ("leave", "find", "shoot", "report", "confirm", "declare", "take", "remain", "lie", "keep", "be"):
        for child in verb.children:
            word = child if child.dep in ("oprd", "acomp", "ccomp", "xcomp", "attr") else None
            if word is not None and word.lower in table.words and word is not token:
                return table.words[word.lower], word
        among = verb.prep("among")
        if among and among[0].lower in table.words:
            return table.words[among[0].lower], among[0]
        if verb.prep("in") and verb.prep("in")[0].lemma in _CUSTODY:
            return "detained", verb
        if any(c.lemma in _CUSTODY for c in verb.children):
            return "detained", verb
    return None


def _from_home(verb: Token) -> bool:
    """ "Forced ~ from their homes", "drove ~ to flee"."""
    homes = {t.lemma for t in (*verb.prep("from", "off"), *(g for o in verb.all("dobj") for g in o.prep("from")))}
    flight = any(c.lemma in ("flee", "leave", "evacuate") for c in verb.children)
    return flight or bool(homes & _HOMES)


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
    after = [t.lower for t in tokens[start : start + 3]]
    if after[:2] == ["among", "the"] and len(after) == 3 and after[2] in table.words:
        return table.words[after[2]], tokens[start + 2]
    for token in tokens[start : start + _REACH]:
        if token.lower in table.words:
            if token.tag in ("VBD", "VBG", "VBN") and token.child("dobj") is not None:
                return None
            return table.words[token.lower], token
        if token.lower not in _STEPS:
            return None
    return None


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


def _by_vote(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Voted 71-12", "a vote of 30 to 2", "97 percent of voters"."""
    base = tokens[0].i
    i, j = phrase.numeral.first.i - base, phrase.numeral.last.i - base + 1
    if j < len(tokens) and tokens[j].lower in ("percent", "%"):
        return next((("votes", t) for t in tokens if t.lemma in VOTING), None)
    if phrase.noun is not None and phrase.noun.lemma != "vote":
        return None
    return next((("votes", t) for t in tokens[max(0, i - 5) : i] if t.lemma == "vote"), None)


def _by_whole(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """ "A crowd of 20,000", "a 40,000-strong force"."""
    head = phrase.head
    above = head.head.head if head.dep == "pobj" and head.head.lower == "of" else None
    if above is None and phrase.noun is not None and phrase.noun.lower in ("strong", "member", "man"):
        above = head if head is not phrase.noun else phrase.noun.head
    if above is not None and above.lemma == "life" and above.head.lemma in _TAKE_LIVES:
        return "killed", above
    if above is not None and above.lemma in kinds().wholes:
        return kinds().wholes[above.lemma], above
    return None


def _by_noun(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """The noun's own kind, where the count is large enough to measure anything."""
    numeral, table = phrase.numeral, kinds()
    if numeral.money:
        return ("money", numeral.first) if (numeral.value or numeral.low or 0) >= table.least["money"] else None
    if phrase.noun is None:
        return None
    for token in (phrase.noun, phrase.head):
        if token.lemma in table.always:
            return table.always[token.lemma], token
        kind = table.nouns.get(token.lemma) or table.nouns.get(token.lower)
        if kind is not None and (numeral.value or numeral.low or 0) >= table.least[kind]:
            return kind, token
    return None
