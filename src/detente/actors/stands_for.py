"""Words that stand for an actor named elsewhere: pronouns and plain descriptions, in text order."""

from __future__ import annotations

from detente.actors.cast import Mention
from detente.actors.nominals import describe
from detente.actors.phrase import Phrase
from detente.actors.pronouns import PRONOUNS, pronoun
from detente.actors.recall import Recall
from detente.actors.register import Register
from detente.language import Annotation


def stand_ins(
    annotation: Annotation, phrases: list[Phrase], mentions: list[Mention], register: Register
) -> list[Mention]:
    """The mentions that pronouns and descriptions make; each may lean on those before it."""
    recall = Recall(annotation, mentions)
    del phrases, register
    out: list[Mention] = []
    for sentence in annotation.sentences:
        for token in sentence.tokens:
            if recall.heads(token):
                recall.pass_by(token)
                continue
            made = pronoun(token, recall) if token.lower in PRONOUNS else describe(token, recall)
            if made is not None:
                out.append(made)
                recall.add(made)
                recall.pass_by(token)
    return out
