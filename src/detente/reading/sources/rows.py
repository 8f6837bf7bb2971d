"""A row of a table or a JSON object → a capture: which of its fields is what, by our names or by the user's map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from detente.model import Capture, DetenteError

Fields = Mapping[str, str]
"""Our name of a field → the name that the file gives it; within JSON, dots lead inwards."""

_LINES: Final = ("headline", "published", "url", "source", "dateline", "captured")
_NAMES: Final = ("text", "html", "id", "byline", *_LINES)
_ALSO: Final = {
    "body": "text",
    "title": "headline",
    "date": "published",
    "outlet": "source",
    "author": "byline",
    "authors": "byline",
    "link": "url",
}
_OPTION: Final = "--map"


def fields(given: str | None) -> Fields:
    """Read a field map such as `text=body,date=pub_date`.

    Raises:
        DetenteError: if a part is not `OURS=THEIRS`, or if ours is none of the fields that an article has.
    """
    out: dict[str, str] = {}
    for part in (given or "").split(","):
        ours, equals, theirs = (piece.strip() for piece in part.partition("="))
        if not part.strip():
            continue
        name = _ALSO.get(ours.lower(), ours.lower())
        if not equals or not theirs or name not in _NAMES:
            mend = f"write it like text=body,date=pub_date; the fields are {', '.join(_NAMES)}"
            raise DetenteError(_OPTION, f"{part.strip()!r} is no pair of fields", mend)
        out[name] = theirs
    return out


def named(mapped: Fields) -> frozenset[str]:
    """The names that the user's map, or we, give to the fields of an article."""
    return frozenset(mapped.get(name, name).partition(".")[0] for name in _NAMES) | frozenset(mapped.values())


def capture(item: Mapping[str, Any], name: str, mapped: Fields) -> Capture | DetenteError:
    """The capture of one row; an error if it holds no words or if a field is no string."""
    text, html = value(item, "text", mapped), value(item, "html", mapped)
    body = text if isinstance(text, str) and text.strip() else html
    if not isinstance(body, str) or not body.strip():
        return DetenteError(name, f"it has neither {_told('text', mapped)} nor {_told('html', mapped)}", _mend(item))
    known: dict[str, Any] = {}
    for key in _LINES:
        found = value(item, key, mapped)
        if found is not None and not isinstance(found, (str, int)):
            problem = f"{_told(key, mapped)} is not a string"
            return DetenteError(name, problem, "write it in quotation marks, or leave it out")
        if str(found if found is not None else "").strip():
            known[key] = str(found)
    given = value(item, "id", mapped)
    return Capture(
        name=name,
        data=body.encode("utf-8", errors="replace"),
        form="article" if body is text else "page",
        external_id=None if given is None or given == "" else str(given),
        byline=_byline(value(item, "byline", mapped)),
        charset="utf-8",
        **known,
    )


def value(item: Mapping[str, Any], key: str, mapped: Fields) -> Any:
    """A row's field by our name."""
    theirs = mapped.get(key, key)
    if theirs in item:
        return item[theirs]
    found: Any = item
    for step in theirs.split("."):
        if not isinstance(found, Mapping) or step not in found:
            return None
        found = found[step]
    return found


def _byline(found: Any) -> tuple[str, ...]:
    """A list of names, or one string with the names parted by semicolons or left as a byline's words."""
    if isinstance(found, str):
        return tuple(part.strip() for part in found.split(";") if part.strip())
    if isinstance(found, list):
        return tuple(part.strip() for part in found if isinstance(part, str) and part.strip())
    return ()


def _told(key: str, mapped: Fields) -> str:
    return f"`{mapped.get(key, key)}`"


def _mend(item: Mapping[str, Any]) -> str:
    there = ", ".join(str(key)[:40] for key in list(item)[:12])
    return f"give the article's words in one of them, or name their field with --map text=NAME (there are: {there})"
