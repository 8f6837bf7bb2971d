"""Whose words stand in quotation marks: each quotation tied to the cue beside it, or to the speaker before it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from detente.coding.scene import Scene
from detente.coding.statements.cues import Cue
from detente.coding.statements.fragments import lead, resumed
from detente.coding.statements.labels import colon_before
from detente.coding.statements.quotes import Quote
from detente.coding.statements.signatures import signature
from detente.coding.statements.subjects import quoting
from detente.coding.statements.unlisted import unlisted
from detente.language import Token

_FAR = 40  # tokens between a quotation and the cue behind it


@dataclass(eq=False)
class Attribution:
    """A quotation and its cue; `beside` tells a cue in its own sentence from a speaker carried over.

    `lead` is where the clause begins of which the quotation is only the end.
    """

    quote: Quote
    cue: Cue
    beside: bool
    lead: int | None = None


def attribute(scene: Scene, quotes: list[Quote], cues: list[Cue]) -> list[Attribution]:
    """Every quotation that is speech of its own, with its cue. Fragments inside a paraphrase are left out."""
    found: list[Attribution] = []
    placed = sorted(cues, key=lambda c: c.verb.start)
    starts = [c.verb.start for c in placed]
    for quote in quotes:
        cue, behind = signature(scene, quote) or _before(scene, quote, placed, starts), None
        if cue is None:
            behind = _behind(scene, quote, quotes, placed, starts)
            cue = behind or _marked(scene, quote, found, placed)
        if cue is not None:
            found.append(Attribution(quote, cue, True, lead(scene, quote, placed) if behind is not None else None))
            continue
        carried = _carried(scene, quote, found, placed, starts)
        if carried is not None:
            found.append(Attribution(quote, carried, False))
    return found


def _marked(scene: Scene, quote: Quote, found: list[Attribution], cues: list[Cue]) -> Cue | None:
    """The cue of a quotation with no listed verb beside it: another verb, a colon, or the cue that broke it off."""
    cue = None if _is_title(scene, quote) else unlisted(scene, quote)
    cue = cue or (colon_before(scene, quote) if _fills(scene, quote) else None)
    if cue is None and found and resumed(scene, quote, found[-1].quote, found[-1].cue, cues):
        return found[-1].cue
    return cue


def _before(scene: Scene, quote: Quote, cues: list[Cue], starts: list[int]) -> Cue | None:
    """`X said: "…"`, `said, "…"`, `said "…"`, `said that "…"` where the quotation fills the clause."""
    at = bisect_left(starts, quote.outer_start) - 1
    if at < 0:
        return None
    cue = cues[at]
    gap = scene.annotation.text[cue.verb.end : quote.outer_start]
    if cue.verb.start < quote.block.start or cue.entry("quote") is None or len(gap) > 120:
        return None
    between = scene.annotation.tokens_in(cue.verb.end, quote.outer_start)
    if any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in between):
        return None
    sign = gap.rstrip()[-1:]
    if sign == ":" or (sign == "," and not _another_subject(between)):
        return cue
    plain = [t for t in between if t.lower not in ("that", ",")]
    if between and between[-1].lower == "that":
        return cue if _fills(scene, quote) else None
    return cue if not plain and quote.end - quote.start > 12 and _fills(scene, quote) else None


def _another_subject(between: list[Token]) -> bool:
    return any(t.dep in ("nsubj", "nsubjpass") and t.head.i > between[-1].i for t in between)


def _fills(scene: Scene, quote: Quote) -> bool:
    """The quotation ends its sentence or clause, and is one itself (it holds a finite verb)."""
    text = scene.annotation.text
    tokens = scene.annotation.tokens_in(quote.start, quote.end)
    finite = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens) or text[quote.end - 1] in "!?"
    rest = text[quote.outer_end : quote.outer_end + 2].strip()
    return finite and (not rest or rest[0] in ".,;?!)" or text[quote.end - 1] in ".,?!")


def _behind(scene: Scene, quote: Quote, quotes: list[Quote], cues: list[Cue], starts: list[int]) -> Cue | None:
    """`"…," said X`, `"…?" he asked`: the first verb behind the quotation is its cue."""
    if not _comma_closes(scene.annotation.text, quote) or _is_title(scene, quote):
        return None
    following = next((q.outer_start for q in quotes if q.outer_start >= quote.outer_end), quote.block.end)
    limit = min(following, quote.block.end)
    tokens = [t for t in scene.annotation.tokens_in(quote.outer_end, limit) if t.pos != "PUNCT"][:_FAR]
    for token in tokens:
        at = bisect_left(starts, token.start)
        if quoting(token):
            continue
        said = token.tag in ("VBD", "VBZ", "VBP", "VBN", "VB") or token.dep == "pcomp"
        if said and at < len(cues) and cues[at].verb is token:
            return cues[at] if cues[at].entry("quote") and not _inserted(quote, cues[at]) else None
        if token.tag in ("VBD", "VBZ", "VBP", "MD") and token.dep not in ("relcl", "aux", "auxpass"):
            return None
        if token.lower in ("that", "but") and token is tokens[0]:
            return None
    return None


def _inserted(quote: Quote, cue: Cue) -> bool:
    """The quotation stands between its cue and the subject, in the same clause: "Sall, citing “a war,” said …"."""
    subject = cue.speech.subject
    if subject is None or subject.sent is not cue.verb.sent:
        return False
    return subject in cue.verb.children and subject.end <= quote.outer_start


def _is_title(scene: Scene, quote: Quote) -> bool:
    """A name in quotation marks within a sentence: CNN's "State of the Union", the hacker known as "Fox"."""
    tokens = [t for t in scene.annotation.tokens_in(quote.start, quote.end) if t.pos != "PUNCT"]
    first = scene.annotation.token_at(quote.start)
    if first is None or len(tokens) > 7 or quote.outer_start <= first.sent.start + 1:
        return False
    if scene.annotation.text[: quote.outer_start].rstrip()[-1:] in (",", ":"):
        return False
    named = all(t.text[:1].isupper() or t.pos in ("ADP", "DET", "CCONJ", "PART", "NUM") for t in tokens)
    return named or (len(tokens) <= 3 and not any(t.tag in ("VBD", "VBZ", "VBP", "MD", "VB") for t in tokens))


