"""Which lexicon entries fire where: a word's lemma finds the frames, its grammar decides."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.events.frames.fit import fits
from detente.coding.events.frames.hyphens import is_standing, joined, whole
from detente.coding.grammar import object_of
from detente.coding.scene import Scene
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.language import Token

Index = dict[tuple[str, str], tuple[Frame, ...]]
_AUXILIARY = {"aux", "auxpass", "cop"}
# An adjective in these places is a noun that the tagger took for one ("the counteroffensive began").
_NOMINAL = {"nsubj", "nsubjpass", "dobj", "pobj"}
_NOUN_ENDINGS = ("NN", "NNS", "NNP", "NNPS")


@dataclass(eq=False)
class Hit:
    """An entry that fired: its frame, the head word, and all the words that carry the act, in text order."""

    frame: Frame
    token: Token
    words: list[Token]


def find_hits(scene: Scene) -> list[Hit]:
    """The best frame for each word that has one, in text order."""
    index = lexicon.index()
    tokens = scene.annotation.tokens
    out = []
    for token in tokens:
        if token.dep in _AUXILIARY and token.tag != "MD":
            continue
        words = whole(tokens, token)
        hit = _hyphenated(scene, index, words) if len(words) == 3 else None
        if hit is None and not is_standing(token, words):
            hit = _single(scene, index, token)
        if hit is not None:
            out.append(hit)
    return out


def _hyphenated(scene: Scene, index: Index, words: list[Token]) -> Hit | None:
    """The best frame of a word written with a hyphen ("sit-in"), whatever the tagger makes of its parts."""
    for pos in ("noun", "verb"):
        for key in joined(words):
            frame = _best(scene, words[-1], index.get((key, pos), ()))
            if frame is not None:
                return Hit(frame, words[-1], words)
    return None


def _single(scene: Scene, index: Index, token: Token) -> Hit | None:
    for pos in parts_of_speech(token):
        if pos == "noun" and token.dep == "compound" and token.head.lemma in lexicon.classes()["bearer"]:
            continue  # "riot police", "attack helicopter": the act only describes
        if pos == "noun" and token.tag in ("NNP", "NNPS") and (_names_an_actor(scene, token) or _is_the_month(token)):
            continue  # "the National Assembly", "the Arab League Summit Council", "on March 3"
        frame = _best(scene, token, candidates(index, token, pos))
        if frame is not None:
            return Hit(frame, token, trigger_words(frame, token))
    return None


def _names_an_actor(scene: Scene, token: Token) -> bool:
    mention = scene.cast.mention_at(token)
    return mention is not None and mention.head is token and mention.kind in ("body", "agents", "person")


def _is_the_month(token: Token) -> bool:
    """ "March" with a capital and no article: the month, whatever stands behind it."""
    return token.text == "March" and token.child("det", "poss", "amod", "compound") is None


def candidates(index: Index, token: Token, pos: str) -> tuple[Frame, ...]:
    """Frames of the word's lemma and of its form ("talks" is an entry beside "talk"), the more particular first."""
    by_lemma: tuple[Frame, ...] = index.get((token.lemma, pos), ())
    by_form: tuple[Frame, ...] = ()
    if token.lower != token.lemma:
        by_form = index.get((token.lower, pos), ())
    if by_lemma and by_form:
        return tuple(sorted(by_lemma + by_form, key=lambda f: f.rank, reverse=True))
    return by_lemma or by_form


def parts_of_speech(token: Token) -> tuple[str, ...]:
    """As which parts of speech a word is looked up, by its tag; the likelier first."""
    tag = token.tag
    if tag.startswith("V"):
        return ("verb", "noun") if tag == "VBG" else ("verb", "adjective")
    if tag in _NOUN_ENDINGS:
        return ("noun",)
    if tag == "MD":
        return ("modal",)
    if tag.startswith("J"):
        return ("adjective",) if token.dep not in _NOMINAL else ("noun", "adjective")
    return ()


def _best(scene: Scene, token: Token, frames: tuple[Frame, ...]) -> Frame | None:
    return next((frame for frame in frames if fits(scene, frame, token)), None)


def trigger_words(frame: Frame, token: Token) -> list[Token]:
    """The head word, its particle, and what the entry counts to the trigger; a continuous stretch in text order."""
    words = [token]
    entry = frame.entry
    if entry.particle:
        words += [c for c in token.children if c.lower in entry.particle and c.i > token.i][:1]
    if entry.pos == "modal":
        words += [token.head]
    if entry.trigger == "object":
        found = object_of(token)
        words += [found] if found is not None else []
    if entry.trigger == "prep":
        behind = [c for c in token.children if c.dep in ("prep", "dative") and c.i > token.i]
        words += [c for c in behind if c.lower in entry.prep][:1]
    words.sort(key=lambda t: t.i)
    if words[-1].i - words[0].i > 4 or words[0].sent is not words[-1].sent:
        return [token]
    return words
