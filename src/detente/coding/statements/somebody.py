"""Speakers whom no cast knows: "one woman said", "experts believe", "Ivanov told the court"."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.statements.spans import phrase
from detente.knowledge.said.cues import media, persons
from detente.language import Token
from detente.model import Actor

_NO_SPEAKER = {"DATE", "TIME", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE", "MONEY", "CARDINAL", "ORDINAL", "PERCENT",
               "QUANTITY", "PRODUCT", "FAC"}  # fmt: skip


def is_person(subject: Token) -> bool:
    """A noun or pronoun that stands for persons, or the name of whoever can speak: a person, a firm, a paper."""
    nouns, pronouns = persons()
    if subject.pos == "PROPN":
        return subject.ent not in _NO_SPEAKER
    return subject.lower in pronouns or (subject.pos == "NOUN" and subject.lemma in nouns)


def somebody(scene: Scene, subject: Token | None) -> tuple[Actor, ...]:
    """An unidentified person (CODEBOOK section 1: `---/UNK`), named where the text names one; nobody for a thing."""
    if subject is None or not is_person(subject):
        return ()
    words = phrase(scene.annotation.text, subject)
    start = scene.annotation.text.find(words, subject.sent.start)
    if start < 0 or not start <= subject.start < start + len(words):
        words, start = subject.text, subject.start
    name = words if subject.pos == "PROPN" else None
    kind = "JRN" if subject.pos == "PROPN" and any(c.lemma in media() for c in _beside(subject)) else "UNK"
    return (Actor(country="---", sectors=(kind,), name=name, mention=words, start=start, end=start + len(words)),)


def _beside(name: Token) -> list[Token]:
    """What stands in apposition to a name: "The Star, a daily", "the newspaper El Día"."""
    above = [name.head] if name.dep == "appos" else []
    return [*above, *name.all("appos", "compound")]
