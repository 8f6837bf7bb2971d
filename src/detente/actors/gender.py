"""Whether a person is spoken of as "he" or "she": courtesy titles in the article, else unknown."""

from __future__ import annotations

import re
from functools import lru_cache

from detente.actors.cast import Member
from detente.language import Annotation

_TITLES = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame|King|Queen|Prince|Princess|Pope)\b\.?\s+([A-Z]\w+(?:\s+[A-Z]\w+)?)"
)
_MALE = frozenset({"Mr", "Sir", "Lord", "King", "Prince", "Pope"})


def gender(member: Member, annotation: Annotation) -> str | None:
    """ "m", "f", or None where the article does not tell."""
    name = (member.name or "").split()
    return _titled(annotation.text).get(name[-1]) if name else None


@lru_cache(maxsize=8)
def _titled(text: str) -> dict[str, str]:
    """Last names that follow a courtesy title."""
    return {m[2].split()[-1]: "m" if m[1] in _MALE else "f" for m in _TITLES.finditer(text)}
