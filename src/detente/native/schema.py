"""The columns of the five tables, each with its type, its meaning and, where it has one, its unit.

`articles` has a row an article; `events`, `statements`, `positions` and `figures` a row a record, tied to its article
by `article`. Dates, places and evidence lie flat, so that R, Stata and SQL need no unnesting; actors are structs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

import pyarrow as pa

TABLES: Final = ("articles", "events", "statements", "positions", "figures")
"""The tables' names, in the order in which they are written."""

FORMAT: Final = "1"
"""The version of this schema; it stands in the metadata of every file."""

_TEXT: Final = pa.string()
_TEXTS: Final = pa.list_(pa.field("element", _TEXT, nullable=False))
_CHARACTERS: Final = "characters of the article's text, counted from 0"


def _column(name: str, kind: pa.DataType, says: str, unit: str | None = None, needed: bool = False) -> pa.Field:
    told = {"description": says} | ({"unit": unit} if unit else {})
    return pa.field(name, kind, nullable=not needed, metadata=told)


def _needed(name: str, kind: pa.DataType, says: str, unit: str | None = None) -> pa.Field:
    return _column(name, kind, says, unit, needed=True)


ACTOR: Final = pa.struct(
    [
        _needed("country", _TEXT, "ISO 3166-1 alpha-3, or KOS UNO EUR IGO NGO ISM IMG MNC ---"),
        _needed("sectors", _TEXTS, "PLOVER sectors, as held on the article's date"),
        _column("name", _TEXT, "a person or named body, in its commonest English form"),
        _needed("code", _TEXT, "COUNTRY/SECTOR+SECTOR/Name, as far as it is known"),
        _needed("mention", _TEXT, "the words of the article that name it"),
        _needed("start", pa.int32(), "where the mention begins", _CHARACTERS),
        _needed("end", pa.int32(), "where the mention ends", _CHARACTERS),
    ]
)
"""A participant: `list<struct>` on both sides of an event, one struct for a speaker, holder or source."""

_ACTORS: Final = pa.list_(pa.field("element", ACTOR, nullable=False))
_BLOCK: Final = pa.struct(
    [
        _needed("role", _TEXT, "headline, caption or paragraph"),
        _needed("start", pa.int32(), "where the block begins", _CHARACTERS),
        _needed("end", pa.int32(), "where the block ends", _CHARACTERS),
    ]
)

_ARTICLE: Final = [
    _needed("article", _TEXT, "the article's id: a hash of what was read"),
    _column("external_id", _TEXT, "the id that the sender gave"),
    _column("input", _TEXT, "where it came from, as the run names it: file, and line, record or entry"),
    _column("capture_sha256", _TEXT, "SHA-256 of the bytes that were read"),
    _column("headline", _TEXT, "the headline"),
    _needed("byline", _TEXTS, "the authors"),
    _column("published", pa.date32(), "the day of publication"),
    _column("dateline", _TEXT, "the place printed in front of the first paragraph"),
    _column("outlet", _TEXT, "the outlet"),
    _column("language", _TEXT, "ISO 639-1"),
    _column("url", _TEXT, "its address"),
    _needed("captions", _TEXTS, "the captions of its pictures"),
    _needed("related", _TEXTS, "headlines of other articles that stand on the page"),
    _needed("text", _TEXT, "headline, captions and body as one text; all offsets count its characters"),
    _needed("blocks", pa.list_(pa.field("element", _BLOCK, nullable=False)), "the text's parts"),
    _needed("words", pa.int32(), "length of the text", "words parted by white space"),
    _needed("version", _TEXT, "code+knowledge that read it"),
]
_KEY: Final = [
    _needed("record", _TEXT, "the record's id: its article's, a letter for its kind, its number there"),
    _needed("article", _TEXT, "the article's id"),
    _column("published", pa.date32(), "the day of publication"),
    _column("outlet", _TEXT, "the outlet"),
]
_WHEN: Final = [
    _column("date_start", _TEXT, "ISO 8601, only as precise as the article allows: day, month or year"),
    _column("date_end", _TEXT, "the same, for the end of the interval"),
    _column("first_day", pa.date32(), "the first day that the date spans"),
    _column("last_day", pa.date32(), "the last day that the date spans, included"),
]
_WHERE: Final = [
    _column("place_country", _TEXT, "ISO 3166-1 alpha-3 of the place"),
    _column("place_name", _TEXT, "the narrowest place named"),
    _column("latitude", pa.float64(), "latitude of the place", "degrees north, WGS 84"),
    _column("longitude", pa.float64(), "longitude of the place", "degrees east, WGS 84"),
    _column("geonameid", pa.int64(), "the place's number at GeoNames"),
]
_EVIDENCE: Final = [
    _needed("sentence", _TEXT, "the sentence that the record rests on"),
    _needed("sentence_start", pa.int32(), "where the sentence begins", _CHARACTERS),
    _needed("sentence_end", pa.int32(), "where the sentence ends", _CHARACTERS),
    _needed("trigger", _TEXT, "the words that carry the record"),
    _needed("trigger_start", pa.int32(), "where the trigger begins", _CHARACTERS),
    _needed("trigger_end", pa.int32(), "where the trigger ends", _CHARACTERS),
    _needed("rule", _TEXT, "the lexicon entry or rule that made the record"),
    _needed("version", _TEXT, "code+knowledge that made the record"),
]


