"""Where "it" is no actor: "it is clear that", and where the words before tell of one thing that nobody is."""

from __future__ import annotations

from detente.actors.recall import Recall
from detente.actors.words import words
from detente.language import Token

_OF_SOMEBODY = words("descriptions", "of_somebody")
_REPLIES = words("descriptions", "replies")
_EMPTY_VERBS = frozenset({"be", "seem", "appear", "happen", "take", "remain", "become", "rain", "matter", "turn"})


def expletive(token: Token) -> bool:
    """ "It is clear that", "it seems", "it took three days to"."""
    verb = token.head
    if token.dep == "expl":
        return True
    if token.dep not in ("nsubj", "nsubjpass") or verb.lemma not in _EMPTY_VERBS:
        return False
    if any(c.dep in ("acomp", "attr", "oprd") and c.lower in _OF_SOMEBODY for c in verb.children):
        return False
    return any(c.dep in ("ccomp", "xcomp", "csubj", "acomp", "advcl") for c in verb.children) or any(
        g.dep in ("ccomp", "xcomp", "relcl") for c in verb.children if c.dep in ("attr", "dobj") for g in c.children
    )


def thing_before(token: Token, recall: Recall) -> bool:
    """Whether the nearest subject in front, in this sentence, is one thing that is no actor."""
    for other in reversed(token.sent.tokens[: token.i - token.sent.tokens[0].i]):
        if other.dep in ("nsubj", "nsubjpass") and other.pos in ("NOUN", "PROPN"):
            return not recall.heads(other) and other.tag in ("NN", "NNP") and not _whose_reply(other, recall)
    return token.dep in ("nsubj", "nsubjpass") and _thing_told_of(token, recall)


def _whose_reply(subject: Token, recall: Recall) -> bool:
    """ "Chad's response was swift: it …": what stands for its author's doing stands for its author."""
    return subject.lemma in _REPLIES and any(
        recall.heads(c) for c in subject.children if c.dep in ("poss", "compound", "amod")
    )


def _thing_told_of(token: Token, recall: Recall) -> bool:
    """Whether the sentence before is about one thing that is no actor ("The plan … It …")."""
    if not token.sent.index:
        return False
    before = recall.annotation.sentences[token.sent.index - 1]
    for root in before.roots:
        subject = root.child("nsubj", "nsubjpass")
        if subject is not None and subject.pos in ("NOUN", "PROPN") and subject.tag in ("NN", "NNP"):
            return not recall.heads(subject)
    return False
