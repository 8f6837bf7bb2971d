"""What remains of a text when layout, headline and punctuation are taken away: its shingles, and a short print of them.

A shingle is four running words, lower-cased. Two texts with common stretches have common shingles however they were
cut or headed; two writers on one event share names and a quotation, but few runs of four words. The print is a
MinHash of the shingles, cut into bands: texts that share a band are worth comparing, all others are not.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from datasketch import MinHash

from detente.model import Article

SHINGLE = 4
BANDS, ROWS = 64, 2
"""Texts of which a fifth of all shingles is common share a band in 93 of 100 cases, a third in all but one of 1,000."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SEED = 1
_PRIME = 2**48 - 59


@dataclass(frozen=True)
class Print:
    """An article's text for comparison, with what tells a version from a copy: its outlet and its address."""

    article: str
    outlet: str | None
    url: str | None
    shingles: frozenset[int]


def fingerprint(article: Article) -> Print:
    """The print of an article's body. Headline, captions and dateline stay out: copies are given new ones."""
    return Print(article=article.id, outlet=article.source, url=article.url, shingles=shingled(body(article)))


def body(article: Article) -> str:
    """The running text without headline, captions and dateline; the whole text where no block is marked as body."""
    text = article.text
    parts = [text[b.start : b.end] for b in article.blocks if b.role == "paragraph"] or [text]
    if article.dateline and parts[0].startswith(article.dateline):
        parts[0] = parts[0][len(article.dateline) :]
    return "\n".join(parts)


def shingled(text: str) -> frozenset[int]:
    """The shingles of a text as 64-bit numbers; a text shorter than a shingle is one."""
    words = [w.lower().replace("’", "'") for w in _WORD.findall(text)]
    if not words:
        return frozenset()
    runs = (" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(_number(run) for run in runs)


def banded(shingles: frozenset[int]) -> tuple[int, ...]:
    """The bands of a MinHash over the shingles, each a number of 48 bits; none for an empty text."""
    if not shingles:
        return ()
    print_ = MinHash(num_perm=BANDS * ROWS, seed=_SEED, hashfunc=_low_half, permutations=_permutations())
    print_.update_batch(sorted(shingles))
    values = [int(v) for v in print_.hashvalues]
    return tuple(_band(i, values[i * ROWS : (i + 1) * ROWS]) for i in range(BANDS))


@cache
def _permutations() -> Any:
    """Those of the seed, made once."""
    return MinHash(num_perm=BANDS * ROWS, seed=_SEED).permutations


def _number(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big")


def _low_half(shingle: int) -> int:
    """MinHash permutes 32-bit numbers."""
    return shingle & 0xFFFFFFFF


def _band(number: int, values: list[int]) -> int:
    """Least values are spread evenly as they are; a prime keeps the remainder so."""
    whole = number
    for value in values:
        whole = whole << 32 | value
    return whole % _PRIME
