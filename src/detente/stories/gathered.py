"""All that an archive's articles say together: origins, incidents after a person's decisions, storylines.

Reckoned from the standing readings in the order in which articles came, so the same archive gives the same answer and
a later article changes no id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from detente.archive import Archive
from detente.model import Reading
from detente.stories.copies import Copies, Placed
from detente.stories.decisions import Decision, decided
from detente.stories.incidents import Board, Incident
from detente.stories.mention import mentions
from detente.stories.storylines import Shelf, Storyline

_ORDER = "SELECT article FROM standing AS s ORDER BY (SELECT min(id) FROM readings AS r WHERE r.article = s.article)"


@dataclass(frozen=True)
class Gathered:
    """Placements by article, incidents by id, storylines by id."""

    copies: dict[str, Placed]
    incidents: dict[str, Incident]
    storylines: dict[str, Storyline]

    def origins(self) -> dict[str, str]:
        """The origin of each article."""
        return {article: placed.origin for article, placed in self.copies.items()}


def gather(archive: Archive) -> Gathered:
    """Go through an archive once."""
    copies, board, shelf, placed = Copies(), Board(), Shelf(), {}
    for reading in _readings(archive):
        placed[reading.article.id] = copies.add(reading.article)
        told = board.add(mentions(reading))
        shelf.add(reading.article, sorted({incident.id for incident in told}))
    return Gathered(placed, decided(board.incidents.values(), log(archive)), shelf.storylines)


def log(archive: Archive) -> list[Decision]:
    """All decisions, oldest first, the undone ones too."""
    return [
        Decision(
            id=cast(int, row["id"]),
            kind=row["kind"],
            incident=row["incident"],
            what=tuple(row["what"].split()),
            at=row["at"],
            undone=row["undone"],
        )
        for row in archive.rows("SELECT * FROM decisions ORDER BY id")
    ]


def _readings(archive: Archive) -> Iterator[Reading]:
    for row in list(archive.rows(_ORDER)):
        reading = archive.reading(row["article"])
        if reading is not None:
            yield reading
