"""An article among its kin: copies and versions of its text, and what differs between two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from detente.archive import Archive

_KIN = """WITH mine AS (SELECT origin FROM placings AS p JOIN readings AS g ON g.id = p.reading WHERE g.article = ?1)
    SELECT a.id, a.headline, a.source AS outlet, a.published, p.kind, max(p.of_first, p.of_second) AS share,
        a.id IN (SELECT article FROM standing) AS stands, min(p.reading) AS reading
    FROM placings AS p JOIN readings AS g ON g.id = p.reading JOIN articles AS a ON a.id = g.article
    WHERE p.origin IN (SELECT origin FROM mine) AND a.id <> ?1 GROUP BY a.id ORDER BY a.published, reading"""
_REVISIONS = """SELECT of AS id, 'earlier' AS how FROM revisions WHERE article = ?1
    UNION ALL SELECT article, 'later' FROM revisions WHERE of = ?1"""
_PIECES = re.compile(r"\s+|[^\s]+")
_MOST = 6000
"""Words of each text that are compared; longer texts are cut there."""
Op = Literal["same", "out", "in"]


@dataclass(frozen=True)
class Kin:
    """Another article of the same text. `kind` is how the later of them was found to be one (exact, syndicated,
    updated; None for the first), `version` whether it is an earlier or later version of this very page; `stands` is
    False for one that a later version has replaced."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    kind: str | None
    share: float | None
    stands: bool
    version: Literal["earlier", "later"] | None


def kin(archive: Archive, article: str) -> list[Kin]:
    """All articles that share their text with this one, the earliest first."""
    versions = {row["id"]: row["how"] for row in archive.rows(_REVISIONS, (article,))}
    found = []
    for row in archive.rows(_KIN, (article,)):
        kept = {name: row[name] for name in ("id", "headline", "outlet", "published", "kind", "share")}
        found.append(Kin(**kept, stands=bool(row["stands"]), version=versions.get(row["id"])))
    return found


def differences(before: str, after: str) -> list[tuple[Op, str]]:
    """One text as it became the other: stretches that stayed, went out or came in, word by word."""
    one, two = _PIECES.findall(before)[: 2 * _MOST], _PIECES.findall(after)[: 2 * _MOST]
    out: list[tuple[Op, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, one, two, autojunk=len(one) > 2000).get_opcodes():
        if tag == "equal":
            out.append(("same", "".join(one[i:j])))
            continue
        out += [("out", "".join(one[i:j]))] if j > i else []
        out += [("in", "".join(two[k:m]))] if m > k else []
    return out
