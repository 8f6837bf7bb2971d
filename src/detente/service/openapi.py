"""The service's description, generated from the very types that answer: OpenAPI 3.1."""

from __future__ import annotations

import inspect
from functools import cache
from typing import Any, Final

import msgspec

from detente import __version__
from detente.model import Reading
from detente.service.answers import Error
from detente.service.endpoints import ENDPOINTS, Endpoint
from detente.service.read import BYTES, HTML, JSON, Sent

BASE: Final = "/api/v1"
_REF: Final = "#/components/schemas/{name}"
_FAULTS: Final = {
    "400": "A parameter or the body cannot be read.",
    "403": "Sign in first.",
    "404": "There is no such thing in this archive.",
}


@cache
def openapi() -> dict[str, Any]:
    """The whole document."""
    types = [e.answer for e in ENDPOINTS] + [Sent, Error, Reading]
    found, parts = msgspec.json.schema_components(types, ref_template=_REF)
    schemas = dict(zip([repr(t) for t in types], found, strict=True))
    paths = {BASE + e.path: {"get": _get(e, schemas[repr(e.answer)])} for e in ENDPOINTS}
    paths[BASE + "/read"] = {"post": _post(schemas)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Détente",
            "version": __version__,
            "description": "Asks an archive of what was read in the news, and reads articles. Every record tells its "
            "article, sentence and offsets, so that it can be cited.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": parts},
    }


def parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """What can be asked, a parameter each: those of the path first."""
    schema = msgspec.json.schema(endpoint.asked)
    told = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    out = []
    for name, kind in told["properties"].items():
        inside = "{" + name + "}" in endpoint.path
        needed = inside or name in told.get("required", ())
        plain = {key: value for key, value in _not_null(kind).items() if key != "description"}
        out.append({"name": name, "in": "path" if inside else "query", "required": needed, "schema": plain,
                    "description": kind.get("description") or _not_null(kind).get("description", "")})  # fmt: skip
    return sorted(out, key=lambda parameter: parameter["in"] != "path")


def _not_null(kind: dict[str, Any]) -> dict[str, Any]:
    """A parameter that is left out is not null: the type without it."""
    if "anyOf" in kind:
        rest = [one for one in kind["anyOf"] if one.get("type") != "null"]
        return rest[0] if len(rest) == 1 else {"anyOf": rest}
    if "enum" in kind:
        return {**kind, "enum": [one for one in kind["enum"] if one is not None]}
    return {key: value for key, value in kind.items() if key != "default" or value is not None}


def _get(endpoint: Endpoint, answer: dict[str, Any]) -> dict[str, Any]:
    asked = parameters(endpoint)
    faults = [status for status in _FAULTS if status != "404" or any(p["in"] == "path" for p in asked)]
    return {
        "operationId": endpoint.name,
        "summary": endpoint.told,
        "description": inspect.cleandoc(endpoint.asked.__doc__ or ""),
        "parameters": asked,
        "responses": {"200": _answer("The answer.", answer), **_faults(*faults)},
    }


def _post(schemas: dict[str, Any]) -> dict[str, Any]:
    page = {kind: {"schema": {"type": "string"}} for kind in HTML}
    return {
        "operationId": "read",
        "summary": "Read an article that is sent; nothing is fetched and nothing kept.",
        "description": f"At most {BYTES // 1_000_000} MB.",
        "requestBody": {"required": True, "content": {JSON: {"schema": schemas[repr(Sent)]}, **page}},
        "responses": {
            "200": _answer("The reading.", schemas[repr(Reading)]),
            **_faults("400", "403"),
            "413": _fault("The body is too large."),
            "415": _fault("The body is of another kind."),
            "503": _fault("Too many articles wait to be read."),
        },
    }


def _faults(*statuses: str) -> dict[str, Any]:
    return {status: _fault(_FAULTS[status]) for status in statuses}


def _fault(told: str) -> dict[str, Any]:
    return _answer(told, {"$ref": _REF.format(name="Error")})


def _answer(told: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": told, "content": {JSON: {"schema": schema}}}
