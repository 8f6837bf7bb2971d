"""Method: what the records mean, which versions made them, how well they are read, and what is known to be weak."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from detente import __version__
from detente.explorer.ask import Answer, Ask
from detente.knowledge import ontology
from detente.knowledge.tables import digest
from detente.views.readings import readers


def method(ask: Ask) -> Answer:
    """The types with their definitions, the archive's versions, and how to read the pages."""
    return ask.page(
        "method.html",
        version=__version__,
        knowledge=digest(),
        types=list(ontology.plover_types().values()),
        readers=ask.keep("readers", readers),
        scores=scores(),
    )


@cache
def scores() -> dict[str, Any]:
    """The scoreboard as it was last measured: `version`, and `tasks` with rows of `metric`, `ours`, `peer` and `n`.

    `python -m evaluation` of the source writes it.
    """
    text = files("detente.explorer").joinpath("data", "scoreboard.json").read_text("utf-8")
    return dict(json.loads(text))


ROUTES = {"/method": method}
