"""Positions carried by a stance word: its entry's frame tested, holder and matter read off the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.coding.grammar import is_verb, negated, object_of, own_subject, passive
from detente.coding.positions import holders
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, infinitive, matters_at, phrases
from detente.coding.scene import Scene
from detente.knowledge.said.stances import StanceEntry, Word, bad, negations, words
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance

_POS = {
    "verb": ("VERB", "AUX"),
    "noun": ("NOUN", "PROPN"),
    "adjective": ("ADJ", "VERB", "ADV"),
    "preposition": ("ADP", "SCONJ"),
}
_DOUBT = {"could", "may", "might", "can", "if", "unless", "whether"}
_UNDER = {
    "refuse",
    "decline",
    "fail",
    "reluctant",
    "unwilling",
    "stop",
    "cease",
    "unable",
    "loath",
    "hesitate",
    "abandon",
    "drop",
}
_CARRIED_OUT = {"continue", "begin", "start", "seem", "appear", "come", "proceed", "move", "go", "manage", "choose", "use", "have", "rush",
                "hasten", "tend", "like", "be", "join", "unite"}  # fmt: skip
_SHALL = {"should", "must", "shall", "be", "have", "need", "ought"}


@dataclass(frozen=True)
class Found:
    """A position before it is written down."""

    holders: tuple[Actor, ...]
    stance: Stance
    matter: Matter
    toward: Actor | None
    words: list[Token]
    rule: str


def stanced(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every position that a word of the lexicon carries, in text order."""
    for token in scene.annotation.tokens:
        told: set[tuple[int, int]] = set()
        for word in _words_of(token):
            if token.pos in _POS[word.entry.pos] and _fires(token, word, speakers):
                for found in _read(scene, speakers, token, word):
                    span = (found.matter.start, found.matter.end)
                    if not any(a < span[1] and span[0] < b for a, b in told):
                        told.add(span)
                        yield found


def _words_of(token: Token) -> tuple[Word, ...]:
    """The entries of a word: by its lemma, or as the participle that serves as adjective ("committed")."""
    by_lemma = words().get(token.lemma, ())
    if token.tag == "VBN" and token.lower != token.lemma:
        return by_lemma + tuple(w for w in words().get(token.lower, ()) if w.entry.pos == "adjective")
    return by_lemma


def _fires(token: Token, word: Word, speakers: Speakers) -> bool:
    """The frame's conditions beside the matter itself."""
    entry = word.entry
    if word.particle and not any(c.lower == word.particle and c.i <= token.i + 4 for c in token.children):
        return False
    if entry.said and not speakers.around(token.start):
        return False
    if entry.pos == "verb" and not _verb_fits(token, entry):
        return False
    if entry.pos == "noun" and not _noun_fits(token, entry):
        return False
    if token.lemma in entry.would and not any(c.lower in ("would", "'d", "’d", "should") for c in token.children):
        return False
    if entry.purpose:
        return infinitive(token) is not None and token.dep in ("advcl", "acl", "xcomp", "relcl") and not _unasked(token)
    if entry.modal:
        return not _questioned(token)
    return not _doubted(token) and not _unfulfilled(token) and (not entry.only_negated or _under_negation(token))


def _verb_fits(token: Token, entry: StanceEntry) -> bool:
    if not is_verb(token) or token.dep in ("amod", "compound"):
        return False
    if entry.main and token.dep in ("relcl", "acl", "conj"):
        return False
    if entry.modal and not any(c.dep == "aux" and c.tag == "MD" for c in token.children):
        return False
    if entry.needs and not [o for o in token.prep(*entry.needs) if o.ent not in ("DATE", "TIME")]:
        return False
    if entry.object or entry.not_object:
        target = object_of(token)
        lemma = target.lemma if target is not None else None
        if (entry.object and lemma not in entry.object) or lemma in entry.not_object:
            return False
    if entry.addressed and not passive(token):
        return object_of(token) is not None or any(c.dep == "ccomp" and infinitive(c) for c in token.children)
    return not (entry.evaluation and not _evaluates(token))


def _noun_fits(token: Token, entry: StanceEntry) -> bool:
    if entry.modifier and not any(c.lower in entry.modifier for c in token.children):
        return False
    if entry.phrase is None:
        return True
    want = entry.phrase.split()
    at = token.i - token.sent.tokens[0].i
    before = [t.lower for t in token.sent.tokens[max(0, at - len(want) - 1) : at] if t.lower != "the"]
    return before[-len(want) :] == want


def _evaluates(verb: Token) -> bool:
    """The verb says something bad of its object."""
    said_of = [c for c in verb.children if c.dep in ("oprd", "acomp", "attr", "xcomp", "ccomp") and c.i > verb.i]
    said_of += verb.prep("as") + [g for c in verb.all("dobj") for g in c.prep("as")]
    said_of += [g for p in verb.children if p.lower == "as" for g in p.children]
    return any(t.lemma in bad() for s in said_of for t in (s, *s.children, *s.conjuncts()))


def _doubted(token: Token) -> bool:
    """A word that "could" or "if" takes back: the side has not said so."""
    verb = token if is_verb(token) else token.head
    if _questioned(token):
        return True
    if verb.dep == "conj" and any(c.dep == "mark" and c.lower in _DOUBT for c in verb.head.children):
        return True
    return any(c.dep in ("aux", "mark") and c.lower in _DOUBT and not _cannot(c) for c in verb.children)


