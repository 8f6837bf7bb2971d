"""Descriptions of bodies and crowds to members: "the group", "the company", "his party", "the team", "her office"."""

from __future__ import annotations

from detente.actors.cast import Member, Mention
from detente.actors.recall import Recall
from detente.actors.words import words
from detente.knowledge import tables
from detente.language import Token

_BODIES = words("descriptions", "bodies")
_OFFICES = words("descriptions", "offices")
_TEAMS = words("descriptions", "teams")
POINTING = frozenset({"the", "this", "that", "both", "these", "those"})
_CROWD_REACH = 10
"""For how many sentences "the team" is still the team of those people."""
_TEAM_REACH = 15
"""For how many sentences "the squad" is still the squad last named."""
_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})


def body_again(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """The mention that a description of a body or its people makes, or None."""
    owner = next((c for c in front if c.dep == "poss"), None)
    if token.lemma in _OFFICES and owner is not None:
        return _office_of(token, owner, front, recall)
    if token.lemma in _BODIES and owner is not None:
        return _own_body(token, owner, front, recall)
    if token.lemma in _BODIES and any(c.lower in POINTING for c in front):
        return _said_again(token, front, recall)
    return None


def shortened(token: Token, recall: Recall) -> Mention | None:
    """ "The Tigers", "the Front": with a capital and only an article, the last body with this word in its name."""
    if token.tag not in ("NNP", "NNPS") or [c.lower for c in token.children if c.i < token.i] != ["the"]:
        return None
    if not token.text[0].isupper() or len(token.text) < 4 or token.dep in _MODIFIERS:
        return None
    word = token.lower
    for mention in reversed(recall.passed):
        bodies = [m for m in mention.members if _is_body(m)]
        if len(bodies) == 1 == len(mention.members) and word in {*(bodies[0].name or "").lower().split()}:
            return recall.mention_of(token, (bodies[0],), "body", "named before", token.children[0])
    return None


def renamed(token: Token, mention: Mention, recall: Recall) -> Mention | None:
    """ "The company" again, read as a common noun of its own: the body named last that can be called so."""
    if token.tag != "NN" or token.lemma not in _BODIES or mention.reason not in ("agent", "named before", "possessor"):
        return None
    front = [c for c in token.children if c.i < token.i and c.dep in ("det", "amod", "compound", "nmod", "poss")]
    if len(front) == 2 and front[0].lower == "the" and mention.reason == "agent" and len(mention.members) == 1:
        return _said_again(token, front, recall, mention.members[0])
    if len(front) != 1:
        return None
    if front[0].dep == "poss":
        return _own_body(token, front[0], front, recall)
    return _said_again(token, front, recall) if front[0].lower in POINTING else None


def team(token: Token, recall: Recall) -> Mention | None:
    """ "The Iranian team": its country's; "the team" again: the one named before, or the people who made it up."""
    if token.tag != "NN":
        return None
    front = [c for c in token.children if c.i < token.i]
    if token.lemma in _TEAMS and token.dep not in ("compound", "amod"):
        named = next((m for c in front if c.dep in _MODIFIERS - {"poss"} and (m := recall.mention(c))), None)
        if named is not None:
            return recall.mention_of(token, named.members, "nominal", "whose team it is", _first(token, front))
    if not front or front[0].lower not in POINTING or any(c.dep in ("poss", "compound") for c in front):
        return None
    return _team_again(token, recall, front) or (_crowd_again(token, recall, front) if len(front) == 1 else None)


def _team_again(token: Token, recall: Recall, front: list[Token]) -> Mention | None:
    """The last team that was told by its country, called by the same word."""
    if token.lemma not in _TEAMS:
        return None
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > _TEAM_REACH:
            return None
        if mention.kind == "nominal" and mention.head.lemma == token.lemma:
            return recall.mention_of(token, mention.members, "nominal", "named before", front[0])
    return None


def _crowd_again(token: Token, recall: Recall, front: list[Token]) -> Mention | None:
    """ "The team" behind "a team of French doctors": those of whom it was said to consist."""
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > _CROWD_REACH:
            return None
        inner = mention.head
        if inner.dep == "pobj" and inner.head.lower == "of" and inner.tag == "NNS":
            whole = inner.head.head
            if whole.lemma == token.lemma and whole.tag == "NN":
                return recall.mention_of(token, mention.members, "nominal", "a crowd named before", front[0])
    return None


def _office_of(token: Token, owner: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "His office", "Nowak's team": the side for which its owner speaks."""
    mention = recall.mention(owner)
    if mention is None or len(mention.members) != 1 or not mention.members[0].sectors:
        return None
    boss = mention.members[0]
    same = (m for other in recall.passed for m in other.members if not m.name and not m.person)
    side = next((m for m in same if m.country == boss.country and m.sectors == boss.sectors), None)
    members = (side or Member(country=boss.country, sectors=boss.sectors),)
    return recall.mention_of(token, members, "nominal", "possessor", _first(token, front))


def _own_body(token: Token, owner: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "His party": the body that the article says its owner belongs to or leads; "their company": the owner itself."""
    mention = recall.mention(owner)
    if mention is None or len(mention.members) != 1:
        return None
    boss = mention.members[0]
    own = [body for body in recall.belongs.get(id(boss), ()) if _called(token, body)]
    if not own and owner.lower in ("its", "their") and _is_body(boss) and _kinds(token) and _called(token, boss):
        own = [boss] if owner.lower == "their" else []
    return recall.mention_of(token, (own[-1],), "nominal", "belongs to it", _first(token, front)) if own else None


def _said_again(token: Token, front: list[Token], recall: Recall, like: Member | None = None) -> Mention | None:
    """ "The group": the last body spoken of that can be called so, or that of the person spoken of.

    `like` is what the words tell themselves: "the rights group", "the opposition party" have a sector of their own.
    """
    if any(c.dep == "prep" and c.lower == "of" for c in token.children):
        return None
    if (named := recall.apposed(token)) is not None and named.kind == "body":  # "the 15-nation bloc ECOWAS"
        return recall.mention_of(token, named.members, "nominal", "apposition", _first(token, front))

    def meant(mention: Mention) -> Member | None:
        if len(mention.members) != 1:
            return None
        member = mention.members[0]
        bodies = [member] if _is_body(member) else recall.belongs.get(id(member), ()) if _kinds(token) else ()
        return next((b for b in bodies if _called(token, b) and (like is None or _alike(b, like))), None)

    found = recall.best(token, lambda m: meant(m) is not None)
    member = meant(found) if found is not None else None
    return recall.mention_of(token, (member,), "nominal", "description", _first(token, front)) if member else None


def _alike(body: Member, like: Member) -> bool:
    """Whether a body can be of the sector that the words tell; a charity may be known as of no country only."""
    kinds = {body.country, *body.sectors}
    also = ("NGO",) if "SOC" in like.sectors else ("ISM", "IMG") if "REB" in like.sectors else ()
    return bool(kinds & {*like.sectors, *also})


def _kinds(token: Token) -> list[str] | None:
    """The sectors and codes of which a body must be to be called so; None where any will do."""
    kinds: list[str] | None = tables.toml("actors/words.toml")["fits"].get(token.lemma)
    return kinds


def _called(token: Token, body: Member) -> bool:
    """Whether the word can mean this body: it stands in its name, or the body is of the right kind."""
    kinds = _kinds(token)
    named = token.lemma in (body.name or "").lower().split()
    return named or kinds is None or bool({body.country, *body.sectors} & set(kinds))


def _first(token: Token, front: list[Token]) -> Token:
    return front[0] if front else token


def _is_body(member: Member) -> bool:
    return bool(member.name) and not member.person
