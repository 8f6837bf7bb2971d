"""Whether a person is spoken of as "he" or "she": courtesy titles, nouns such as "spokeswoman", given names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from detente.actors.index import fold
from detente.knowledge import tables

if TYPE_CHECKING:
    from detente.actors.phrase import Phrase

Gender = Literal["m", "f"]


def gender(phrase: Phrase, name: str | None) -> Gender | None:
    """The gender that the phrase or the person's full name tells, or None."""
    for hit in phrase.run:
        word = hit.entries[0].office.rstrip(".") if hit.of("courtesy") else ""
        if word and (told := _table("titles").get(word)):
            return told
    told = _table("nouns").get(phrase.head.lemma) or _table("nouns").get(phrase.office)
    if told is not None:
        return told
    words = fold(name or "").split()
    return _table("").get(words[0]) if len(words) > 1 else None


def is_given(name: str) -> bool:
    """Whether people are called so by their first name ("Charles", "Anthony")."""
    return fold(name) in _table("")


@cache
def _table(kind: str) -> dict[str, Gender]:
    """Words of a kind ("titles", "nouns", "" for given names) with their gender."""
    rows = tables.toml("actors/given_names.toml")
    ending = f"_{kind}" if kind else ""
    out: dict[str, Gender] = dict.fromkeys(fold(rows["male" + ending]).split(), "m")
    out.update(dict.fromkeys(fold(rows["female" + ending]).split(), "f"))
    return out
