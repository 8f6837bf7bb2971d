"""Events of an article: every trigger becomes a draft, the article settles the drafts, the rest are written out."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.frames.match import Hit, find_hits
from detente.coding.events.happenings.joined import join
from detente.coding.events.happenings.retold import link, without_stray_echoes
from detente.coding.events.once import without_doubles, without_strangers
from detente.coding.events.parties import Parties
from detente.coding.events.places.stage import narrow_places
from detente.coding.events.places.told_where import place_from_clauses, place_from_story
from detente.coding.events.places.where import place_of
from detente.coding.events.setting import IN_WORDS, by_sentence, time_of
from detente.coding.events.sides.aggressor import name_aggressors
from detente.coding.events.sides.answered import aim_at_doers, aim_at_speakers
from detente.coding.events.sides.at_home import bring_home
from detente.coding.events.sides.authority import name_authorities
from detente.coding.events.sides.flags import under_flags
from detente.coding.events.sides.hosts import name_hosts
from detente.coding.events.sides.implied import Implied
from detente.coding.events.sides.left_open import aim
from detente.coding.events.sides.lent import lend
from detente.coding.events.sides.named import name_parties
from detente.coding.events.sides.passed_on import answer, blame, carry_over, hold_to_account, repay
from detente.coding.events.took_place.own_words import Verdict, in_the_past
from detente.coding.events.took_place.status import status_of
from detente.coding.events.topic import tell_again
from detente.coding.events.typing import settle_type
from detente.coding.events.when.fresh import date_and_background
from detente.coding.events.when.opened import time_that_opens
from detente.coding.events.when.spans import SINCE, lasting, ranked_since, vaguely_past
from detente.coding.events.when.told_when import time_from_around
from detente.coding.events.write import written
from detente.coding.grammar import infinitive
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Event, Statement

_HELP = {"SUPPORT", "AID", "COOPERATE", "CONCEDE"}
_CHANCES = {"chance", "right", "opportunity", "power", "ability", "capacity", "capable", "able", "freedom", "licence"}
REACH = 120
"""Triggers within which acts speak for each other. Articles have fewer; books are settled stretch by stretch, so that
the time it takes grows with their length alone."""


def find_events(scene: Scene, statements: list[Statement]) -> list[Event]:
    """All events of the article, in text order."""
    return [written(scene, draft) for draft in find_drafts(scene, statements)]


def find_drafts(scene: Scene, statements: list[Statement]) -> list[Draft]:
    """The settled drafts of the article's events, in text order, each with the reasons for its parts."""
    hits = find_hits(scene)
    parties = Parties(scene, hits)
    drafts = [draft for hit in hits if (draft := _draft(parties, hit)) is not None]
    settled: list[Draft] = []
    for start in range(0, len(drafts), REACH):
        known = max((draft.incident for draft in settled[-REACH:]), default=0)
        settled += _settled(scene, drafts[start : start + REACH], statements, known)
    return settled


def _settled(scene: Scene, drafts: list[Draft], statements: list[Statement], incidents: int) -> list[Draft]:
    """The drafts of a stretch, settled by what the stretch tells; `incidents` were numbered before it."""
    drafts = without_stray_echoes(without_doubles(without_strangers(drafts)))
    _settle_setting(scene, drafts)
    place_from_clauses(scene, drafts)
    published = scene.annotation.article.published
    under_flags(drafts)
    name_hosts(scene, drafts)
    link(drafts, incidents, published)
    name_parties(drafts)
    lend(drafts, published)
    tell_again(drafts)
    aim_at_doers(drafts)
    carry_over(drafts)
    hold_to_account(drafts)
    blame(drafts)
    repay(drafts)
    answer(drafts)
    aim_at_speakers(drafts, statements, scene.annotation.sentences)
    place_from_story(drafts)
    implied = Implied(scene, drafts)
    for draft in drafts:
        if draft.casualties and not draft.recipients:
            draft.settle_whom(draft.casualties, Reason("those whom the act killed or hurt"))
        implied.fill(draft)
        implied.locate(draft)
    aim(scene, drafts)
    bring_home(drafts)
    narrow_places(scene, drafts)
    name_aggressors(drafts)
    name_authorities(scene, drafts)
    time_from_around(scene, drafts)
    date_and_background(scene, drafts, statements)
    join(drafts, published)
    return drafts


def _draft(parties: Parties, hit: Hit) -> Draft | None:
    """The act as its own clause tells it; None for acts that are only wished for."""
    verdict = status_of(hit.token, hit.frame.type)
    entry = hit.frame.entry
    if verdict.word is not None and (verdict.word.lower in entry.modifier or verdict.word.lemma in entry.under):
        verdict = Verdict("actual")  # "no intention of meeting": the entry counts on its "no"
    if entry.status and verdict.status == "actual":
        verdict = Verdict(entry.status, hit.token)
    if verdict.status == "wished" or (hit.frame.type in _HELP and _is_aim(hit.token, verdict)):
        return None
    sides = parties.of(hit)
    draft = Draft(hit=hit, type=hit.frame.type, status=verdict.status, deed=sides.deed)
    if sides.actors:
        draft.settle_who(sides.actors, Reason(f"own clause: {sides.by}"))
    if sides.recipients:
        draft.settle_whom(sides.recipients, Reason(f"own clause: {sides.to}"))
    if verdict.word is not None:
        draft.reasons["status"] = Reason("decided by", verdict.word)
    settle_type(draft, parties.scene)
    return draft


def _is_aim(verb: Token, verdict: Verdict) -> bool:
    """Whether the act is but what another one is for ("sent a team to help") or what somebody could do ("the chance to
    help"), which promises nothing."""
    if verdict.word is None or infinitive(verb) is None:
        return False
    aim = verb.dep in ("advcl", "acl", "relcl") and verdict.word is infinitive(verb)
    return aim or verdict.word.lemma in _CHANCES


def _settle_setting(scene: Scene, drafts: list[Draft]) -> None:
    times, places = by_sentence(scene.times), by_sentence(scene.places)
    published = scene.annotation.article.published
    spoken = {draft.token for draft in drafts if draft.type in IN_WORDS}
    for draft in drafts:
        when, place = time_of(draft.token, times, published, spoken), place_of(draft.hit, places, spoken)
        when = when or time_that_opens(draft.token, times)
        if when is not None and when.when is not None and not ranked_since(draft.token, when):
            span = lasting(draft, when, published)
            draft.settle_when(span or when.when, Reason(SINCE if span else "own clause", when.head))
        else:
            draft.past = vaguely_past(draft, times)
        if place is not None:
            draft.settle_where(place.place, Reason("own clause", place.head))
        if draft.status == "actual" and published and draft.when and draft.when.start > published:
            _put_ahead(scene, draft)


def _put_ahead(scene: Scene, draft: Draft) -> None:
    """A time after publication makes an act planned; beside a verb in the past it is a deadline or a slip."""
    if in_the_past(draft.token):
        draft.when = None
        draft.reasons.pop("when", None)
        return
    draft.status = "planned"
    draft.reasons["status"] = Reason("its time lies after publication")
    settle_type(draft, scene)
