"""Incidents: mentions of one happening, gathered article by article.

An article's mentions are first grouped among themselves, then each group joins the incident that most speaks for, or
founds one. Candidates come from an index, never from all pairs. Incidents do not snowball: a group must be kin to an
incident's mentions on the average, nothing may speak against it, and two incidents that stand never grow together by
themselves. What is placed stays placed, so ids are stable from run to run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from detente.archive.keys import incident_name
from detente.stories.clues import near, of_group
from detente.stories.group import Group
from detente.stories.kinship import Kinship, kinship, needed
from detente.stories.mention import Mention
from detente.stories.words import stem, words_of

_Key = TypeVar("_Key")
_QUOTED = re.compile("(?<=“)[^”]*(?=”)")


@dataclass
class Incident:
    """One happening: its id, its mentions, and why each group of mentions joined."""

    id: str
    group: Group = field(default_factory=Group)
    why: dict[str, Kinship] = field(default_factory=dict)


class Board:
    """All incidents so far. Add articles in the order in which they came."""

    def __init__(self) -> None:
        self.incidents: dict[str, Incident] = {}
        self._index: dict[tuple[str, int | None], list[str]] = defaultdict(list)

    def add(self, mentions: Sequence[Mention]) -> list[Incident]:
        """Place the mentions of one article; the incidents that they are now in, in the order of the groups."""
        return [self._place(group) for group in grouped(mentions)]

    def _place(self, group: Group) -> Incident:
        chosen = choose(group, ((i.id, i.group) for i in self._candidates(group)))
        if chosen is None:
            return self.found(group)
        incident = self.incidents[chosen[0]]
        self.join(incident, group, chosen[1])
        return incident

    def found(self, group: Group) -> Incident:
        """A new incident, named after its first mention."""
        incident = Incident(id=incident_name(group.mentions[0].key))
        self.incidents[incident.id] = incident
        self.join(incident, group, Kinship(score=0.0, reasons=("the first to tell it",)))
        return incident

    def join(self, incident: Incident, group: Group, why: Kinship) -> None:
        """Put a group into an incident."""
        for mention in group.mentions:
            incident.group.add(mention)
            incident.why[mention.key] = why
        for key in of_group(group):
            if incident.id not in self._index[key]:
                self._index[key].append(incident.id)

    def _candidates(self, group: Group) -> Iterator[Incident]:
        """Incidents that share a word, a family or a type with the group, near its days."""
        seen: set[str] = set()
        for word, bucket in of_group(group):
            for at in near(bucket):
                for identity in self._index.get((word, at), ()):
                    if identity not in seen:
                        seen.add(identity)
                        yield self.incidents[identity]


def incidents(articles: Iterable[Sequence[Mention]]) -> list[Incident]:
    """The incidents of many articles, each given by its mentions, in the order of the articles."""
    board = Board()
    for mentions in articles:
        board.add(mentions)
    return list(board.incidents.values())


def choose(group: Group, candidates: Iterable[tuple[_Key, Group]]) -> tuple[_Key, Kinship] | None:
    """The one of many incidents that most speaks for a group to join, the first among equals; None where none does."""
    best: tuple[_Key, Kinship] | None = None
    for key, other in candidates:
        found = kinship(group, other)
        if found.score >= needed(group) and (best is None or found.score > best[1].score):
            best = key, found
    return (best[0], _spelled(best[1], group)) if best else None


def _spelled(why: Kinship, group: Group) -> Kinship:
    """The reasons with words as the group has them, in place of their stems."""
    told = [word for m in group.mentions for word in words_of(f"{m.trigger} {m.sentence}")]
    word_of = {stem(word): word for word in reversed(told)}
    reasons = tuple(
        _QUOTED.sub(lambda q: ", ".join(word_of.get(s, s) for s in q[0].split(", ")), r) for r in why.reasons
    )
    return replace(why, reasons=reasons)


def grouped(mentions: Sequence[Mention]) -> list[Group]:
    """The mentions of one article in groups: as the coder linked them, or by their words where none did."""
    groups: list[Group] = []
    by_local: dict[str, Group] = {}
    for mention in mentions:
        alone = Group()
        alone.add(mention)
        home = by_local.get(mention.local) if mention.local else _home(alone, groups)
        if home is None:
            groups.append(alone)
            home = alone
            if mention.local:
                by_local[mention.local] = home
        else:
            home.add(mention)
    return groups


def _home(alone: Group, groups: list[Group]) -> Group | None:
    scores = [(kinship(alone, group).score, -i) for i, group in enumerate(groups)]
    score, at = max(scores, default=(-1.0, 0))
    return groups[-at] if score >= needed(alone) else None
