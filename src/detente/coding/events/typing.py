"""The codebook's shifts of type: future cooperation is AGREE, cooperation refused is REJECT."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import is_verb, passive, speaker_of, surface_subject
from detente.coding.scene import Scene
from detente.language import Token

_COOPERATION = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"}
_WILL = {"will", "wo", "'ll", "would", "shall"}
# What the doer says no to by denying it of itself: "not going to lift", "no intention of signing", "not ready to meet".
_OWN_WILL = {"go", "going", "intend", "intention", "willing", "ready", "prepared", "prepare"}
_UNABLE = {"fail", "failure", "unable"}
_SELF = {"it", "he", "she", "they", "we", "i"}
_PEACE = ("peacekeep", "peace-keep")
_MOVED = ("nsubj", "nsubjpass", "dobj", "prep", "agent", "compound", "amod")
_SERVING = {"serve", "act", "join", "keep", "work"}
_WITHIN = ("prep", "pobj", "compound", "amod", "nmod", "appos", "conj")
_FACING = {"against", "near", "around", "from", "at", "after", "despite", "without"}
_IFS = {"if", "unless", "until", "should"}


def settle_type(draft: Draft, scene: Scene) -> None:
    """Apply CODEBOOK section 2, "Decisions that recur", to a fresh draft."""
    if draft.type == "MOBILIZE" and draft.frame.entry.cameo == "150" and _are_several(draft):
        draft.type = "COOPERATE"
        draft.reasons["type"] = Reason("exercises that several countries hold together are cooperation")
    if draft.type == "MOBILIZE" and draft.frame.entry.mode == "troops" and _keeps_the_peace(draft.token):
        draft.type = "AID"
        draft.reasons["type"] = Reason("troops that are sent to keep the peace protect")
    if draft.type in _COOPERATION and draft.status in ("planned", "possible"):
        draft.type = "AGREE"
        draft.reasons["type"] = Reason("cooperation that is still to come is an agreement")
    elif draft.type in _COOPERATION | {"AGREE"} and draft.status == "denied" and _is_refused(draft):
        draft.type, draft.status = "REJECT", "actual"
        draft.reasons["type"] = Reason("cooperation that the doer will not give is a refusal")
    elif draft.type == "THREATEN" and draft.status in ("planned", "possible") and _is_own_word(draft, scene):
        draft.status = "actual"
        draft.reasons["status"] = Reason("who says what they will do to another threatens")
    elif (
        draft.type == "ASSAULT"
        and draft.status in ("planned", "possible")
        and (_is_announced(draft, scene) or _awaits_anyone(draft.token))
    ):
        draft.type, draft.status = "THREATEN", "actual"
        draft.reasons["type"] = Reason("a use of force that the doer announces on a condition is a threat")


def _keeps_the_peace(move: Token) -> bool:
    """ "Deployed 200 peacekeepers", "sent troops on a peacekeeping mission": who is moved, and what for, by their own
    words."""
    above = [move.head] if not is_verb(move) and is_verb(move.head) else []
    verbs = [move, *above]
    verbs += [c for verb in verbs for c in verb.children if c.dep in ("xcomp", "advcl") and c.lemma in _SERVING]
    below = [c for word in verbs for c in word.children if c.dep in _MOVED]
    for _ in range(6):
        if any(word.lower.startswith(_PEACE) for word in below):
            return True
        below = [c for word in below for c in word.children if c.dep in _WITHIN and word.lower not in _FACING]
    return False


def _are_several(draft: Draft) -> bool:
    return len({actor.country for actor in draft.actors}) > 1


def _is_refused(draft: Draft) -> bool:
    """ "Will not lift", "will not begin talks", "is not going to sign": the doer says no, beyond its not having been;
    parties that fail to agree have said no to each other."""
    word = draft.reasons["status"].word if "status" in draft.reasons else None
    if word is None:
        return False
    if draft.frame.type == "AGREE" and word.lemma in _UNABLE:
        return True
    return word.lemma in _OWN_WILL or any(c.dep == "aux" and c.lower in _WILL for c in word.head.children)


def _is_own_word(draft: Draft, scene: Scene) -> bool:
    """ "Kabul said it would hit back", "said that Kabul would pay for it": the threat is made in saying it."""
    reason = draft.reasons.get("status")
    if reason is None or reason.word is None or reason.word.lower not in _WILL:
        return False
    return _speaks_for_the_doer(draft.token, draft, scene) or (
        draft.frame.entry.actor == ["speaker"] and speaker_of(draft.token) is not None
    )


def _awaits_anyone(verb: Token) -> bool:
    """ "Said that any ship entering the strait would be sunk": whom it befalls is whoever does something."""
    whom = surface_subject(verb) if passive(verb) else None
    if whom is None or speaker_of(verb.first_conjunct()) is None:
        return False
    return whom.lower in ("anyone", "anybody", "whoever") or any(c.lower == "any" for c in whom.children)


def _speaks_for_the_doer(clause: Token, draft: Draft, scene: Scene) -> bool:
    """Whether who says it does it: "it", "we", or an actor of the speaker's own state ("the army will hit back, the
    premier said")."""
    said, doer = speaker_of(clause), surface_subject(clause)
    if said is None or doer is None:
        return False
    if doer.lower in _SELF:
        return True
    homes = {actor.country for actor in scene.cast.resolve(said)} - {"---"}
    return bool(draft.actors) and bool(homes) and {actor.country for actor in draft.actors} <= homes


def _is_announced(draft: Draft, scene: Scene) -> bool:
    """ "Oman said it would attack the island if the drills went on": own act, own word, and a condition."""
    clause = draft.token
    while clause.dep == "conj" and is_verb(clause.head):
        clause = clause.head
    if not _speaks_for_the_doer(clause, draft, scene):
        return False
    conditions = (c for verb in (clause, *clause.conjuncts()) for c in verb.children if c.dep == "advcl")
    return any(m.lower in _IFS for c in conditions for m in c.children if m.dep in ("mark", "advmod", "aux"))
