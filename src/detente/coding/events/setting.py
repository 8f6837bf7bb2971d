"""When: the time expression that belongs to an act's own clause, and how close a time or a place stands to an act."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Protocol, TypeVar

from detente.coding.events.when.counted import counted_mark
from detente.coding.grammar import has_done, is_verb
from detente.dates import TimeMention
from detente.knowledge import lexicon, tables
from detente.language import Sentence, Token

REPORT = {"say", "tell", "add", "report", "write", "note", "state", "announce", "claim", "quote", "cite"}
OCCUR = {"occur", "happen", "take", "begin", "start", "be", "follow", "come", "resume", "continue", "last", "erupt",
          "break", "end", "hold", "conclude", "open", "go", "leave", "kill", "rip", "hit", "rock", "strike",
          "schedule", "set", "plan"}  # fmt: skip


IN_WORDS = {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"}
"""Types of acts done in words."""
_ABOUT = {"for", "about", "over", "of", "against", "to", "on"}


class _Headed(Protocol):
    start: int
    end: int
    head: Token


M = TypeVar("M", bound=_Headed)
Bar = Callable[[Token, Token], bool]


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(tables.toml("dates/words.toml")[which]["words"])


def witnesses() -> frozenset[str]:
    """Those who tell what has happened where they are."""
    return _words("witnesses")


def _never(token: Token, governor: Token) -> bool:
    return False


def by_sentence(mentions: Iterable[M]) -> dict[Sentence, list[M]]:
    """Mentions grouped by the sentence that they stand in."""
    out: dict[Sentence, list[M]] = {}
    for mention in mentions:
        out.setdefault(mention.head.sent, []).append(mention)
    return out


def time_of(
    trigger: Token,
    times: dict[Sentence, list[TimeMention]],
    published: str | None = None,
    spoken: Collection[Token] = (),
) -> TimeMention | None:
    """The time expression, with its interval, that the act's own clause gives it.

    A verb in the present perfect ("has asked") bears no time that is over. `spoken` are the article's verbs of acts in
    words: what a condemnation is of does not happen on the day of the condemnation.
    """
    usable = [t for t in times.get(trigger.sent, []) if t.when is not None and t.type in ("DATE", "TIME", "DURATION")]
    if published and is_verb(trigger) and has_done(trigger):
        usable = [t for t in usable if _reaches_now(t, published) or t.head.head.lower == "since"]
    phrase = counted_mark(trigger)
    usable = [t for t in usable if counted_mark(t.head) is phrase]
    if since(trigger):
        usable = [t for t in usable if trigger in t.head.ancestors()]
    if is_verb(trigger):
        usable = [t for t in usable if not _year_of_another(t)]
    if trigger in spoken:
        usable = [t for t in usable if not _of_another(t.head, trigger)]
    if not is_verb(trigger) and only_spoken_of(trigger, spoken):
        usable = [t for t in usable if (t.head.dep in ("compound", "poss", "nmod") and t.head.head is trigger)
                  or not _is_weekday(t)]  # fmt: skip
    return nearest(trigger, usable, lambda token, verb: is_matter(token) and verb in spoken)


def belonging(trigger: Token, mentions: list[TimeMention]) -> TimeMention | None:
    """The time expression of the act's own clause, among these, whether or not it has an interval."""
    return nearest(trigger, mentions)


def _reaches_now(mention: TimeMention, published: str) -> bool:
    over = any(c.lower in ("last", "previous") for c in mention.head.children)
    return mention.when is None or (not over and mention.when.end + "~" >= published)


def _of_another(head: Token, verb: Token) -> bool:
    """Whether a time stands in front of a deed that words are about: "condemned Friday's raid"."""
    noun = head.head
    if head.dep not in ("compound", "poss", "nmod", "amod", "nummod") or noun.tag[:1] != "N" or noun is verb:
        return False
    return noun.dep in ("dobj", "pobj", "conj")


def _year_of_another(mention: TimeMention) -> bool:
    """Whether a year stands in front of a noun that the clause looks back to ("held over the 2009 killing of ~"), or
    behind a text that is of it ("tore up the constitution of 1997")."""
    noun = mention.head.head
    if mention.precision == "year" and mention.head.dep == "pobj" and noun.lower == "of":
        return noun.head.lemma in _words("texts")
    if mention.precision != "year" or mention.head.dep not in ("compound", "nmod", "amod", "nummod"):
        return False
    return noun.dep == "pobj" and noun.head.lower not in ("in", "during", "at", "throughout")


