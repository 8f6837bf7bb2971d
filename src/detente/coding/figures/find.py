"""Scene → figures: every number that measures the crisis, with what it counts, where, when and on whose word."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.figures import exclude
from detente.coding.figures.fate import kind_of
from detente.coding.figures.numeral import numerals
from detente.coding.figures.phrase import Phrase, phrase_of
from detente.coding.figures.setting import Setting
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Figure, Statement
from detente.model.records import FigureKind

_NEEDS_FATE = frozenset({"troops", "weapons", "other"})


def find_figures(scene: Scene, statements: Sequence[Statement]) -> list[Figure]:
    """The figures of an article, in text order. A figure inside a statement has its speaker for source."""
    stretches = exclude.timed(scene.times)
    setting = Setting(scene, statements)
    out: list[Figure] = []
    for sentence in scene.annotation.sentences:
        carried: tuple[FigureKind, Token] | None = None
        for numeral in numerals(sentence.tokens):
            if exclude.in_time(numeral, stretches):
                continue
            phrase = phrase_of(numeral, sentence.tokens)
            if exclude.is_no_count(phrase, sentence.tokens):
                continue
            told = kind_of(phrase, sentence.tokens) or _carried(phrase, carried, sentence.tokens)
            if told is None:
                continue
            carried = told
            out.append(_figure(scene, setting, phrase, told))
    return out


def _carried(
    phrase: Phrase, carried: tuple[FigureKind, Token] | None, tokens: list[Token]
) -> tuple[FigureKind, Token] | None:
    """ "… 213 people, including 12 Americans", "eight of them", "and more than 5,000 others": the kind goes on."""
    if carried is None:
        return None
    i = phrase.first.i - tokens[0].i
    leading = {t.lower for t in tokens[max(0, i - 2) : i]}
    if phrase.of_pronoun or leading & {"including", "among"} or (phrase.noun is None and "and" in leading):
        return carried
    return None


def _figure(scene: Scene, setting: Setting, phrase: Phrase, told: tuple[FigureKind, Token]) -> Figure:
    kind, word = told
    numeral, start, end = phrase.numeral, phrase.first.start, phrase.last.end
    if phrase.noun is None and word.i > phrase.last.i and word.i - phrase.last.i <= 3:
        end = word.end
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
