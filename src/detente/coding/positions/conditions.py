"""Positions told by a condition ("only if they leave"), an order ("Leave!") or a slogan ("No to war")."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import infinitive, is_verb, negated, object_of, passive, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.avowed import avowed
from detente.coding.positions.denied import under_negation
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import Matter, clauses, phrases, stretch
from detente.coding.positions.speaking import is_speaker
from detente.coding.positions.stanced import Found
from detente.coding.scene import Scene
from detente.knowledge.said.stances import giving, pressing, slogans
from detente.language import Token
from detente.model import Actor, Statement
from detente.model.records import Stance

_FOES = {"enemy", "opponent", "aggressor", "adversary", "foe", "side", "they", "occupier", "other"}
_SOFT = {
    "look", "thank", "see", "remember", "imagine", "listen", "believe", "say", "be", "forget", "have", "guess", "note",
    "mind",
}  # fmt: skip
_REMARKS = {
    "comment",
    "doubt",
    "problem",
    "question",
    "wonder",
    "matter",
    "surprise",
    "thing",
    "change",
    "way",
    "idea",
    "one",
}
_FAILING = {"fail", "refuse", "decline", "neglect"}
_STRICT = {"after", "unless", "until", "till", "provided", "providing", "before"}
_BEFALLS = {
    "happen", "fail", "die", "attack", "rain", "come", "arrive", "begin", "start", "pass", "last", "exist", "run",
    "know",
}  # fmt: skip
_GETTING = {"get", "receive", "obtain", "win", "secure", "see", "gain", "have", "extract"}
_OPENERS = {"if", "unless", "until", "till", "when", "once", "provided", "providing", "as", "before", "after"}


def conditional(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every demand that a condition, an imperative or a slogan makes, in text order."""
    for token in scene.annotation.tokens:
        if token.lower in _OPENERS and token.dep in ("mark", "advmod"):
            # "as long" may stand between the two verbs
            main = next((t for t in token.head.ancestors() if is_verb(t)), token.head.head)
            yield from _condition(scene, speakers, token, token.head, main)
        elif token.lower in ("provided", "providing") and (clause := token.child("ccomp")) is not None:
            yield from _condition(scene, speakers, token, clause, token.head)
        elif token.tag in ("VB", "VBP") and token.dep in ("ROOT", "ccomp", "parataxis"):
            yield from _bidden(speakers, token)


def chanted(scene: Scene, statements: list[Statement]) -> Iterator[Found]:
    """Slogans: a quotation that opens with "down with", "no to" and the like."""
    for statement in statements:
        if statement.manner != "direct" or statement.speaker is None:
            continue
        tokens = scene.annotation.tokens_in(statement.start, statement.end)
        if (refused := _none_of(tokens)) is not None:
            yield Found((statement.speaker,), "rejects", refused, None, tokens[:1], "modal.slogan")
            continue
        for stance, opening in slogans():
            rest = [t for t in tokens[len(opening) :] if t.pos != "PUNCT"]
            if rest and tuple(t.lower for t in tokens[: len(opening)]) == opening:
                yield Found((statement.speaker,), stance, stretch(rest[0], rest), None, tokens[:1], "modal.slogan")
                break


