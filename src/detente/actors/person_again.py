"""Descriptions of one person by a common noun: "the 54-year-old", "the politician", "the suspect", "the strongman"."""

from __future__ import annotations

from detente.actors.cast import Member, Mention
from detente.actors.quotes import speaker
from detente.actors.recall import Recall
from detente.actors.words import words
from detente.knowledge import tables
from detente.language import Token

_REACH = 3
"""How many sentences back the person must have been named."""
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "attr"})
_SEX = {"m": words("kin", "male") | {"man"}, "f": words("kin", "female") | {"woman"}}


def person_again(token: Token, recall: Recall, unnamed: Mention | None = None) -> Mention | None:
    """The mention of the only named person near whom the noun fits; None where none does, or several do.

    `unnamed` is the mention that the noun made of its own, of somebody without a name.
    """
    if unnamed is not None and (len(unnamed.members) != 1 or unnamed.members[0].name or unnamed.members[0].many):
        return None
    sectors = _sectors(token)
    if sectors is None or token.dep not in _NOMINAL or not _bare(token):
        return None
    others, sex = _not_meant(token, recall), next((s for s, nouns in _SEX.items() if token.lemma in nouns), None)

    def fits(member: Member) -> bool:
        if not member.person or not member.name or member in others:
            return False
        return (not sectors or not sectors.isdisjoint(member.sectors)) and (sex is None or member.gender in (sex, None))

    found: list[Member] = []
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > _REACH:
            break
        found += [m for m in mention.members if fits(m) and m not in found]
    front = next(c for c in token.children if c.lower == "the")
    return recall.mention_of(token, (found[0],), "nominal", "description", front) if len(found) == 1 else None


def _sectors(token: Token) -> frozenset[str] | None:
    """Of which sectors one must be to be called so; empty where any will do, None for all other nouns."""
    if token.lower == "old" and any(c.dep == "npadvmod" and c.lemma == "year" for c in token.children):
        return frozenset()
    table: dict[str, list[str]] = tables.toml("actors/words.toml")["persons_again"]
    found = table.get(token.lemma) if token.tag == "NN" else None
    return frozenset(found) if found is not None else None


def _bare(token: Token) -> bool:
    """Whether "the" and the noun are all that is said: no new person is brought in by words behind it."""
    own = [c for c in token.children if c.dep not in ("npadvmod", "punct", "case")]
    return [c.lower for c in own] == ["the"]


def _not_meant(token: Token, recall: Recall) -> set[Member]:
    """Who cannot be meant: who speaks these words, or is the subject of a clause above."""
    told = set(speaker(token, recall)) if token.i in recall.quoted else set[Member]()
    for verb in token.ancestors():
        subject = verb.child("nsubj", "nsubjpass")
        if subject is not None and subject is not token:
            told |= set(recall.group(subject))
    return told
