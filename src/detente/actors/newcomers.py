"""Who came into office in the article: "X was sworn in. The new president ~" is X, not whom the tables know."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.phrase import Phrase
from detente.actors.words import words

_INSTALLED = words("newcomers", "installed")
_SUCCEEDING = words("newcomers", "succeeding")
_NEW = frozenset({"new", "newly", "incoming"})


def newcomer(phrase: Phrase, phrases: list[Phrase], country: str | None) -> Member | None:
    """The person last told, in front of the phrase, to have come into office; None where nobody is or it is not new."""
    if phrase.entry.kind != "office" or phrase.many or phrase.former or not _is_new(phrase):
        return None
    came = [p for p in phrases if p.start < phrase.start and p.entry.kind == "person" and _came_in(p)]
    fits = [m for p in came for m in p.members if country in (None, m.country)]
    return fits[-1] if fits else None


def _is_new(phrase: Phrase) -> bool:
    first = phrase.head.sent.tokens[0].i
    return any(t.lower in _NEW for t in phrase.head.sent.tokens[phrase.start - first : phrase.end - first])


def _came_in(phrase: Phrase) -> bool:
    """Whether the person "was sworn in", "was elected", "succeeded ~"."""
    verb = phrase.head.head
    if phrase.head.dep == "nsubjpass":
        return verb.lemma in _INSTALLED
    return phrase.head.dep == "nsubj" and verb.lemma in _SUCCEEDING
