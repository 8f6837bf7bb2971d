"""Mentions taken for one happening, in a form that is cheap to compare."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from detente.stories.likeness import Words
from detente.stories.mention import Mention


@dataclass
class Group:
    """Mentions taken for one happening, with sums that make comparison cheap."""

    mentions: list[Mention] = field(default_factory=list)
    words: Counter[Words] = field(default_factory=Counter)
    context: Counter[str] = field(default_factory=Counter)

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        m = mention
        self.words[Words(m.stems, m.head, m.families, m.way, m.vague, m.type, m.mode)] += 1
        self.context.update(mention.context)

    def union(self, what: str) -> frozenset[str]:
        """All that the mentions tell of one thing: `actors`, `recipients` or `names`."""
        return frozenset(x for m in self.mentions for x in getattr(m, what))
