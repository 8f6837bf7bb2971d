"""Who speaks beside another: "an aide to Merkel", "Merkel's spokesman, NAME" are of her side, but they are not she."""

from __future__ import annotations

import msgspec

from detente.coding.scene import Scene
from detente.coding.statements.spans import phrase
from detente.knowledge.said.cues import companions
from detente.language import Token
from detente.model import Actor


def companion(scene: Scene, subject: Token, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The speaker whom a word for a companion tells of; what was found already where it is no such word.

    Args:
        scene: the article.
        subject: head of the phrase that speaks.
        found: whom the cast knows it for.
    """
    patron = _patron(scene, subject) if subject.lemma in companions() else None
    if patron is None:
        return found
    known = found[0] if found else None
    if known is not None and known.country != "---" and known.name != patron.name:
        return found
    if known is not None and known.name not in (None, patron.name):
        return (msgspec.structs.replace(known, country=patron.country, sectors=patron.sectors),)
    words = phrase(scene.annotation.text, subject)
    start = scene.annotation.text.find(words, subject.sent.start)
    if not 0 <= start <= subject.start:
        words, start = subject.text, subject.start
    end = start + len(words)
    return (msgspec.structs.replace(patron, name=None, mention=words, start=start, end=end),)


def _patron(scene: Scene, subject: Token) -> Actor | None:
    """The person to whom the companion belongs: possessor, or behind "to", "of", "for"."""
    owners = [*subject.all("poss"), *subject.prep("to", "of", "for")]
    for owner in owners:
        mention = scene.cast.mention_at(owner)
        actors = scene.cast.resolve(owner) if mention is not None and mention.kind == "person" else ()
        if len(actors) == 1 and actors[0].country != "---":
            return actors[0]
    return None