def _is_weekday(mention: TimeMention) -> bool:
    return mention.reason.startswith("weekday")


def is_matter(token: Token) -> bool:
    """Whether a word is what the verb above it is about, not the setting in which it is said ("in a meeting")."""
    if token.lower == "on" and any(c.lemma in _words("ways") for c in token.children if c.dep == "pobj"):
        return False
    return token.dep in ("dobj", "nsubjpass") or (token.dep == "prep" and token.lower in _ABOUT)


def only_spoken_of(noun: Token, spoken: Collection[Token]) -> bool:
    """Whether an act is the object of words about it: "condemned the bombing", "called for a truce"."""
    token = noun
    while token.dep in ("pobj", "conj") and token.head is not token:
        token = token.head
    return is_matter(token) and (token.head in spoken or token.head.lemma in _words("weighed"))


def nearest(trigger: Token, mentions: list[M], barred: Bar = _never) -> M | None:
    """The mention whose governor is the trigger or its clause, by falling closeness."""
    ranked = []
    for mention in mentions:
        closeness = _closeness(trigger, mention.head, barred)
        if closeness is not None:
            ranked.append((closeness, abs(mention.start - trigger.start), mention.start, mention))
    return min(ranked, key=lambda r: r[:3])[3] if ranked else None


def _closeness(trigger: Token, head: Token, barred: Bar) -> int | None:
    """0 in the trigger's own phrase, 1 in its clause, 2 in the clause above; None where it belongs elsewhere."""
    token = head
    for _ in range(12):
        if token is trigger:
            return 0
        if (is_verb(token) and token is not head) or token.head is token:
            return _shared_clause(trigger, token, barred)
        token = token.head
    return None


def _shared_clause(trigger: Token, governor: Token, barred: Bar) -> int | None:
    """How close the trigger stands to the verb that governs the mention; `barred` tells what a verb keeps to itself."""
    if governor is trigger:
        return 0
    token, steps = trigger, 1
    while token.head is not token and steps < 6:
        above = token.head
        if above is governor:
            verbal = is_verb(trigger) and not (trigger.dep == "acl" and trigger.tag == "VBG")
            return None if barred(token, above) else _passes_down(token, governor, steps, verbal)
        if is_verb(above) and token.dep in ("ccomp", "relcl"):
            return None
        token, steps = above, steps + 1
    return None


def at_another_time(clause: Token) -> bool:
    """Whether a clause's conjunction sets its act apart from the act above it ("after the rebels fled").

    A preposition with an object of its own is none: "shot him after a struggle".
    """
    marks = [c for c in clause.children if c.dep == "mark" or (c.dep == "prep" and not c.children)]
    return any(c.lower in ("after", "before", "since", "until", "till") for c in marks)


def since(noun: Token) -> bool:
    """Whether a noun is what something has lasted or not been seen since: "the worst raid since the war"."""
    return noun.dep == "pobj" and noun.head.lower == "since"


def came_before(noun: Token) -> bool:
    """Whether a noun is what another act came after: "following the ouster", "since the coup"."""
    return not is_verb(noun) and noun.dep == "pobj" and noun.head.lower in ("following", "since", "after")


_PASSING = {"xcomp", "advcl", "conj", "acl", "prep", "pobj", "pcomp", "agent"}


def _passes_down(token: Token, governor: Token, steps: int, verbal: bool) -> int | None:
    """Whether a clause's time or place holds for an act below its verb."""
    if token.dep == "advcl" and at_another_time(token):
        return None
    if governor.lemma in REPORT and not (token.dep == "advcl" and token.tag == "VBG"):
        return None  # but "wrote on Friday, demanding ~"
    if token.dep == "ccomp":
        return None
    if verbal:
        return 1 + steps if token.dep in _PASSING else None
    if governor.lemma in OCCUR or governor.lemma in lexicon.support_verbs():
        return 1 + steps
    return 3 + steps if token.dep in ("dobj", "nsubj", "nsubjpass", "agent", "prep", "attr", "conj") else None
