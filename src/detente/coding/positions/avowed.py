"""Whose a clause is that no verb of saying brings: "is adamant that …", "made clear that …", "has long held that …"."""

from __future__ import annotations

from detente.coding.grammar import is_verb, negated, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.holders import Speakers
from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Actor

_FIRM = {
    "adamant", "insistent", "emphatic", "clear", "determined", "confident", "convinced", "certain", "sure",
    "unequivocal", "explicit", "categorical", "firm", "united", "unanimous", "plain", "defiant", "agreed",
}  # fmt: skip
_HOLDING = {"hold", "maintain", "reckon", "contend", "feel", "argue", "resolve"}
_SET = {"condition", "demand", "message", "request", "aim", "goal", "priority", "wish", "rule", "term", "ultimatum"}
_SPANS = {"year", "month", "week", "day", "decade", "time"}
_NOUNS = {"position", "stance", "view", "line", "message", "insistence", "policy", "contention", "belief"}


def avowed(scene: Scene, speakers: Speakers, verb: Token) -> tuple[Actor, ...]:
    """Who stands by the clause of this verb; nobody where it is told in another way."""
    while verb.dep == "conj" and is_verb(verb.head):
        verb = verb.head  # "made clear that it would talk but would not yield"
    before = verb.child("ccomp")  # "Syria has set one condition: Israel must leave"
    set_out = before is not None and before.i < verb.i and any(c.lemma in _SET for c in before.all("dobj"))
    if before is not None and set_out and any(c.lower == ":" for c in verb.children):
        return _of(scene, speakers, before)
    above = verb.head
    if verb.dep in ("acl", "relcl") and above.dep == "pobj" and above.lemma in _SPANS:
        above = above.head.head  # "argued for years that"
    if above is verb or verb.dep not in ("ccomp", "csubj", "acl", "relcl", "attr", "xcomp"):
        return ()
    if above.pos == "ADJ" and above.lemma in _FIRM and is_verb(above.head):
        return _of(scene, speakers, above.head)
    if not is_verb(above) or negated(above):
        return ()
    if above.lemma == "know" and above.tag == "VBN" and above.head.lemma in ("let", "make"):
        return _of(scene, speakers, above.head)  # "let it be known that"
    firm = any(c.dep in ("acomp", "oprd", "ccomp") and c.lemma in _FIRM and c.pos == "ADJ" for c in above.children)
    if above.lemma in _HOLDING or (firm and above.lemma in ("be", "make", "remain", "seem", "stay")):
        return _of(scene, speakers, above)
    subject = above.child("nsubj") if above.lemma == "be" else None
    if subject is not None and subject.lemma in _NOUNS:
        return holders.owners_of(scene, speakers, subject)
    return ()


def _of(scene: Scene, speakers: Speakers, verb: Token) -> tuple[Actor, ...]:
    return holders.side(scene, speakers, surface_subject(verb), owner=False)
