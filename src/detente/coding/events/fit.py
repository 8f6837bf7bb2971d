"""Whether a lexicon entry's frame holds for a word: its particle, object, subject, prepositions, clauses."""

from __future__ import annotations

from detente.coding.events.status import status_of
from detente.coding.grammar import (
    infinitive,
    is_claimed,
    is_verb,
    object_of,
    passive,
    speaker_of,
    subject_of,
    surface_subject,
    wished_for,
)
from detente.coding.scene import Scene
from detente.coding.sides import PARTITIVE
from detente.coding.support import first_conjunct, support_of
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.language import Token

_TO_COME = {"will", "wo", "'ll", "would", "shall", "should", "must"}
_AHEAD = ("planned", "possible")
_SAID_OF = ("acomp", "oprd", "ccomp", "xcomp", "advcl")
_PEOPLE = frozenset(w for c in ("person", "force", "leader", "government") for w in lexicon.classes()[c])
_MANY = {"they", "we", "both", "all", "several", "many", "two"}


def fits(scene: Scene, frame: Frame, token: Token) -> bool:
    """Whether every key of the frame holds for the word."""
    return misfit(scene, frame, token) is None


def misfit(scene: Scene, frame: Frame, token: Token) -> str | None:
    """The first key of the frame that does not hold for the word; None where all of them do."""
    entry = frame.entry
    if entry.pos == "modal" and not _laid_on_another(scene, token):
        return "speaker"
    if entry.spoken and not _said_by_another(scene, token):
        return "spoken"
    if entry.particle and not _particle(token, entry.particle):
        return "particle"
    if entry.voice is not None and is_verb(token) and passive(token) != (entry.voice == "passive"):
        return "voice"
    if frame.object or frame.not_object or frame.object_modifier:
        heads = _with_conjuncts(_object(token) or behind_particle(token, entry.particle))
        if not _fitting(scene, heads, frame.object, frame.not_object):
            return "object"
        if frame.object_modifier and not any(
            _is(scene, m, frame.object_modifier) for h in heads for m in _modifiers(h)
        ):
            return "object_modifier"
    if frame.subject or frame.not_subject:
        heads = _with_conjuncts(_doer(token))
        if not _fitting(scene, heads, frame.subject, frame.not_subject):
            return "subject"
    given = frame.modifier or frame.not_modifier
    if given and not _fitting(scene, _modifiers(token), frame.modifier, frame.not_modifier):
        return "modifier"
    if frame.governs and not any(verb.lemma in frame.governs for verb in governed(token)):
        return "governs"
    if frame.not_governs and any(verb.lemma in frame.not_governs for verb in governed(token)):
        return "not_governs"
    if frame.aim and not any(verb.lemma in frame.aim for verb in aims(token)):
        return "aim"
    if frame.not_aim and any(verb.lemma in frame.not_aim for verb in aims(token)):
        return "not_aim"
    if frame.under and above(token).lemma not in frame.under:
        return "under"
    if frame.not_under and above(token).lemma in frame.not_under:
        return "not_under"
    if not _prepositions(scene, frame, token):
        return "prep"
    if not _complements(frame, token):
        return "complement"
    return "ahead" if entry.ahead and status_of(token, frame.type).status not in _AHEAD else None


def _modifiers(token: Token) -> list[Token]:
    """What modifies a word; for a verb also the adjective said of its object ("held them responsible")."""
    found = [c for c in token.children if c.dep in ("amod", "compound", "poss", "nmod", "advmod", "nummod")]
    found += [c for c in token.children if c.dep in ("det", "intj") and c.lower == "no"]
    if is_verb(token):
        found += [c for c in token.children if c.dep == "neg"]
        said = [c for c in token.children if c.tag[:1] in "JN" and c.dep in _SAID_OF]
        found += [w for c in said for w in (c, *c.conjuncts())]  # "called it blind and cowardly"
        thing = token.child("dobj")
        found += [] if thing is None else [c for c in thing.children if c.dep == "amod" and c.i > thing.i]
    return found