def _span(what: str) -> list[pa.Field]:
    return [
        _needed("start", pa.int32(), f"where the {what} begins", _CHARACTERS),
        _needed("end", pa.int32(), f"where the {what} ends", _CHARACTERS),
    ]


_EVENT: Final = [
    _needed("type", _TEXT, "PLOVER type"),
    _column("mode", _TEXT, "PLOVER mode"),
    _needed("cameo", _TEXT, "CAMEO code"),
    _needed("quad", _TEXT, "verbal or material, cooperation or conflict"),
    _needed("intensity", pa.float64(), "hostile to friendly", "-10 to 10, after Goldstein"),
    _needed("contexts", _TEXTS, "PLOVER contexts"),
    _needed("actors", _ACTORS, "who did it; in a mutual act, all sides"),
    _needed("recipients", _ACTORS, "to whom"),
    _needed("status", _TEXT, "actual, planned, possible or denied"),
    _needed("background", pa.bool_(), "true where it ended more than seven days before publication"),
    _column("source", ACTOR, "on whose word alone the article reports it"),
    _needed("incident", _TEXT, "mentions of one act share it, within their article"),
]
_STATEMENT: Final = [
    _column("speaker", ACTOR, "who said it"),
    _needed("cue", _TEXT, "the words that attribute it"),
    _needed("content", _TEXT, "the exact words that are attributed"),
    *_span("content"),
    _needed("kind", _TEXT, "said, wrote, thinks or expects"),
    _needed("manner", _TEXT, "direct, indirect or mixed"),
    _column("addressee", _TEXT, "to whom"),
    _column("venue", _TEXT, "where it was said or published"),
]
_POSITION: Final = [
    _needed("holder", ACTOR, "whose position it is"),
    _needed("stance", _TEXT, "demands, proposes, wants, accepts, rejects, supports, opposes or fears"),
    _needed("matter", _TEXT, "the exact words for what it is about"),
    *_span("matter"),
    _column("toward", ACTOR, "toward whom"),
]
_FIGURE: Final = [
    _column("value", pa.float64(), "the number", "persons, weapons, votes, or the currency that `what` names"),
    _column("low", pa.float64(), "the least, where a range is given", "as `value`"),
    _column("high", pa.float64(), "the most, where a range is given", "as `value`"),
    _needed("kind", _TEXT, "what is counted: killed, injured, troops, money …"),
    _needed("what", _TEXT, "the exact words of the count"),
    *_span("count"),
    _column("source", ACTOR, "who gives it"),
]
_COLUMNS: Final = {
    "articles": _ARTICLE,
    "events": [*_KEY, *_EVENT, *_WHEN, *_WHERE, *_EVIDENCE],
    "statements": [*_KEY, *_STATEMENT, *_WHEN, *_EVIDENCE],
    "positions": [*_KEY, *_POSITION, *_WHEN, *_EVIDENCE],
    "figures": [*_KEY, *_FIGURE, *_WHEN, *_WHERE, *_EVIDENCE],
}


@cache
def schema(table: str) -> pa.Schema:
    """The Arrow schema of one of `TABLES`; each field's metadata has its `description` and, where there is one, `unit`.

    Raises:
        KeyError: if there is no such table.
    """
    return pa.schema(_COLUMNS[table], metadata={"detente.table": table, "detente.format": FORMAT})


def describe(table: str) -> str:
    """The columns of a table as a table of Markdown, as the docs have it."""
    return _described(schema(table))


def describe_actor() -> str:
    """The fields of an actor, in the same form."""
    return _described(ACTOR)


def _described(fields: Iterable[pa.Field]) -> str:
    lines = [f"| `{f.name}` | {_type(f.type)} | {_said(f)} |" for f in fields]
    return "\n".join(["| column | type | meaning |", "| --- | --- | --- |", *lines])


def _type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"list of {_type(kind.value_type)}"
    if pa.types.is_struct(kind):
        return "block" if kind.get_field_index("role") >= 0 else "actor"
    return {"string": "text", "int32": "integer", "int64": "integer", "double": "number", "bool": "true or false"}.get(
        str(kind), "day"
    )


def _said(field: pa.Field) -> str:
    told: dict[str, str] = {k.decode(): v.decode() for k, v in field.metadata.items()}
    return told["description"] + (f" ({told['unit']})" if "unit" in told else "")
