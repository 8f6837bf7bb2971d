"""What a crowd chants and what its banners read: "Arrest Yoon", "No to war", "Bread and freedom"."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.grammar import is_verb, surface_subject
from detente.coding.positions import holders
from detente.coding.positions.holders import Speakers
from detente.coding.positions.matters import stretch
from detente.coding.positions.stanced import Found
from detente.coding.scene import Scene
from detente.coding.statements.quotes import Quote, find_quotes
from detente.knowledge.said.stances import chants, slogans
from detente.language import Token
from detente.model import Actor
from detente.model.records import Stance

_NEAR = 4  # words between the chant or the banner and its quotation


def cried(scene: Scene, speakers: Speakers) -> Iterator[Found]:
    """Every slogan in quotation marks that somebody chants or carries, in text order."""
    who: tuple[Actor, ...] = ()
    word: Token | None = None
    end = -1
    for quote in find_quotes(scene.annotation):
        tokens = [t for t in scene.annotation.tokens_in(quote.start, quote.end) if t.pos != "PUNCT"]
        if not tokens:
            continue
        found = _cried(scene, speakers, quote, tokens[0])
        between = scene.annotation.text[end : quote.outer_start] if 0 <= end <= quote.outer_start else "."
        if found is not None:
            word, who = found
        elif word is None or word.sent is not tokens[0].sent or not _listed(between):
            word, who = None, ()
        end = quote.outer_end
        if word is not None and who and (told := _told(scene, quote, tokens)) is not None:
            stance, rest = told
            yield Found(who, stance, stretch(rest[0], rest), None, [tokens[0]], "modal.slogan")


def _listed(between: str) -> bool:
    """Nothing but "and", "or", "others" stands between this quotation and the last one."""
    words = between.replace(",", " ").replace(";", " ").split()
    return len(words) <= _NEAR and all(w in ("and", "or", "others", "some", "only", "simply", "but") for w in words)


def _cried(scene: Scene, speakers: Speakers, quote: Quote, first: Token) -> tuple[Token, tuple[Actor, ...]] | None:
    """The word that cries the quotation out, before it or behind it, and who does."""
    at = first.sent.tokens[0].i
    before = [t for t in first.sent.tokens if t.end <= quote.outer_start and t.pos != "PUNCT"][-_NEAR:]
    until = min(quote.outer_end + 40, quote.block.end)  # "'Out!' they shouted": often parted at the mark
    behind = [t for t in scene.annotation.tokens_in(quote.outer_end, until) if t.pos != "PUNCT"][:2]
    for token in (*reversed(before), *behind):
        verb = is_verb(token) and token.lemma in chants()["verbs"]
        if verb or (token in before and token.lemma in chants()["nouns"] and token.i > at):
            who = _criers(scene, speakers, token)
            if who:
                return token, who
    return None


def _criers(scene: Scene, speakers: Speakers, word: Token) -> tuple[Actor, ...]:
    """Who shouts, or carries the banner, or goes "to cries of"."""
    if is_verb(word):
        own = holders.side(scene, speakers, surface_subject(word), owner=False)
        turned = word.child("dobj")  # "'Step down!' chanted workers"
        return own or holders.side(scene, speakers, turned, owner=False)
    subjects = (surface_subject(above) for above in word.ancestors() if is_verb(above))
    carriers = (holders.side(scene, speakers, s, owner=False) for s in subjects if s is not None)
    return holders.owners_of(scene, speakers, word) or next(filter(None, carriers), ())


def _told(scene: Scene, quote: Quote, tokens: list[Token]) -> tuple[Stance, list[Token]] | None:
    """The stance of a slogan and the words that it is about; None where it tells neither."""
    lower = tuple(t.lower for t in tokens)
    for stance, opening in slogans():
        if lower[: len(opening)] == opening and len(lower) > len(opening):
            return stance, tokens[len(opening) :]
    if lower[0] in ("we", "i") and len(lower) > 2 and lower[1] in ("want", "need", "demand"):
        return ("demands" if lower[1] == "demand" else "wants"), tokens[2:]
    called = scene.annotation.text[quote.start : tokens[-1].end]
    if "," in called and len(tokens) > 1:  # "Deng, step down": whom it calls is no part of it
        comma = quote.start + called.index(",")
        rest = [t for t in tokens if t.start > comma]
        if rest and _bids(rest[0]) and len(tokens) - len(rest) <= _NEAR:
            return "demands", rest
    if _bids(tokens[0]) or lower[-1] in ("out", "now") or {"must", "should"} & set(lower[1:4]):
        return "demands", tokens
    boon = any(t.lemma.lower() in chants()["boons"] for t in tokens if t.pos in ("NOUN", "PROPN", "INTJ"))
    return ("demands", tokens) if boon and not any(is_verb(t) for t in tokens) and len(tokens) < 7 else None


def _bids(token: Token) -> bool:
    """An imperative, however it was tagged: in capitals it is easily taken for a name."""
    return token.lower in chants()["bids"] or (token.tag == "VB" and token.lower not in ("be", "let", "long"))
