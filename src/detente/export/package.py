"""An archive as a folder of native tables, Parquet or JSON lines, with a Frictionless `datapackage.json`."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any, Literal, get_args

import msgspec
import pyarrow as pa

from detente.archive import Archive
from detente.export.datapackage import describe
from detente.export.readings import incident_rows, native_rows
from detente.model import DetenteError
from detente.native import TABLES, Writer, schema
from detente.views.filters import Filter

INCIDENTS = pa.schema(
    [
        pa.field("record", pa.string(), nullable=False, metadata={"description": "the event's record"}),
        pa.field("article", pa.string(), nullable=False, metadata={"description": "the article's id"}),
        pa.field("incident", pa.string(), nullable=False, metadata={"description": "the incident across articles"}),
        pa.field("score", pa.float64(), metadata={"description": "the points for belonging there"}),
        pa.field(
            "reason", pa.string(), metadata={"description": "why it belongs there; empty for the first to tell it"}
        ),
        pa.field("origin", pa.string(), metadata={"description": "the first article with this one's text"}),
    ]
)
"""One more table: which incident each event belongs to, after people's decisions."""

SCHEMAS = {name: schema(name) for name in TABLES} | {"incidents": INCIDENTS}
Form = Literal["parquet", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)
_BATCH = 500
"""Articles, or incidents' rows, that are turned into tables together."""


class _Lines:
    """A file of JSON lines, as `Writer` is one of Parquet."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._file = path.open("wb")
        self._names = schema.names

    def add(self, rows: Sequence[dict[str, Any]]) -> None:
        for row in rows:
            self._file.write(msgspec.json.encode({name: row[name] for name in self._names}) + b"\n")

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()


def write(archive: Archive, folder: Path, form: Form, asked: Filter | None = None) -> None:
    """Write the tables and their description. The folder is there only when it is whole.

    Raises:
        DetenteError: if the folder holds something already, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DetenteError(str(folder), "is there already and not empty", "name a new folder")
    partial: Path | None = None
    try:
        partial = Path(
            mkdtemp(prefix=folder.name + ".", dir=folder.parent)
        )  # what a killed run left is in no one's way
        partial.chmod(0o755)
        _fill(archive, partial, form, asked)
        if folder.exists():
            folder.rmdir()
        partial.rename(folder)
    except OSError as error:
        raise DetenteError(str(folder), f"cannot be written ({error.strerror})", "name another folder") from error
    finally:
        if partial is not None:
            shutil.rmtree(partial, ignore_errors=True)


def _fill(archive: Archive, folder: Path, form: Form, asked: Filter | None) -> None:
    kind: type[Writer | _Lines] = Writer if form == "parquet" else _Lines
    with ExitStack() as stack:
        files = {name: kind(folder / f"{name}.{form}", table) for name, table in SCHEMAS.items()}
        for file in files.values():
            stack.enter_context(file)
        for batch in _batches(native_rows(archive, asked)):
            for name in TABLES:
                files[name].add([row for rows in batch for row in rows[name]])
        for rows in _batches(incident_rows(archive, asked)):
            files["incidents"].add(rows)
    described = describe(folder, form, SCHEMAS)
    (folder / "datapackage.json").write_bytes(msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n")


def _batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    found = iter(items)
    while batch := list(islice(found, _BATCH)):
        yield batch
