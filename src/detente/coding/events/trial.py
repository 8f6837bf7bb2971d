"""What the lexicon makes of a text: for each word that has entries, which one fires, and why the others do not."""

from __future__ import annotations

import msgspec

from detente.coding.events.explain import Explanation, explain
from detente.coding.events.frames.fit import misfit
from detente.coding.events.frames.match import Hit, candidates, find_hits, parts_of_speech
from detente.coding.scene import Scene
from detente.knowledge import lexicon
from detente.language import Token
from detente.model import Statement


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """A word and an entry of its lemma. `verdict`: `fires`; `no event`, where it fires and the other words rule
    the act out; `gives way` to a more particular entry; `only describes` another noun; or the key that does not fit.
    """

    word: str
    start: int
    rule: str
    verdict: str


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """Every entry tried on the text, word by word, and the events that come of it."""

    tried: tuple[Tried, ...]
    events: tuple[Explanation, ...]


def attempt(scene: Scene, statements: list[Statement]) -> Trial:
    """Try the lexicon on a scene."""
    hits = {hit.token.i: hit for hit in find_hits(scene)}
    events = explain(scene, statements)
    coded = {(e.event.evidence.rule.split("@")[0], e.event.evidence.trigger_start) for e in events}
    tried: list[Tried] = []
    for token in scene.annotation.tokens:
        hit = hits.get(token.i)
        if hit is not None:
            verdict = "fires" if (hit.frame.rule, hit.words[0].start) in coded else "no event"
            tried.append(Tried(word=token.text, start=token.start, rule=hit.frame.rule, verdict=verdict))
        tried += _others(scene, token, hit)
    return Trial(tried=tuple(tried), events=tuple(events))


def _others(scene: Scene, token: Token, hit: Hit | None) -> list[Tried]:
    """The word's entries that did not fire, in the order in which they were tried."""
    index = lexicon.index()
    frames = {f.rule: f for pos in parts_of_speech(token) for f in candidates(index, token, pos)}
    out = []
    for frame in frames.values():
        if hit is not None and frame is hit.frame:
            continue
        key = misfit(scene, frame, token)
        verdict = f"{key} does not fit" if key else "gives way" if hit else "only describes"
        out.append(Tried(word=token.text, start=token.start, rule=frame.rule, verdict=verdict))
    return out
