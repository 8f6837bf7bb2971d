"""What a page is asked, and what it answers."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode

from detente.archive import Archive
from detente.explorer.render import rendered
from detente.export import write_csv
from detente.model import DetenteError
from detente.views import Filter

if TYPE_CHECKING:
    from detente.explorer.application import Explorer

T = TypeVar("T")
FIELDS = ("actor", "other", "dyad", "type", "quad", "status", "since", "until")
"""The fields of `views.Filter` as they stand in a URL."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What goes back: bytes, their type, and what else to say of them."""

    body: bytes
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(kw_only=True)
class Ask:
    """One request. `args` are the fields of the URL, `parts` the named pieces of its path, `form` what was posted
    (None: nothing was), `csrf` makes the token that a form must carry."""

    explorer: Explorer
    archive: Archive
    path: str
    args: Mapping[str, Sequence[str]]
    parts: Mapping[str, str]
    form: Mapping[str, Sequence[str]] | None = None
    may_write: bool = False
    user: str | None = None
    csrf: Callable[[], str] = field(default=lambda: "")

    def keep(self, key: Hashable, work: Callable[[Archive], T]) -> T:
        """An answer that takes long, kept by its key until the archive changes (see `remember.Memory`)."""
        return self.explorer.memory.keep(key, work, self.archive)

    def one(self, name: str) -> str | None:
        """A field of the URL; None where it is missing or blank."""
        return next((value.strip() for value in self.args.get(name, ()) if value.strip()), None)

    def posted(self, name: str) -> str:
        """A field of the form that was sent; empty where it is missing."""
        return next(iter((self.form or {}).get(name, ())), "").strip()

    def number(self, name: str, default: int = 1, least: int = 1, most: int = 10_000_000) -> int:
        """A field that is a whole number.

        Raises:
            DetenteError: if it is none.
        """
        given = self.one(name)
        if given is None:
            return default
        if not given.isascii() or not given.isdecimal() or not least <= int(given[:9]) <= most:
            raise DetenteError(f"{name} {given}", "is no number that fits", f"give one from {least} to {most:,}")
        return int(given)

    @cached_property
    def filter(self) -> Filter:
        """The filter that the URL asks for.

        Raises:
            DetenteError: if a field cannot be read.
        """
        return Filter(**{name: self.one(name) for name in FIELDS})

    def here(self, **changes: object) -> str:
        """This page's address with some fields changed; None takes a field out. A change sets `page` back."""
        fields = {name: list(values) for name, values in self.args.items() if name != "page"}
        fields |= {name: [] if value is None else [str(value)] for name, value in changes.items()}
        return link(self.path, **{name: values for name, values in fields.items() if any(values)})

    def page(self, template: str, status: int = 200, **context: Any) -> Answer:
        """A page drawn from its template."""
        return Answer(body=rendered(template, self, **context).encode(), status=status)

    def json(self, what: object, name: str) -> Answer:
        """A file of JSON to save."""
        body = json.dumps(what, ensure_ascii=False, indent=1).encode()
        return attachment(body, "application/json; charset=utf-8", f"{name}.json")

    def csv(self, rows: Iterable[dict[str, Any]], columns: Sequence[str], name: str) -> Answer:
        """A file of CSV to save."""
        out = io.StringIO(newline="")
        write_csv(iter(rows), tuple(columns), out)
        return attachment(out.getvalue().encode(), "text/csv; charset=utf-8", f"{name}.csv")


def attachment(body: bytes, type: str, name: str) -> Answer:
    """A file to save; a browser never shows it in place."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in name)[-100:]
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name[-100:], safe='')}"
    return Answer(body=body, type=type, headers={"content-disposition": disposition})


def redirect(to: str) -> Answer:
    """Go there, and ask with GET."""
    return Answer(body=b"", status=303, headers={"location": to})


def link(path: str, **fields: object) -> str:
    """An address of ours; fields without a value are left out."""
    given = {name: value for name, value in fields.items() if value not in (None, "", [])}
    return quote(path, safe="/:~") + (f"?{urlencode(given, doseq=True)}" if given else "")
