"""The cues of an article: verbs of saying that do say something here, with their speakers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detente.coding.grammar import is_verb, negation
from detente.coding.scene import Scene
from detente.coding.statements.again import taken_up
from detente.coding.statements.quotes import Quote
from detente.coding.statements.speakers import Speech, speech_of
from detente.coding.statements.subjects import inverted
from detente.knowledge.said.cues import CueEntry, venues, verbs
from detente.language import Token

_INTO = {"in", "on", "into", "onto", "under", "behind", "inside"}
_THIRD = {"he", "she", "it", "they"}
_UNSAID = {"would", "could", "might", "may", "should", "must", "can", "ca", "will", "wo", "shall", "'ll", "’ll"}
# An infinitive tells of speech only behind these ("went on to say", "appeared to suggest").
_SPEAKING_ON = {"go", "continue", "appear", "seem", "begin", "proceed", "come", "return", "rush", "hasten", "take"}


@dataclass(eq=False)
class Cue:
    """A cue verb in the article. `words` are the tokens that attribute ("told reporters", "called on")."""

    verb: Token
    entries: tuple[CueEntry, ...]
    words: list[Token]
    speech: Speech

    def entry(self, frame: str) -> CueEntry | None:
        """The first of its groups that allows this frame."""
        return next((e for e in self.entries if frame in e.frames), None)


def find_cues(scene: Scene, quotes: list[Quote]) -> list[Cue]:
    """All cue verbs outside quotation marks, in text order."""
    inside = _quoted(scene, quotes)
    found: list[Cue] = []
    for token in scene.annotation.tokens:
        entries = _taking(token, verbs().get(token.lemma, ()))
        if entries and token.i not in inside and is_verb(token) and _speaks(token, inside):
            speech = speech_of(scene, token, entries)
            if not speech.speakers and speech.subject is not None and speech.subject.lower in _THIRD and found:
                speech = replace(speech, speakers=found[-1].speech.speakers)
            speech = taken_up(scene, token, speech, found)
            found.append(Cue(token, entries, _cue_words(token, entries), speech))
    return found


def _taking(verb: Token, entries: tuple[CueEntry, ...]) -> tuple[CueEntry, ...]:
    """The groups that may read this verb: some only with "it" for an object ("as Peru put it")."""
    it = any(c.lower == "it" and c.i > verb.i for c in verb.all("dobj")) and not any(map(_spot, verb.all("prep")))
    return tuple(e for e in entries if it or not e.takes_it)


def _spot(prep: Token) -> bool:
    """ "put it in a drawer": a place, not "in a speech" or "on Monday"."""
    where = prep.child("pobj") if prep.lower in _INTO else None
    return where is not None and where.lemma not in venues().nouns and where.ent not in ("DATE", "TIME")


def _quoted(scene: Scene, quotes: list[Quote]) -> set[int]:
    """Numbers of the tokens inside quotation marks, but for one that opens them (it "condemns …")."""
    inside = (scene.annotation.tokens_in(q.start, q.end) for q in quotes)
    return {t.i for tokens in inside for t in tokens if t is not tokens[0] or t.tag not in ("VBZ", "VBD")}


def _speaks(verb: Token, inside: set[int]) -> bool:
    """False for what was not said: "did not say", "could say", "refused to say", "if he says"."""
    denied = negation(verb)  # the parse may hang a "not" of the quotation on its cue
    if (
        verb.dep in ("aux", "auxpass")
        or (denied is not None and denied.i not in inside)
        or (verb.dep in ("amod", "compound") and not inverted(verb))
    ):
        return False
    for child in verb.children:
        if child.dep == "aux" and child.lower in _UNSAID:
            return False
        if child.dep == "mark" and child.lower in ("if", "unless"):
            return False
        if child.dep == "aux" and child.lower == "to" and verb.head.lemma not in _SPEAKING_ON:
            return False
    if verb.dep == "conj" and is_verb(verb.head) and not any(c.dep in ("nsubj", "aux") for c in verb.children):
        return verb.tag == "VBG" or not any(c.dep == "aux" and c.lower in _UNSAID for c in verb.head.children)
    return True


def _cue_words(verb: Token, entries: tuple[CueEntry, ...]) -> list[Token]:
    """The verb, its particle, and a one-word addressee right behind it."""
    words = [verb]
    tokens = verb.sent.tokens
    at = verb.i - tokens[0].i
    for token in tokens[at + 1 : at + 2]:
        particle = token.dep == "prt" or (token.lower == "on" and verb.lemma == "call")
        spoken_to = token.dep in ("dobj", "dative") and token.pos == "NOUN" and any(e.addressee for e in entries)
        if particle or (spoken_to and not token.children):
            words.append(token)
    return words
