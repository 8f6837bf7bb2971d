"""What the dateline names: no place of any act, but it tells which country or state the article's names are in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.language import Annotation
from detente.places.entry import Entry
from detente.places.weigh import Spot, known_as

_REGION = re.compile(r", ?((?:[A-ZÀ-Þ][\w.’'-]+ ?){1,3}\.?)(?=[ ,:(—–-])")


def dateline_spots(annotation: Annotation, found: Sequence[Spot]) -> list[Spot]:
    """The town of the dateline, and the state or country printed behind it, where the sentences leave them out."""
    article = annotation.article
    city = article.dateline
    if not city:
        return []
    opened = (b.start for b in article.blocks if b.role == "paragraph" and article.text.startswith(city, b.start))
    start = next(opened, None)
    if start is None or any(s.start < start + len(city) and start < s.end for s in found):
        return []
    region = _REGION.match(article.text, start + len(city))
    spans = [(start, start + len(city))] + ([region.span(1)] if region else [])
    named = [Spot(a, b, article.text[a:b].strip(), _known(article.text[a:b].strip())) for a, b in spans]
    return [spot for spot in named if spot.choices]


def _known(words: str) -> tuple[Entry, ...]:
    return known_as(words.title() if words.isupper() and len(words) > 2 else words)
