"""A toponym with the place that it names."""

from __future__ import annotations

from dataclasses import dataclass

from detente.language import Token
from detente.model import Place


@dataclass(eq=False)
class PlaceMention:
    """`start` and `end` count characters of the article's text; `head` is the token the grammar hangs it on.

    `locative` is true where the words say that something is there ("in Paris", "near the border", a dateline), false
    where the name acts or is only spoken of ("Paris said", "over Ukraine").
    """

    start: int
    end: int
    head: Token
    place: Place
    locative: bool
    reason: str
