"""Coordinations: who stands beside whom, where the parser hung a partner in the wrong place."""

from __future__ import annotations

from functools import cache

from detente.knowledge import who
from detente.language.annotation import Token
from detente.language.hang import hang

_PLURAL_HELPERS = {"are", "were", "have", "'re", "'ve"}
_NAMES = ("NNP", "NNPS")
_FINITE = ("VBD", "VBZ")
_BOUND = frozenset(("to", "had", "has", "have", "will", "would", "can", "could", "may", "might", "should", "must"))
"""Helpers that a verb in the past has not, so that it is no partner of one that has."""


def list_of_names(token: Token) -> None:
    """ "Russia, Ukraine, the EU and Canada agreed": the second name is no other word for the first."""
    named = token.tag in _NAMES and token.head.tag in _NAMES
    if named and any(c.dep == "conj" for c in token.children) and any(c.dep == "cc" for c in _chain(token)):
        token.dep = "conj"
    elif named and {token.text, token.head.text} <= _states() and any(c.dep == "cc" for c in token.head.children):
        token.dep = "conj"  # "France, Italy, and the US": no state is another


@cache
def _states() -> frozenset[str]:
    return frozenset(state.name for state in who.states())


def first_of_list(token: Token) -> None:
    """ "Chile, Peru and Ecuador sent planes": the name in front of a list of subjects is its first, no adverb."""
    verb, tokens = token.head, token.sent.tokens
    second = verb.child("nsubj")
    if (
        token.tag not in _NAMES
        or second is None
        or second.tag not in _NAMES
        or not any(c.dep == "cc" for c in second.children)
    ):
        return
    between = [t.text for t in tokens if token.i < t.i < min(s.i for s in (second, *second.children))]
    if between != [","] or token.sent.tokens[0].i != token.i:
        return
    token.dep, second.dep = "nsubj", "conj"
    hang(token, second)


def second_subject(token: Token) -> None:
    """ "The EU, NATO and Iran condemned it": of two subjects of one verb, a comma between, the second stands beside the
    first."""
    second = next((c for c in token.head.children if c.dep == token.dep and c.i > token.i), None)
    if second is None or token.tag not in _NAMES or second.tag not in _NAMES:
        return
    if not any(c.dep == "cc" for c in _chain(second)):
        return
    between = [t.text for t in token.sent.tokens if token.i < t.i < min(s.i for s in (second, *second.children))]
    if between == [","]:
        second.dep = "conj"
        hang(token, second)


def partner_of_the_name(token: Token) -> None:
    """ "The Bank of England, Oman and Iran": who is told beside the last word of a body's name stands beside it."""
    preposition, first = token.head, token.head.head
    if token.ent != "ORG" or first.ent != "ORG" or preposition.ent != "ORG" or first.dep not in ("nsubj", "nsubjpass"):
        return
    if any(t.ent_starts for t in token.sent.tokens if first.i < t.i <= token.i):
        return
    for partner in [c for c in token.children if c.dep == "conj" and c.tag in _NAMES]:
        if partner.ent_starts or partner.ent == "":
            hang(first, partner, *(c for c in token.children if c.dep == "cc"))


def finite_conjunct(verb: Token) -> None:
    """ "Ordered troops to leave and revoked a pact", "said it had erred but accused ~": a verb of the main clause."""
    first = verb.head
    if verb.tag not in _FINITE or any(c.dep in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children):
        return
    if not any(c.dep == "aux" and c.lower in _BOUND for c in first.children) or first.tag == verb.tag:
        return
    above = first
    while above.head is not above and above.tag != verb.tag:
        above = above.head
    if above.tag == verb.tag and above.i < first.i:
        hang(above, verb, *(c for c in first.children if c.dep == "cc"))


def title_of_the_next(title: Token) -> None:
    """ "Kurti and Serbian President Vucic": the title is the second name's, and the first name stands beside both."""
    first, name = title.head, title.head.head
    if first.dep not in ("nmod", "compound") or not first.i < title.i < name.i or first.tag not in _NAMES:
        return
    between = [t for t in first.sent.tokens if title.i < t.i <= name.i]
    if title.tag not in (*_NAMES, "NN") or any(t.tag not in _NAMES for t in between):
        return
    above, dep = name.head, name.dep
    if above is name or not any(c.dep == "cc" for c in first.children):
        return
    hang(first, *(c for c in name.children if c.i < first.i))
    hang(above, first)
    hang(first, name)
    hang(name, title, *(c for c in first.children if title.i > c.i > first.i and c.dep != "cc"))
    first.dep, name.dep, title.dep = dep, "conj", "compound"


def plural_subject(subject: Token) -> None:
    """ "The government in Kiev and its allies fear": a plural verb wants a partner of the subject, not of the place."""
    verb = subject.head
    if subject.tag not in ("NN", "NNP") or any(c.dep == "conj" for c in subject.children) or not _is_plural(verb):
        return
    for prep in (c for c in subject.children if c.dep == "prep"):
        for place in prep.children:
            partner = next((c for c in place.children if c.dep == "conj"), None)
            if place.dep == "pobj" and partner is not None:
                hang(subject, partner, *(c for c in place.children if c.dep == "cc"))
                return


def _chain(token: Token) -> list[Token]:
    """What hangs on a coordination, however long."""
    out: list[Token] = []
    todo = [token]
    while todo:
        current = todo.pop()
        out += current.children
        todo += [c for c in current.children if c.dep == "conj"]
    return out


def _is_plural(verb: Token) -> bool:
    return verb.tag == "VBP" or any(c.dep in ("aux", "auxpass") and c.lower in _PLURAL_HELPERS for c in verb.children)
