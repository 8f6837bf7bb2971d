"""All positions of an article, in text order, each told once."""

from __future__ import annotations

from detente.coding.positions.able import able
from detente.coding.positions.conditions import chanted, conditional
from detente.coding.positions.holders import Speakers
from detente.coding.positions.homely import AtHome
from detente.coding.positions.missing import missing
from detente.coding.positions.modals import modal
from detente.coding.positions.slogans import cried
from detente.coding.positions.spokesmen import Spokesmen
from detente.coding.positions.stanced import Found, stanced
from detente.coding.scene import Scene
from detente.coding.when import Times
from detente.model import Actor, Position, Statement

_IN_RETURN = {"modal.condition", "modal.without", "stance.demands.on-condition", "stance.demands.exchange"}
_WANTING = {"wants", "demands", "rejects", "accepts", "proposes"}
_Key = tuple[str, str | None]


def find_positions(scene: Scene, statements: list[Statement]) -> list[Position]:
    """What sides want, will not have, or fear; one record a holder and matter."""
    speakers = Speakers(statements)
    found = list(stanced(scene, speakers))
    worded = {item.words[0].i for item in found}
    # "will not accept ~" is told by "accept"; the modal need not tell it again.
    found += [item for item in (*modal(scene, speakers), *able(scene, speakers)) if item.matter.head.i not in worded]
    found += [
        *conditional(scene, speakers),
        *missing(scene, speakers),
        *chanted(scene, statements),
        *cried(scene, speakers),
    ]
    # "disavowed any interest in ~": what is rejected is the interest.
    refused = {
        (item.matter.head.i, holder.code())
        for item in found
        for holder in item.holders
        if item.stance in ("rejects", "opposes") and item.matter.head is not item.words[0]
    }
    found = [f for f in found if f.matter.start < f.matter.end]  # a remark may have cut off all there was
    found.sort(key=lambda f: (f.words[0].start, f.matter.start))
    positions: list[Position] = []
    times, spokesmen, home = Times(scene), Spokesmen(scene), AtHome(scene)
    kept: list[tuple[_Key, Found]] = []
    for item in found:
        for holder in item.holders:
            told = (item.words[0].i, holder.code()) in refused
            if not told and not _within(kept, holder, item):
                kept.append(((holder.country, holder.name), item))
                positions.append(_position(scene, home.of(spokesmen.side(holder)), item, statements, times))
    return sorted(positions, key=lambda p: (p.start, p.end, p.evidence.trigger_start))


def _within(kept: list[tuple[_Key, Found]], holder: Actor, item: Found) -> bool:
    """The same side's wish was told by a word above ("wants to seek a way out" is one wish)."""
    key = (holder.country, holder.name)
    for other, above in kept:
        if other != key or above.words[0].sent is not item.words[0].sent:
            continue
        if (above.matter.start, above.matter.end) == (item.matter.start, item.matter.end):
            return True
        inside = above.matter.start <= item.words[0].start and item.matter.end <= above.matter.end
        told = item.rule in _IN_RETURN  # "agreed to free them if they leave"
        if inside and not told and above.stance in _WANTING and item.stance in _WANTING:
            return True
    return False


def _position(scene: Scene, holder: Actor, item: Found, statements: list[Statement], times: Times) -> Position:
    text = scene.annotation.text
    start, end = item.matter.start, item.matter.end
    said = next((s for s in statements if s.start <= item.words[0].start < s.end), None)
    while start < end and text[start] in " ,;:“”\"'`‘’":
        start += 1
    while end > start and text[end - 1] in ' ,;:“”"`‘’':
        end -= 1
    return Position(
        holder=holder,
        stance=item.stance,
        matter=text[start:end],
        start=start,
        end=end,
        toward=item.toward if item.toward is None or item.toward.code() != holder.code() else None,
        date=said.date if said is not None else times.of(item.words[0], start, end),
        evidence=scene.evidence(item.rule, item.words),
    )
