"""Whether a lexicon entry's frame holds for a word: its particle, object, subject, prepositions, clauses."""

from __future__ import annotations

from detente.coding.events.frames.fit_complements import (
    aims,
    behind_particle,
    complements_fit,
    governed,
    prepositions_fit,
)
from detente.coding.events.frames.fit_words import fitting, names, object_or_subject, with_conjuncts
from detente.coding.events.took_place.status import status_of
from detente.coding.grammar import (
    is_verb,
    passive,
    speaker_of,
    subject_of,
    surface_subject,
)
from detente.coding.scene import Scene
from detente.coding.support import support_of
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.language import Token

_AHEAD = ("planned", "possible")
# "Must be ready to mediate", "should be prepared to talk": what is laid on somebody by what they are to be.
_DUTIES = {"ready", "prepared", "willing", "careful", "patient"}
_SAID_OF = ("acomp", "oprd", "ccomp", "xcomp", "advcl")
_PEOPLE = frozenset(w for c in ("person", "force", "leader", "government") for w in lexicon.classes()[c])


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
        heads = with_conjuncts(object_or_subject(token) or behind_particle(token, entry.particle))
        if not fitting(scene, heads, frame.object, frame.not_object):
            return "object"
        if frame.object_modifier and not any(
            names(scene, m, frame.object_modifier) for h in heads for m in _modifiers(h)
        ):
            return "object_modifier"
    if frame.subject or frame.not_subject:
        heads = with_conjuncts(_doer(token))
        if not fitting(scene, heads, frame.subject, frame.not_subject):
            return "subject"
    given = frame.modifier or frame.not_modifier
    if given and not fitting(scene, _modifiers(token), frame.modifier, frame.not_modifier):
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
    if not prepositions_fit(scene, frame, token):
        return "prep"
    if not complements_fit(frame, token):
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


def above(token: Token) -> Token:
    """The word that governs a word, through its preposition ("the *size* of the bomb", "*planted* a bomb")."""
    first = token.first_conjunct()
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


def _particle(token: Token, wanted: list[str]) -> bool:
    return any(c.lower in wanted and c.dep in ("prt", "advmod", "prep", "npadvmod") and c.i > token.i
               for c in token.children)  # fmt: skip


def _laid_on_another(scene: Scene, modal: Token) -> bool:
    """Whether somebody says that somebody else must do something ("Oslo said the rebels must disarm")."""
    whom = surface_subject(modal.head)
    if whom is None or not _said_by_another(scene, modal.head):
        return False
    if modal.head.lemma in ("be", "have") and not any(c.lemma in _DUTIES for c in modal.head.children):
        return False
    return bool(scene.cast.resolve(whom)) or (whom.tag == "NNS" and names(scene, whom, _PEOPLE))


def _said_by_another(scene: Scene, clause: Token) -> bool:
    """Whether a clause is said by somebody other than whom it tells of."""
    who, whom = speaker_of(clause), surface_subject(clause)
    if who is None or whom is None:
        return False
    one, other = scene.cast.resolve(who), scene.cast.resolve(whom)
    return bool(one) and {a.code() for a in one} != {a.code() for a in other}
