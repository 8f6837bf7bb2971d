"""Whom somebody serves: country and sector of an office or crowd come from a possessor that only a reader knows."""

from __future__ import annotations

from detente.actors.cast import Member, Mention
from detente.actors.nameless import human
from detente.actors.phrase import Phrase
from detente.actors.recall import Recall
from detente.actors.register import Register
from detente.actors.standing import STATELESS
from detente.language import Token

_FIGHTING = frozenset({"MIL", "REB", "PRM", "UAF", "COP", "CRM"})
_RANKS_AND_FILE = frozenset({"man", "woman", "troop", "soldier", "fighter", "force", "follower"})
"""Whom a commander calls his own: "his men" are of his sector."""


def settle(token: Token, recall: Recall, register: Register) -> None:
    """Settle a mention whose possessor or holder only the reader in text order knows."""
    mention = recall.mention(token)
    if mention is None:
        return
    if token.i in register.open_owner:
        _settle_owner(mention, recall, register)
    elif token.i in register.open_holder:
        holders = register.open_holder[token.i]
        found = recall.best(token, lambda m: len(m.members) == 1 and m.members[0] in holders)
        if found is not None:
            mention.members = found.members


def counterpart(token: Token, mention: Mention, recall: Recall, register: Register) -> Member | None:
    """ "His Russian counterpart", "her counterpart in Kyiv": who holds the owner's office in that country."""
    owner = token.child("poss")
    boss = recall.mention(owner) if owner is not None and token.lemma == "counterpart" and token.tag == "NN" else None
    if boss is None or len(boss.members) != 1 or len(mention.members) != 1 or mention.members[0].name:
        return None
    country = mention.members[0].country
    return None if country == boss.members[0].country else register.same_office(boss.members[0], country)


def _settle_owner(mention: Mention, recall: Recall, register: Register) -> None:
    """ "Its envoy", "the country's army": country (and for a mere voice the sector) of the possessor."""
    phrase = register.open_owner[mention.head.i]
    owner = recall.mention(recall.annotation.tokens[phrase.owner]) if phrase.owner is not None else None
    if owner is None:
        return
    if mention.reason == "apposition":
        _tell_named(mention.members[0], phrase, owner, register)
        return
    if len(owner.members) > 1 and phrase.many:
        mention.members = _each(owner.members, phrase.sectors, register, phrase) or mention.members
        return
    if owner.members[0].country in STATELESS:
        return
    boss = owner.members[0]
    holders = register.holders(phrase.office, boss.country) if phrase.office and not phrase.many else ()
    if holders and boss not in holders and not phrase.former:
        mention.members = (holders[-1],)
    else:
        sectors = _serving(phrase, boss) or phrase.sectors
        one = phrase.head.lemma if human(phrase) and not phrase.many else ""
        mention.members = (register.member(boss.country, sectors, None, phrase.many, one),)
    mention.reason = "possessor"


def _tell_named(member: Member, phrase: Phrase, owner: Mention, register: Register) -> None:
    """ "Their commander, NAME", "the council's spokesman, NAME": country and sector of those whom the person serves."""
    if len(owner.members) != 1 or (boss := owner.members[0]) is member:
        return
    if boss.country != "---" and (member.country == "---" or id(member) in register.guessed):
        member.country = boss.country
        register.guessed.discard(id(member))
    if sectors := _serving(phrase, boss):
        known = member.sectors not in ((), ("UNK",), phrase.entry.sectors)
        member.sectors = member.sectors if known else sectors


def _serving(phrase: Phrase, boss: Member) -> tuple[str, ...]:
    """The sectors of who speaks for another, leads a body, or is one of a commander's men."""
    if phrase.voice:
        return boss.sectors
    body = bool(boss.name) and not boss.person
    if body and phrase.entry.kind == "office" and phrase.entry.sectors == ("GOV",):
        return boss.sectors
    ranks = phrase.head.lemma in _RANKS_AND_FILE and not _FIGHTING.isdisjoint(boss.sectors)
    return boss.sectors if ranks and phrase.many else ()


def share_out(owners: Mention, recall: Recall, register: Register) -> None:
    """ "The foreign ministers of both countries": one for each of those who own them."""
    token = owners.head
    if len(owners.members) < 2 or token.dep != "pobj" or token.head.lower not in ("of", "from"):
        return
    owned = recall.mention(token.head.head)
    if owned is None or owned.kind not in ("office", "agents") or owned.head.tag != "NNS":
        return
    if not any(m.name for m in owned.members):
        owned.members = _each(owners.members, owned.members[0].sectors, register) or owned.members
        owned.reason = "possessor"


def _each(
    owners: tuple[Member, ...], sectors: tuple[str, ...], register: Register, phrase: Phrase | None = None
) -> tuple[Member, ...]:
    """The same office in each of several countries, its holder where the article names one; nothing where an owner is
    of no country."""
    countries = dict.fromkeys(owner.country for owner in owners)
    if not STATELESS.isdisjoint(countries):
        return ()
    holders = {c: register.sole_holder(phrase, c) for c in countries} if phrase is not None else {}
    return tuple(holders.get(c) or register.member(c, sectors, None, True, "") for c in countries)
