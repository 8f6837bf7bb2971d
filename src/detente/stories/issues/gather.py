"""Matters into issues, one after the other: each joins the issue nearest to it, or opens a new one.

A matter that came earlier never moves for one that comes later, so issues keep their ids and members as an archive
grows, and the same matters in the same order give the same issues.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import sqrt

from detente.stories.issues.concepts import concepts
from detente.stories.issues.label import label

NEAR = 0.40
"""How alike (cosine, 0 to 1) a matter and an issue must be; set on the development half of our labelled positions."""


@dataclass(frozen=True)
class Matter:
    """Words that a position or statement is about. `key` names the record, and becomes the id of an issue it opens."""

    key: str
    text: str


@dataclass(eq=False)
class Issue:
    """Matters on one subject, in the order in which they came.

    `number` counts the issues from 0; `square` is the sum of the squares of its weights.
    """

    id: str
    number: int
    matters: list[Matter] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)
    square: float = 0.0

    @property
    def label(self) -> str:
        """The commonest phrase among its matters."""
        return label([m.text for m in self.matters], self.weights)

    def add(self, matter: Matter, about: dict[str, float]) -> None:
        """Take a matter in."""
        self.matters.append(matter)
        for name, weight in about.items():
            before = self.weights.get(name, 0.0)
            self.weights[name] = before + weight
            self.square += weight * (2 * before + weight)

    def likeness(self, about: dict[str, float]) -> float:
        """The cosine, 0 to 1, of its weighted concepts and these."""
        product = sum(weight * self.weights.get(name, 0.0) for name, weight in about.items())
        lengths = sqrt(sum(w * w for w in about.values()) * self.square)
        return product / lengths if lengths else 0.0


class Issues:
    """The issues of an archive so far."""

    def __init__(self) -> None:
        self.all: list[Issue] = []
        self._with: dict[str, list[Issue]] = defaultdict(list)

    def add(self, matter: Matter) -> Issue | None:
        """The issue of a matter; None where its words tell nothing that could be an issue."""
        about = concepts(matter.text)
        if not about:
            return None
        issue = self._nearest(about)
        if issue is None:
            issue = Issue(matter.key, len(self.all))
            self.all.append(issue)
        for name in about:
            if name not in issue.weights:
                self._with[name].append(issue)
        issue.add(matter, about)
        return issue

    def nearest(self, text: str) -> Issue | None:
        """The issue that these words are about, which do not join it."""
        return self._nearest(concepts(text))

    def _nearest(self, about: dict[str, float]) -> Issue | None:
        """The most alike of the issues that share a concept, the older of two alike."""
        near = {issue.number: issue for name in about for issue in self._with[name]}
        scored = [(near[n].likeness(about), near[n]) for n in sorted(near)]
        best = max(scored, key=lambda s: s[0], default=None)
        return best[1] if best is not None and best[0] >= NEAR else None
