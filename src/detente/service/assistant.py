"""The archive for assistants: tools by the Model Context Protocol, every answer with what it takes to cite it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from detente import __version__
from detente.archive import Archive
from detente.model import DetenteError
from detente.model.records import EventType, Stance, Status
from detente.service.cite import citation, cited, quotes
from detente.service.endpoints import ENDPOINTS
from detente.service.faults import Missing, Refused
from detente.service.read import JSON, Desk
from detente.views.periods import Period

INSTRUCTIONS: Final = """An archive of news articles with their records: events (who did what to whom), statements, \
positions and figures, each with its exact words. A record is a claim by an article; an incident gathers the claims \
of many. Cite every fact with the `cite` line of its answer. Before quoting, call `quote`: it tells whether the \
article has these exact words."""
Actor = Annotated[str | None, Field(description="A country (RUS), a code (RUS/GOV) or part of a name (Lavrov).")]
Dyad = Annotated[str | None, Field(description="Two countries by ISO code, as USA-RUS.")]
Day = Annotated[str | None, Field(description="A day, month or year: 2014-03-30, 2014-03, 2014.")]
Page = Annotated[int, Field(ge=1, description="Which page of answers.")]
Size = Annotated[int, Field(ge=1, le=100, description="How many answers a page has.")]
_QUESTIONS: Final = {endpoint.name: endpoint for endpoint in ENDPOINTS}


def server(path: Path) -> MCPServer:
    """A server over an archive; `.run("stdio")` serves it.

    Raises:
        DetenteError: if there is no such archive.
    """
    Archive.open(path).close()
    made = MCPServer("detente", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
    tools = Tools(path)
    for tool in (tools.search, tools.article, tools.quote, tools.read_text, tools.timeline, tools.series,
                 tools.incidents, tools.incident, tools.statements, tools.positions, tools.board):  # fmt: skip
        made.tool(annotations=ToolAnnotations(read_only_hint=True, idempotent_hint=True))(tool)
    return made


class Tools:
    """The tools, each opening the archive anew, so that what is added meanwhile is seen."""

    def __init__(self, path: Path) -> None:
        self._path, self._desk = path, Desk()

    def search(
        self,
        query: Annotated[str, Field(description='Words; "a phrase", sanction*, NEAR(talks Kiev, 5), AND, OR, NOT.')],
        kind: Literal["article", "statement", "position"] | None = None,
        actor: Actor = None,
        type: EventType | None = None,
        since: Day = None,
        until: Day = None,
        page: Page = 1,
        size: Size = 10,
    ) -> dict[str, Any]:
        """Find articles, statements and positions by their words, the best first."""
        told = self._ask(
            "search", q=query, kind=kind, actor=actor, type=type, since=since, until=until, page=page, size=size
        )
        for row in told["items"]:
            row["passage"] = row["passage"].replace("\u2068", "").replace("\u2069", "")
            row["cite"] = citation(row, row["start"], row["end"])
        return told

    def article(self, article: Annotated[str, Field(description="Its id.")]) -> dict[str, Any]:
        """The text of an article, its facts, and how many records it has."""
        told = self._ask("article", id=article)
        facts = told["article"]
        counts = {kind: len(told[kind]) for kind in ("events", "statements", "positions", "figures")}
        row = {"article": facts["id"], "headline": facts.get("headline"), "outlet": facts.get("source"),
               "published": facts.get("published"), "url": facts.get("url")}  # fmt: skip
        return {**row, "text": facts["text"], "records": counts, "cite": citation(row, 0, len(facts["text"]))}

    def quote(
        self,
        article: Annotated[str, Field(description="The article's id.")],
        words: Annotated[str, Field(description="The exact words that are to be quoted.")],
    ) -> dict[str, Any]:
        """Whether an article has these exact words, and where: offsets, sentence and a citation for each place."""
        return self._within(lambda archive: quotes(archive, article, words))

    def read_text(
        self,
        text: Annotated[str, Field(description="The words of a news article.")],
        published: Annotated[str | None, Field(description="Its day, as 2014-03-30.")] = None,
    ) -> dict[str, Any]:
        """Read an article that is not in the archive: its events, statements, positions, figures. Nothing is kept."""
        body = msgspec.json.encode({"text": text, "published": published})
        told: dict[str, Any] = self._within(lambda _: msgspec.json.decode(self._desk.read(body, JSON)))
        return told

    def timeline(
        self,
        actor: Actor = None,
        dyad: Dyad = None,
        type: EventType | None = None,
        status: Status | None = None,
        since: Day = None,
        until: Day = None,
        page: Page = 1,
        size: Size = 20,
    ) -> dict[str, Any]:
        """Who did what to whom, in the order of days."""
        return self._cited("events", actor=actor, dyad=dyad, type=type, status=status, since=since, until=until,
                           page=page, size=size)  # fmt: skip

    def series(
        self,
        dyad: Annotated[str, Field(description="Two countries by ISO code, as USA-RUS.")],
        by: Period = "week",
        since: Day = None,
        until: Day = None,
        directed: Annotated[bool, Field(description="Only what the first does to the second.")] = False,
    ) -> dict[str, Any]:
        """How often and how sharply two countries act on each other, period by period; `timeline` has the events."""
        told = self._ask("series", dyad=dyad, by=by, since=since, until=until, directed=directed)
        for row in told["items"]:  # what is 0 need not be told
            for name in [name for name, value in row.items() if "_" in name and value == 0]:
                del row[name]
        return told

    def incidents(
        self,
        actor: Actor = None,
        dyad: Dyad = None,
        type: EventType | None = None,
        since: Day = None,
        until: Day = None,
        page: Page = 1,
        size: Size = 20,
    ) -> dict[str, Any]:
        """Happenings that articles tell, those with the most independent reports first."""
        return self._ask("incidents", actor=actor, dyad=dyad, type=type, since=since, until=until, page=page, size=size)

    def incident(self, incident: Annotated[str, Field(description="Its id.")]) -> dict[str, Any]:
        """One happening with all that articles say of it."""
        told = self._ask("incident", id=incident)
        return {**told, "mentions": [cited(row) for row in told["mentions"]]}

    def statements(
        self, who: Actor = None, since: Day = None, until: Day = None, page: Page = 1, size: Size = 20
    ) -> dict[str, Any]:
        """Who said what, with the exact words, the latest first."""
        return self._cited("statements", who=who, since=since, until=until, page=page, size=size)

    def positions(
        self,
        who: Actor = None,
        toward: Actor = None,
        stance: Stance | None = None,
        since: Day = None,
        until: Day = None,
        page: Page = 1,
        size: Size = 20,
    ) -> dict[str, Any]:
        """What sides want, will or will not have, or fear, with the exact words, the latest first."""
        return self._cited("positions", who=who, toward=toward, stance=stance, since=since, until=until,
                           page=page, size=size)  # fmt: skip

    def board(
        self,
        sides: Annotated[str | None, Field(description="Sides, as RUS,UKR,USA; the busiest if left out.")] = None,
        since: Day = None,
        until: Day = None,
    ) -> dict[str, Any]:
        """Where each side stands on each issue, and whether they agree."""
        return self._cited("board", sides=sides, since=since, until=until)

    def _cited(self, question: str, **given: object) -> dict[str, Any]:
        told = self._ask(question, **given)
        return {**told, "items": [cited(row) for row in told["items"]]}

    def _ask(self, question: str, **given: object) -> dict[str, Any]:
        """The answer of the service, without what is empty in it."""
        asked = {name: _plain(value) for name, value in given.items() if value is not None}
        told = self._within(lambda archive: msgspec.json.decode(_QUESTIONS[question].answered(archive, asked)))
        if isinstance(told.get("items"), list):
            told["items"] = [{k: v for k, v in row.items() if v is not None} for row in told["items"]]
        return told

    def _within(self, work: Callable[[Archive], dict[str, Any]]) -> dict[str, Any]:
        try:
            with Archive.open(self._path) as archive:
                return work(archive)
        except DetenteError as error:
            raise ToolError(
                f"{error.problem}; {error.mend}" if str(self._path) in error.name else str(error)
            ) from error
        except (Missing, Refused) as error:
            raise ToolError(str(error)) from error


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
