"""An article and all that was recorded of it: the object that `detente read --format json` prints."""

import msgspec

from detente.model.article import Article
from detente.model.records import Event, Figure, Position, Statement


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """CODEBOOK section 7, as a type."""

    article: Article
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()

    def to_json(self) -> bytes:
        """One line of JSON, UTF-8, keys in the codebook's order."""
        return msgspec.json.encode(self)


def schema() -> dict[str, object]:
    """The JSON schema of a reading, generated from the types."""
    return msgspec.json.schema(Reading)
