"""Content on both sides of its cue: "Time, he added, was short", "As he noted, time was short"."""

from __future__ import annotations

from detente.coding.grammar import own_subject
from detente.coding.statements.before import told
from detente.coding.statements.cues import Cue
from detente.coding.statements.spans import Span, left_edge
from detente.language import Token

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_COMMAS = {",", "—", "–", "--"}
# What goes on behind the cue in the reporter's own voice, or on another cue.
_ELSE = {"and", "but", "or", "nor", "yet", "so", "who", "whom", "which", "whose", "while", "though", "although", "when",
         "where", "because", "as", "citing", "quoting", "adding", "referring", "with"}  # fmt: skip
_SUBORDINATE = {"though", "although", "if", "unless", "while", "because", "since", "once", "until", "whereas"}
_FAR = 14  # tokens of time, place and hearers between a cue and its comma
_SHORTEST = 4  # words of a second piece that is kept beside the first


def around(cue: Cue) -> list[Span]:
    """The pieces of content before and behind a cue set between commas, the longest first; empty where it is not."""
    verb = cue.verb
    subject = cue.speech.subject if cue.speech.subject in verb.children else own_subject(verb)
    if subject is None or subject.i > verb.i or not told(verb) or cue.entry("clause") is None:
        return []
    tokens = verb.sent.tokens
    first = left_edge(subject).i - tokens[0].i
    noting = first > 0 and tokens[first - 1].lower == "as"
    first -= noting
    opened = first > 0 and tokens[first - 1].lower in _COMMAS
    last = _closing(tokens, verb.i - tokens[0].i + 1)
    if last is None or not (opened or (noting and (first == 0 or tokens[first - 1].lower in ("but", "and")))):
        return []
    before = tokens[: first - 1] if opened else []
    behind = tokens[last + 1 :]
    if not before and any(t.lower in _ELSE for t in behind[:1]):
        return []
    return _pieces(_trim(before), behind if _goes_on(before, behind) else [])


def _closing(tokens: list[Token], at: int) -> int | None:
    """Where the comma behind the cue stands, if there is nothing before it but bystanders."""
    for here in range(at, min(len(tokens), at + _FAR)):
        if tokens[here].lower in _COMMAS:
            return here if here + 2 < len(tokens) else None
        if tokens[here].tag in _FINITE | {"VB"} or tokens[here].lower in ("that", ":", ";", '"', "“", "``"):
            return None
    return None


def _goes_on(before: list[Token], behind: list[Token]) -> bool:
    """Whether what is behind the cue is still the speaker's: all of it where the first piece is no sentence yet."""
    if not any(t.tag in _FINITE for t in before) or before[0].lower in _SUBORDINATE:
        return True
    return behind[0].lower not in _ELSE and behind[0].tag != "VBG"


def _trim(tokens: list[Token]) -> list[Token]:
    return tokens[1:] if tokens and tokens[0].lower in ("but", "and", "yet") else tokens


def _pieces(before: list[Token], behind: list[Token]) -> list[Span]:
    both = sorted((p for p in (before, behind) if p), key=len, reverse=True)
    kept = both[:1] + [p for p in both[1:] if len(p) > _SHORTEST and any(t.tag in _FINITE for t in p)]
    return [(p[0].start, p[-1].end) for p in kept if len(p) > 1]
