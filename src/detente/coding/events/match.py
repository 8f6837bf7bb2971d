"""Which lexicon entries fire where: a word's lemma finds the frames, its grammar decides."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.events.hyphens import is_standing, joined, whole
from detente.coding.grammar import is_verb, object_of, passive, surface_subject
from detente.coding.scene import Scene
from detente.coding.sides import PARTITIVE
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.language import Token

Index = dict[tuple[str, str], tuple[Frame, ...]]
_AUXILIARY = {"aux", "auxpass", "cop"}
# An adjective in these places is a noun that the tagger took for one ("the counteroffensive began").
_NOMINAL = {"nsubj", "nsubjpass", "dobj", "pobj"}
_NOUN_ENDINGS = ("NN", "NNS", "NNP", "NNPS")


@dataclass(eq=False)
class Hit:
    """An entry that fired: its frame, the head word, and all the words that carry the act, in text order."""

    frame: Frame
    token: Token
    words: list[Token]


def find_hits(scene: Scene) -> list[Hit]:
    """The best frame for each word that has one, in text order."""
    index = lexicon.index()
    tokens = scene.annotation.tokens
    out = []
    for token in tokens:
        if token.dep in _AUXILIARY:
            continue
        words = whole(tokens, token)
        hit = _hyphenated(scene, index, words) if len(words) == 3 else None
        if hit is None and not is_standing(token, words):
            hit = _single(scene, index, token)
        if hit is not None:
            out.append(hit)
    return out


def _hyphenated(scene: Scene, index: Index, words: list[Token]) -> Hit | None:
    """The best frame of a word written with a hyphen ("sit-in"), whatever the tagger makes of its parts."""
    for pos in ("noun", "verb"):
        frame = _best(scene, words[-1], index.get((joined(words), pos), ()))
        if frame is not None:
            return Hit(frame, words[-1], words)
    return None


def _single(scene: Scene, index: Index, token: Token) -> Hit | None:
    for pos in _parts_of_speech(token):
        if pos == "noun" and token.dep == "compound" and token.head.lemma in lexicon.classes()["bearer"]:
            continue  # "riot police", "attack helicopter": the act only describes
        frame = _best(scene, token, _candidates(index, token, pos))
        if frame is not None:
            return Hit(frame, token, trigger_words(frame, token))
    return None


def _candidates(index: Index, token: Token, pos: str) -> tuple[Frame, ...]:
    """Frames of the word's lemma and of its form ("talks" is an entry beside "talk"), the more particular first."""
    lemma = token.lemma
    if pos == "verb" and (lemma, pos) not in index:
        lemma = lexicon.bases().get(token.lower, lemma)
    by_lemma: tuple[Frame, ...] = index.get((lemma, pos), ())
    by_form: tuple[Frame, ...] = ()
    if token.lower != token.lemma:
        by_form = index.get((token.lower, pos), ())
    if by_lemma and by_form:
        return tuple(sorted(by_lemma + by_form, key=lambda f: f.rank, reverse=True))
    return by_lemma or by_form


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    tag = token.tag
    if tag.startswith("V"):
        return ("verb", "noun") if tag == "VBG" else ("verb", "adjective")
    if tag in _NOUN_ENDINGS:
        return ("noun",)
    if tag.startswith("J"):
        return ("adjective",) if token.dep not in _NOMINAL else ("noun", "adjective")
    return ()


def _best(scene: Scene, token: Token, frames: tuple[Frame, ...]) -> Frame | None:
    return next((frame for frame in frames if fits(scene, frame, token)), None)


def fits(scene: Scene, frame: Frame, token: Token) -> bool:
    """Whether every key of the frame holds for the word."""
    entry = frame.entry
    if entry.particle and not _particle(token, entry.particle):
        return False
    if entry.voice is not None and is_verb(token) and passive(token) != (entry.voice == "passive"):
        return False
    if frame.object or frame.not_object:
        heads = _with_conjuncts(object_of(token))
        if not _fitting(scene, heads, frame.object, frame.not_object):
            return False
    if frame.subject or frame.not_subject:
        heads = _with_conjuncts(_doer(token))
        if not _fitting(scene, heads, frame.subject, frame.not_subject):
            return False
    given = frame.modifier or frame.not_modifier
    if given and not _fitting(scene, _modifiers(token), frame.modifier, frame.not_modifier):
        return False
    return _prepositions(scene, frame, token) and _complements(frame, token)


def _modifiers(token: Token) -> list[Token]:
    """What modifies a word; for a verb also the adjective said of its object ("held them responsible")."""
    found = [c for c in token.children if c.dep in ("amod", "compound", "poss", "nmod", "advmod", "nummod")]
    if is_verb(token):
        found += [c for c in token.children if c.tag.startswith("J") and c.dep in ("acomp", "oprd", "ccomp", "xcomp")]
        thing = token.child("dobj")
        found += [] if thing is None else [c for c in thing.children if c.dep == "amod" and c.i > thing.i]
    return found


