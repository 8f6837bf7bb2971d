"""All that the coder of an article looks at: its grammar, its cast, its times and places."""

from __future__ import annotations

from dataclasses import dataclass

from detente.actors import Cast
from detente.dates import TimeMention
from detente.language import Annotation, Token
from detente.model import Evidence
from detente.places import PlaceMention, is_part


@dataclass(eq=False)
class Scene:
    """One article, ready for coding. `version` is `code+knowledge`, stamped into each record's rule.

    `written` is the day that the dateline prints, where it does.
    A toponym that is a person's surname ("called on Petro") is left out of `places`, unless something is "in" it.
    """

    annotation: Annotation
    cast: Cast
    times: list[TimeMention]
    places: list[PlaceMention]
    version: str
    written: str | None = None

    def __post_init__(self) -> None:
        surnames = {m.head.start for m in self.cast.mentions if m.kind == "person"}
        self.places = [p for p in self.places if _is_inside(p) or surnames.isdisjoint(range(p.start, p.end))]

    @property
    def today(self) -> str | None:
        """The day of undated fresh news: that of the dateline where it prints one, else that of publication."""
        return self.written or self.annotation.article.published

    def evidence(self, rule: str, words: list[Token]) -> Evidence:
        """The evidence of a record carried by these words, all of one sentence, in text order."""
        text, sentence = self.annotation.text, words[0].sent
        start, end = words[0].start, words[-1].end
        return Evidence(
            sentence=text[sentence.start : sentence.end],
            start=sentence.start,
            end=sentence.end,
            trigger=text[start:end],
            trigger_start=start,
            trigger_end=end,
            rule=f"{rule}@{self.version}",
        )


def _is_inside(place: PlaceMention) -> bool:
    """Whether something is told to be "in" it or in a district of it, as nobody is in a person; or it is a place named
    before."""
    preposition = place.head.head
    of_part = preposition.lower == "of" and is_part(preposition.head)
    inside = place.head.dep == "pobj" and (preposition.lower == "in" or of_part)
    return place.recalled or (place.locative and inside)
