"""A Frictionless data package (datapackage.org, version 2): what each file holds, column by column, with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from detente import __version__
from detente.knowledge.tables import digest
from detente.native.schema import FORMAT

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA = {"parquet": "application/vnd.apache.parquet", "jsonl": "application/jsonl"}
_KEYS = {"articles": "article"}  # of every other table, `record`
_TYPES = {"string": "string", "int32": "integer", "int64": "integer", "double": "number", "bool": "boolean"}
_PIECE = 1 << 20


def describe(folder: Path, form: str, schemas: Mapping[str, pa.Schema]) -> dict[str, Any]:
    """The description of `NAME.FORM` files in a folder, one a schema."""
    return {
        "$schema": PROFILE,
        "name": "detente-archive",
        "title": "What news articles say, by Détente",
        "version": __version__,
        "detente": {"version": __version__, "knowledge": digest(), "tables": FORMAT},
        "resources": [_resource(folder / f"{name}.{form}", name, form, table) for name, table in schemas.items()],
    }


def _resource(path: Path, name: str, form: str, table: pa.Schema) -> dict[str, Any]:
    return {
        "name": name,
        "type": "table",
        "path": path.name,
        "format": form,
        "mediatype": _MEDIA[form],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_hash(path)}",
        "schema": {"fields": [_field(f) for f in table], **_keys(name)},
    }


def _keys(name: str) -> dict[str, Any]:
    if name in _KEYS:
        return {"primaryKey": [_KEYS[name]]}
    of_article = {"fields": ["article"], "reference": {"resource": "articles", "fields": ["article"]}}
    of_event = {"fields": ["record"], "reference": {"resource": "events", "fields": ["record"]}}
    return {"primaryKey": ["record"], "foreignKeys": [of_article] + ([of_event] if name == "incidents" else [])}


def _field(field: pa.Field) -> dict[str, Any]:
    told = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
    made: dict[str, Any] = {"name": field.name, "type": _type(field.type), "description": told["description"]}
    if "unit" in told:
        made["unit"] = told["unit"]
    if not field.nullable:
        made["constraints"] = {"required": True}
    return made


def _type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return "array"
    if pa.types.is_struct(kind):
        return "object"
    return "date" if pa.types.is_date(kind) else _TYPES[str(kind)]


def _hash(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            total.update(piece)
    return total.hexdigest()
