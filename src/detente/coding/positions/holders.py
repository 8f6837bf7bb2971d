"""Whose position it is, and toward whom: subjects, owners, and in speech the speaker."""

from __future__ import annotations

from bisect import bisect_right

from detente.coding.grammar import is_verb, object_of, own_subject, passive, subject_of, surface_subject
from detente.coding.positions.numbered import crowd
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.documents import authors_of
from detente.coding.statements.speakers import beside
from detente.knowledge.said.cues import documents
from detente.knowledge.said.stances import support_verbs
from detente.language import Token
from detente.model import Actor, Statement

# "Urged by its allies": theirs, not its owner's.
RELATED = {
    "ally", "neighbour", "neighbor", "critic", "opponent", "rival", "foe", "enemy", "partner", "donor", "creditor",
    "backer", "supporter", "victim", "captor", "adversary", "patron", "friend", "detractor", "lender",
    "customer", "sponsor",
}  # fmt: skip
_THIRD = {"he", "she", "it", "they"}
_FIRST = {"i", "we", "me", "us", "my", "our", "ours", "ourselves", "myself"}


class Speakers:
    """Which statements cover a character of the article, the innermost first."""

    def __init__(self, statements: list[Statement]) -> None:
        held = ("said.think", "said.belief")  # who "knows that" is told of a fact: its words are the reporter's
        told = (s for s in statements if s.kind in ("said", "wrote") or s.evidence.rule.startswith(held))
        self._sorted = sorted(told, key=lambda s: (s.start, -s.end))
        self._starts = [s.start for s in self._sorted]

    def around(self, offset: int) -> list[Statement]:
        """The statements in whose content the character stands; several where a saying has several speakers."""
        until = bisect_right(self._starts, offset)
        cover = [s for s in self._sorted[max(0, until - 40) : until] if s.end > offset]
        shortest = min((s.end - s.start for s in cover), default=0)
        return [s for s in cover if s.end - s.start == shortest]

    def speakers(self, offset: int) -> tuple[Actor, ...]:
        """Who says the words at this character."""
        return tuple(s.speaker for s in self.around(offset) if s.speaker is not None)

    def asks(self, offset: int) -> bool:
        """The character stands in a question."""
        return any(s.content.endswith("?") for s in self.around(offset))

    def opens(self, offset: int) -> bool:
        """A quotation begins at this character."""
        return any(s.manner == "direct" and s.start == offset for s in self.around(offset))

    def reported(self, offset: int) -> tuple[Actor, ...]:
        """The same in indirect speech alone, where an unknown "he" or "it" is mostly the speaker."""
        return tuple(s.speaker for s in self.around(offset) if s.speaker is not None and s.manner != "direct")


def side(scene: Scene, speakers: Speakers, token: Token | None, owner: bool = True) -> tuple[Actor, ...]:
    """The actors of a phrase; "we" in speech is whoever speaks."""
    if token is None:
        return ()
    if token.lower in _FIRST:
        return speakers.speakers(token.start)
    found = actors_at(scene, token, owner=False) or crowd(scene, token)
    if not found and token.lower in _THIRD:
        return speakers.reported(token.start)
    if found or not owner or token.lemma in RELATED:
        return found
    return owners_of(scene, speakers, token)


def owners_of(scene: Scene, speakers: Speakers, noun: Token) -> tuple[Actor, ...]:
    """Who owns a noun: "its", "Kyiv's", "our", "of the ministry"."""
    for child in noun.children:
        if child.dep == "poss" and child.lower in _FIRST:
            return speakers.speakers(child.start)
        if child.dep == "poss" and child.lower == "whose":
            return _antecedent(scene, noun)
    found = scene.cast.owner(noun)
    if found:
        return found
    for inner in noun.prep("from", "by", "among"):
        found = actors_at(scene, inner, owner=False)
        if found:
            return found
    return ()


