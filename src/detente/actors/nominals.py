"""Plain descriptions to members: "the two countries", "both leaders", "the country", "the group"."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.bodies_again import POINTING, body_again, shortened, team
from detente.actors.cast import Member, Mention
from detente.actors.halves import front_of, half_named
from detente.actors.opposed import is_side, is_state, others, together
from detente.actors.quotes import speaker
from detente.actors.recall import Recall
from detente.actors.words import words
from detente.language import Token

_COUNTRY = words("descriptions", "country")
_COUNTRIES = words("descriptions", "countries")
_PERSONS = words("descriptions", "persons")
_ENEMIES = words("descriptions", "enemies")
_PARTNERS = words("descriptions", "partners")
_PREDECESSORS, _SUCCESSORS = words("descriptions", "predecessors"), words("descriptions", "successors")
_ALL = _COUNTRY | _COUNTRIES | _PERSONS | _ENEMIES | _PARTNERS | _PREDECESSORS | _SUCCESSORS
_SERVING = frozenset({"GOV", "MIL", "LEG", "COP", "SPY"})
_RECENT = 12
"""How many mentions back a state must have been named for its servant's "the country" to be it."""
_COUNTED = 4
"""How many members may be gathered from here and there; five are "the five" only where one phrase has listed them."""
_TWOSOMES = words("descriptions", "twosomes")
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_STATES = _COUNTRY | {"ally", "power", "capital"}


def describe(token: Token, recall: Recall) -> Mention | None:
    """The mention that a description headed by this token makes, or None."""
    if token.lower in ("north", "south"):
        own = half_named(token, recall)
        return _bare(token, Member(country=own), recall, front_of(token)) if own else None
    if (again := team(token, recall)) is not None:
        return again
    if token.lower == "both" and token.dep == "nsubj" and not token.children:
        return _both(token, recall)
    if token.lower in NUMBERS and token.dep in ("nsubj", "nsubjpass"):
        return _so_many(token, recall)
    if token.tag not in ("NN", "NNS"):
        return shortened(token, recall)
    if token.lemma in _TWOSOMES:
        return _twosome(token, recall)
    front = [c for c in token.children if c.i < token.i and c.dep in ("det", "nummod", "poss", "predet", "amod")]
    if token.lemma in _PREDECESSORS | _SUCCESSORS:
        return _before_or_after(token, front, recall)
    if token.tag == "NNS" or _one_of_two(token, front):
        return _several(token, front, recall) if token.lemma in _ALL else None
    if token.lemma in _COUNTRY:
        return _country(token, front, recall)
    if token.lemma in _ENEMIES and any(c.lower in POINTING for c in front):
        return _enemy(token, front, recall)
    return body_again(token, front, recall)


