"""The whole article's cast, in order: find names, read phrases, gather members, then pronouns and descriptions."""

from __future__ import annotations

from collections.abc import Mapping

from detente.actors.attach import attach, outermost, share
from detente.actors.belonging import belonging
from detente.actors.cast import Cast, Member, Mention
from detente.actors.finding import find_hits
from detente.actors.lexicon import index
from detente.actors.nameless import call_as_written, take_nameless
from detente.actors.naming import take_persons
from detente.actors.organisations import unknown_bodies
from detente.actors.peoples import settle_peoples
from detente.actors.persons import Known
from detente.actors.phrase import Phrase, read
from detente.actors.play import CountryInPlay
from detente.actors.register import Register
from detente.actors.runs import runs
from detente.actors.standing import Standings
from detente.actors.stands_for import stand_ins
from detente.language import Annotation, Token


def gather(annotation: Annotation, published: str | None, towns: Mapping[int, str] | None = None) -> Cast:
    """All actors of an article, each mention pointing to its member.

    Args:
        annotation: the article's grammar.
        published: ISO day on which roles are looked up; without it, the latest role counts.
        towns: the country of each town or province named, by the number of its head token.
    """
    tokens = annotation.tokens
    hits = find_hits(annotation, index(), unknown_bodies, Known(published).in_office)
    phrases = [p for run in runs(hits, tokens) if (p := read(run, tokens)) is not None]
    phrases = outermost(phrases)
    attach(phrases, tokens)
    share(phrases)
    standings, register = Standings(phrases, published), Register(published)
    settle_peoples(phrases, annotation, standings)
    towns = towns or {}
    take_persons(phrases, register, standings, CountryInPlay(annotation, phrases, standings, towns))
    take_nameless(phrases, register, standings, CountryInPlay(annotation, phrases, standings, towns))
    mentions = [m for p in phrases if (m := _mention(p, annotation)) is not None]
    made = stand_ins(annotation, mentions, register, belonging(phrases, register))
    again = {m.head.i for m in made}
    mentions = [m for m in mentions if m.head.i not in again] + made
    call_as_written(phrases)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return Cast(members=_members(mentions), mentions=mentions)


def _mention(phrase: Phrase, annotation: Annotation) -> Mention | None:
    """The mention of a phrase that has found its members."""
    if not phrase.members:
        return None
    start, end = annotation.tokens[phrase.start].start, annotation.tokens[phrase.end - 1].end
    return Mention(
        start=start,
        end=end,
        words=annotation.text[start:end],
        head=phrase.head,
        members=phrase.members,
        kind=phrase.kind,
        reason=phrase.reason or phrase.kind,
        outward=_outward(annotation.tokens[phrase.start : phrase.end], phrase.head),
    )


def _outward(inside: list[Token], head: Token) -> tuple[Token, ...]:
    """The phrase's other tokens by which the parser hung it on the sentence."""
    if not inside:
        return ()
    first, last = inside[0].i, inside[-1].i
    return tuple(
        t
        for t in inside
        if t is not head and (t.head is t or not first <= t.head.i <= last) and t.tag not in ("DT", "POS", "HYPH")
    )


def _members(mentions: list[Mention]) -> list[Member]:
    """The members in the order of their first mention."""
    return list(dict.fromkeys(member for mention in mentions for member in mention.members))
