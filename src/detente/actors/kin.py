"""Kin to members: who has been named as whose father, wife or child is meant by "his father", "her husband" again."""

from __future__ import annotations

from dataclasses import dataclass

from detente.actors.cast import Member, Mention
from detente.actors.gender import Gender
from detente.actors.recall import Recall
from detente.actors.words import words
from detente.language import Token

_CLASSES = {name: words("kin", name) for name in ("parent", "child", "spouse", "sibling", "other")}
_SEX: dict[Gender, frozenset[str]] = {"m": words("kin", "male"), "f": words("kin", "female")}
_INVERSE = {"parent": "child", "child": "parent", "spouse": "spouse", "sibling": "sibling"}
_POINTING = frozenset({"the", "this", "that"})


@dataclass(frozen=True, eq=False)
class _Tie:
    """`other` is the `word` ("son") of those in `owners`."""

    owners: tuple[Member, ...]
    word: str
    other: Member


class Kinship:
    """The ties that the article has told so far, and the mentions that wait for a name."""

    def __init__(self, recall: Recall) -> None:
        self._recall = recall
        self._ties: list[_Tie] = []
        self._waiting: list[tuple[tuple[Member, ...], str, Mention]] = []

    def relative(self, token: Token) -> Mention | None:
        """The mention of whoever a word of kinship stands for; None where nobody has been named yet."""
        if token.tag != "NN" or _class(token.lemma) is None:
            return None
        named = self._named(token)
        front = named.head.children if named is not None else ()
        owner = next((c for c in (*token.children, *front) if c.dep == "poss" and c.i < token.i), None)
        if owner is None:
            return self._only_child(token) if named is None else None
        mention = self._recall.mention(owner)
        owners = (self._recall.group(owner) or mention.members) if mention is not None else ()
        if named is not None and named.members[0] in owners:
            return None  # nobody is their own mother: the surname beside the word is not yet told apart
        if named is not None:
            self._tell(owners, token.lemma, named.members[0])
            return None if self._within(token, named) else self._mention(token, named.members[0], owner)
        found = self._find(owners, token.lemma)
        if found is None and owners and (own := self._recall.mention(token)) is not None:
            self._waiting.append((owners, token.lemma, own))
        return self._mention(token, found, owner) if found is not None else None

    def _named(self, token: Token) -> Mention | None:
        """The name beside the word: "his father NAME", "his father, NAME"."""
        beside = [c for c in token.children if c.dep == "appos"]
        if token.dep in ("compound", "nmod", "appos") and token.head.i > token.i:
            beside.append(token.head)
        for other in beside:
            mention = self._recall.mention(other)
            if mention is not None and mention.kind == "person" and len(mention.members) == 1:
                return mention
        return None

    @staticmethod
    def _within(token: Token, named: Mention) -> bool:
        return named.start <= token.start < named.end

    def _tell(self, owners: tuple[Member, ...], word: str, other: Member) -> None:
        """Learn a tie, and let those mentions have it that waited for it."""
        self._ties.append(_Tie(owners, word, other))
        other.gender = other.gender or _sex(word)
        for waiting, called, mention in self._waiting:
            if called == word and waiting == owners:
                mention.members = (other,)

    def _find(self, owners: tuple[Member, ...], word: str) -> Member | None:
        """The last one told to be this of an owner, or of whom an owner was told to be the reverse."""
        kind = _class(word)
        for tie in reversed(self._ties):
            if _class(tie.word) == kind and _some(owners, tie.owners) and _may_be(tie.other, tie.word, word):
                return tie.other
            reverse = _INVERSE.get(_class(tie.word) or "") == kind and len(tie.owners) == 1
            if reverse and tie.other in owners and _may_be(tie.owners[0], "", word):
                return tie.owners[0]
        return None

    def _only_child(self, token: Token) -> Mention | None:
        """ "The child": the one that was named as somebody's child."""
        front = [c for c in token.children if c.i < token.i]
        if _class(token.lemma) != "child" or len(front) != 1 or front[0].lower not in _POINTING:
            return None
        children = {id(t.other): t for t in self._ties if _class(t.word) == "child"}
        if len(children) != 1:
            return None
        tie = next(iter(children.values()))
        return self._mention(token, tie.other, front[0]) if _may_be(tie.other, tie.word, token.lemma) else None

    def _mention(self, token: Token, member: Member, first: Token) -> Mention:
        return self._recall.mention_of(token, (member,), "nominal", "kin", first if first.i < token.i else None)


def _class(word: str) -> str | None:
    return next((name for name, known in _CLASSES.items() if word in known), None)


def _some(a: tuple[Member, ...], b: tuple[Member, ...]) -> bool:
    return any(member in b for member in a)


def _may_be(member: Member, known: str, word: str) -> bool:
    """Whether someone, known by one word of kin, can be called by another: the sexes must agree; an uncle is none."""
    if known and _class(word) == "other":
        return known == word
    told = _sex(word)
    return told is None or told in (member.gender or _sex(known) or told, None)


def _sex(word: str) -> Gender | None:
    return next((sex for sex, known in _SEX.items() if word in known), None)
