"""A text of our own → the settled drafts of its events."""

from __future__ import annotations

from detente.actors import gather
from detente.coding.events.coder import find_drafts
from detente.coding.events.draft import Draft
from detente.coding.scene import Scene
from detente.dates import find_times
from detente.language import annotate
from detente.model import Article, Block, Event
from detente.places import find_places, whose
from detente.reader import Reader
from tests.sentences import PUBLISHED


def drafts(text: str, published: str = PUBLISHED) -> list[Draft]:
    """The drafts of one paragraph."""
    block = Block(role="paragraph", start=0, end=len(text))
    annotation = annotate(Article(id="0", published=published, text=text, blocks=(block,)))
    places = find_places(annotation)
    cast, times = gather(annotation, published, whose(places)), find_times(annotation, published)
    return find_drafts(Scene(annotation=annotation, cast=cast, times=times, places=places, version="0"), [])


def events(text: str, published: str = PUBLISHED) -> tuple[Event, ...]:
    """The events of one paragraph as a reader tells them, with the statements that they rest on."""
    block = Block(role="paragraph", start=0, end=len(text))
    return Reader().code(Article(id="0", published=published, text=text, blocks=(block,))).events
