"""Events of an article: every trigger becomes a draft, the article settles the drafts, the rest are written out."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.events.fresh import date_and_background
from detente.coding.events.implied import Implied
from detente.coding.events.match import Hit, find_hits
from detente.coding.events.once import without_doubles, without_strangers
from detente.coding.events.parties import Parties
from detente.coding.events.retold import lend, link, without_stray_echoes
from detente.coding.events.setting import by_sentence, place_of, time_of
from detente.coding.events.status import status_of
from detente.coding.events.typing import settle_type
from detente.coding.events.write import written
from detente.coding.scene import Scene
from detente.model import Event, Statement


def find_events(scene: Scene, statements: list[Statement]) -> list[Event]:
    """All events of the article, in text order."""
    hits = find_hits(scene)
    parties = Parties(scene, hits)
    drafts = [draft for hit in hits if (draft := _draft(parties, hit)) is not None]
    drafts = without_stray_echoes(without_doubles(without_strangers(drafts)))
    _settle_setting(scene, drafts)
    link(drafts)
    lend(drafts)
    implied = Implied(scene, drafts)
    for draft in drafts:
        draft.recipients = draft.recipients or draft.casualties
        implied.fill(draft)
        implied.locate(draft)
    date_and_background(scene, drafts, statements)
    return [written(scene, draft) for draft in drafts]


def _draft(parties: Parties, hit: Hit) -> Draft | None:
    """The act as its own clause tells it; None for acts that are only wished for."""
    status = status_of(hit.token, hit.frame.type)
    if hit.frame.entry.status:
        status = hit.frame.entry.status if status == "actual" else status
    if status == "wished":
        return None
    actors, recipients = parties.of(hit)
    draft = Draft(hit=hit, actors=actors, recipients=recipients, type=hit.frame.type, status=status)
    settle_type(draft)
    return draft


def _settle_setting(scene: Scene, drafts: list[Draft]) -> None:
    times, places = by_sentence(scene.times), by_sentence(scene.places)
    published = scene.annotation.article.published
    for draft in drafts:
        draft.when = time_of(draft.token, times)
        draft.place = place_of(draft.hit, places)
        if draft.status == "actual" and published and draft.when and draft.when.start > published:
            _put_ahead(draft)


def _put_ahead(draft: Draft) -> None:
    """A time after publication makes an act planned; beside a verb in the past it is a deadline or a slip."""
    if draft.token.tag == "VBD":
        draft.when = None
        return
    draft.status = "planned"
    settle_type(draft)
