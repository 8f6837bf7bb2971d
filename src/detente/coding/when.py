"""When words were said or a side took its stand: the time in the clause of the cue, else the day of publication."""

from __future__ import annotations

from detente.coding.events.setting import by_sentence, time_of
from detente.coding.scene import Scene
from detente.dates import TimeMention
from detente.language import Sentence, Token
from detente.model import When

_LONG_AGO = {"once", "earlier", "previously", "formerly", "repeatedly", "often", "always", "long", "before", "then",
             "sometimes", "usually", "historically", "traditionally"}  # fmt: skip


class Times:
    """The time expressions of a scene, and the day on which it was printed."""

    def __init__(self, scene: Scene) -> None:
        self._times: dict[Sentence, list[TimeMention]] = by_sentence(scene.times)
        self._published, self._today = scene.annotation.article.published, scene.today

    def of(self, word: Token, start: int, end: int) -> When | None:
        """When a word of saying or wanting happened; times among the words that it reports (`start` to `end`) are not
        its own. Undated fresh news takes the day of publication; "had said", "once wanted" stay without a date."""
        here = [t for t in self._times.get(word.sent, ()) if not start <= t.start < end]
        own = time_of(word, {word.sent: here}) if here else None
        if own is not None and own.when is not None and not self._ahead(own.when):
            return own.when
        if not self._today or _past(word):
            return None
        return When(start=self._today, end=self._today)

    def _ahead(self, when: When) -> bool:
        """A day still to come is the deadline of what is wanted, not the day of wanting it."""
        return bool(self._published) and when.start > str(self._published)[: len(when.start)]


def _past(word: Token) -> bool:
    """Told as something of before: "had said", "once wanted", in a relative clause in the past tense."""
    verb = word if word.pos in ("VERB", "AUX") else word.head
    hints = {c.lower for c in verb.children if c.dep in ("aux", "advmod")}
    return bool(hints & (_LONG_AGO | {"had", "'d", "used"})) or (verb.dep == "relcl" and verb.tag == "VBD")
