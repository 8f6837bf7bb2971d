"""Slips of the parser that recur, mended in the tree before anything reads it."""

from __future__ import annotations

from collections.abc import Iterable

from detente.language.annotation import Token
from detente.language.gapped import asked_by, gapped_passive, in_flames
from detente.language.hang import hang, uproot
from detente.language.reduced import reduced_relative
from detente.language.rooted import verb_of_root
from detente.language.second import second_saying

_PLURAL_HELPERS = {"are", "were", "have", "'re", "'ve"}
_NAMES = ("NNP", "NNPS")
_CLAUSES = ("xcomp", "ccomp")
_OBJECTS = ("dobj", "dative", "nsubjpass")
_ANSWERING = {"deny", "reject", "dismiss", "refute", "rebut", "repudiate", "dispute", "contest", "repeat", "renew",
              "echo", "back", "support", "ignore", "counter"}  # fmt: skip
_SAYINGS = {"claims": "claim", "charges": "charge", "demands": "demand", "calls": "call", "reports": "report",
            "requests": "request", "offers": "offer", "threats": "threat", "appeals": "appeal"}  # fmt: skip
_NO_NOUN = ("nsubj", "nsubjpass", "aux", "cop", "mark", "expl")
_FINITE = ("VBD", "VBZ")
_PREPOSITIONS = ("prep", "dative", "agent")
_BOUND = frozenset(("to", "had", "has", "have", "will", "would", "can", "could", "may", "might", "should", "must"))
"""Helpers that a verb in the past has not, so that it is no partner of one that has."""

_CHARGES = frozenset(("accuse", "suspect", "convict", "acquit", "blame", "condemn", "criticize", "criticise",
                      "denounce", "prevent", "stop", "ban", "bar", "keep", "dissuade", "deter", "guilty"))  # fmt: skip
"""Words behind which "of", "for" or "from" and a verb in -ing tell a deed."""


def mend(tokens: Iterable[Token]) -> None:
    """Mend lists read as appositions, partners hung on the place in front of them, objects read as clauses, verbs read
    as adjectives of their objects, verbs of the main clause hung on its infinitive, and titles hung on the name
    before."""
    for token in list(tokens):
        if token.tag in ("VBN", "VBD"):
            reduced_relative(token)
            verb_of_root(token)
        if token.tag == "VBN":
            _past_tense(token)
        elif token.tag == "VBD":
            gapped_passive(token)
        if token.dep == "appos":
            _list_of_names(token)
        elif token.dep in ("nsubj", "nsubjpass"):
            _behind_preposition(token)
            _plural_subject(token)
        elif token.dep in _CLAUSES:
            _bare_object(token)
            _saying_as_object(token)
        elif token.dep == "advcl":
            _object_clause(token)
        elif token.dep in ("amod", "compound", "nmod") and token.tag in _NAMES:
            _named_subject(token)
        elif token.dep == "agent":
            _doer_of_the_object(token)
        elif token.dep == "amod":
            _verb_in_front(token)
            _deed_in_front(token)
        elif token.dep == "dobj":
            _taken_prisoner(token)
            in_flames(token)
        elif token.dep == "relcl":
            asked_by(token)
        elif token.dep == "conj":
            second_saying(token)
            _finite_conjunct(token)
            _title_of_the_next(token)


def _list_of_names(token: Token) -> None:
    """ "Russia, Ukraine, the EU and Canada agreed": the second name is no other word for the first."""
    named = token.tag in _NAMES and token.head.tag in _NAMES
    if named and any(c.dep == "conj" for c in token.children) and any(c.dep == "cc" for c in _chain(token)):
        token.dep = "conj"


def _bare_object(noun: Token) -> None:
    """ "Doha voiced dismay over the raid": a bare noun right behind a verb without an object is no clause."""
    verb = noun.head
    if noun.tag not in ("NN", "NNS") or noun.i != verb.i + 1 or verb.tag[:1] != "V" or verb.lemma == "be":
        return
    if not any(c.dep in _NO_NOUN for c in noun.children) and not any(c.dep in _OBJECTS for c in verb.children):
        noun.dep = "dobj"


def _saying_as_object(verb: Token) -> None:
    """ "Moscow denies US claims that …": what is denied is the claims, no clause in which the US claims."""
    answer = verb.head
    whose = next((c for c in verb.children if c.dep == "nsubj" and c.i == verb.i - 1), None)
    if verb.tag != "VBZ" or verb.lower not in _SAYINGS or answer.lemma not in _ANSWERING or whose is None:
        return
    if answer.tag[:1] == "V" and answer.i < whose.i and not any(c.dep == "mark" for c in verb.children):
        verb.tag, verb.pos, verb.lemma, verb.dep = "NNS", "NOUN", _SAYINGS[verb.lower], "dobj"
        whose.dep = "compound"
        for clause in (c for c in verb.children if c.dep == "ccomp"):
            clause.dep = "acl"


