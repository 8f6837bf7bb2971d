"""Words signed with a dash: “…” — NAME beneath a quotation, and a post with its author ("— NAME (@handle)")."""

from __future__ import annotations

import re

from detente.coding.scene import Scene
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span
from detente.coding.statements.speakers import Speech
from detente.language import Token

_NAME = r"(?P<name>[A-Z][\w.'’-]*(?:[ \u00a0](?:[A-Z][\w.'’-]*|de|del|van|von|der|bin|al-\w+)){0,4})"
_SIGNED = re.compile(r"\s{0,3}(?P<dash>[—―–]|--?)\s?" + _NAME + r"(?:,[^\n]{3,60})?[ \u00a0.]*(?:\n|$)")
_POSTED = re.compile(r"(?P<dash>[—―–]|--)\s?(?P<name>[^\n(—―]{2,40}?)\s?\((?P<handle>@\w{2,20})\)")


def signature(scene: Scene, quote: Quote) -> Cue | None:
    """The cue of a quotation with a dash and a name beneath it, on the same line or the next."""
    if not quote.closed or quote.single:
        return None
    found = _SIGNED.match(scene.annotation.text, quote.outer_end)
    return _signed_by(scene, found) if found is not None else None


def find_posts(scene: Scene) -> list[tuple[Cue, Span]]:
    """Posts quoted with their author: the words of the paragraph up to the dash, a statement a sentence."""
    found = []
    for block in scene.annotation.article.blocks:
        at = block.start
        for match in _POSTED.finditer(scene.annotation.text, block.start, block.end):
            cue = _signed_by(scene, match)
            if cue is None:
                continue
            sentences = dict.fromkeys(t.sent for t in scene.annotation.tokens_in(at, match.start()))
            for number, sentence in enumerate(sentences):
                span = max(at, sentence.start), min(match.start(), sentence.end)
                first = scene.annotation.token_at(span[0]) or cue.verb
                part = cue if not number else Cue(first, (), cue.words, cue.speech)
                found.append((part, span))
            at = scene.annotation.text.find("\n", match.end(), block.end) + 1 or block.end
    return found


def _signed_by(scene: Scene, match: re.Match[str]) -> Cue | None:
    tokens = scene.annotation.tokens_in(match.start("name"), match.end("name"))
    dash = scene.annotation.token_at(match.start("dash"))
    if not tokens or dash is None or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens):
        return None
    name = _head(scene, tokens)
    speakers = scene.cast.resolve(name) or somebody(scene, name)
    return Cue(dash, (), [dash], Speech(name, speakers, None, None)) if speakers else None


def _head(scene: Scene, tokens: list[Token]) -> Token:
    """The last word of the name, or the one that the cast knows it by."""
    return next((t for t in reversed(tokens) if scene.cast.resolve(t)), tokens[-1])