def _several(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "The two countries", "both leaders": the latest distinct members of that kind."""
    number = next((NUMBERS[c.lower] for c in front if c.lower in NUMBERS), None)
    if number is None and token.lemma in _PARTNERS:
        return _partners(token, front, recall)
    if _one_of_two(token, front):
        number = 2
    elif number is None or not any(c.lower in POINTING or c.dep == "poss" for c in front):
        return None
    wanted = _is_person if token.lemma in _PERSONS else is_state
    if len(named := _apposed_list(token, recall)) == number:
        return recall.mention_of(token, named, "nominal", "apposition", _first(token, front))
    sides, outside = token.lemma not in _PERSONS | _COUNTRY, others(token, recall)
    fits = is_side if sides else wanted
    found = together(token, recall, lambda m: fits(m) and outside(m), number, token.lemma in _COUNTRY)
    if not found and number == 2 and wanted is is_state:
        found = _often(recall, lambda m: wanted(m) and (not sides or outside(m)))
    if not found and number <= _COUNTED:
        found = _latest(token, recall, lambda m: wanted(m) and (not sides or outside(m)), number)
    if len(found) < number and wanted is _is_person:
        found = _latest(token, recall, is_state, number)
    if len(found) < number:
        return None
    if token.lemma in _STATES or (sides and _of_two_states(found)):
        found = tuple(_country_itself(member, recall) for member in found)
    if token.lemma == "army":
        found = tuple(_army_of(member) for member in found)
    return recall.mention_of(token, found, "nominal", "description", _first(token, front))


def _one_of_two(token: Token, front: list[Token]) -> bool:
    """ "Each side blamed the other", "neither country gave way": both are meant."""
    said = {c.lower for c in front}
    return token.tag == "NN" and ("neither" in said or ("each" in said and token.lemma == "side"))


def _army_of(member: Member) -> Member:
    """The armed forces of the member's state, where it is none itself ("Both armies" of two countries)."""
    return member if "MIL" in member.sectors else Member(country=member.country, sectors=("MIL",), many=True)


def _both(token: Token, recall: Recall) -> Mention | None:
    """ "Both said": the two persons, else the two states or bodies, set side by side last."""
    found = together(token, recall, _is_person, 2) or together(token, recall, is_side, 2)
    return recall.mention_of(token, found, "nominal", "description") if found else None


def _so_many(token: Token, recall: Recall) -> Mention | None:
    """ "The two agreed", "the five had met": as many persons, else states or bodies, as stand in one phrase last."""
    if [c.lower for c in token.children] != ["the"]:
        return None
    number = NUMBERS[token.lower]
    found = together(token, recall, _is_person, number) or together(token, recall, is_side, number)
    return recall.mention_of(token, found, "nominal", "description", token.children[0]) if found else None


def _of_two_states(found: tuple[Member, ...]) -> bool:
    """Whether each is a state or who acts for it by name: the sides are the states, not their ministers."""
    if len({m.country for m in found}) < len(found) or not any(m.person and m.name for m in found):
        return False
    return all(is_state(m) and (not m.sectors or "GOV" in m.sectors) for m in found)


def _apposed_list(token: Token, recall: Recall) -> tuple[Member, ...]:
    """Those whose names stand behind a number of them: "the two leaders, NAME and NAME, ~"."""
    first = next((c for c in token.children if c.dep == "appos" and c.i > token.i), None)
    return recall.group(first) if first is not None else ()


def _twosome(token: Token, recall: Recall) -> Mention | None:
    """ "The pair", "the duo": the two persons last set side by side."""
    front = [c for c in token.children if c.i < token.i]
    if [c.lower for c in front] != ["the"] or any(c.dep == "prep" and c.lower == "of" for c in token.children):
        return None
    found = together(token, recall, _is_person, 2)
    return recall.mention_of(token, found, "nominal", "description", front[0]) if found else None


def _partners(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "The agreement's signatories", "the belligerents": the two last set beside each other."""
    if not front or not all(c.lower in POINTING or c.dep == "poss" for c in front):
        return None
    outside = others(token, recall)
    found = together(token, recall, lambda m: is_side(m) and outside(m), 2)
    return recall.mention_of(token, found, "nominal", "description", _first(token, front)) if found else None


def _often(recall: Recall, fits: Callable[[Member], bool]) -> tuple[Member, ...]:
    """The two countries of which the article has told far more than of any other so far; none where it has not."""
    told: dict[str, list[Member]] = {}
    for mention in recall.passed:
        for member in mention.members:
            if fits(member):
                told.setdefault(member.country, []).append(member)
    ranked = sorted(told.values(), key=len, reverse=True)
    if len(ranked) < 2 or len(ranked[1]) < 3 or (len(ranked) > 2 and len(ranked[2]) * 2 > len(ranked[1])):
        return ()
    return tuple(members[-1] for members in sorted(ranked[:2], key=lambda m: list(told.values()).index(m)))


def _latest(token: Token, recall: Recall, fits: Callable[[Member], bool], number: int) -> tuple[Member, ...]:
    """The last so many distinct members passed, in text order; countries once each."""
    found: list[Member] = []
    countries: set[str] = set()
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > 8:
            break
        for member in reversed(mention.members):
            if member in found or not fits(member) or member.country in countries:
                continue
            found.append(member)
            countries.add(member.country)
            if len(found) == number:
                return tuple(reversed(found))
    return tuple(reversed(found))


def _country(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "The country", "his country": the country of its owner, else the last one spoken of."""
    owner = next((c for c in front if c.dep == "poss"), None)
    if owner is not None:
        mention = recall.mention(owner)
        if mention is None or not is_state(mention.members[0]):
            return None
        return _bare(token, mention.members[0], recall, _first(token, front))
    if not any(c.lower in POINTING for c in front) or any(c.dep == "amod" for c in front):
        return None
    if (own := _told_by_its_own(token, recall)) is not None:
        return _bare(token, own, recall, _first(token, front))
    found = recall.best(token, _names_state) or recall.best(token, _of_state)
    return _bare(token, found.members[0], recall, _first(token, front)) if found else None


def _told_by_its_own(token: Token, recall: Recall) -> Member | None:
    """Who speaks for a state and calls it "the country": in a quotation, or in a clause that reports their words."""
    if token.i in recall.quoted:
        told = speaker(token, recall)
        return told[0] if len(told) == 1 and _rules(told[0]) else None
    named = {m.country for mention in recall.passed[-_RECENT:] if _names_state(mention) for m in mention.members}
    for verb in token.ancestors():
        subject = verb.child("nsubj")
        if subject is None or subject.i > token.i or verb is token.head:
            continue
        told = recall.group(subject)
        return told[0] if len(told) == 1 and _rules(told[0]) and told[0].country in named else None
    return None


def _rules(member: Member) -> bool:
    """Whether a member is a state or somebody in its service."""
    return is_state(member) and (not member.sectors or not _SERVING.isdisjoint(member.sectors))


def _names_state(mention: Mention) -> bool:
    """Whether a mention names a state, rather than people of it."""
    return _of_state(mention) and mention.kind in ("country", "seat", "nominal")


def _of_state(mention: Mention) -> bool:
    return len(mention.members) == 1 and is_state(mention.members[0])


def _before_or_after(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "Her predecessor", "Nowak's successor": of the owner's country; the name beside the word is told by it."""
    owner = next((c for c in front if c.dep == "poss"), None)
    mention = recall.mention(owner) if owner is not None else None
    if mention is None or len(mention.members) != 1 or not (boss := mention.members[0]).person:
        return None
    sectors = ("ELI",) if token.lemma in _PREDECESSORS else ("GOV",) if boss.sectors == ("ELI",) else boss.sectors
    named = recall.apposed(token)
    if named is not None:
        if len(named.members) == 1 and named.members[0].country == "---":
            named.members[0].country, named.members[0].sectors = boss.country, sectors
        return None
    many = token.tag == "NNS"
    member = Member(country=boss.country, sectors=sectors, person=not many, many=many)
    return recall.mention_of(token, (member,), "nominal", "possessor", _first(token, front))


def _bare(token: Token, member: Member, recall: Recall, first: Token) -> Mention:
    """A mention of the member's country."""
    return recall.mention_of(token, (_country_itself(member, recall),), "nominal", "description", first)


def _country_itself(member: Member, recall: Recall) -> Member:
    """The member for the bare country that this member belongs to."""
    same = (m for mention in recall.passed for m in mention.members if m.country == member.country)
    country = next((m for m in same if not m.sectors and not m.name), None)
    return country or Member(country=member.country)


def _enemy(token: Token, front: list[Token], recall: Recall) -> Mention | None:
    """ "The enemy": the country last spoken of, other than that of the subject or of the speaker."""
    own = {m.country for m in speaker(token, recall)} if token.i in recall.quoted else set()
    own |= {m.country for t in token.sent.tokens if t.dep in ("nsubj", "nsubjpass") for m in recall.group(t)}
    found = recall.best(
        token, lambda m: len(m.members) == 1 and is_state(m.members[0]) and m.members[0].country not in own
    )
    return _bare(token, found.members[0], recall, _first(token, front)) if own and found else None


def _first(token: Token, front: list[Token]) -> Token:
    return front[0] if front else token


def _is_person(member: Member) -> bool:
    return member.person and (bool(member.name) or member.country != "---")
