"""When two addresses choose the same article."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_NOISE: Final = re.compile(r"utm_.*|fbclid|gclid|ref|cmpid|ocid|mc_[ce]id", re.IGNORECASE)


def url_key(url: str | None) -> str | None:
    """An address without what does not choose the article: scheme, "www.", fragment, marks of campaigns."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query) if not _NOISE.fullmatch(k)))
    path = parts.path.rstrip("/")
    if not host or not (path or query):  # the front page of a site is the address of no article
        return None
    return host + path + (f"?{query}" if query else "")
