"""What the commands share on their way in: the captures that the user named, and the reader that reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from detente.model import Capture, DetenteError, Reading
from detente.views.filters import check_day

if TYPE_CHECKING:
    from detente.reader import Reader


def found(pages: Sequence[str], published: str | None, fields: str | None = None) -> Iterator[Capture | DetenteError]:
    """The captures behind the user's words, in their order; what cannot be had comes as its error.

    Raises:
        DetenteError: if `published` is no day, or `fields` no map of fields.
    """
    check_published(published)
    from detente.reading import captures
    from detente.reading.sources import check_fields

    check_fields(fields)
    return (item for page in pages for item in captures(page, published_hint=published, fields=fields))


def check_published(published: str | None) -> None:
    """Refuse a day of publication that is no day.

    Raises:
        DetenteError: it is not written as 2014-03-30.
    """
    check_day("--published", published, precise=True)


def lay(knowledge: Path | None) -> None:
    """Lay the user's knowledge tables over ours, if there are any.

    Raises:
        DetenteError: if they are no tables or contradict themselves or ours; names file and line.
    """
    if knowledge is not None:
        from detente.knowledge.layering import lay as over

        over(knowledge)


def reader(model: str | None) -> Callable[[Capture], Reading]:
    """A function that reads one capture. The usual language model is loaded when it is first needed.

    Raises:
        DetenteError: if the user names a model that is not installed.
    """
    if model is not None:
        from detente.language.pipeline import load

        load(model)
    made: list[Reader] = []

    def read(capture: Capture) -> Reading:
        if not made:
            from detente.reader import Reader

            made.append(Reader(model) if model else Reader())
        return made[0].read(capture)

    return read
