"""Sentences in which the parser found no finite verb: headlines of what is to come, and verbs read as adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from detente.knowledge import lexicon, status, verbs
from detente.language.annotation import Token
from detente.language.hang import hang, uproot

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
# Verbs whose participle describes nobody: "tanks headed for the front" is a sentence, "men held at the front" is not.
_INTRANSITIVE = {"head", "flee", "arrive", "march", "clash", "protest", "rally", "rebel", "retreat", "resign", "travel",
                 "mutiny", "revolt", "advance", "withdraw", "converge", "demonstrate", "surrender"}  # fmt: skip


def find_verb(sentence: Sequence[Token]) -> None:
    """Make the word that tells the act the root of a sentence whose root is no verb."""
    root = next((t for t in sentence if t.is_root), None)
    if root is None or (root.tag not in _NOUNS and root.i != sentence[0].i) or len(sentence) < 3:
        return
    if any(t.tag in _FINITE and t.dep != "amod" for t in sentence):
        return
    ends = sentence[-1].lower == "."
    to_come = next((t for t in sentence if _is_to_come(t, root)), None)
    if to_come is not None:
        _raise(to_come, root, to_come.head)
    elif ends and root.tag in _NOUNS:
        described = next((t for t in sentence[: root.i - sentence[0].i] if _is_misread(t, root, sentence)), None)
        moved = next((t for t in root.subtree() if _is_moved(t)), None)
        if described is not None:
            _as_object(described, root, sentence)
        elif moved is not None:
            moved.tag, moved.pos = "VBD", "VERB"
            _raise(moved, root, root)


def _is_to_come(verb: Token, root: Token) -> bool:
    """ "NATO chief *to visit* Oslo": an infinitive right behind the words for who does it."""
    to = next((c for c in verb.children if c.dep == "aux" and c.lower == "to"), None)
    who = verb.head
    if to is None or verb.tag != "VB" or verb.dep not in ("relcl", "acl", "advcl") or to.i > verb.i or who.i > to.i:
        return False
    if any(c.dep in ("det", "poss") for c in who.children) or who.lemma in status.governors():
        return False
    if who.tag in ("NN", "NNS") and not {who.lemma, who.lower} & _doers():
        return False  # "talks to end the war"
    return who is root or (who.dep == "nsubj" and who.head is root and root.i > verb.i)


@cache
def _doers() -> frozenset[str]:
    """Common nouns for who may act in a headline."""
    named = ("person", "leader", "force", "government", "protester")
    return frozenset(word for name in named for word in lexicon.classes()[name])


def _raise(verb: Token, root: Token, who: Token) -> None:
    """The verb becomes the root, `who` its subject; an old root that is something else follows it."""
    uproot(verb)
    if who is not root:
        loose = next((c for c in verb.children if c.dep == "prt" and c.i < root.i), None)
        if loose is not None:
            loose.dep, loose.tag = "prep", "IN"
        hang(loose or verb, root)
        root.dep = "pobj" if loose is not None else "dobj"
        hang(verb, who)
    else:
        hang(verb, root)
    if who.tag not in _NOUNS:
        who.tag, who.pos = "NNP", "PROPN"
    who.dep = "nsubj"


def _is_misread(word: Token, root: Token, sentence: Sequence[Token]) -> bool:
    """ "Oman *relaxed* visa rules.": a past form behind a name, read as an adjective of what it acts on."""
    before = sentence[word.i - sentence[0].i - 1]
    if word.dep != "amod" or word is sentence[0] or before.tag not in ("NNP", "NNPS"):
        return False
    near = {root, *root.children}
    return word.head in near and before.head in (word, word.head, root) and _is_past(word)


def _is_past(word: Token) -> bool:
    return word.tag in ("VBN", "VBD") or word.lower in verbs.bases()


def _as_object(verb: Token, noun: Token, sentence: Sequence[Token]) -> None:
    """The misread word becomes the verb between the name before it and the noun behind it."""
    name = sentence[verb.i - sentence[0].i - 1]
    before = [c for c in (*noun.children, *verb.children) if c.i < verb.i and c is not name]
    uproot(verb)
    verb.tag, verb.pos = "VBD", "VERB"
    verb.lemma = verbs.bases().get(verb.lower, verb.lemma)
    hang(verb, noun, name, *(c for c in noun.children if c.dep == "punct"))
    hang(name, *before)
    noun.dep, name.dep = "dobj", "nsubj"


def _is_moved(verb: Token) -> bool:
    """ "A column of tanks *headed* for the front.": what no one did to them."""
    return verb.dep == "acl" and verb.tag in ("VBN", "VBD") and verb.lemma in _INTRANSITIVE