def _doer(token: Token) -> Token | None:
    if not is_verb(token):
        return None
    if passive(token):
        found = token.prep("by")
        return found[0] if found else None
    return surface_subject(token)


def _with_conjuncts(token: Token | None) -> list[Token]:
    """A head and its conjuncts; of "hundreds of prisoners" also what they are hundreds of."""
    if token is None:
        return []
    heads = [token, *token.conjuncts()]
    return heads + [g for h in heads if h.lemma in PARTITIVE for o in h.prep("of") for g in (o, *o.conjuncts())]


def _particle(token: Token, wanted: list[str]) -> bool:
    return any(c.lower in wanted and c.dep in ("prt", "advmod", "prep", "npadvmod") and c.i > token.i
               for c in token.children)  # fmt: skip


def _prepositions(scene: Scene, frame: Frame, token: Token) -> bool:
    if frame.prep and not any(_governs(scene, token, p, fit) for p, fit in frame.prep):
        return False
    return not any(_governs(scene, token, p, fit) for p, fit in frame.not_prep)


def _governs(scene: Scene, token: Token, preposition: str, fit: frozenset[str]) -> bool:
    objects = token.prep(preposition)
    if not objects and is_verb(token):
        # The parser hangs "over the arrest" on either word of "voiced concern over the arrest".
        thing = object_of(token)
        objects = thing.prep(preposition) if thing is not None else []
    elif not objects and token.dep == "dobj" and token.head.lemma in lexicon.support_verbs():
        objects = token.head.prep(preposition)  # "held exercises with ~": with is hung on "held"
    found = [g for o in objects for g in _with_conjuncts(o)]
    if "ANY" in fit:
        return bool(found)
    return any(_is(scene, g, fit) for g in found)


def _complements(frame: Frame, token: Token) -> bool:
    entry = frame.entry
    if not (entry.complement or entry.not_complement):
        return True
    present = complements(token)
    if entry.complement and not present.intersection(entry.complement):
        return False
    return not present.intersection(entry.not_complement)


def complements(token: Token) -> set[str]:
    """Which kinds of clause the word governs: "to", "that", "ing"."""
    out = set()
    for child in token.children:
        if child.dep not in ("xcomp", "ccomp", "acl", "advcl", "pcomp"):
            continue
        if child.tag == "VBG" and child.dep in ("xcomp", "pcomp", "ccomp"):
            out.add("ing")
        elif any(c.lower == "to" and c.dep == "aux" for c in child.children):
            out.add("to")
        elif child.dep in ("ccomp", "acl") and (child.dep == "ccomp" or child.child("mark")):
            out.add("that")
    return out


def _fitting(scene: Scene, heads: list[Token], wanted: frozenset[str], unwanted: frozenset[str]) -> bool:
    if wanted and not ("NONE" in wanted and not heads) and not any(_is(scene, h, wanted) for h in heads):
        return False
    return not any(_is(scene, h, unwanted) for h in heads)


def _is(scene: Scene, token: Token, members: frozenset[str]) -> bool:
    """Whether a word is one of the members: by lemma, form, or what it names."""
    if not members:
        return False
    if "ANY" in members or token.lemma in members or token.lower in members:
        return True
    if "NUMBER" in members and (token.pos == "NUM" or token.child("nummod")):
        return True
    if not members & lexicon.ENTITIES:
        return False
    mention = scene.cast.mention_at(token)
    if mention is None:
        return "PLACE" in members and token.ent in ("GPE", "LOC", "FAC")
    if "ACTOR" in members:
        return True
    if "COUNTRY" in members and mention.kind in ("country", "seat"):
        return True
    if "PLACE" in members and (mention.kind in ("country", "seat") or token.ent in ("GPE", "LOC", "FAC")):
        return True
    return "PERSON" in members and (mention.kind in ("person", "office", "agents") or _is_person(mention))


def _is_person(mention: object) -> bool:
    members = getattr(mention, "members", ())
    return any(m.person for m in members)


def trigger_words(frame: Frame, token: Token) -> list[Token]:
    """The head word, its particle, and what the entry counts to the trigger; a continuous stretch in text order."""
    words = [token]
    entry = frame.entry
    if entry.particle:
        words += [c for c in token.children if c.lower in entry.particle and c.i > token.i][:1]
    if entry.trigger == "object":
        found = object_of(token)
        words += [found] if found is not None else []
    if entry.trigger == "prep":
        words += [c for c in token.children if c.dep in ("prep", "dative") and c.lower in entry.prep][:1]
    words.sort(key=lambda t: t.i)
    if words[-1].i - words[0].i > 4 or words[0].sent is not words[-1].sent:
        return [token]
    return words
