"""Who speaks inside quotation marks: the subject of the cue verb that governs them, also over several sentences."""

from __future__ import annotations

from detente.actors.cast import Member, Mention
from detente.actors.recall import Recall
from detente.actors.words import words
from detente.language import Annotation, Sentence, Token

_CUES = words("quotes", "cues")
_OPENING, _CLOSING = frozenset({"\u201c", "``"}), frozenset({"\u201d", "''"})


def speaker(token: Token, recall: Recall) -> tuple[Member, ...]:
    """The speaker of the words around this token: told in its own sentence, just before, or just after."""
    own = _told(token.sent, recall)
    if own:
        return own
    sentences = recall.annotation.sentences
    at = token.sent.index
    for other in (at - 1, at + 1, at - 2):
        if 0 <= other < len(sentences) and sentences[other].block is token.sent.block:
            found = _told(sentences[other], recall)
            if found:
                return found
    if at and _quoted(sentences[at - 1]):
        return _told(sentences[at - 1], recall)
    return ()


def _told(sentence: Sentence, recall: Recall) -> tuple[Member, ...]:
    """The subject of the sentence's cue verb."""
    for token in sentence.tokens:
        if token.lemma in _CUES and token.pos == "VERB":
            for child in token.children:
                mention: Mention | None = recall.mention(child) if child.dep in ("nsubj", "nsubjpass") else None
                if mention is not None and child.lower not in ("i", "we"):
                    return mention.members
    return ()


def pronoun_telling(token: Token, recall: Recall) -> Token | None:
    """The "he" or "she" of the cue behind a word in its own sentence, while nobody has been found for it yet."""
    for cue in token.sent.tokens:
        if cue.i > token.i and cue.lemma in _CUES and cue.pos == "VERB":
            subject = cue.child("nsubj")
            if subject is not None and subject.lower in ("he", "she") and recall.mention(subject) is None:
                return subject
    return None


def tells(token: Token) -> bool:
    """Whether this word is the subject of a cue verb."""
    return token.dep == "nsubj" and token.head.lemma in _CUES and token.head.pos == "VERB"


def _quoted(sentence: Sentence) -> bool:
    return any(t.text in ('"', "“", "”", "``", "''") for t in sentence.tokens)


def inside_quotes(annotation: Annotation) -> frozenset[int]:
    """The numbers of the tokens that stand between quotation marks, block by block."""
    out: list[int] = []
    block, open_ = None, False
    for token in annotation.tokens:
        if token.sent.block is not block:
            block, open_ = token.sent.block, False
        if token.text in _OPENING:
            open_ = True
        elif token.text in _CLOSING:
            open_ = False
        elif token.text == '"':
            open_ = not open_
        elif open_:
            out.append(token.i)
    return frozenset(out)
