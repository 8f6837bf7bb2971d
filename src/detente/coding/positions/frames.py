"""Whether a stance word means it here: the conditions of its entry, doubt, and acts not yet done."""

from __future__ import annotations

from detente.coding.grammar import clause_of, infinitive, is_verb, negated, object_of, passive
from detente.coding.positions.denied import under_negation
from detente.coding.positions.holders import Speakers
from detente.knowledge.said.stances import StanceEntry, Word, bad, good, words
from detente.language import Token

_DOUBT = {"could", "may", "might", "can", "if", "unless", "whether", "until", "till"}
_OUGHT = {"should", "must", "ought"}
# "accused of backing ~": somebody else says so.
_IMPUTING = {"accuse", "suspect", "charge", "acquit", "convict", "blame"}
_THOUGHT = {"say", "believe", "think", "report", "understand", "know", "rumour", "rumor", "repute", "suppose", "hold"}
# What an infinitive hangs on where it is done all the same ("went on to condemn", "voted to reject").
_CARRIED_OUT = {
    "continue", "begin", "start", "seem", "appear", "come", "proceed", "move", "go", "manage", "choose", "use", "have",
    "rush", "hasten", "expect", "set", "likely", "due", "threaten", "try", "attempt", "vote", "gather", "meet", "march",
    "rally", "tend", "be", "join", "unite", "rise", "step", "mass", "assemble", "converge", "flock", "pour", "turn",
    "fly", "travel", "arrive", "visit", "write", "phone", "telephone", "return", "stop", "pause", "team", "ally",
    "band", "line", "sit", "camp", "parade", "walk", "strike", "crowd", "throng", "swarm", "descend", "file", "sign",
    "issue", "summon", "break", "cable", "wire",
    "telegraph", "email", "fax", "surround", "block", "occupy", "picket", "stand", "stay",
    "quick", "swift", "stage", "hold", "mobilize", "mobilise", "organize", "organise",
}  # fmt: skip


def fires(token: Token, word: Word, speakers: Speakers) -> bool:
    """The frame's conditions beside the matter itself."""
    entry = word.entry
    if word.particle and not any(c.lower == word.particle and c.i <= token.i + 4 for c in token.children):
        return False
    if entry.pos == "verb" and not word.particle and token.child("prt") is not None and "gone" not in entry.matter:
        return False
    short = token.dep == "pcomp" and token.head.lower == "of" and _short(token.head)
    if token.dep == "pcomp" and (token.head.lower == "without" or token.head.head.lemma in _IMPUTING or short):
        return False
    if entry.holder == "object" and token.dep in ("advcl", "acl", "amod") and token.tag == "VBN":
        return False  # "alarmed by the run, the bank …"
    if entry.holder == "object" and passive(token) and token.child("agent") is None:
        return False  # "were dismayed at the tone" is told by the participle
    if entry.not_under and clause_of(token).lemma in entry.not_under:
        return False
    if entry.pos == "adjective" and token.pos == "VERB" and token.tag != "VBN":
        return False
    if entry.beside and not _beside(token, entry.beside):
        return False
    if entry.modifier and not any(c.lower in entry.modifier for c in token.children):
        return False
    feeling = word.stance in ("opposes", "fears", "supports") and entry.owned
    if feeling and token.dep == "pobj" and token.head.lower == "to":  # "to the dismay of its allies"
        return False
    if word.stance == "fears" and token.dep == "pobj" and token.head.lower == "under":  # "under the threat of violence"
        return False
    if entry.said and not speakers.around(token.start):
        return False
    if entry.pos == "verb" and not _verb_fits(token, entry):
        return False
    if entry.pos == "noun" and not _noun_fits(token, entry):
        return False
    if token.lemma in entry.would and not any(c.lower in ("would", "'d", "’d", "should") for c in token.children):
        return False
    later = any(t.lower == "yet" for t in token.sent.tokens if token.i < t.i < token.i + 3)
    if later and entry.pos == "noun" and negated(token):
        return False  # "no need yet" may still come
    if entry.purpose:
        above = next((t for t in token.ancestors() if is_verb(t)), token)
        if above is not token and (negated(above) or any(c.lower in ("if", "unless") for c in above.children)):
            return False
        return infinitive(token) is not None and token.dep in ("advcl", "acl", "xcomp", "relcl") and not _unasked(token)
    if entry.modal:
        return not _questioned(token) and (not entry.only_negated or under_negation(token))
    return not _doubted(token) and not _unfulfilled(token) and (not entry.only_negated or under_negation(token))


def _short(of: Token) -> bool:
    """ "Stopped short of calling for it", "instead of signing"."""
    at = of.i - of.sent.tokens[0].i
    return at > 0 and of.sent.tokens[at - 1].lower in ("short", "instead")