def _none_of(tokens: list[Token]) -> Matter | None:
    """ "No dialogue with murderers!": a quotation that is nothing but a "no" and what there shall not be."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if len(words) < 2 or words[0].lower != "no" or words[0].dep != "det" or any(is_verb(t) for t in words):
        return None
    head = words[0].head
    spoken = head.pos != "NOUN" or head.lemma in _REMARKS or not head.is_root
    return None if spoken else stretch(head, words[1:])


def _condition(scene: Scene, speakers: Speakers, word: Token, verb: Token, main: Token) -> Iterator[Found]:
    """ "If they do not leave, we will …", "unless they leave": what the threat is to bring about."""
    who = speakers.speakers(word.start) or avowed(scene, speakers, main)
    who = who or holders.side(scene, speakers, surface_subject(main), owner=False)
    if not who or not is_verb(verb) or verb.dep not in ("advcl", "ccomp", "conj"):
        return
    if word.lower == "if" and verb.lemma in _FAILING and (undone := verb.child("xcomp")) is not None:
        yield from _undone(scene, speakers, word, verb, undone, who)
        return
    if verb.lemma == "need" or (verb.lemma == "be" and main.lemma not in ("rest", "stop", "relent", "sleep")):
        return
    stance = _asked_by(verb, word, main)
    if stance is None or (verb.dep == "conj" and word.lower != "if"):
        return
    if _obtained(scene, speakers, verb, who) and (got := object_of(verb)) is not None and word.lower != "as":
        yield from (Found(who, stance, matter, None, [word], "modal.condition") for matter in phrases(got))
        return
    if verb.lemma == "have":
        return
    ahead = any(c.dep == "aux" and (c.tag == "MD" or c.lower == "to") for c in main.children)
    ready = main.lemma == "be" and any(c.dep == "acomp" and c.lemma in giving() for c in main.children)
    ready = ready or main.lemma in ("offer", "promise", "propose", "pledge")
    threat = main.lemma in ("threaten", "warn") and word.lower == "unless"
    held = word.lower in ("until", "till") and _pressed(main, verb)
    if not (ahead or ready or threat or held or main.tag == "VB" or main.lemma == "refuse"):
        return
    subject = surface_subject(verb)
    others = holders.side(scene, speakers, subject, owner=False) if subject is not None else ()
    pressed: tuple[Actor, ...] = ()
    if subject is not None and subject.lower in ("it", "they") and word.lower in ("until", "till", "unless"):
        pressed = _pressed_side(scene, speakers, main, who)  # "suspended Mali until it holds elections"
    others = pressed or others
    strict = word.lower in _STRICT or (passive(verb) and main.lemma != "be")
    strict = strict and subject is not None and subject.pos in ("NOUN", "PROPN") and verb.lemma not in _BEFALLS
    known = others or strict or (subject is not None and subject.lemma in _FOES)
    if subject is None or not known or (not pressed and is_speaker(scene, speakers, subject, who)):
        return
    for matter in clauses(verb):
        aim = others[0] if others else None
        told = passive(verb) or matter.end == verb.end or not (others or subject.lemma in _FOES)
        behind = next(t.start for t in verb.sent.tokens if t.i > word.i)
        start = (
            max(matter.start, behind) if told else verb.start
        )  # "the siege is lifted", but "(if they) free the crew"
        yield Found(who, stance, Matter(start, matter.end, verb), aim, [word], "modal.condition")


def _undone(
    scene: Scene, speakers: Speakers, word: Token, verb: Token, undone: Token, who: tuple[Actor, ...]
) -> Iterator[Found]:
    """ "Will strike if they fail to leave": the leaving is what the threat is to bring about."""
    subject = surface_subject(verb)
    others = holders.side(scene, speakers, subject, owner=False)
    if (
        subject is None
        or not others
        or negated(verb)
        or infinitive(undone) is None
        or is_speaker(scene, speakers, subject, who)
    ):
        return
    for matter in clauses(undone):
        yield Found(who, "demands", matter, others[0], [word], "modal.condition")


def _obtained(scene: Scene, speakers: Speakers, verb: Token, who: tuple[Actor, ...]) -> bool:
    """ "Until it gets guarantees": what the speaker is to get."""
    subject = surface_subject(verb)
    return verb.lemma in _GETTING and subject is not None and is_speaker(scene, speakers, subject, who)


def _asked_by(verb: Token, word: Token, main: Token) -> Stance | None:
    """What the condition tells: wanted by "if not", "only if", "unless", "not … until", "will sign if", "will stay as
    long as"; not wanted by "no talks as long as"; None where it tells nothing."""
    before = " ".join(t.lower for t in verb.sent.tokens if word.i - 3 < t.i < word.i)
    none = any(c.lower == "no" for o in main.all("dobj", "attr", "nsubj") for c in o.children)
    nothing = any(c.lower in ("nothing", "nobody", "none") and c.dep.startswith("nsubj") for c in main.children)
    refused = none or nothing or under_negation(main) or main.lemma == "refuse" or main.head.lemma == "unlikely"
    if word.lower == "as":
        return ("opposes" if refused else "demands") if before.endswith(("as long", "so long")) else None
    if word.lower in ("unless", "provided", "providing", "assuming") or before.endswith("only"):
        return "demands"
    if word.lower == "after":
        return "demands" if before.endswith("only") and not refused else None
    if word.lower in ("until", "till", "before"):
        return "demands" if refused or (word.lower != "before" and _pressed(main, verb)) else None
    ready = any(c.dep == "acomp" and c.lemma in giving() for c in main.children)
    if word.lower == "if" and negated(verb) and main.lemma == "be" and none:
        return None  # "no tragedy if they did not meet"
    given = (main.lemma in giving() or ready) and not refused and word.lower in ("if", "once", "when")
    return "demands" if given or (word.lower == "if" and negated(verb)) else None


def _pressed(main: Token, verb: Token) -> bool:
    """ "Suspended the talks until they stop", "will strike until it is repealed": pressure that is to last; a war that
    went on until somebody left is told, not demanded."""
    means = {o.lemma for o in (*main.all("dobj"), *(g for c in main.all("dobj") for g in c.children), *main.prep("on"))}
    lasting = main.lemma in pressing()["verbs"] or bool(means & pressing()["means"])
    yet = (
        verb.tag in ("VBZ", "VBP")
        or passive(verb)
        or any(c.dep == "aux" and c.tag in ("MD", "VBP") for c in main.children)
    )
    return lasting and (yet or infinitive(main) is not None)


def _pressed_side(scene: Scene, speakers: Speakers, main: Token, who: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """On whom the pressure of the main clause is, if not those who press."""
    at = [*main.all("dobj"), *main.prep("on", "against", "to", "with")]
    at += [o for c in main.all("dobj") for o in c.prep("on", "against", "to", "with")]
    sides = (holders.side(scene, speakers, o, owner=False) for o in at)
    return next((s for s in sides if s and {a.country for a in s}.isdisjoint({w.country for w in who})), ())


def _bidden(speakers: Speakers, verb: Token) -> Iterator[Found]:
    """ "Stop the bombing now!": an imperative in a quotation."""
    said = speakers.around(verb.start)
    if not said or any(s.manner != "direct" or s.speaker is None for s in said) or verb.lemma in _SOFT:
        return
    if any(
        c.dep in ("nsubj", "nsubjpass", "aux", "mark", "expl", "csubj") and c.lower not in ("do", "don't")
        for c in verb.children
    ):
        return
    if verb.lemma == "let" and any(t.lower == "there" for t in verb.subtree()[:3]):
        return  # "let there be no doubt"
    first = next(t for t in verb.subtree() if t.pos != "PUNCT")
    before = [
        t for t in verb.sent.tokens if first.i <= t.i < verb.i and t.pos not in ("PUNCT", "ADV", "AUX", "PART", "INTJ")
    ]
    if before or not speakers.opens(first.start) or verb.sent.tokens[-1].lower == "?":
        return
    who = speakers.speakers(verb.start)
    for matter in clauses(verb):
        start = first.start if negated(verb) and matter.head is verb else matter.start
        yield Found(who, "demands", Matter(start, matter.end, verb), None, [verb], "modal.imperative")
