"""An annotation → the places that it names."""

from __future__ import annotations

from collections.abc import Sequence

from detente.language import Annotation, Token, annotate
from detente.model import Article
from detente.places.capitals import capitals, lands
from detente.places.disputes import disputes_over
from detente.places.gazetteer import DEMONYM, admin1
from detente.places.locate import is_locative
from detente.places.mention import PlaceMention
from detente.places.recalled import recalled
from detente.places.spot import spots
from detente.places.unlisted import unlisted
from detente.places.weigh import choose, place_of


def find(text: str) -> list[PlaceMention]:
    """The places named in a text; not those told again by a noun. Offsets count its characters."""
    return [m for m in find_places(annotate(Article.of_text(text))) if not m.recalled]


def find_places(annotation: Annotation, avoid: Sequence[tuple[int, int]] = ()) -> list[PlaceMention]:
    """The places named in an annotated article, in text order.

    Adjectives and names of peoples are no places, but they tell which country is in play. `avoid` are stretches of
    text known to name something else, such as the persons of the cast.
    """
    found, words = spots(annotation, avoid)
    tokens = {(spot.start, spot.end): span for spot, span in zip(found, words, strict=True)}
    out: list[PlaceMention] = []
    choices = choose(annotation.text, found)
    for choice in choices:
        if choice.entry.kind == DEMONYM:
            continue
        head = _head(tokens[choice.spot.start, choice.spot.end])
        out.append(
            PlaceMention(
                start=choice.spot.start,
                end=choice.spot.end,
                head=head,
                place=place_of(choice.entry),
                locative=not choice.spot.nested and is_locative(head),
                reason=f"{choice.entry.kind}: {choice.reason}",
                feature=choice.entry.kind,
                admin1=admin1(choice.entry),
                disputes=disputes_over(choice.entry),
            )
        )
    out += capitals(annotation, choices) + lands(annotation, choices)
    out += unlisted(annotation, choices)
    out += recalled(annotation, choices, out)
    return sorted(out, key=lambda m: m.start)


def _head(span: Sequence[Token]) -> Token:
    """The token of a name that the grammar hangs it on."""
    inside = {t.i for t in span}
    return next((t for t in span if t.is_root or t.head.i not in inside), span[-1])