def _beside(token: Token, phrases: list[str]) -> bool:
    """One of the phrases stands a few words behind the token, in its sentence."""
    at = token.i - token.sent.tokens[0].i
    behind = " ".join(t.lower for t in token.sent.tokens[at + 1 : at + 12])
    return any(f" {phrase} " in f" {behind} " for phrase in phrases)


def _verb_fits(token: Token, entry: StanceEntry) -> bool:
    if not is_verb(token) or token.dep in ("amod", "compound"):
        return False
    if entry.passive and not passive(token):
        return False
    if entry.main and token.dep in ("relcl", "acl", "conj"):
        return False
    if entry.modal and not any(c.dep == "aux" and c.tag == "MD" and c.lower not in _OUGHT for c in token.children):
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
    return not (entry.evaluation and not _evaluates(token, entry))


def _noun_fits(token: Token, entry: StanceEntry) -> bool:
    if token.lower == "order" and token.dep == "pobj" and token.head.lower == "in":
        return False  # "in order to intimidate them" orders nothing
    if entry.there and not _there(token):
        return False
    if entry.it and (token.dep != "attr" or not any(c.lower == "it" for c in token.head.children)):
        return False
    if entry.phrase is None:
        return True
    want = entry.phrase.split()
    at = token.i - token.sent.tokens[0].i
    before = [t.lower for t in token.sent.tokens[max(0, at - len(want) - 1) : at] if t.lower != "the"]
    return before[-len(want) :] == want


def _there(noun: Token) -> bool:
    """ "There will be ~", with no condition behind it."""
    verb = noun.head
    if noun.dep not in ("attr", "conj") or not any(c.dep == "expl" for c in verb.children):
        return False
    bound = any(c.lower == "without" or c.dep == "advcl" for c in verb.children)
    return any(c.tag == "MD" for c in verb.children) and not bound


def _evaluates(verb: Token, entry: StanceEntry) -> bool:
    """The verb says something bad (or good) of its object."""
    scale = bad() if "@bad" in entry.evaluation else good()
    said_of = [c for c in verb.children if c.dep in ("oprd", "acomp", "attr", "xcomp", "ccomp") and c.i > verb.i]
    said_of += verb.prep("as") + [g for c in verb.all("dobj") for g in c.prep("as")]
    said_of += [g for p in verb.children if p.lower == "as" for g in p.children]
    return any(t.lemma in scale for s in said_of for t in (s, *s.children, *s.conjuncts()) if t.dep != "relcl")


def _doubted(token: Token) -> bool:
    """A word that "could" or "if" takes back: the side has not said so."""
    verb = token if is_verb(token) else token.head
    if _questioned(token) or _unreal(verb):
        return True
    if verb.dep == "xcomp" and verb.tag == "VBG":
        verb = verb.head  # "if it stops backing them"
    if verb.dep == "conj" and any(c.dep == "mark" and c.lower in _DOUBT for c in verb.head.children):
        return True
    if any(c.lower == "as" and _as_long(c) for c in verb.children):
        return True
    return any(c.dep in ("aux", "mark") and c.lower in _DOUBT and not _cannot(c) for c in verb.children)


def _as_long(word: Token) -> bool:
    """The second "as" of "as long as", "so long as"."""
    at = word.i - word.sent.tokens[0].i
    return at > 0 and word.sent.tokens[at - 1].lower == "long"


def _unreal(verb: Token) -> bool:
    """ "Would have condemned": what did not come about."""
    helpers = {c.lower for c in verb.children if c.dep == "aux"}
    return "would" in helpers and "have" in helpers and not negated(verb)


def _questioned(token: Token) -> bool:
    return token.sent.tokens[-1].lower == "?" or (len(token.sent.tokens) > 1 and token.sent.tokens[-2].lower == "?")


def _unasked(token: Token) -> bool:
    """The infinitive is what a word above already tells as wished, tried or ordered."""
    entries = (w.entry for w in words().get(token.head.lemma, ()))
    asked = any({"to", "whole_to"} & set(e.matter) and not e.object for e in entries)
    return asked or token.head.pos == "ADJ"


def _unfulfilled(token: Token) -> bool:
    """An infinitive that hangs on somebody's order, wish or plan is not yet a position of its own."""
    while token.dep == "conj" and token.tag == "VB" and infinitive(token.head) is not None:
        token = token.head  # "gathered to mourn and to demand"
    if infinitive(token) is None or not is_verb(token) or token.is_root:
        return False
    if token.dep == "xcomp" and passive(token.head) and token.head.lemma in _THOUGHT:
        return False  # "is said to favour"
    if token.dep == "advcl" and is_verb(token.head) and not _unasked(token):
        return False  # "marched to protest", "met to demand": done for that end
    if token.dep in ("acl", "relcl") and token.head.pos == "NOUN" and not words().get(token.head.lemma):
        return False  # "held a rally to demand …"
    return token.head.lemma not in _CARRIED_OUT


def _cannot(modal: Token) -> bool:
    return modal.lower in ("can", "could") and negated(modal.head)
