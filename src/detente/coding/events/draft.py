"""An act on its way to becoming an event: what its own clause says, then what the article adds."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.events.match import Hit
from detente.knowledge.lexicon import Frame
from detente.language import Token
from detente.model import Actor, Place, When


@dataclass(eq=False)
class Draft:
    """`fresh` is true while the date is only the publication date taken for fresh news; `incident` numbers acts that
    are one happening; `casualties` are those whom the act killed or hurt, its recipients only where it names no target.
    """

    hit: Hit
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    type: str = ""
    status: str = "actual"
    when: When | None = None
    fresh: bool = False
    place: Place | None = None
    background: bool = False
    source: Actor | None = None
    incident: int = 0
    casualties: tuple[Actor, ...] = ()

    @property
    def frame(self) -> Frame:
        """The lexicon entry that fired."""
        return self.hit.frame

    @property
    def token(self) -> Token:
        """The head word of the trigger."""
        return self.hit.token
