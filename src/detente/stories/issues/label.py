"""What an issue is called: the commonest phrase among its matters, short and to the point."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from detente.knowledge import tables
from detente.stories.issues.concepts import concepts

_CUT = re.compile(
    r"\s+(?:that|which|who|whose|where|when|while|because|if|unless|as|by|after|before|until|since|amid|despite)\s+.*|"
    r"\s*[,;:(–—“”\"].*"
)
_LONGEST = 7  # words


def label(texts: list[str], weights: dict[str, float]) -> str:
    """The phrase told most often; of several, the one nearest to what the issue is about, then the shortest."""
    phrases = [phrase(text) for text in texts]
    told = Counter(p.lower() for p in phrases)
    rank = {p: (-told[p.lower()], -_fit(p, weights), len(p), n) for n, p in reversed(list(enumerate(phrases)))}
    return min(rank, key=lambda p: rank[p])


def phrase(text: str) -> str:
    """A matter without its lead-in ("that", "to see a") and its tail, at most seven words."""
    words = " ".join(text.split()).strip(" .“”\"'").split(" ")
    leads = frozenset(tables.toml("issues/concepts.toml")["leads"]["words"])
    while len(words) > 1 and words[0].lower() in leads:
        words = words[1:]
    whole = " ".join(words)
    short = _CUT.sub("", whole) or whole
    short = short if concepts(short) else whole
    kept = short.split(" ")[:_LONGEST]
    while len(kept) > 1 and kept[-1].lower() in _hanging():
        kept.pop()
    return " ".join(kept)


@cache
def _hanging() -> frozenset[str]:
    return frozenset({*tables.toml("issues/concepts.toml")["leads"]["words"], "and", "or", "from", "by", "into"})


def _fit(text: str, weights: dict[str, float]) -> float:
    """How much of the issue's weight the phrase names, a word."""
    about = concepts(text)
    return sum(weights.get(name, 0.0) for name in about) / (2 + len(text.split()))
