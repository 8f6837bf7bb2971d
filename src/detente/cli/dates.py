"""`detente dates`: the time expressions of an article, each with its interval and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from detente.cli.options import Knowledge, Model, Pages, Published
from detente.cli.rooms import Format, Formats, Row, tell

if TYPE_CHECKING:
    from detente.language import Annotation


def dates(
    pages: Pages,
    published: Published = None,
    format: Formats = Format.table,
    model: Model = None,
    knowledge: Knowledge = None,
) -> None:
    """Print the time expressions of articles: words, TIMEX3 type and value, interval, precision, reason.

    Without a day of publication, on the page or given, relative expressions stay relative.
    """
    from detente.cli.pages import lay

    lay(knowledge)
    tell(pages, published, model, format, _room, _lines)


def _room(annotation: Annotation) -> tuple[str, list[Row]]:
    from detente.dates import find_times

    found = find_times(annotation, annotation.article.published)
    return "times", [
        {
            "start": m.start,
            "end": m.end,
            "words": annotation.text[m.start : m.end],
            "type": m.type,
            "value": m.value,
            "when": {"start": m.when.start, "end": m.when.end} if m.when else None,
            "precision": m.precision,
            "offset": m.offset,
            "reason": m.reason,
        }
        for m in found
    ]


def _lines(row: Row) -> Sequence[str]:
    when = row["when"]
    if when is None:
        told = f"open ({row['offset']} from publication)" if row["offset"] else "open"
    else:
        told = when["start"] if when["start"] == when["end"] else f"{when['start']} to {when['end']}"
    words = " ".join(row["words"].split())
    return str(row["start"]), words, row["type"], row["value"], told, row["precision"] or "", row["reason"]
