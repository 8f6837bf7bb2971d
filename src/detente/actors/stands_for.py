"""Words that stand for an actor named elsewhere: pronouns and plain descriptions, in text order."""

from __future__ import annotations

from detente.actors.cast import Mention
from detente.actors.nominals import NUMBERS, describe
from detente.actors.pronouns import PRONOUNS, pronoun
from detente.actors.recall import Recall
from detente.language import Annotation, Token


def stand_ins(annotation: Annotation, mentions: list[Mention]) -> list[Mention]:
    """The mentions that pronouns and descriptions make; each may lean on those before it."""
    recall = Recall(annotation, mentions)
    out: list[Mention] = []
    for sentence in annotation.sentences:
        for token in sentence.tokens:
            if recall.heads(token) and not _counted(token, recall):
                recall.pass_by(token)
                continue
            made = pronoun(token, recall) if token.lower in PRONOUNS else describe(token, recall)
            if made is not None:
                out.append(made)
                recall.add(made)
            if recall.heads(token):
                recall.pass_by(token)
    return out


def _counted(token: Token, recall: Recall) -> bool:
    """Whether "both leaders", "the two ministers" stands there without a country: a description, not an office."""
    mention = recall.mention(token)
    if mention is None or mention.kind not in ("office", "agents") or token.tag != "NNS":
        return False
    words = mention.words.lower().split()
    return words[-2:-1] == ["both"] or (len(words) == 3 and words[1] in NUMBERS) or words[:1] == ["both"]
