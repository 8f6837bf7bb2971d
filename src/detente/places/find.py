"""An annotation → the places that it names."""

from __future__ import annotations

from collections.abc import Sequence

from detente.language import Annotation, Token, annotate
from detente.model import Article
from detente.places.capitals import capitals, lands
from detente.places.dateline import dateline_spots
from detente.places.disputes import disputes_over
from detente.places.entry import DEMONYM, admin1
from detente.places.locate import is_locative
from detente.places.mention import STREET, PlaceMention
from detente.places.recalled import recalled
from detente.places.spot import spots
from detente.places.unlisted import unlisted
from detente.places.weigh import Choice, choose, place_of


def find(text: str, *, peoples: bool = False) -> list[PlaceMention]:
    """The places named in a text; not those told again by a noun, nor streets and buildings that no gazetteer lists.
    Offsets count its characters.

    Args:
        text: the text.
        peoples: whether adjectives and names of peoples ("Kenyan", "the Dutch") are wanted too, at their land's point.
    """
    return [
        m
        for m in find_places(annotate(Article.of_text(text)), peoples=peoples)
        if not m.recalled and m.feature != STREET
    ]


def find_places(
    annotation: Annotation, avoid: Sequence[tuple[int, int]] = (), *, peoples: bool = False
) -> list[PlaceMention]:
    """The places named in an annotated article, in text order.

    Adjectives and names of peoples are no places, but they tell which country is in play. `avoid` are stretches of
    text known to name something else, such as the persons of the cast; with `peoples` those words are told, too.
    """
    found, words = spots(annotation, avoid)
    tokens = {(spot.start, spot.end): span for spot, span in zip(found, words, strict=True)}
    out: list[PlaceMention] = []
    choices = choose(annotation.text, sorted([*dateline_spots(annotation, found), *found], key=lambda s: s.start))
    for choice in choices:
        if choice.entry.kind != DEMONYM and (choice.spot.start, choice.spot.end) in tokens:
            out.append(_mention(choice, _head(tokens[choice.spot.start, choice.spot.end])))
    out += capitals(annotation, choices) + lands(annotation, choices)
    out += unlisted(annotation, choices)
    out += recalled(annotation, choices, out)
    if peoples:
        taken = {m.start for m in out}
        told = [c for c in choices if c.entry.kind == DEMONYM and c.spot.start not in taken]
        out += [_mention(c, _head(tokens[c.spot.start, c.spot.end])) for c in told]
    return sorted(out, key=lambda m: m.start)


def _mention(choice: Choice, head: Token) -> PlaceMention:
    entry = choice.entry
    return PlaceMention(
        start=choice.spot.start,
        end=choice.spot.end,
        head=head,
        place=place_of(entry),
        locative=entry.kind != DEMONYM and not choice.spot.nested and is_locative(head),
        reason=f"{entry.kind}: {choice.reason}",
        feature=entry.kind,
        admin1=admin1(entry),
        disputes=disputes_over(entry),
    )


def _head(span: Sequence[Token]) -> Token:
    """The token of a name that the grammar hangs it on."""
    inside = {t.i for t in span}
    return next((t for t in span if t.is_root or t.head.i not in inside), span[-1])
