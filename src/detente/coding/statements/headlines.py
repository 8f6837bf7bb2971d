"""Headlines whose speaker a colon tells: "Kyiv: troops have left", "Troops have left: Kyiv"."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.statements.company import companion
from detente.coding.statements.cues import Cue
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import companions, documents
from detente.language import Token
from detente.model import Actor

_LABEL = 5  # words of a label, at most
_SHORTEST = 3  # words that a headline must say behind its colon
_OURS = {"we", "our", "us", "i", "my"}
_PLEDGING = {"will", "must", "should", "won't", "wo", "can", "cannot", "would"}  # of what is said, not of what happened
_LONGEST = 140  # characters of a text that is taken for a headline
_DASHES = {"–", "—", "--", "|"}
_BESIDE = {"to", "on", "at", "in", "after", "before"}  # behind the speaker: hearers, place and occasion
_TOLD_OF = {"how", "why", "what", "who", "when", "where", "which"}  # "Peron: how he rose" is told by nobody


def headline(scene: Scene, tokens: list[Token]) -> list[tuple[Cue, Span]]:
    """The cue and the words of a headline that a colon parts from its speaker; empty where it has none.

    Args:
        scene: the article.
        tokens: the headline's, which the parse may have cut in two at its colon.
    """
    at = next((i for i, t in enumerate(tokens) if t.lower == ":" and 0 < i < len(tokens) - 1), None)
    if at is None or tokens[-1].end - tokens[0].start > _LONGEST:
        return []
    before, behind = _bare(tokens[:at]), tokens[at + 1 :]
    for side, other in ((before, behind), (behind, before)):
        clause = any(t.pos in ("VERB", "AUX") for t in other)
        bare = side is before and len(other) >= _SHORTEST and (_person(scene, side) or _document(side))
        if len(side) > _LABEL or not (clause or bare):
            continue
        speakers = _labelled(scene, side, other) if side is before else _all_of(scene, side)
        if speakers or _document(side):
            speech = Speech(side[-1], speakers, None, None)
            return [(Cue(tokens[at], (), [tokens[at]], speech), (other[0].start, other[-1].end))]
    return []


def _bare(label: list[Token]) -> list[Token]:
    """Without a rubric in front ("Exclusive – Sall") and without hearers and place behind ("Sall to Parliament")."""
    dash = next((i for i in range(len(label) - 2, 0, -1) if label[i].text in _DASHES), None)
    label = label if dash is None else label[dash + 1 :]
    beside = next((i for i, t in enumerate(label) if i and t.lower in _BESIDE and label[i - 1].pos == "PROPN"), None)
    return label if beside is None or beside + 1 == len(label) else label[:beside]


def _labelled(scene: Scene, label: list[Token], told: list[Token]) -> tuple[Actor, ...]:
    """Who speaks under a label: what a mention fills, a person behind his office, who stands by a person."""
    if _topic(scene, label, told):
        return ()
    if filled := _all_of(scene, label):
        return filled
    last = label[-1]
    if any(t.pos in ("VERB", "AUX", "PUNCT", "ADP", "CCONJ") for t in label) or told[0].lower in _TOLD_OF:
        return ()
    if last.lemma.lower() in companions():
        return companion(scene, last, scene.cast.owner(last))
    if _person(scene, label):
        return scene.cast.resolve(last)
    return somebody(scene, last) if len(label) > 1 and all(t.ent == "PERSON" for t in label) else ()


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