def _object_clause(verb: Token) -> None:
    """ "Has ruled out going to war": an -ing clause right behind a particle is what the verb is about."""
    above = verb.head
    behind = any(c.dep == "prt" and c.i == verb.i - 1 for c in above.children)
    if verb.tag == "VBG" and behind and not any(c.dep in _OBJECTS for c in above.children):
        verb.dep = "xcomp"


def _taken_prisoner(state: Token) -> None:
    """ "Has taken ten Thai soldiers prisoner": who is taken is the object, "prisoner" what they become."""
    whom = next((c for c in state.children if c.dep == "compound" and c.i == state.i - 1), None)
    if state.tag != "NN" or state.lower not in ("prisoner", "captive", "hostage") or whom is None or whom.tag != "NNS":
        return
    hang(state.head, whom)
    hang(whom, *(c for c in state.children if c.i < whom.i or c.dep in ("appos", "relcl", "acl", "punct")))
    whom.dep, state.dep = "dobj", "oprd"


def _doer_of_the_object(by: Token) -> None:
    """ "To break up a march by students": behind the object of an infinitive, "by" tells who does that."""
    verb = by.head
    thing = next((c for c in verb.children if c.dep == "dobj" and c.i == by.i - 1), None)
    if thing is not None and verb.tag == "VB" and not any(c.dep in ("auxpass", "nsubjpass") for c in verb.children):
        hang(thing, by)
        by.dep = "prep"


def _verb_in_front(verb: Token) -> None:
    """ "The junta dissolved parliament": a participle with a subject of its own is the verb of what follows it."""
    noun = verb.head
    if verb.tag not in ("VBN", "VBD") or noun.i < verb.i or not any(c.dep == "nsubj" for c in verb.children):
        return
    above, before = noun.head, [c for c in noun.children if c is not verb and (c.dep == "punct" or c.i < verb.i)]
    if above is noun:
        uproot(verb)
    else:
        hang(above, verb)
    hang(verb, noun, *before)
    verb.dep, noun.dep = noun.dep, "dobj"


def _named_subject(name: Token) -> None:
    """ "Pakistan captures pilot": a name in front of a finite verb that has no subject is its subject."""
    verb = name.head
    finite = verb.tag in ("VBZ", "VBD", "VBP") and verb.dep in ("ROOT", "ccomp")
    bare = not any(c.dep in ("nsubj", "nsubjpass", "csubj", "expl") for c in verb.children)
    if finite and bare and name.i == verb.i - 1:
        name.dep = "nsubj"


def _past_tense(verb: Token) -> None:
    """ "Thousands protested": with a subject and no helper in front it is no participle."""
    subject = any(c.dep == "nsubj" and c.i < verb.i for c in verb.children)
    helped = any(c.dep in ("aux", "auxpass", "nsubjpass", "agent") for c in verb.children)
    if verb.dep in ("ROOT", "ccomp") and subject and not helped:
        verb.tag = "VBD"


def _deed_in_front(verb: Token) -> None:
    """ "Accused soldiers of killing civilians": what follows the charge is a deed, not a kind of civilians."""
    noun = verb.head
    prep = noun.head
    if verb.tag != "VBG" or noun.i <= verb.i or noun.dep != "pobj" or prep.lower not in ("of", "for", "from"):
        return
    above = prep.head
    if prep.i + 1 != verb.i or not {above.lemma, above.head.lemma} & _CHARGES:
        return
    hang(prep, verb)
    hang(verb, noun, *(c for c in noun.children if c.i < verb.i))
    verb.dep, noun.dep = "pcomp", "dobj"


def _finite_conjunct(verb: Token) -> None:
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


def _title_of_the_next(title: Token) -> None:
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


def _chain(token: Token) -> list[Token]:
    """What hangs on a coordination, however long."""
    out: list[Token] = []
    todo = [token]
    while todo:
        current = todo.pop()
        out += current.children
        todo += [c for c in current.children if c.dep == "conj"]
    return out


def _behind_preposition(noun: Token) -> None:
    """ "Asylum to politicians holed up in ~": behind a bare preposition it is that one's object, no subject."""
    verb = noun.head
    if verb.tag not in ("VBN", "VBD") or verb.i < noun.i or verb.dep not in ("conj", "pcomp", "ccomp", "dep"):
        return
    if any(c.dep in ("cc", "mark", "aux", "auxpass") for c in verb.children):
        return
    first = min((t.i for t in noun.children if t.i < noun.i), default=noun.i)
    at = first - noun.sent.tokens[0].i - 1
    prep = noun.sent.tokens[at] if at >= 0 else noun
    if prep is noun or prep.dep not in _PREPOSITIONS or prep.children not in ([], [verb]):
        return
    if not {verb, noun}.isdisjoint(prep.ancestors()):
        return
    hang(prep, noun)
    hang(noun, verb)
    noun.dep, verb.dep, verb.tag = "pobj", "acl", "VBN"


def _plural_subject(subject: Token) -> None:
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


def _is_plural(verb: Token) -> bool:
    return verb.tag == "VBP" or any(c.dep in ("aux", "auxpass") and c.lower in _PLURAL_HELPERS for c in verb.children)
