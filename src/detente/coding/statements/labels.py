"""Speakers told by a colon in the text: transcripts, quotations behind "He was blunt:"."""

from __future__ import annotations

from collections import Counter

from detente.coding.grammar import is_verb, own_subject
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import media
from detente.language import Sentence, Token
from detente.model import Actor

Turn = tuple[Token, list[list[Token]]]
_LABEL = 5  # words of a label, at most


def transcript(scene: Scene) -> list[tuple[Cue, Span]]:
    """ "LAVROV: The vote was legal.": a statement a sentence, where at least two paragraphs open with such a label."""
    turns = _answering(scene, [turn for turn in map(_turn, _paragraphs(scene)) if turn is not None])
    if len(turns) < 2:
        return []
    found = []
    for colon, said in turns:
        name = _name(colon)
        mention = scene.cast.mention_at(name)
        if mention is not None and mention.kind in ("country", "seat", "people"):
            continue
        speakers = scene.cast.resolve(name) or (_named(name),)
        for number, words in enumerate(said):
            cue = Cue(words[0] if number else colon, (), [colon], Speech(name, speakers, None, None))
            found.append((cue, (words[0].start, words[-1].end)))
    return found


def _answering(scene: Scene, turns: list[Turn]) -> list[Turn]:
    """Labels in capitals, and of others ("Sall: Well, yes.") those of two persons who take turns."""
    heard = Counter(_name(colon).lower for colon, _ in turns)
    known = {
        _name(c).lower for c, _ in turns if (m := scene.cast.mention_at(_name(c))) is not None and m.kind == "person"
    }
    talking = {name for name in known if heard[name] > 1}
    mixed = talking if len(talking) > 1 else set()
    return [(c, said) for c, said in turns if _name(c).text.isupper() or _name(c).lower in mixed]


def _name(colon: Token) -> Token:
    return colon.sent.tokens[colon.i - colon.sent.tokens[0].i - 1]


def _paragraphs(scene: Scene) -> list[list[Sentence]]:
    """The sentences of each paragraph."""
    out: list[list[Sentence]] = []
    for sentence in scene.annotation.sentences:
        if out and out[-1][0].block is sentence.block:
            out[-1].append(sentence)
        elif sentence.block.role == "paragraph":
            out.append([sentence])
    return out


def _turn(sentences: list[Sentence]) -> Turn | None:
    """The colon of a paragraph's label, in capitals or a name, and the words of each sentence behind it."""
    tokens = sentences[0].tokens
    at = next((i for i, t in enumerate(tokens[: _LABEL + 1]) if t.lower == ":"), 0)
    label = [t for t in tokens[:at] if t.pos != "PUNCT"]
    named = all(t.text.isupper() for t in label) or all(t.text[:1].isupper() for t in label)
    if not label or not named or len(label[-1].text) < 3:
        return None
    said = [tokens[at + 1 :], *(s.tokens for s in sentences[1:])]
    return tokens[at], [words for words in said if len(words) > 1]


def _named(name: Token) -> Actor:
    return Actor(country="---", sectors=("UNK",), name=name.text, mention=name.text, start=name.start, end=name.end)


def colon_before(scene: Scene, quote: Quote) -> Cue | None:
    """A quotation behind a colon without a word of saying: its clause's subject speaks, else the last one named."""
    opening = scene.annotation.token_at(quote.outer_start)
    before = scene.annotation.tokens[max(0, opening.i - 60) : opening.i] if opening is not None else []
    if not before or before[-1].lower != ":" or scene.annotation.text[before[-1].end : quote.outer_start].strip():
        return None
    colon = before[-1]
    clause = [t for t in before[:-1] if t.sent is colon.sent and t.sent.block is colon.sent.block]
    for subject in [*_subjects(clause), *reversed([t for t in clause if t.pos == "PROPN"])]:
        speakers = actors_at(scene, subject, owner=False) or (
            somebody(scene, subject) if subject.pos != "PROPN" or subject is before[-2] else ()
        )
        if speakers and subject.lemma not in media():
            return Cue(colon, (), [colon], Speech(subject, speakers, None, None))
    return None


def _subjects(tokens: list[Token]) -> list[Token]:
    """The subjects of finite verbs, the last first."""
    found = (own_subject(t) for t in reversed(tokens) if is_verb(t) and t.tag in ("VBD", "VBZ", "VBP"))
    return [s for s in found if s is not None]
