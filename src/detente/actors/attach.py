"""What hangs on a phrase: the one behind its "of" or "in", the one in apposition, the next of its list."""

from __future__ import annotations

from itertools import pairwise

from detente.actors.phrase import BEFORE, DETERMINERS, Phrase
from detente.actors.runs import GEO
from detente.language import Token

_LISTING = frozenset({"and", "or", ",", "&", "the"})
_ATTACHING = frozenset({"of", "for", "in", "from", "at", "within", "inside", "across", "with", "throughout", "to"})
_COMMAS = frozenset({",", "(", "-", "–", "—", "--"})
_COUNTED = ("two", "three", "four", "five")
_REACH = 10
"""How many tokens behind a phrase its last "of" or "at" may stand."""


def outermost(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without those that are a mere word in front of another ("Royal" in "the Royal Malaysian Navy")."""
    out: list[Phrase] = []
    for phrase in phrases:
        while out and out[-1].kind in ("agents", "office") and phrase.start <= out[-1].run[0].start:
            out.pop()
        out.append(phrase)
    return out


def attach(phrases: list[Phrase], tokens: list[Token]) -> None:
    """Tie each phrase to the one behind its "of", "for", "in", to its apposition, and to the next of its list."""
    at = {p.start: p for p in phrases}
    for phrase in phrases:
        for hit in phrase.run:
            at.setdefault(hit.start, phrase)
    heads = {p.head.i: p for p in phrases}
    for phrase in phrases:
        _attach_link(phrase, at, tokens)
        _attach_beside(phrase, at, tokens)
        _attach_behind_country(phrase, at, tokens)
    for phrase in phrases:
        _attach_by_grammar(phrase, heads)
    for phrase, following in pairwise(phrases):
        if following.head.sent is phrase.head.sent and following.beside is not phrase:
            between = [t.lower for t in tokens[phrase.end : following.start]]
            if between and set(between) <= _LISTING:
                phrase.joined = following
    for phrase in phrases:
        _name_the_crowd(phrase)


def share(phrases: list[Phrase]) -> None:
    """Let offices in a list have one country: "the president and premier of X", "the X president and premier"."""
    for phrase in reversed(phrases):
        after = phrase.joined
        if after is not None and _shares(phrase) and not phrase.countries and after.entry.kind == "office":
            phrase.link, phrase.link_word = phrase.link or after.link, phrase.link_word or after.link_word
    for phrase in phrases:
        after = phrase.joined
        if after is not None and _shares(after) and after.link is None and phrase.entry.kind == "office":
            after.countries, after.owner = after.countries or phrase.countries, after.owner or phrase.owner


def _shares(phrase: Phrase) -> bool:
    return phrase.entry.kind == "office" and not phrase.entry.country and phrase.owner is None


def _attach_link(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    """The first phrase behind a preposition; for a mere "director" a body further on wins ("for X at Y")."""
    last = tokens[phrase.end - 1].lower
    word = last if last in _ATTACHING else ""  # "the minister of ~" is an office by those words
    for j in range(phrase.end, min(phrase.end + _REACH, len(tokens))):
        token = tokens[j]
        if token.sent is not phrase.head.sent:
            return
        if token.lower in _ATTACHING:
            word = token.lower
            continue
        if not word:
            return
        other = at.get(j)
        if other is not None and other is not phrase:
            first = phrase.link is None and (word != "to" or other.entry.kind == "body")
            if first or (other.entry.kind == "body" and word in ("at", "of", "with", "from")):
                phrase.link, phrase.link_word = other, word
            if not phrase.entry.needs_country:
                return
        elif not _within_phrase(token) and not (phrase.entry.needs_country and token.tag == "CC"):
            return


def _within_phrase(token: Token) -> bool:
    return token.tag in BEFORE or token.tag in DETERMINERS or token.tag in ("NNS", "POS", "NNPS")


def _attach_beside(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    """ "NAME, Russia's ambassador to X," and "the head of X, NAME," are one actor each."""
    ends = [phrase.end]
    link = phrase.link
    while link is not None and len(ends) < 4:
        ends.append(link.end)
        link = link.link
    for end in ends:
        if phrase.beside is None and (other := _behind_comma(phrase, end, at, tokens)) is not None:
            phrase.beside, other.beside = other, phrase


def _behind_comma(phrase: Phrase, i: int, at: dict[int, Phrase], tokens: list[Token]) -> Phrase | None:
    """The phrase that stands in apposition behind the comma at this place."""
    if i + 1 >= len(tokens) or tokens[i].text not in _COMMAS:
        return None
    for j in range(i + 1, min(i + 7, len(tokens))):
        other = at.get(j)
        if other is not None and other.head.sent is phrase.head.sent:
            if (
                other.run[0].of(*GEO)
                and len(other.run) == 1
                and other.end < len(tokens)
                and tokens[other.end].tag == "POS"
            ):
                continue
            return other if _same_actor(phrase, other, tokens) else None
        if not _within_phrase(tokens[j]) and tokens[j].tag != "CC":
            return None
    return None


def _attach_behind_country(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    """ "Kenya's ambassador to Norway NAME", "the president of Chad NAME": the name right behind the country."""
    i = phrase.end
    if phrase.entry.kind != "office" or phrase.many or phrase.beside or i + 1 >= len(tokens):
        return
    if tokens[i].lower not in ("to", "of", "for", "in"):
        return
    country = at.get(i + 1) or at.get(i + 2)
    name = at.get(country.end) if country is not None else None
    if name is not None and name.entry.kind == "person" and len(name.run) == 1 and name.beside is None:
        phrase.beside, name.beside = name, phrase


def _attach_by_grammar(phrase: Phrase, heads: dict[int, Phrase]) -> None:
    """An apposition that only the parser sees ("the head of the inquiry in Lima, NAME")."""
    if phrase.head.dep != "appos" or phrase.beside is not None:
        return
    other = heads.get(phrase.head.head.i)
    if other is None or other.beside is not None or other.many or phrase.many:
        return
    name = phrase if phrase.entry.kind == "person" else other
    title = other if name is phrase else phrase
    collective = title.entry.agent is not None and title.entry.agent.collective
    if (
        name.entry.kind == "person"
        and not name.office
        and title.entry.kind in ("office", "voice", "agent")
        and not collective
    ):
        phrase.beside, other.beside = other, phrase


def _name_the_crowd(crowd: Phrase) -> None:
    """ "Two French miners, NAME and NAME,": as many unknown names as were counted are of that crowd."""
    counted = [_COUNTED.index(c.lower) + 2 for c in crowd.head.children if c.lower in _COUNTED]
    if not counted or not crowd.many or not (crowd.countries or crowd.entry.kind == "people"):
        return
    named, last = list[Phrase](), crowd
    while (last := last.joined or crowd) is not crowd and last.entry.kind == "person":
        named.append(last)
    if counted == [len(named)]:
        for phrase in named:
            if not (phrase.entry.persons or phrase.countries or phrase.owner or phrase.beside):
                phrase.countries = crowd.countries or [crowd.entry.country]
                phrase.sectors = phrase.sectors or crowd.sectors


def _same_actor(left: Phrase, right: Phrase, tokens: list[Token]) -> bool:
    """Whether two phrases parted by a comma are a name and its office, one human being both."""
    kinds = {left.entry.kind, right.entry.kind}
    if left.many or right.many or left.beside or right.beside:
        return False
    if "person" not in kinds or not kinds & {"office", "voice", "agent"}:
        return False
    if any(p.entry.agent is not None and p.entry.agent.collective for p in (left, right)):
        return False
    name, other = (left, right) if left.entry.kind == "person" else (right, left)
    if " " in name.office and other.entry.kind == "office":
        return False
    if name is right and _fronted(left, right, tokens):
        return True
    after = tokens[right.end] if right.end < len(tokens) else None
    spoken = after is not None and after.tag in ("VBD", "VBZ", "VBP", "MD")
    return not spoken or (tokens[left.end].dep == "punct" and right.head.dep == "appos")


def _fronted(left: Phrase, right: Phrase, tokens: list[Token]) -> bool:
    """Whether the sentence begins by telling who its subject is: "A former judge in Lima, NAME was ~"."""
    first = left.head.sent.tokens[0].i
    verbal = any(t.tag.startswith("VB") for t in tokens[first : right.start])
    return left.start == first and not verbal and right.head.dep in ("nsubj", "nsubjpass")
