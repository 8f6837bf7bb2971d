"""What must be there first: "no truce without talks", "will not leave without guarantees"."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import is_verb, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.denied import under_negation
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import phrases
from detente.coding.positions.stanced import Found
from detente.coding.scene import Scene
from detente.language import Token

# "Without delay" tells how, not what must be there.
_MANNERS = {
    "delay", "exception", "doubt", "warning", "fear", "fail", "question", "help", "hesitation", "notice", "reason",
    "trace", "precondition", "condition", "incident", "risk", "power", "food", "water", "violence", "bloodshed",
    "difficulty", "comment", "success", "result", "problem", "charge", "trial", "electricity", "end", "limit",
    "distinction",
}  # fmt: skip
_NOBODY = {"nothing", "nobody", "none"}


def missing(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every demand that a "without" behind a refusal makes, in text order."""
    for token in scene.annotation.tokens:
        main = token.head if is_verb(token.head) else token.head.head
        if token.lower != "without" or token.dep != "prep" or not is_verb(main) or not _refused(main):
            continue
        who = speakers.speakers(token.start) or holders.side(scene, speakers, surface_subject(main), owner=False)
        who = who or avowed(scene, speakers, main)
        for noun in token.all("pobj"):
            if noun.pos == "NOUN" and noun.lemma not in _MANNERS:
                yield from (Found(who, "demands", m, None, [token], "modal.without") for m in phrases(noun))


def _refused(verb: Token) -> bool:
    """A refusal of something yet to come: "there can be no ~", "will not ~", "refused to ~"."""
    if verb.lemma == "refuse" or verb.head.lemma == "refuse":
        return True
    none = any(c.lower in ("no", "little") for o in verb.all("dobj", "attr", "nsubj") for c in o.children)
    none = none or any(c.lower in _NOBODY for c in verb.children) or under_negation(verb)
    ahead = any(c.dep == "aux" and c.tag == "MD" for c in verb.children)
    return none and (ahead or verb.lemma == "be")
