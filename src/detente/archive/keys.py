"""What tells that two articles are versions of one, and hashes; SQL may call them too, so that migrations can."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import zlib

import msgspec

from detente.fetching import url_key
from detente.model import Event, Figure, Position, Reading, Statement

_RECORDS = tuple[list[Event], list[Statement], list[Position], list[Figure]]
_WORD = re.compile(r"\w+")
_SHINGLE = 3
NEAR = 0.5
"""Share of common three-word runs from which two texts under one headline are versions of one."""
REUSED = 0.1
"""Below this share, a page's address was given to another article."""


def sha256(data: str | bytes) -> str:
    """SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data).hexdigest()


def title_key(source: str | None, headline: str | None) -> str | None:
    """Outlet and headline, letters and digits only, lower case; None where one is unknown."""
    if not source or not headline:
        return None
    return "|".join(" ".join(_WORD.findall(part.lower())) for part in (source, headline))


def shared(one: str, other: str) -> float:
    """The share of three-word runs that two texts have in common (Jaccard), from 0 to 1."""
    a, b = _runs(one), _runs(other)
    return len(a & b) / len(a | b) if a or b else 1.0


def seal(reading: Reading) -> str:
    """SHA-256 over all records of a reading with the words of their evidence, by which changes are found out later."""
    records = (reading.events, reading.statements, reading.positions, reading.figures)
    return sha256(msgspec.json.encode(msgspec.json.decode(msgspec.json.encode(records), type=_RECORDS)))  # 1 as 1.0


def incident_name(key: str) -> str:
    """The id of an incident whose first mention has this key; the same in every run."""
    return "i" + hashlib.blake2b(key.encode(), digest_size=5).hexdigest()


def teach(db: sqlite3.Connection) -> None:
    """Let SQL of this connection call these functions."""
    db.create_function("sha256", 1, sha256, deterministic=True)
    db.create_function("unzip", 1, zlib.decompress, deterministic=True)
    db.create_function("url_key", 1, url_key, deterministic=True)
    db.create_function("title_key", 2, title_key, deterministic=True)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
