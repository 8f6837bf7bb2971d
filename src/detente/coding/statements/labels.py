"""Speakers told by a colon: headlines ("Kyiv: troops have left"), transcripts, quotations behind "He was blunt:"."""

from __future__ import annotations

from detente.coding.grammar import is_verb, own_subject
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import documents, media
from detente.language import Sentence, Token
from detente.model import Actor

_LABEL = 5  # words of a label, at most
_SHORTEST = 3  # words that a headline must say behind its colon
_OURS = {"we", "our", "us", "i", "my"}
_PLEDGING = {"will", "must", "should", "won't", "wo", "can", "cannot", "would"}  # of what is said, not of what happened
_LONGEST = 140  # characters of a sentence that is taken for a headline


def headline(scene: Scene, sentence: Sentence) -> list[tuple[Cue, Span]]:
    """ "Kyiv: troops have left" and "Troops have left: Kyiv"."""
    tokens = sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.lower == ":" and 0 < i < len(tokens) - 1), None)
    if at is None or sentence.end - sentence.start > _LONGEST:
        return []
    before, behind = tokens[:at], tokens[at + 1 :]
    for side, other in ((before, behind), (behind, before)):
        clause = any(t.pos in ("VERB", "AUX") for t in other)
        bare = side is before and len(other) >= _SHORTEST and (_person(scene, side) or _document(side))
        if len(side) > _LABEL or not (clause or bare):
            continue
        speakers = _all_of(scene, side) if side is behind or not _topic(scene, side, other) else ()
        if speakers or _document(side):
            speech = Speech(side[-1], speakers, None, None)
            return [(Cue(tokens[at], (), [tokens[at]], speech), (other[0].start, other[-1].end))]
    return []


def _document(label: list[Token]) -> bool:
    """ "Poll: …", "Survey: …", "Study finds: …": a label that is a document."""
    return len(label) <= 3 and label[-1].lemma.lower() in documents() and label[-1].pos in ("NOUN", "PROPN")


def _topic(scene: Scene, label: list[Token], told: list[Token]) -> bool:
    """A bare country is a topic ("Egypt: Dozens killed") unless the words are its own: "we", or what others did."""
    mention = scene.cast.mention_at(label[-1])
    if mention is None or mention.kind != "country":
        return False
    if any(t.lower in _OURS or t.lower in _PLEDGING for t in told):
        return False
    others = (scene.cast.mention_at(t) for t in told if t.dep in ("nsubj", "nsubjpass"))
    return not any(m is not None and m.kind in ("country", "seat") for m in others)


def _person(scene: Scene, tokens: list[Token]) -> bool:
    """A label without a clause behind it must be a person: "Sudan: a history" is told by nobody."""
    mention = scene.cast.mention_at(tokens[-1])
    return mention is not None and mention.kind == "person"


def _all_of(scene: Scene, tokens: list[Token]) -> tuple[Actor, ...]:
    """The actors of a mention that fills these tokens."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    for token in words:
        mention = scene.cast.mention_at(token)
        if mention is not None and mention.start <= words[0].end and mention.end >= words[-1].start:
            return scene.cast.resolve(token)
    return ()


def transcript(scene: Scene) -> list[tuple[Cue, Span]]:
    """ "LAVROV: The vote was legal.": a statement a sentence, where at least two paragraphs open with such a label."""
    turns = [turn for turn in map(_turn, _paragraphs(scene)) if turn is not None]
    if len(turns) < 2:
        return []
    found = []
    for colon, said in turns:
        name = colon.sent.tokens[colon.i - colon.sent.tokens[0].i - 1]
        mention = scene.cast.mention_at(name)
        if mention is not None and mention.kind in ("country", "seat", "people"):
            continue
        speakers = scene.cast.resolve(name) or (_named(name),)
        for number, words in enumerate(said):
            cue = Cue(words[0] if number else colon, (), [colon], Speech(name, speakers, None, None))
            found.append((cue, (words[0].start, words[-1].end)))
    return found


def _paragraphs(scene: Scene) -> list[list[Sentence]]:
    """The sentences of each paragraph."""
    out: list[list[Sentence]] = []
    for sentence in scene.annotation.sentences:
        if out and out[-1][0].block is sentence.block:
            out[-1].append(sentence)
        elif sentence.block.role == "paragraph":
            out.append([sentence])
    return out


def _turn(sentences: list[Sentence]) -> tuple[Token, list[list[Token]]] | None:
    """The colon of a paragraph's label in capitals, and the words of each sentence behind it."""
    tokens = sentences[0].tokens
    at = next((i for i, t in enumerate(tokens[: _LABEL + 1]) if t.lower == ":"), 0)
    label = [t for t in tokens[:at] if t.pos != "PUNCT"]
    if not label or not all(t.text.isupper() for t in label) or len(label[-1].text) < 3:
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
            somebody(scene, subject) if subject.pos != "PROPN" else ()
        )
        if speakers and subject.lemma not in media():
            return Cue(colon, (), [colon], Speech(subject, speakers, None, None))
    return None


def _subjects(tokens: list[Token]) -> list[Token]:
    """The subjects of finite verbs, the last first."""
    found = (own_subject(t) for t in reversed(tokens) if is_verb(t) and t.tag in ("VBD", "VBZ", "VBP"))
    return [s for s in found if s is not None]
