"""Times that are no day: what has lasted since a day, and what lies some time back that nobody counts."""

from __future__ import annotations

from datetime import date, timedelta

from detente.coding.events.draft import Draft, Past, Reason
from detente.coding.events.setting import belonging
from detente.coding.grammar import clause_of, has_done, is_verb
from detente.dates import TimeMention
from detente.language import Sentence, Token
from detente.model import When

BACKGROUND_DAYS = 7
SINCE = "own clause, from then to the paper"
_LONG_AGO = frozenset({"previously", "formerly", "historically", "traditionally"})
_BEGIN = frozenset({"begin", "start", "erupt", "break", "open", "launch"})
_LASTING = frozenset({"protest", "demonstration", "rally", "talk", "negotiation", "war", "conflict", "fighting",
                      "siege", "offensive", "revolt", "uprising", "rebellion", "insurgency", "unrest", "strike",
                      "crackdown", "campaign", "blockade", "embargo", "operation", "invasion", "occupation", "violence",
                      "bombardment", "boycott", "insurrection", "standoff", "crisis"})  # fmt: skip
_ERAS = frozenset({"war", "era", "rule", "occupation", "uprising", "revolution", "presidency", "reign", "regime",
                   "dictatorship", "genocide", "insurgency"})  # fmt: skip
_FIRSTS = frozenset({"first", "second", "third", "fourth", "fifth", "only", "last"})
_SHORT = ("hour", "minute", "moment", "day", "night")


def long_past(when: When | None, published: str | None) -> bool:
    """Whether a time ended more than seven days before publication."""
    if when is None or not published:
        return False
    limit = date.fromisoformat(published) - timedelta(days=BACKGROUND_DAYS)
    return when.end + "~" < limit.isoformat()[: len(when.end)]


def is_history_to(draft: Draft, other: Draft, published: str | None) -> bool:
    """Whether an act of long ago comes too late in the article to tell the time of this one: news is told first and
    history behind it. Nouns that point back ("the coup") and what had happened before may be told closer further on."""
    if other.when is None or other.token.i < draft.token.i or not long_past(other.when, published):
        return False
    word = draft.token
    if not is_verb(word):
        return not any(c.dep in ("det", "poss") and c.lower not in ("a", "an", "some") for c in word.children)
    helpers = {c.lower for c in word.children if c.dep in ("aux", "auxpass")}
    return clause_of(word).dep not in ("relcl", "acl") and not helpers & {"had", "'d"}


def lasting(draft: Draft, told: TimeMention, published: str | None) -> When | None:
    """From that day to the paper, for what has gone on since: "has been held since October", "the siege since May"."""
    when, since = told.when, _governor(told.head)
    if when is None or not published or since is None or since.lower != "since" or draft.status != "actual":
        return None
    if ranked_since(draft.token, told):
        return None
    clause = clause_of(draft.token)
    goes_on = has_done(clause) if is_verb(draft.token) else since.head is draft.token
    return When(start=when.start, end=published) if goes_on and when.start <= published else None


def ranked_since(noun: Token, told: TimeMention) -> bool:
    """Whether a day is only the last before which there was the like: "the worst fighting since a 1994 truce"."""
    since = _governor(told.head)
    ranks = any(c.tag == "JJS" or c.lower in _FIRSTS for c in noun.children if c.i < noun.i)
    return since is not None and since.lower == "since" and ranks


def _governor(head: Token) -> Token | None:
    """The preposition above a time expression, over "early", "the end of" and the like."""
    for above in head.ancestors():
        if above.dep in ("prep", "mark"):
            return above
        if is_verb(above):
            return None
    return None


def begun(draft: Draft, published: str | None) -> bool:
    """Whether a thing that lasts is only told to have begun, within a year of the paper: "talks began in May"."""
    verb = draft.token.head
    if draft.when is None or not published or draft.token.lemma not in _LASTING or verb.lemma not in _BEGIN:
        return False
    year_before = f"{int(published[:4]) - 1:04}{published[4:]}"
    return draft.token.dep in ("nsubj", "nsubjpass") and draft.when.end + "~" >= year_before


def vaguely_past(draft: Draft, times: dict[Sentence, list[TimeMention]]) -> Past:
    """Whether words of its own clause put an act back to a time that nobody counts: "years ago", "previously"."""
    verb = draft.token if is_verb(draft.token) else clause_of(draft.token)
    for word in verb.children:
        if word.dep == "advmod" and (word.lower in _LONG_AGO or _once(word)):
            draft.reasons["when"] = Reason("some time ago", word)
            return "long"
        if word.dep == "prep" and word.lower == "during" and any(c.lemma in _ERAS for c in word.children):
            draft.reasons["when"] = Reason("in the days of something undated", word)
            return "past"
    vague = [t for t in times.get(draft.token.sent, []) if t.value == "PAST_REF" and t.reason.startswith("ago:")]
    told = belonging(draft.token, vague)
    if told is None:
        return ""
    draft.reasons["when"] = Reason("some time ago", told.head)
    words = [t.lower for t in told.head.sent.tokens if told.start <= t.start < told.end]
    return "past" if any(w.startswith(_SHORT) for w in words) else "long"


def _once(word: Token) -> bool:
    """ "Once led the party"; not "once again", "once a week"."""
    if word.lower != "once" or word.i > word.head.i:
        return False
    return all(t.lower not in ("again", "more", "a") for t in word.sent.tokens if t.i == word.i + 1)
