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
    known = found[0] if found else None
    if subject.pos == "PROPN":
        return _beside_patron(scene, subject, found)
    patron = _patron(scene, subject) if subject.lemma in companions() else None
    if patron is None:
        return found
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


def _beside_patron(scene: Scene, name: Token, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """A person of no known side, called an aide or adviser to somebody behind his name, is of that one's side."""
    if len(found) != 1 or found[0].country != "---" or found[0].sectors not in ((), ("UNK",)):
        return found
    patrons = (_patron(scene, role) for role in name.all("appos") if role.lemma in companions())
    patron = next((p for p in patrons if p is not None), None)
    if patron is None:
        return found
    return (msgspec.structs.replace(found[0], country=patron.country, sectors=patron.sectors),)


def _patron(scene: Scene, subject: Token) -> Actor | None:
    """The person to whom the companion belongs: possessor, or behind "to", "of", "for"."""
    owners = [*subject.all("poss"), *subject.prep("to", "of", "for")]
    for owner in owners:
        mention = scene.cast.mention_at(owner)
        actors = scene.cast.resolve(owner) if mention is not None and mention.kind == "person" else ()
        if len(actors) == 1 and actors[0].country != "---":
            return actors[0]
    return None
