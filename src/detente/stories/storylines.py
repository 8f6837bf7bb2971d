"""Running stories: articles that tell of the same incidents, or of the same countries in the same words, soon after.

An article joins the storyline that most speaks for, or founds one; what is placed stays placed and storylines never
grow together, so ids are stable while articles arrive.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from detente.model import Article
from detente.stories.words import context

SILENCE = 14
"""Days without an article after which a storyline is over."""
INCIDENT, WORDS, LEAST = 1.0, 4.0, 1.4
"""Points for each shared incident (three at most), for articles of the same words, and those that are needed."""


@dataclass
class Storyline:
    """A running story: its id, its articles in order, the words and incidents that they share, its last day."""

    id: str
    title: str
    articles: list[str] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    incidents: set[str] = field(default_factory=set)
    last: int = 0


class Shelf:
    """All storylines so far. Add articles in the order in which they came."""

    def __init__(self) -> None:
        self.storylines: dict[str, Storyline] = {}
        self._by_word: dict[str, list[str]] = defaultdict(list)

    def add(self, article: Article, incidents: Sequence[str]) -> Storyline:
        """Put an article, with the incidents that it tells of, into a storyline."""
        words = context(article.text)
        day = date.fromisoformat(article.published).toordinal() if article.published else 0
        near = sorted(
            {i for key in incidents for i in self._by_word[key]} | {i for w in words for i in self._by_word[w]}
        )
        scored = [(_points(self.storylines[i], words, incidents, day), i) for i in near]
        points, identity = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
        if points < LEAST:
            identity = "s" + hashlib.blake2b(article.id.encode(), digest_size=5).hexdigest()
            self.storylines[identity] = Storyline(id=identity, title=article.headline or "")
        self._take(self.storylines[identity], article.id, words, incidents, day)
        return self.storylines[identity]

    def _take(self, line: Storyline, article: str, words: frozenset[str], incidents: Sequence[str], day: int) -> None:
        line.articles.append(article)
        line.words.update(words)
        line.incidents.update(incidents)
        line.last = max(line.last, day)
        for key in (*sorted(words), *incidents):
            if line.id not in self._by_word[key]:
                self._by_word[key].append(line.id)


def _points(line: Storyline, words: frozenset[str], incidents: Sequence[str], day: int) -> float:
    if day and line.last and abs(day - line.last) > SILENCE:
        return 0.0
    shared = min(3, len(line.incidents & set(incidents)))
    size = len(line.articles)
    weight = sum(line.words[w] / size for w in words if w in line.words)
    norm = math.sqrt(len(words) * sum((n / size) ** 2 for n in line.words.values()))
    return INCIDENT * shared + (WORDS * weight / norm if norm else 0.0)
