"""When and where an incident was, as its sources tell it: "2 sources say 2014-03-28, 1 says 2014-03-29"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from detente.stories.mention import Mention


def dates(mentions: Sequence[Mention], origin: Mapping[str, str]) -> list[tuple[str, int]]:
    """Each date told, as an ISO day or interval, with how many sources tell it; the most told first."""
    return _told(mentions, origin, _when)


def places(mentions: Sequence[Mention], origin: Mapping[str, str]) -> list[tuple[str, int]]:
    """Each place told, as `COUNTRY/Place`, with how many sources tell it; the most told first."""
    return _told(mentions, origin, _where)


def sources(mentions: Sequence[Mention], origin: Mapping[str, str]) -> int:
    """How many independent reports there are: articles counted by origin, so that a copy counts with its original."""
    return len({origin.get(m.article, m.article) for m in mentions})


def sentence(told: Sequence[tuple[str, int]]) -> str:
    """One line for people, empty where nobody tells."""
    return ", ".join(f"{n} {'source says' if n == 1 else 'sources say'} {what}" for what, n in told)


def _told(
    mentions: Sequence[Mention], origin: Mapping[str, str], what: Callable[[Mention], str | None]
) -> list[tuple[str, int]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if told := what(mention):
            found[told].add(origin.get(mention.article, mention.article))
    return sorted(((told, len(by)) for told, by in found.items()), key=lambda pair: (-pair[1], pair[0]))


def _when(mention: Mention) -> str | None:
    if mention.first == mention.last:
        return mention.first
    return f"{mention.first}/{mention.last}"


def _where(mention: Mention) -> str | None:
    return f"{mention.country}/{mention.place}" if mention.place else mention.country
