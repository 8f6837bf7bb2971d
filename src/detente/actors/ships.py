"""Warships by their names: "HMS Glasgow", "the destroyer Maddox" are forces of a state, not persons or towns."""

from __future__ import annotations

from detente.actors.entry import Entry
from detente.actors.hit import Hit
from detente.actors.words import words
from detente.knowledge import tables
from detente.language import Annotation, Token

_KINDS = words("ships", "kinds")
_LONGEST = 3
"""Words of a ship's name."""


def ships(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """Hits for ships behind a prefix or a word for a warship, and for the same names again; `taken` learns them."""
    tokens, flags = annotation.tokens, _flags()
    served, out = _served(annotation.article.published), list[Hit]()
    for token in tokens:
        flag = flags.get(token.text)
        if flag is None and not _introduces(token, tokens):
            continue
        end = _end(tokens, token.i + 1)
        if end == token.i + 1 or _known_ship(taken, token.i + 1):
            continue
        name = annotation.text[tokens[token.i + 1].start : tokens[end - 1].end]
        first = token.i if flag is not None else token.i + 1
        called = f"{token.text} {name}" if flag is not None else name
        entry = Entry(kind="body", country=_state(flag, served.get(name)), sectors=("MIL",), name=called)
        _claim(Hit(first, end, (entry,)), out, taken)
    return out + _again(tokens, out, taken)


def _state(flag: str | None, served: str | None) -> str:
    """The state whose prefix it is; of two with one prefix that under which the table has the ship, else the first."""
    states = (flag or "").split()
    if not states or (served is not None and served in states):
        return served or "---"
    return states[0]


def _served(day: str | None) -> dict[str, str]:
    """The states of the ships of the table that served on the day."""
    year = (day or "9999")[:4]
    rows = tables.rows("actors/ships.csv")
    return {r["name"]: r["country"] for r in rows if r["from"] <= year and (not day or year <= (r["to"] or "9999"))}


def _flags() -> dict[str, str]:
    """The country of each prefix of ships' names."""
    flags: dict[str, str] = tables.toml("actors/words.toml")["ship_prefixes"]
    return flags


def _introduces(token: Token, tokens: list[Token]) -> bool:
    """Whether a word for a warship stands in front of its name: "the cruiser NAME", no comma between."""
    follows = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if follows is None or follows.sent is not token.sent or follows.text in _flags():
        return False
    return token.lower in _KINDS and token.tag in ("NN", "NNP")


def _end(tokens: list[Token], first: int) -> int:
    """Where the capitalised words that begin here end."""
    at = first
    while at < len(tokens) and at - first < _LONGEST and tokens[at].sent is tokens[first].sent:
        if tokens[at].tag not in ("NNP", "NNPS") or not tokens[at].text[0].isupper():
            break
        at += 1
    return at


def _known_ship(taken: dict[int, Hit], at: int) -> bool:
    hit = taken.get(at)
    return hit is not None and hit.of("body") and "MIL" in hit.entries[0].sectors


def _again(tokens: list[Token], found: list[Hit], taken: dict[int, Hit]) -> list[Hit]:
    """The same names elsewhere: "the Maddox"."""
    flags = _flags()
    named = {" ".join(w for w in (hit.entries[0].name or "").split() if w not in flags): hit.entries for hit in found}
    out: list[Hit] = []
    for token in tokens:
        before = tokens[token.i - 1] if token.i else token
        for name, entries in named.items():
            parts = name.split()
            end = token.i + len(parts)
            same = [t.text for t in tokens[token.i : end]] == parts
            if same and before.lower == "the" and not any(_known_ship(taken, i) for i in range(token.i, end)):
                _claim(Hit(token.i, end, entries), out, taken)
    return out


def _claim(hit: Hit, out: list[Hit], taken: dict[int, Hit]) -> None:
    out.append(hit)
    taken.update(dict.fromkeys(range(hit.start, hit.end), hit))
