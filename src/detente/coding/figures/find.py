"""Scene → figures: every number that measures the crisis, with what it counts, where, when and on whose word."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.figures import exclude
from detente.coding.figures.fate import kind_of, label_of
from detente.coding.figures.numeral import numerals
from detente.coding.figures.phrase import Phrase, phrase_of
from detente.coding.figures.setting import Setting
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Figure, Statement
from detente.model.records import FigureKind

Told = tuple[FigureKind, Token]
"""A kind, and the word that tells it."""


def find_figures(scene: Scene, statements: Sequence[Statement]) -> list[Figure]:
    """The figures of an article, in text order. A figure inside a statement has its speaker for source."""
    stretches = exclude.timed(scene.times)
    setting = Setting(scene, statements)
    out: list[Figure] = []
    for sentence in scene.annotation.sentences:
        phrases = _phrases(sentence.tokens, stretches)
        for phrase, told in zip(phrases, _told(phrases, sentence.tokens), strict=True):
            if told is not None:
                out.append(_figure(scene, setting, phrase, told))
    return out


def _phrases(tokens: list[Token], stretches: list[tuple[int, int]]) -> list[Phrase]:
    """The phrases of the numbers that may count something."""
    out: list[Phrase] = []
    refused: Token | None = None
    for numeral in numerals(tokens):
        if exclude.in_time(numeral, stretches):
            continue
        phrase = phrase_of(numeral, tokens)
        i = numeral.first.i - tokens[0].i
        chained = (
            refused is not None and i > 1 and tokens[i - 1].lower in ("and", ",", "or") and tokens[i - 2] is refused
        )
        if (chained and phrase.noun is None) or exclude.is_no_count(phrase, tokens):
            refused = numeral.last
            continue
        out.append(phrase)
    return out


def _told(phrases: list[Phrase], tokens: list[Token]) -> list[Told | None]:
    """The kind of each phrase; where its clause tells none, that of the phrase before or behind with which it goes."""
    out: list[Told | None] = []
    carried: Told | None = None
    heads: dict[int, Told] = {}
    listed = False  # the phrase before was told by "including ~" or the like
    for phrase in phrases:
        told = _carried(phrase, carried, tokens) or kind_of(phrase, tokens)
        if listed and told is not None and told[1] is phrase.noun and _and_before(phrase, tokens):
            told = carried  # "… 40 people, among them two girls *and 11 policemen*"
        listed = told is not None and told is carried
        told = told or next((heads[c.i] for c in phrase.head.conjuncts() if c.i in heads and phrase.noun), None)
        if told is not None and phrase.noun is not None:
            heads[phrase.head.i] = told  # "110 prisoners: 60 Chadians and *50 Sudanese*"
        bare_and_untold = told is None and phrase.noun is None
        carried = None if bare_and_untold else told or carried
        out.append(told)
    for i in range(len(phrases) - 2, -1, -1):
        following = out[i + 1]
        if out[i] is None and following is not None and _goes_with(phrases[i], phrases[i + 1], tokens):
            out[i] = following
    return out


def _carried(phrase: Phrase, carried: Told | None, tokens: list[Token]) -> Told | None:
    """ "… 213 people, including 12 Americans", "eight of them", "and more than 5,000 others": the kind goes on."""
    if carried is None:
        return None
    i = phrase.first.i - tokens[0].i
    leading = {t.lower for t in tokens[max(0, i - 2) : i]}
    inside = phrase.of_pronoun or bool(leading & {"including", "among"})
    bare = phrase.noun is None and (
        "and" in leading or (carried[0] == "votes" and bool(leading & {"to", "-", "against"}))
    )
    bare = bare or (phrase.noun is None and _counted_otherwise(i, tokens))
    if (inside or bare) and kind_of(phrase, tokens) is None:
        return carried
    if "including" in leading or (label_of(phrase, tokens) and kind_of(phrase, tokens) is None):
        return carried
    return None


def _and_before(phrase: Phrase, tokens: list[Token]) -> bool:
    i = phrase.first.i - tokens[0].i
    return i > 0 and tokens[i - 1].lower in ("and", ",")


def _counted_otherwise(i: int, tokens: list[Token]) -> bool:
    """ "… 800,000 marchers; police put the figure at 350,000, organisers claimed a million"."""
    if i > 1 and tokens[i - 1].lower == "to" and tokens[i - 2].lemma in ("admit", "own", "confess"):
        return True
    if i and tokens[i - 1].lemma in ("claim", "estimate", "count", "say", "report", "admit", "acknowledge", "concede"):
        return True
    if i > 1 and tokens[i - 1].lower == "of" and tokens[i - 2].lemma in ("speak", "talk"):
        return True  # "another spoke of no more than 46"
    near = tokens[max(0, i - 5) : i]
    told = any(
        t.lemma in ("figure", "number", "total", "count", "it", "crowd", "turnout", "toll", "dead") and not t.prep("of")
        for t in near
    )
    return told and bool(near) and near[-1].lower in ("at", "nearer", "to", "around", "about")


def _goes_with(phrase: Phrase, following: Phrase, tokens: list[Token]) -> bool:
    """ "Five officers and a dozen militants dead": joined by "and", the fate told behind the second."""
    base = tokens[0].i
    between = tokens[phrase.last.i - base + 1 : following.first.i - base]
    return phrase.noun is not None and [t.lower for t in between] in (["and"], ["or"], [","], [",", "and"])


def _figure(scene: Scene, setting: Setting, phrase: Phrase, told: Told) -> Figure:
    kind, word = told
    numeral, start, end = phrase.numeral, phrase.first.start, phrase.last.end
    if phrase.noun is None and word.i > phrase.last.i and word.i - phrase.last.i <= 3:
        end = word.end
    while end > start + 1 and scene.annotation.text[end - 1] == ".":
        end -= 1  # "$300m." at a sentence's end
    return Figure(
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        kind=kind,
        what=scene.annotation.text[start:end],
        start=start,
        end=end,
        place=setting.place(phrase.head),
        date=setting.date(phrase.head),
        source=setting.source(start, end),
        evidence=scene.evidence(f"figure.{kind}.{word.lemma}", [phrase.first, phrase.last]),
    )
