"""No double counting: of several triggers that carry one act in one sentence, one is kept; what a promise, a threat,
a demand or a refusal is about is no act beside it."""

from __future__ import annotations

from functools import cache

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import infinitive, is_verb, object_of, subject_of, surface_subject
from detente.knowledge import lexicon
from detente.language import Token

# Types whose trigger has an act for its content ("agreed to send", "threatened to attack", "refusal to ratify").
_HOLDING = {"AGREE", "THREATEN", "REJECT", "REQUEST"}
_CONTENT = {"xcomp", "acl", "dobj", "prep", "pobj", "pcomp", "conj", "advcl"}
# Nouns that leave an act in front of them an act: "coup attempt", "bombing victims", "protest wave".
_TRANSPARENT = {
    "attempt", "plan", "plot", "bid", "threat", "campaign", "wave", "spree", "site", "scene", "victim", "suspect",
    "survivor", "case", "charge", "claim", "allegation", "movement", "leader", "organizer", "organiser", "operation",
    "action", "mission", "series", "string", "round", "call", "order", "offer", "effort", "process", "deal", "pact",
    "incident", "investigation", "inquiry", "probe", "toll", "anniversary", "crisis", "drive",
}  # fmt: skip

# What befalls anybody is an event, whoever they are.
_PUBLIC = {"ASSAULT", "PROTEST", "AID", "MOBILIZE"}
# The singer that is jailed may be a dissident; the club that suspends its coach is none.
_BEFALLING = {"ACCUSE", "COERCE", "SANCTION"}
_NO_STATE = {"", "---", "MNC"}
_BY_WHICH = {"in", "by", "with", "under"}
# Classes of words that can act or be what acts with force, though the cast knows nobody by them.
_ABLE = ("weapons", "blast", "force", "government", "leader", "protester")


def without_strangers(drafts: list[Draft]) -> list[Draft]:
    """Drop what things do to things, a verb whose subject and object are both named and neither is an actor, a weapon
    or an act ("slugs attack the leaves"), and journeys within one's own country."""
    acts = {d.token.i for d in drafts}
    return [
        d
        for d in drafts
        if _beyond_home(d) and not _private(d) and (d.actors or d.recipients or not _among_things(d.token, acts))
    ]


def _private(draft: Draft) -> bool:
    """Whether its sides are of sport, the arts, science or trade alone ("the club sacked its coach"): no politics."""
    if draft.type in _PUBLIC or not is_verb(draft.token) or _is_of_a_state(draft):
        return False
    doer, whom = subject_of(draft.token), object_of(draft.token)
    side = whom if doer is None and draft.type not in _BEFALLING else doer
    return side is not None and side.lemma in lexicon.classes()["private"]


def _is_of_a_state(draft: Draft) -> bool:
    return any(a.country not in _NO_STATE for a in (*draft.actors, *draft.recipients))


def _beyond_home(draft: Draft) -> bool:
    """Whether a visit leads anywhere but into the visitor's own country ("the president flew to Montana")."""
    if draft.frame.entry.mode != "visit" or not draft.actors or not draft.recipients:
        return True
    return {a.country for a in draft.actors} != {r.country for r in draft.recipients}


def _among_things(verb: Token, acts: set[int]) -> bool:
    if not is_verb(verb):
        return False
    sides = [surface_subject(verb), object_of(verb)]
    if None in sides or sides[0] is sides[1]:
        return False
    return all(
        t.pos in ("NOUN", "PROPN") and t.lemma not in _able() and t.i not in acts for t in sides if t is not None
    )


@cache
def _able() -> frozenset[str]:
    """Words that can act, or be what acts with force, though the cast knows nobody by them."""
    return frozenset().union(*(lexicon.classes()[name] for name in _ABLE))