def _kind(word: Token, name: Token) -> bool:
    """Whether a word in front of a name says what bears it: "the *cruiser* General Belgrano", "the *tanker* Adrian"."""
    return word.dep == "compound" and word.tag == "NN" and name.tag in ("NNP", "NNPS") and word.i < name.i


def _with_conjuncts(token: Token | None) -> list[Token]:
    """A head and its conjuncts; also what "hundreds of prisoners" are hundreds of, what a named thing is."""
    if token is None:
        return []
    heads = [token, *token.conjuncts()]
    heads += [c for h in heads for c in h.children if (c.dep == "appos" and c.tag == "NN") or _kind(c, h)]
    return heads + [g for h in heads if h.lemma in PARTITIVE for o in h.prep("of") for g in (o, *o.conjuncts())]


def above(token: Token) -> Token:
    """The word that governs a word, through its preposition ("the *size* of the bomb", "*planted* a bomb")."""
    first = first_conjunct(token)
    return first.head.head if first.dep == "pobj" else first.head


def _doer(token: Token) -> Token | None:
    """The subject of a verb or of what is said of it; of a noun, that of its support verb ("the *candidate* held a
    rally")."""
    if is_verb(token):
        return subject_of(token)
    if token.dep == "acomp":
        return surface_subject(token)
    support = support_of(token)
    return subject_of(support[0]) if support is not None else None


def _object(verb: Token) -> Token | None:
    """The object, or what a state "becomes" and a deed "is"."""
    return verb.child("attr", "acomp") if verb.lemma in ("become", "be") else object_of(verb)


def _particle(token: Token, wanted: list[str]) -> bool:
    return any(c.lower in wanted and c.dep in ("prt", "advmod", "prep", "npadvmod") and c.i > token.i
               for c in token.children)  # fmt: skip


def _laid_on_another(scene: Scene, modal: Token) -> bool:
    """Whether somebody says that somebody else must do something ("Oslo said the rebels must disarm")."""
    whom = surface_subject(modal.head)
    if whom is None or modal.head.lemma in ("be", "have") or not _said_by_another(scene, modal.head):
        return False
    return bool(scene.cast.resolve(whom)) or (whom.tag == "NNS" and _is(scene, whom, _PEOPLE))


def _said_by_another(scene: Scene, clause: Token) -> bool:
    """Whether a clause is said by somebody other than whom it tells of."""
    who, whom = speaker_of(clause), surface_subject(clause)
    if who is None or whom is None:
        return False
    one, other = scene.cast.resolve(who), scene.cast.resolve(whom)
    return bool(one) and {a.code() for a in one} != {a.code() for a in other}


def behind_particle(verb: Token, particles: list[str]) -> Token | None:
    """The object behind a particle that the parser took for a preposition ("handed in ~", "voted down ~")."""
    for child in verb.children:
        if child.dep == "prep" and child.i == verb.i + 1 and child.lower in particles:
            return child.child("pobj")
    return None


def _prepositions(scene: Scene, frame: Frame, token: Token) -> bool:
    if frame.prep and not any(_governs(scene, token, p, fit) for p, fit in frame.prep):
        return False
    return not any(_governs(scene, token, p, fit) and not _only_when(token, p) for p, fit in frame.not_prep)


def _only_when(token: Token, preposition: str) -> bool:
    """Whether all that a word governs by a preposition is a time: "fired a missile on Friday" is at nobody."""
    objects = token.prep(preposition)
    return bool(objects) and all(o.ent in ("DATE", "TIME") for o in objects)