def _comma_closes(text: str, quote: Quote) -> bool:
    """A comma, question mark or the like at the closing mark, inside or outside of it."""
    inner = text[quote.start : quote.end].rstrip(" \t\n'\"’”")
    outer = text[quote.outer_end : quote.outer_end + 2].lstrip()
    if inner[-1:] in (",", "?", "!", "—", "–", "…") or inner.endswith("..."):
        return True
    return outer[:1] in (",", "—", "–") or (inner[-1:] == "." and outer[:1].islower())


def _carried(scene: Scene, quote: Quote, found: list[Attribution], cues: list[Cue], starts: list[int]) -> Cue | None:
    """A stand-alone quoted sentence: the speaker of the quotation, or of the sentence, just before."""
    if not _stands_alone(scene, quote) and not (found and _goes_on(scene, quote, found[-1])):
        return None
    at = bisect_left(starts, quote.outer_start) - 1
    while at >= 0 and cues[at].entry("quote") is None:
        at -= 1
    near = cues[at] if at >= 0 else None
    last = found[-1] if found else None
    blocks = scene.annotation.article.blocks
    here = blocks.index(quote.block)
    if last is not None and (near is None or last.quote.end > near.verb.start or last.cue.verb.sent is near.verb.sent):
        back = here - blocks.index(last.quote.block)
        if back <= 1 and _gap(scene, max(last.quote.outer_end, last.cue.verb.end), quote.outer_start) <= 1:
            return last.cue
    if near is None or not near.speech.speakers:
        return None
    if _gap(scene, near.verb.sent.end, quote.outer_start) == 0 and here - blocks.index(near.verb.sent.block) <= 1:
        return near
    return None


def _goes_on(scene: Scene, quote: Quote, last: Attribution) -> bool:
    """A clause quoted right behind its speaker's sentence, ended by the paper: “…,” she said. “…” for the poor."""
    first = scene.annotation.token_at(quote.start)
    if first is None or quote.single or last.quote.block is not quote.block or not last.beside:
        return False
    opens = not scene.annotation.text[first.sent.start : quote.start].strip(" \n\t\"“”'`«»?.")
    inner = scene.annotation.tokens_in(quote.start, quote.end)
    clause = len(inner) > 3 and any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in inner)
    return opens and clause and last.cue.verb.sent.index == first.sent.index - 1


def _gap(scene: Scene, start: int, end: int) -> int:
    """Whole sentences between two characters."""
    return sum(1 for s in scene.annotation.sentences if s.start >= start and s.end <= end and s.end - s.start > 12)


def _stands_alone(scene: Scene, quote: Quote) -> bool:
    """The quotation opens its sentence and closes one."""
    first = scene.annotation.token_at(quote.start)
    if first is None or quote.end - quote.start < 8 or quote.single:
        return False
    text = scene.annotation.text
    opens = not text[first.sent.start : quote.start].strip(" \n\t\"“”'`«»?.")
    closes = not quote.closed or text[quote.end - 1] in ".?!…—" or text[quote.outer_end : quote.outer_end + 1] in ".?!"
    return opens and closes