def _questioned(token: Token) -> bool:
    return token.sent.tokens[-1].lower == "?" or (len(token.sent.tokens) > 1 and token.sent.tokens[-2].lower == "?")


def _unasked(token: Token) -> bool:
    """The infinitive is what a word above already tells as wished, tried or ordered."""
    entries = (w.entry for w in words().get(token.head.lemma, ()))
    asked = any({"to", "whole_to"} & set(e.matter) and not e.object for e in entries)
    return asked or token.head.pos == "ADJ"


def _unfulfilled(token: Token) -> bool:
    """An infinitive that hangs on somebody's order, wish or plan is not yet a position of its own."""
    if infinitive(token) is None or not is_verb(token) or token.is_root:
        return False
    return token.head.lemma not in _CARRIED_OUT


def _cannot(modal: Token) -> bool:
    return modal.lower in ("can", "could") and negated(modal.head)


def _read(scene: Scene, speakers: Speakers, token: Token, word: Word) -> Iterator[Found]:
    entry = word.entry
    matters = _matters(scene, token, entry, word.stance)
    if not matters:
        return
    who = _holders(scene, speakers, token, entry)
    stance: Stance | None = word.stance
    if not entry.modifier and _under_negation(token):
        stance = entry.negated or negations()[word.stance]
    if stance is None:
        return
    if not who and entry.purpose:
        who = holders.clause_subject(scene, speakers, token.head)
    if not who:
        return
    if word.stance == "demands" and _own_people(scene, token, who):
        stance = "wants"
    target = holders.toward(scene, speakers, token, entry.toward)
    for matter in matters:
        aim = target or _doer(scene, speakers, matter, who)
        yield Found(who, stance, matter, aim, _words(token, word), f"stance.{word.stance}.{entry.name}")


def _own_people(scene: Scene, token: Token, who: tuple[Actor, ...]) -> bool:
    """Orders to one's own ("instructed their chief diplomats") are one's own plan."""
    target = object_of(token) if is_verb(token) else None
    owner = target.child("poss") if target is not None else None
    return owner is not None and any(a.country in {w.country for w in who} for a in scene.cast.resolve(owner))


def _matters(scene: Scene, token: Token, entry: StanceEntry, word_stance: Stance) -> list[Matter]:
    barred = entry.not_places.get(token.lemma, [])
    for place in entry.matter:
        if place in barred or (place == "whole_to" and token.lemma in entry.not_whole):
            continue
        found = _evaluated(token) if place == "evaluated" else matters_at(token, place)
        if place == "object" and (word_stance == "demands" or "to" in entry.matter):
            found = [m for m in found if not scene.cast.resolve(m.head)]
        if entry.heads:
            found = [m for m in found if m.head.lemma in entry.heads]
        if place == "that" and token.lemma in entry.subjunctive:
            found = [m for m in found if _shall(m.head)]
        if place == "to":
            found = [m for m in found if m.head.lemma not in entry.not_to]
        if found:
            return found
    return []


def _evaluated(verb: Token) -> list[Matter]:
    if object_of(verb) is not None:
        return matters_at(verb, "object")
    inner = verb.child("ccomp", "xcomp", "oprd")
    subject = own_subject(inner) if inner is not None else None
    return phrases(subject) if subject is not None and subject.i > verb.i and subject.pos != "PRON" else []


def _shall(verb: Token) -> bool:
    """A clause of what shall be: "that they leave", "that they must leave"."""
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if any(c.lower in _SHALL and c.tag in ("MD", "VB") for c in auxiliaries):
        return True
    return verb.tag in ("VB", "VBP") and not auxiliaries


def _holders(scene: Scene, speakers: Speakers, token: Token, entry: StanceEntry) -> tuple[Actor, ...]:
    if entry.speaker_holds:
        return speakers.speakers(token.start)
    if entry.holder == "object":
        return holders.side(scene, speakers, object_of(token))
    if entry.clause_holder:
        return holders.clause_subject(scene, speakers, token)
    if entry.pos == "noun":
        return holders.of_noun(scene, speakers, token)
    if entry.pos == "adjective":
        found = holders.of_adjective(scene, speakers, token)
        return found or (speakers.speakers(token.start) if entry.said else ())
    if entry.pos == "preposition":
        return holders.clause_subject(scene, speakers, token)
    return holders.of_verb(scene, speakers, token, known=entry.subject == "actor")


def _doer(scene: Scene, speakers: Speakers, matter: Matter, who: tuple[Actor, ...]) -> Actor | None:
    """Of whom it is wanted: the matter's own subject, if it is somebody else."""
    found = holders.side(scene, speakers, matter.subject)
    own = {(a.country, a.name) for a in who}
    return next((a for a in found if (a.country, a.name) not in own), None)


def _under_negation(token: Token) -> bool:
    """Negated itself, or by the words that govern it ("is not willing to …", "refused to …")."""
    word, steps = token, 0
    odd = False
    while steps < 4:
        if negated(word):
            odd = not odd
        head = word.head
        linked = word.dep in ("xcomp", "acomp", "oprd") or (word.dep in ("dobj", "attr") and word is token)
        if head is word or not linked:
            break
        if head.lemma in _UNDER:
            odd = not odd
        word, steps = head, steps + 1
    return odd


def _words(token: Token, word: Word) -> list[Token]:
    """The stance word with its particle, where that stands right behind it."""
    at = token.i - token.sent.tokens[0].i
    following = token.sent.tokens[at + 1 : at + 2]
    return [token, *(t for t in following if word.particle and t.lower == word.particle)]
