"""Statements without a verb of saying: "according to X", and those told by a colon."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.documents import authors_of
from detente.coding.statements.headlines import headline
from detente.coding.statements.labels import transcript
from detente.coding.statements.signatures import find_posts
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span, right_edge
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import openers
from detente.language import Sentence, Token

_VIEWS = {
    "view",
    "opinion",
    "word",
    "eye",
    "judgment",
    "judgement",
    "estimation",
    "assessment",
    "telling",
    "account",
    "reading",
}
_FOLLOWED = {"while", "although", "though", "whereas", "if", "when", "because"}  # a main clause comes behind theirs
_PLAN = {"plan", "schedule", "law", "size", "rule", "rules", "age", "need", "protocol", "procedure", "custom"}


def find_openers(scene: Scene) -> list[tuple[Cue, Span]]:
    """Every "according to X" with the rest of its sentence, every headline "X: …", turns of a transcript, posts."""
    found = []
    for sentence in scene.annotation.sentences:
        found += _according(scene, sentence) + _in_their_view(scene, sentence)
        if sentence.index == 0 or (sentence.block.role == "headline" and sentence.start == sentence.block.start):
            found += headline(scene, _first_line(scene, sentence))
    return found + transcript(scene) + find_posts(scene)


def _first_line(scene: Scene, sentence: Sentence) -> list[Token]:
    """The headline that a sentence opens, whole where the parse cut it at its colon ("Sall:" "we will vote")."""
    cut = sentence.tokens[-1].lower == ":"
    return scene.annotation.tokens_in(sentence.start, sentence.block.end) if cut else sentence.tokens


def _according(scene: Scene, sentence: Sentence) -> list[tuple[Cue, Span]]:
    tokens = sentence.tokens
    found = []
    for at, token in enumerate(tokens[:-1]):
        words = next((w for w in openers() if token.lower == w[0] and _reads(tokens, at, w)), None)
        if words is None or at + len(words) >= len(tokens):
            continue
        last = tokens[at + len(words) - 1]
        source = next(iter(c for c in last.children if c.dep == "pobj"), None) or tokens[at + len(words)]
        if source.lemma in _PLAN:
            continue
        cue_tokens = tokens[at : at + len(words)]
        speech = Speech(source, actors_at(scene, source) or authors_of(scene, source), None, None)
        span = _rest(tokens, at, max(source.i, right_edge(source).i) - tokens[0].i)
        if span is not None:
            found.append((Cue(cue_tokens[0], (), cue_tokens, speech), span))
    return found


def _in_their_view(scene: Scene, sentence: Sentence) -> list[tuple[Cue, Span]]:
    """ "In Poland's view, the truce is a trick": the rest of the sentence is that of the view's owner."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-2]):
        view = token.child("pobj") if token.lower == "in" else None
        owner = view.child("poss") if view is not None and view.lemma in _VIEWS else None
        if view is None or owner is None or view.prep("of", "on", "about") or view.i + 1 > tokens[-1].i:
            continue
        last = view.i - tokens[0].i
        parted = tokens[last + 1].lower in (",", ".") and (at == 0 or tokens[at - 1].lower == ",")
        speakers = actors_at(scene, owner) or somebody(scene, owner)
        span = _rest(tokens, at, last) if parted and speakers else None
        if span is not None:
            words = tokens[at : last + 1]
            return [
                (Cue(token, (), [token, view] if len(words) > 4 else words, Speech(owner, speakers, None, None)), span)
            ]
    return []


def _reads(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    return [t.lower for t in tokens[at : at + len(words)]] == list(words)


def _rest(tokens: list[Token], first: int, last: int) -> Span | None:
    """The sentence without the phrase: what follows it at the start, what precedes it elsewhere.

    A fronted phrase, another clause and a colon before it are its start too ("In addition, according to ~, …").
    """
    opening = next((i + 1 for i in range(first - 1, 0, -1) if tokens[i].lower in (":", ";")), 0)
    inserted = first > opening + 1 and _only_fronted(tokens[opening:first])
    if first <= opening + 1 or inserted:
        comma = next((i for i in range(first, len(tokens)) if tokens[i].lower == "," and i > last), None)
        comma = _soonest_comma(tokens, first, last) if comma is None else comma
        while (
            comma is not None
            and comma + 1 < len(tokens)
            and tokens[comma + 1].lower in ("quoting", "citing", "which", "who")
        ):
            comma = next((i for i in range(comma + 1, len(tokens)) if tokens[i].lower == ","), None)
        if comma is not None and comma + 2 < len(tokens):
            return tokens[comma + 1].start, tokens[-1].end
        if not inserted:
            return None
    return (tokens[opening].start, tokens[first - 1].end) if first >= opening + 3 else None


def _only_fronted(before: list[Token]) -> bool:
    """No clause yet stands before a comma or "that", or only one that another is to follow ("While most left, …")."""
    if before[-1].lower == "that":
        return True
    clause = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in before)
    return before[-1].lower == "," and (not clause or before[0].lower in _FOLLOWED)


def _soonest_comma(tokens: list[Token], first: int, last: int) -> int | None:
    """The first comma behind the opener, where the parse took the whole sentence for its object."""
    return next((i for i in range(first, last) if tokens[i].lower == ","), None)