def _governs(scene: Scene, token: Token, preposition: str, fit: frozenset[str]) -> bool:
    objects = token.prep(preposition)
    if not objects and is_verb(token):
        # The parser hangs "over the arrest" on either word of "voiced concern over the arrest".
        thing = _object(token)
        parts = _with_conjuncts(thing)  # "dozens of skulls to Peru"
        objects = [g for part in parts for g in part.prep(preposition)]
    elif not objects and token.dep == "dobj" and token.head.lemma in lexicon.support_verbs():
        objects = token.head.prep(preposition)  # "held exercises with ~": with is hung on "held"
    if preposition == "as":  # "described it as rigged": an adjective is no object to the parser
        objects = objects + [g for c in token.children if c.lower == "as" for g in c.children if g.dep != "pobj"]
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


def governed(token: Token) -> list[Token]:
    """The verbs of the clauses that a word governs ("refused to ~", "accused of ~"), coordinated ones included."""
    carriers = [token, *(c for c in token.children if c.dep == "prep")]
    heads = [
        c
        for t in carriers
        for c in t.children
        if c.dep in ("xcomp", "ccomp", "acl", "pcomp") or (c.dep == "relcl" and infinitive(c) is not None)
    ]
    return [verb for head in heads for verb in _with_conjuncts(head) if not _fights_an_ill(verb)]


def aims(token: Token) -> list[Token]:
    """The verbs that tell what an act is for or goes with: "gathered *to denounce*", "marched *cheering*"."""
    heads = [c for c in token.children if c.dep in ("advcl", "xcomp") and (c.tag == "VBG" or infinitive(c) is not None)]
    return [verb for head in heads for verb in (head, *head.conjuncts())]


def _fights_an_ill(verb: Token) -> bool:
    """ "Vowed to fight corruption": no arms are raised."""
    ill = object_of(verb)
    return ill is not None and verb.lemma in ("fight", "battle", "target") and ill.lemma in lexicon.classes()["ills"]


def complements(token: Token) -> set[str]:
    """Which kinds of clause the word governs: "to", "that", "ing", "will" (a that-clause of what is to come: "agreed
    that observers would be sent") and "for" ("called for the rebels to disarm")."""
    out = set()
    behind = [c for p in token.children if p.dep == "prep" for c in p.children if c.dep == "pcomp"]
    for child in [*token.children, *behind]:
        if child.dep not in ("xcomp", "ccomp", "acl", "advcl", "pcomp") or is_claimed(child, token):
            continue
        if wished_for(child):
            out.add("for")
            continue
        finite = any(c.dep in ("mark", "aux") and c.lower != "to" for c in child.children)
        if child.tag == "VBG" and child.dep in ("xcomp", "pcomp", "ccomp") and not finite:
            out.add("ing")
        elif infinitive(child) is not None:
            out.add("to")
        elif child.dep == "ccomp" and _asks(child):
            out.add("whether")
        elif child.dep == "ccomp" and any(c.dep == "aux" and c.lower in _TO_COME for c in child.children):
            out.update(("that", "will"))
        elif child.dep == "ccomp" or (child.dep in ("acl", "relcl") and child.child("mark") is not None):
            out.add("that")
    return out


def _asks(clause: Token) -> bool:
    """Whether a clause is a question: "(asked) what it meant", "(asked) whether it would"."""
    first = min(clause.subtree(), key=lambda t: t.i)
    return first.tag in ("WP", "WRB", "WDT", "WP$") or first.lower in ("whether", "if")


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
    if "PLURAL" in members and (token.tag in ("NNS", "NNPS") or token.lower in _MANY or token.conjuncts()):
        return True
    mention = scene.cast.mention_at(token)
    if mention is None:
        return "PLACE" in members and token.ent in ("GPE", "LOC", "FAC")
    if "ACTOR" in members:
        return True
    if "COUNTRY" in members and mention.kind in ("country", "seat"):
        return True
    if "PLACE" in members and (mention.kind in ("country", "seat") or token.ent in ("GPE", "LOC", "FAC")):
        return True
    return "PERSON" in members and (
        mention.kind in ("person", "office", "agents") or any(m.person for m in mention.members)
    )