def without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Drop what a wider trigger holds, casualties of an act told beside them, repeats, contents, mere modifiers."""
    wide = {word.i: d for d in drafts if len(d.hit.words) > 1 for word in d.hit.words}
    by_token = {d.token.i: d for d in drafts}
    kept: list[Draft] = []
    for draft in drafts:
        if wide.get(draft.token.i, draft) is not draft or _modifies(draft, by_token) or _called(draft, by_token):
            continue
        cause = _cause(draft, drafts) if draft.frame.entry.casualty and not _names_a_killer(draft) else None
        if cause is not None:
            cause.casualties = cause.casualties or draft.recipients
            continue
        if _is_content(draft, by_token):
            continue
        twin = _repeated(draft, kept)
        if twin is None:
            kept.append(draft)
        else:
            _take_over(twin, draft)
    return kept


def _modifies(draft: Draft, by_token: dict[int, Draft]) -> bool:
    """A noun in front of another is part of its name ("combat troops", "peace talks"), unless that one lets it act."""
    token = draft.token.first_conjunct()
    if is_verb(draft.token) or token.dep not in ("compound", "nmod"):
        return False
    head = by_token.get(token.head.i)
    same_act = head is not None and head.frame.type == draft.frame.type
    return same_act or token.head.lemma not in _TRANSPARENT


def _called(draft: Draft, by_token: dict[int, Draft]) -> bool:
    """What an act is called is no act beside the charge: "called the arrest a *violation* of the treaty"."""
    said = draft.token.first_conjunct()
    charge = by_token.get(said.head.i)
    return said.dep == "oprd" and charge is not None and charge.frame.type == "ACCUSE"


def _names_a_killer(draft: Draft) -> bool:
    """Whether an actor itself, not its deed or its weapon, is the subject ("the guards killed three attackers")."""
    doer = subject_of(draft.token) if is_verb(draft.token) else next(iter(draft.token.prep("by")), None)
    return doer is not None and any(a.start <= doer.start < a.end for a in draft.actors)


def _cause(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The other use of force in the sentence that caused the deaths."""
    return next(
        (
            other
            for other in drafts
            if other is not draft
            and other.token.sent is draft.token.sent
            and other.type == "ASSAULT"
            and not other.frame.entry.casualty
        ),
        None,
    )


def _is_content(draft: Draft, by_token: dict[int, Draft]) -> bool:
    """Whether the act is only what a promise, a threat, a demand or a refusal above it is about."""
    token: Token = draft.token
    for _ in range(5):
        if (
            token.head is token
            or token.dep not in _CONTENT
            or (token.dep == "prep" and token.lower not in ("of", "to"))
        ):
            return False
        if token.dep == "advcl" and infinitive(token) is None:
            return False
        token = token.head
        above = by_token.get(token.i)
        if above is not None:
            return _holds(above, draft)
    return False


def _holds(above: Draft, draft: Draft) -> bool:
    """A promise holds cooperation, a threat holds harm, a refusal what is refused; a meeting what is talked of."""
    if above.frame.type == "CONSULT":
        return draft.frame.type == "CONSULT" and is_verb(draft.token)
    if above.frame.type not in _HOLDING:
        return False
    if above.frame.type == "AGREE":
        return draft.type == "AGREE"
    return draft.status != "actual"


def _take_over(twin: Draft, draft: Draft) -> None:
    """What the dropped trigger told of the sides, the kept one tells from now on."""
    told_by_it = Reason("told by the dropped trigger", draft.token)
    if draft.actors and not twin.actors:
        twin.settle_who(draft.actors, told_by_it)
    if draft.recipients and not twin.recipients:
        twin.settle_whom(draft.recipients, told_by_it)


def _repeated(draft: Draft, kept: list[Draft]) -> Draft | None:
    """The act told twice: a noun right below a verb of its type ("bombed … in an attack"), a verb with the act for its
    subject ("the explosion ripped through the market")."""
    for other in reversed(kept):
        if other.token.sent is not draft.token.sent:
            return None
        if other.frame.type == draft.frame.type and (_touch(draft, other) or _to_that_end(draft, other)):
            return other
        if other.frame.entry.casualty and draft.frame.entry.casualty and other.type == draft.type:
            return other
    return None


def _to_that_end(purpose: Draft, act: Draft) -> bool:
    """Whether an act is only told to be for what it is: "marched to protest ~", "fired tear gas to break up ~"."""
    verb = purpose.token
    mode = purpose.frame.entry.mode
    if purpose.frame.type == "SUPPORT" and verb.dep == "xcomp" and verb.head is act.token:
        return True  # "voted to back ~"
    if infinitive(verb) is None or verb.dep not in ("advcl", "xcomp") or mode is None or mode != act.frame.entry.mode:
        return False
    return verb.head is act.token or (verb.head.dep == "dobj" and verb.head.head is act.token)


def _touch(one: Draft, two: Draft) -> bool:
    """One governs the other as its object or subject."""
    for low, high in ((one.token, two.token), (two.token, one.token)):
        if is_verb(low):
            continue
        if low.head is high and low.dep in ("dobj", "compound", "nsubjpass"):
            return True
        if low.dep == "pobj" and low.head.head is high and low.i > high.i and low.head.lower in _BY_WHICH:
            return True
        if is_verb(high) and surface_subject(high) is low:
            return True
    return False
