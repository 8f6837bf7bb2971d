"""Our style sheets and scripts, named by a hash of what is in them, so that a browser may keep them for good."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any, NamedTuple

from datasette.utils.asgi import NotFound, Response

PATTERN = r"/-/detente/(?P<name>[a-z]+)\.(?P<hash>[0-9a-f]+)\.(?P<ending>css|js|svg|png)$"
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "png": "image/png"}
_FOREVER = "public, max-age=31536000, immutable"
_SNIPPET = "window.vegaEmbed = vegaEmbed; window.vega = vega;"
"""What the bundle gives to our script, which asks Vega to interpret (`ast: true`), so that nothing is evaluated."""


class _Asset(NamedTuple):
    data: bytes
    packed: bytes


def url(name: str) -> str:
    """The address of a file in `static/`, or of `vega.js`."""
    stem, _, ending = name.rpartition(".")
    return f"/-/detente/{stem}.{_hash(name)}.{ending}"


def serve(request: Any) -> Response:
    """The file, packed where the browser can unpack it. One with an old hash is answered with what there is now."""
    parts = request.url_vars
    try:
        asset = _asset(f"{parts['name']}.{parts['ending']}")
    except FileNotFoundError:
        raise NotFound("There is no such file") from None
    headers = {"cache-control": _FOREVER, "vary": "Accept-Encoding"}
    packed = "gzip" in request.headers.get("accept-encoding", "")
    headers |= {"content-encoding": "gzip"} if packed else {}
    body = asset.packed if packed else asset.data
    return Response(body, headers=headers, content_type=f"{_TYPES[parts['ending']]}; charset=utf-8")


@cache
def _asset(name: str) -> _Asset:
    data = _bundle() if name == "vega.js" else files("detente.explorer").joinpath("static", name).read_bytes()
    return _Asset(data, gzip.compress(data, compresslevel=9, mtime=0))


@cache
def _hash(name: str) -> str:
    """Vega's bundle takes a second to make, so its version stands for it until a browser asks for it."""
    if name == "vega.js":
        return hashlib.sha256(f"{version('vl-convert-python')} {_SNIPPET}".encode()).hexdigest()[:12]
    return hashlib.sha256(_asset(name).data).hexdigest()[:12]


def _bundle() -> bytes:
    import vl_convert

    return vl_convert.javascript_bundle(_SNIPPET).encode()
