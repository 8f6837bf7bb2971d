"""The questions, one a path: what is asked, what is answered, and the function that answers it from an archive."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from detente.archive import Archive
from detente.model import DetenteError, Reading
from detente.service import answers as a
from detente.service import asked as q
from detente.service import tell


@dataclass(frozen=True)
class Endpoint:
    """A question: its path (`{id}` stands for a part of it), the types of both sides, and the function that answers
    it, from which it has its name and its description."""

    path: str
    asked: Any
    answer: Any
    run: Callable[[Archive, Any], Any]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.run.__name__

    @property
    def told(self) -> str:
        """What it answers, in a sentence."""
        return inspect.cleandoc(self.run.__doc__ or "")

    def answered(self, archive: Archive, given: dict[str, str]) -> bytes:
        """The answer as JSON to parameters as an address has them.

        Raises:
            DetenteError: if a parameter is missing, unknown or wrong.
            Missing: if the archive has no such thing.
        """
        try:
            asked = msgspec.convert(given, self.asked, strict=False)
        except msgspec.ValidationError as error:
            what, _, where = str(error).removeprefix("Object ").partition(" - at `$.")
            name = f"parameter {where.rstrip('`')}" if where else "the parameters"
            raise DetenteError(name, what[:1].lower() + what[1:], "openapi.json tells which there are") from error
        return msgspec.json.encode(msgspec.convert(self.run(archive, asked), self.answer, from_attributes=True))


ENDPOINTS = (
    Endpoint("/articles", q.AskedArticles, a.Listing[a.ArticleRow], tell.articles),
    Endpoint("/articles/{id}", q.AskedOne, Reading, tell.article),
    Endpoint("/events", q.AskedEvents, a.Listing[a.EventRow], tell.events),
    Endpoint("/statements", q.AskedStatements, a.Listing[a.StatementRow], tell.statements),
    Endpoint("/positions", q.AskedPositions, a.Listing[a.PositionRow], tell.positions),
    Endpoint("/figures", q.AskedFigures, a.Listing[a.FigureRow], tell.figures),
    Endpoint("/search", q.AskedSearch, a.Listing[a.HitRow], tell.search),
    Endpoint("/dyads", q.AskedDyads, a.Whole[a.DyadRow], tell.dyads),
    Endpoint("/series", q.AskedSeries, a.Periods, tell.series),
    Endpoint("/incidents", q.AskedIncidents, a.Listing[a.IncidentRow], tell.incidents),
    Endpoint("/incidents/{id}", q.AskedOne, a.IncidentTold, tell.incident),
    Endpoint("/board", q.AskedBoard, a.Whole[a.StandRow], tell.board),
)
"""Every question, in the order of the documents."""
