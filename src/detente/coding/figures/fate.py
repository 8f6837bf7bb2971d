"""What a count measures: the fate that its clause or its neighbours tell of those counted, else the noun itself."""

from __future__ import annotations

from detente.coding.figures.clause import by_clause
from detente.coding.figures.kinds import glue, kinds
from detente.coding.figures.phrase import Phrase
from detente.language import Token
from detente.model.records import FigureKind

_OF_A_TOLL = {"dead", "people", "person", "death", "soldier", "man", "troop"}
_REACH = 4
"""How many small words may lie between a count and the word of its fate ("12 people were also reported killed")."""


def kind_of(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """The kind of a count with the word that tells it; None where it measures nothing of the crisis."""
    if label_of(phrase, tokens):
        return _by_label(phrase, tokens)
    if phrase.numeral.money and (phrase.noun is None or phrase.noun.lemma not in glue("seized")):
        return _by_noun(phrase)
    return (
        _by_own_word(phrase)
        or _right_behind(phrase, tokens)
        or _of_arms(phrase, by_clause(phrase))
        or _by_neighbour(phrase, tokens)
        or _by_verb_in_front(phrase, tokens)
        or _by_toll(phrase, tokens)
        or _by_vote(phrase, tokens)
        or _by_whole(phrase)
        or _by_noun(phrase)
    )


def _of_arms(phrase: Phrase, told: tuple[FigureKind, Token] | None) -> tuple[FigureKind, Token] | None:
    """ "Massed 200 tanks": what is deployed may be weapons."""
    if (
        told is not None
        and told[1].lemma == "expel"
        and phrase.noun is not None
        and phrase.noun.lemma in glue("envoys")
    ):
        return "other", told[1]
    if told is not None and told[0] == "detained" and phrase.noun is not None and phrase.noun.lemma in glue("seized"):
        return "other", told[1]
    taken = told is not None and told[1].lemma in ("lose", "seize", "capture", "hold")
    if told is None or phrase.noun is None or (told[0] != "troops" and not taken):
        return told
    return ("weapons", told[1]) if kinds().nouns.get(phrase.noun.lemma) == "weapons" else told


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


def _right_behind(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Left *14 dead* and more than *60 hurt*", whichever of them the parse hung on the verb."""
    at = phrase.numeral.last.i - tokens[0].i + 1
    word = tokens[at] if at < len(tokens) else None
    bare = word is not None and phrase.noun in (None, word)
    if word is None or not bare or word.lower not in ("dead", "hurt", "injured", "wounded", "missing"):
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.tag in ("NN", "NNS", "VBD", "VBN"):
        return None
    return kinds().words[word.lower], word


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
        if token.lower not in glue("steps") or (token.lower == "was" and (phrase.numeral.value or 2) > 1):
            return None  # "the captain, who led 600 men, was captured"
    return None


def _by_verb_in_front(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Killed at least a dozen yesterday": a lone number right behind a verb, where the parse went astray."""
    i = phrase.first.i - tokens[0].i
    if phrase.noun is not None or i == 0:
        return None
    verb = tokens[i - 1]
    if verb.lemma == "number" and verb.tag[:1] == "V" and (whose := verb.child("nsubj")) is not None:
        told = kinds().nouns.get(whose.lemma) or kinds().wholes.get(whose.lemma)
        return (told, verb) if told else None
    kind = kinds().verbs.get(verb.lemma) if verb.tag[:1] == "V" and verb.child("auxpass", "nsubjpass") is None else None
    return (kind, verb) if kind in ("killed", "injured", "detained", "displaced") else None


def _by_toll(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "The death toll rose to 12", "the number of dead stood at 12": a toll earlier in the clause."""
    if phrase.noun is not None and phrase.noun.lemma not in _OF_A_TOLL:
        return None
    i = phrase.first.i - tokens[0].i
    if i == 0 or tokens[i - 1].lower not in glue("toll_links"):
        return None
    for token in reversed(tokens[max(0, i - 14) : i]):
        if token.lemma == "toll":
            return "killed", token
        if put := _put_at(token, tokens[max(0, i - 14) : i]):
            return put, token
        if token.lemma in ("number", "total", "count", "figure"):
            inner = token.prep("of")
            told = [*inner, *(c for c in inner[0].all("acl", "amod") if c.tag == "VBN")] if inner else []
            for word in reversed(told):  # "the number of people killed"
                if kind := kinds().words.get(word.lower) or kinds().nouns.get(word.lemma):
                    return kind, word
    return None


def _put_at(noun: Token, before: list[Token]) -> FigureKind | None:
    """ "Put the dead at 108", "put the crowd at 8,000", "cut its force from 1,300 to 800"."""
    verbs = [t for t in before if t.tag[:1] == "V" and t.lemma in glue("puts")]
    of, table = noun.child("prep"), kinds()
    if not verbs or noun.tag[:1] == "V" or (of is not None and of.lower == "of"):
        return None
    if noun.lower in ("dead", "wounded", "injured", "missing", "homeless", "displaced", "arrested", "detained"):
        return table.words.get(noun.lower)
    kind = table.wholes.get(noun.lemma) or table.nouns.get(noun.lemma)
    counted = any(v.i < noun.i or v.lemma in glue("grows") for v in verbs)
    return kind if counted or kind != "troops" else None


def _by_vote(phrase: Phrase, tokens: list[Token]) -> tuple[FigureKind, Token] | None:
    """ "Voted 71-12", "a vote of 30 to 2", "97 percent of voters"."""
    base = tokens[0].i
    i, j = phrase.numeral.first.i - base, phrase.numeral.last.i - base + 1
    if j < len(tokens) and tokens[j].lower in ("percent", "%", "per"):
        return next((("votes", t) for t in tokens if t.lemma in glue("voting")), None)
    if scored(phrase, tokens):
        return next((("votes", t) for t in reversed(tokens[:i]) if t.lemma in glue("passes")), None)
    if phrase.noun is not None and phrase.noun.lemma != "vote":
        return None
    return next((("votes", t) for t in tokens[max(0, i - 5) : i] if t.lemma == "vote"), None)


def scored(phrase: Phrase, tokens: list[Token]) -> bool:
    """ "82-17": the one or the other side of a division."""
    base = tokens[0].i
    i, j = phrase.numeral.first.i - base, phrase.numeral.last.i - base + 1
    behind = tokens[j : j + 2]
    changed = any(t.lower == "from" for t in tokens[max(0, i - 3) : i])
    links = ("-", "–") if changed else ("-", "–", "to")
    first = len(behind) == 2 and behind[0].text in links and behind[1].text.isdigit()
    second = i > 1 and tokens[i - 1].text in links and tokens[i - 2].text.isdigit()
    return phrase.noun is None and (first or second)


def _by_whole(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """ "A crowd of 20,000", "a 40,000-strong force"."""
    head = phrase.head
    above = head.head.head if head.dep == "pobj" and head.head.lower == "of" else None
    if above is None and phrase.noun is not None and phrase.noun.lower in ("strong", "member", "man"):
        above = head if head is not phrase.noun else phrase.noun.head
    if above is None and phrase.noun is not None and any(c.lower == "strong" for c in phrase.noun.children):
        above = phrase.noun
    if above is not None and above.lemma == "life" and above.head.lemma in glue("takes_lives"):
        return "killed", above
    if above is None and head.dep == "pobj" and head.head.lower == "by" and head.head.head.lemma in glue("by_many"):
        return "protesters", head.head.head
    if above is None and head.dep == "pobj" and head.head.lower == "at" and head.head.head.lower == "estimated":
        above = head.head.head.head  # "a crowd estimated at 20,000"
    if above is not None and above.lemma in kinds().wholes:
        return _manned(phrase, kinds().wholes[above.lemma]), above
    return None


def _manned(phrase: Phrase, kind: FigureKind) -> FigureKind:
    """ "A task force of 70 ships": weapons, though a force is troops."""
    arms = phrase.noun is not None and kinds().nouns.get(phrase.noun.lemma) == "weapons"
    return "weapons" if kind == "troops" and arms else kind


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
        if token.lemma == "seat" and token.head.lemma not in glue("holds_seats"):
            continue
        if kind is not None and (numeral.value or numeral.low or 0) >= table.least[kind]:
            return kind, token
    return None
