"""Quotations that are part of what they tell: the quoted end of a clause, speech taken up again behind its cue."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.language import Token

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_JOINING = {"and", "but", "or", "yet", "because", "that", "so", ","}
_OPENING = {"but", "and", "yet", "so", "still", "then", "or", "now", "“", '"', "``", "''", "‘", "'"}
_PARTING = {",", ":", ";", "—", "–", "--", "-", "(", "…", "said", "says"}
_FAR = 25  # tokens between a cue and the words taken up again behind it


def lead(scene: Scene, quote: Quote, cues: list[Cue]) -> int | None:
    """Where the clause begins whose last words alone are quoted (Closing it “would be a mistake,” she said); else None.

    Nothing leads where a comma, a colon or another cue stands between the sentence's start and the quotation.
    """
    first = scene.annotation.token_at(quote.start)
    if first is None:
        return None
    before = [t for t in first.sent.tokens if t.end <= quote.outer_start]
    while before and (before[0].lower in _OPENING or not before[0].text.strip()):
        before = before[1:]
    if len(before) < 2 or before[-1].lower in _PARTING or before[0].start < quote.block.start:
        return None
    if any(t.lower in (":", ";", "—", "–", "--") for t in before):
        return None
    if any(before[0].start <= c.verb.start < quote.start and c.entry("clause") for c in cues):
        return None
    return before[0].start


def resumed(scene: Scene, quote: Quote, last: Quote, cue: Cue, cues: list[Cue]) -> bool:
    """Whether a quotation goes on with what `cue` broke off: “A,” she said, pointing at the map, “b.”"""
    if last.block is not quote.block or not last.outer_end <= cue.verb.start < quote.outer_start:
        return False
    between = scene.annotation.tokens_in(cue.verb.end, quote.outer_start)
    if not between or len(between) > _FAR or between[-1].lower not in _JOINING or _ends(between):
        return False
    first = scene.annotation.token_at(quote.start)
    if first is None or (first.sent is not cue.verb.sent and first.text[:1].isupper()):
        return False
    return not any(c.verb in between and c.verb.tag in _FINITE for c in cues)


def _ends(tokens: list[Token]) -> bool:
    """A sentence ends among them."""
    return any(t.text in (".", "?", "!", ";") for t in tokens)
