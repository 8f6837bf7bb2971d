"""What a reader still has in mind: the mentions so far, by nearness and by their place in the sentence."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.cast import Kind, Member, Mention
from detente.language import Annotation, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_BACK = 4
"""How many sentences back an antecedent may stand."""


class Recall:
    """The mentions that a reader has passed, the latest last."""

    def __init__(self, annotation: Annotation, mentions: list[Mention]) -> None:
        self.annotation = annotation
        self._at: dict[int, Mention] = {}
        for mention in mentions:
            self._at.setdefault(mention.head.i, mention)
        self._parts = {token.i: mention for mention in mentions for token in mention.outward}
        self.passed: list[Mention] = []
        self.quoted: frozenset[int] = frozenset()
        self.belongs: dict[int, list[Member]] = {}

    def heads(self, token: Token) -> bool:
        """Whether the token heads a mention."""
        return token.i in self._at

    def stands(self, token: Token) -> bool:
        """Whether the token heads a mention, or one hangs by it on the sentence ("his wife NAME")."""
        return token.i in self._at or token.i in self._parts

    def mention(self, token: Token) -> Mention | None:
        """The mention that this token heads, wherever it stands."""
        return self._at.get(token.i)

    def add(self, mention: Mention) -> None:
        """Take in a mention made of a pronoun or a description."""
        self._at[mention.head.i] = mention

    def pass_by(self, token: Token) -> None:
        """Notice that the reader has come to the mention that this token heads."""
        self.passed.append(self._at[token.i])

    def apposed(self, token: Token) -> Mention | None:
        """The name behind words that name nobody themselves: "the paramilitary, the Eagles", "her predecessor, ~"."""
        return next((found for c in token.children if c.dep == "appos" and (found := self.mention(c))), None)

    def group(self, token: Token) -> tuple[Member, ...]:
        """The members of the phrase headed by this token and of its conjuncts."""
        found: list[Member] = []
        for part in (token, *token.conjuncts()):
            mention = self.mention(part) or self._parts.get(part.i)
            if mention is not None:
                found += [m for m in mention.members if m not in found]
        return tuple(found)

    def best(
        self,
        token: Token,
        fits: Callable[[Mention], bool],
        avoid: Token | None = None,
        bonus: Callable[[Mention], float] = lambda mention: 0.0,
    ) -> Mention | None:
        """The likeliest antecedent of this token among the mentions passed.

        Nearness counts by sentence; subjects come before the rest. `avoid` is a verb whose subject the token cannot be
        (its object: "Kerry told him").
        """
        best, top = None, -99.0
        for rank, mention in enumerate(reversed(self.passed)):
            back = token.sent.index - mention.head.sent.index
            if back > _BACK:
                break
            if rank > 60:
                break
            if not fits(mention) or (avoid is not None and mention.head.head is avoid):
                continue
            score = self._weight(mention, token, back, rank) + bonus(mention)
            if score > top:
                best, top = mention, score
        return best

    @staticmethod
    def _weight(mention: Mention, token: Token, back: int, rank: int) -> float:
        head = mention.head
        if head.dep in ("appos", "compound", "nmod") and mention.start <= head.head.start < mention.end:
            head = head.head  # "his father NAME said"
        score = -2.0 * back - 0.15 * rank
        if (
            head.dep == "pobj"
            and head.head.lower == "of"
            and head.head.head.dep in _SUBJECTS
            and mention.kind == "agents"
        ):
            head = head.head.head  # "hundreds of students"
        small_clause = head.dep == "nsubj" and head.head.pos in ("ADJ", "NOUN", "ADV")  # "considers X illegitimate"
        if head.dep in _SUBJECTS and not small_clause:
            score += 2.5
            if head.head.is_root or head.head.dep in ("ccomp", "conj"):
                score += 0.5
        elif head.dep in ("poss", "amod", "compound", "nmod"):
            score -= 1.0
        if any(m.person and m.name is None for m in mention.members):
            score -= 1.0
        if token.dep == "poss" and not back:
            score += 1.0
        if mention.head.sent.block.role == "caption" and token.sent.block.role != "caption":
            score -= 2.0
        return score

    def mention_of(
        self, token: Token, members: tuple[Member, ...], kind: Kind, reason: str, first: Token | None = None
    ) -> Mention:
        """A mention of this token (from `first` on, for a description) that stands for these members."""
        start = first.start if first is not None else token.start
        return Mention(
            start=start,
            end=token.end,
            words=self.annotation.text[start : token.end],
            head=token,
            members=members,
            kind=kind,
            reason=reason,
        )
