"""What tells two mentions of an article apart: sides that share nobody, times or places that cannot be one, one act
against several, words that announce a further act."""

from __future__ import annotations

from functools import cache

from detente.coding.events.draft import Draft, Part
from detente.coding.events.happenings.akin import apart, elsewhere, one_seizure, same_word, sides_agree
from detente.coding.events.setting import OCCUR
from detente.coding.events.when.spans import long_past
from detente.coding.grammar import has_done, is_verb
from detente.coding.sides import camp
from detente.knowledge import tables
from detente.model import Place, When

_AGAIN = "stories/again.toml"


def against(one: Draft, two: Draft, published: str | None) -> bool:
    """Whether something speaks against one happening, `two` being told first."""
    if one.frame.type != two.frame.type or (one.type == "THREATEN") is not (two.type == "THREATEN"):
        return True
    if two.token in one.token.ancestors() or one.token in two.token.ancestors():
        return not brings_about(one, two)  # "clashed after the raid"
    if sides(one, two) < 0 or apart(own_time(one), own_time(two)) or elsewhere(own_place(one), own_place(two)):
        return True
    return not _modes_agree(one, two) or told_apart(one, two, published)


def told_apart(one: Draft, two: Draft, published: str | None) -> bool:
    """Whether persons, numbers or words ("another blast", "the 2007 coup") tell the two apart."""
    if _other_persons(one, two) or _one_and_several(one, two):
        return True
    return _other(one, two) or _old_and_new(one, two, published)


def sides(one: Draft, two: Draft) -> int:
    """Agreement of the sides that both tell; meetings with somebody else on each side share nobody."""
    if (one.frame.mutual or two.frame.mutual) and one.type == two.type == "CONSULT":
        a, b = ({camp(x) for x in (*d.actors, *d.recipients)} for d in (one, two))
        if a - b and b - a:
            return -1
    return sides_agree(one, two)


def old(draft: Draft, published: str | None) -> bool:
    """Whether the act's own words set it long before publication."""
    return long_past(own_time(draft), published)


def brings_about(one: Draft, two: Draft) -> bool:
    """ "Rammed the crowd, killing five": what a participle adds is the same happening as its verb."""
    return one.token.tag == "VBG" and one.token.dep in ("advcl", "xcomp") and one.token.head is two.token


def own_time(draft: Draft) -> When | None:
    """The time that the act's own words tell."""
    return draft.when if _tells(draft, "when") else None


def own_place(draft: Draft) -> Place | None:
    """The place that the act's own words tell."""
    return draft.place if _tells(draft, "where") else None


def _other_persons(one: Draft, two: Draft) -> bool:
    """Whether both name persons of one camp on a side and share none."""
    mutual = one.frame.mutual or two.frame.mutual
    pairs = [(one.actors + one.recipients, two.actors + two.recipients)]
    if not mutual:
        pairs = [(one.actors, two.actors), (one.recipients, two.recipients)]
    for ones, twos in pairs:
        a, b = {x.name for x in ones if x.name}, {x.name for x in twos if x.name}
        if a and b and not a & b:
            return True
    return False


def _modes_agree(one: Draft, two: Draft) -> bool:
    a, b = one.frame.entry.mode, two.frame.entry.mode
    if a is None or b is None or same_word(one, two):
        return True
    if a == b:
        return one_seizure(one, two)
    return any(a in group and b in group for group in _mode_groups())


def _one_and_several(one: Draft, two: Draft) -> bool:
    """ "The bombings" are not "the blast"."""
    tags = {one.token.tag, two.token.tag}
    if tags != {"NN", "NNS"} or "headline" in (one.token.sent.block.role, two.token.sent.block.role):
        return False
    several = one if one.token.tag == "NNS" else two
    return several.token.lower not in _plural()


def _other(one: Draft, two: Draft) -> bool:
    """Words that announce an act other than the one told before, in the article's body."""
    if two.token.sent.block.role == "headline":
        return False
    return any(c.lower in _new() for c in one.token.children if c.dep in ("det", "amod", "nummod", "advmod"))


def _old_and_new(one: Draft, two: Draft, published: str | None) -> bool:
    """Whether one is dated long ago and the other, a verb without a date, is the day's news."""
    for past, new in ((one, two), (two, one)):
        if not old(past, published) or own_time(new) is not None or not is_verb(new.token):
            continue
        if not has_done(new.token) and all(c.lower != "had" for c in new.token.children):
            return True
    return False


def _tells(draft: Draft, part: Part) -> bool:
    """Whether a time or a place is the act's own: a noun's by its phrase or by the verb of which it is the subject."""
    reason = draft.reasons.get(part)
    if reason is None or reason.word is None or is_verb(draft.token):
        return True
    above = draft.token.head
    takes_place = draft.token.dep in ("nsubj", "nsubjpass") and above.lemma in OCCUR
    return any(t is draft.token or (takes_place and t is above) for t in reason.word.ancestors())


@cache
def _mode_groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(g) for g in tables.toml(_AGAIN)["modes"].values())


@cache
def _plural() -> frozenset[str]:
    return frozenset(tables.toml(_AGAIN)["plural"]["words"])


@cache
def _new() -> frozenset[str]:
    return frozenset(tables.toml(_AGAIN)["other"]["words"])