def _antecedent(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whom "whose" stands for: what the relative clause hangs on."""
    clause = next((t for t in (noun, *noun.ancestors()) if t.dep == "relcl"), None)
    if clause is not None:
        return actors_at(scene, clause.head, owner=False)
    at = noun.i - noun.sent.tokens[0].i
    before = [t for t in noun.sent.tokens[max(0, at - 6) : at] if t.pos in ("NOUN", "PROPN")]
    return actors_at(scene, before[-1], owner=False) if before else ()


def told_before(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Whose "the goal" is, where nobody is named: the subject of the sentence before."""
    at = noun.sent.index
    if not at or noun.child("det") is None or scene.annotation.sentences[at - 1].block is not noun.sent.block:
        return ()
    subjects = (own_subject(root) for root in scene.annotation.sentences[at - 1].roots)
    return next((found for s in subjects if s is not None and (found := actors_at(scene, s, owner=False))), ())


def of_verb(scene: Scene, speakers: Speakers, verb: Token, known: bool) -> tuple[Actor, ...]:
    """Who holds what a verb tells; in a quotation without a subject, the speaker."""
    subject = subject_of(verb)
    if subject is None and not passive(verb) and verb.is_root:
        return beside(scene, verb)
    if subject is None:
        return speakers.speakers(verb.start) if not passive(verb) and verb.tag in ("VBP", "VB") else ()
    if subject.lemma in documents():
        return side(scene, speakers, subject, owner=False) or authors_of(scene, subject)
    found = side(scene, speakers, subject, owner=not known or subject.pos in ("NOUN", "PROPN"))
    if not found and verb.dep == "acl" and subject is verb.head and subject.pos == "NOUN":
        return of_noun(scene, speakers, subject) or clause_subject(scene, speakers, subject)
    return found


def of_adjective(scene: Scene, speakers: Speakers, anchor: Token) -> tuple[Actor, ...]:
    """Who is ready, opposed, afraid."""
    head = anchor.head
    own = next((s for c in anchor.all("aux", "auxpass") if (s := own_subject(c)) is not None), None)
    if own is not None or (passive(anchor) and anchor.dep not in ("amod", "acl")):
        return side(scene, speakers, own or surface_subject(anchor))
    if anchor.dep in ("amod", "compound"):
        behind = any(c.i > anchor.i for c in anchor.children)
        return side(scene, speakers, head) if behind and head.i < anchor.i else ()
    if is_verb(head) and head is not anchor:
        return side(scene, speakers, surface_subject(head))
    if anchor.dep in ("acl", "relcl", "appos", "advcl") and head is not anchor:
        return side(scene, speakers, head)
    return side(scene, speakers, surface_subject(anchor))


def felt_in(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """Where a fear or a demand is felt: "fears in Kiev that …", "opposition within the party"."""
    for inner in noun.prep("in", "within", "across", "at"):
        found = scene.cast.resolve(inner)
        if found:
            return found
    return ()


def of_noun(scene: Scene, speakers: Speakers, noun: Token) -> tuple[Actor, ...]:
    """Whose demand, fear, support it is: the owner, or the subject of the verb that the noun is the object of."""
    verb = noun.head if noun.dep == "dobj" and is_verb(noun.head) and noun.child("poss") is None else None
    if verb is not None and verb.lemma in support_verbs() and (found := of_verb(scene, speakers, verb, known=True)):
        return found
    found = owners_of(scene, speakers, noun)
    if found:
        return found
    if noun.dep == "attr" and any(c.dep == "expl" for c in noun.head.children):
        return speakers.speakers(noun.start)
    if noun.dep == "pobj" and noun.head.lower == "on" and noun.lemma in ("mission", "quest", "bid"):
        return clause_subject(scene, speakers, noun)
    if noun.dep == "pobj" and noun.head.lower in ("in", "with", "amid", "on"):
        return clause_subject(scene, speakers, noun) if noun.head.lower in ("in", "with") else ()
    verb = noun.head if noun.dep in ("dobj", "attr", "nsubjpass", "conj") else None
    if verb is not None and noun.dep == "conj":
        return of_noun(scene, speakers, verb) if verb.pos in ("NOUN", "PROPN") else ()
    if verb is None or not is_verb(verb) or (noun.dep == "dobj" and verb.lemma not in support_verbs()):
        return ()
    return of_verb(scene, speakers, verb, known=True)


def behind(scene: Scene, speakers: Speakers, anchor: Token, word: str) -> tuple[Actor, ...]:
    """Whose it is by a preposition on the word or on its object: "drew criticism from ~", "unacceptable to ~"."""
    target = object_of(anchor) if is_verb(anchor) else None
    for host in (anchor, target, anchor.head):
        for inner in host.prep(word) if host is not None else []:
            found = side(scene, speakers, inner)
            if found:
                return found
    return ()


def clause_subject(scene: Scene, speakers: Speakers, token: Token) -> tuple[Actor, ...]:
    """The subject of the clause in which a word stands."""
    for above in token.ancestors():
        if is_verb(above):
            return side(scene, speakers, surface_subject(above))
    return ()


def toward(scene: Scene, speakers: Speakers, anchor: Token, places: list[str]) -> Actor | None:
    """The first actor at one of these places."""
    for place in places:
        tokens = (
            [object_of(anchor)]
            if place == "object"
            else anchor.all("dative")
            if place == "indirect"
            else anchor.prep(place)
        )
        for token in tokens:
            found = side(scene, speakers, token)
            if found:
                return found[0]
    return None
