"""A text and what its cast says of each phrase, in one short form for tables of cases."""

from __future__ import annotations

from detente.actors import Mention, find


def told(text: str, on: str | None = "2014-03-30") -> dict[str, list[str]]:
    """Each mention's words with the codes of its members, in text order."""
    out: dict[str, list[str]] = {}
    for mention in find(text, on).mentions:
        out.setdefault(mention.words, []).append(codes(mention))
    return out


def codes(mention: Mention) -> str:
    """The codes of a mention's members, joined by " + "."""
    return " + ".join("/".join((m.country, "+".join(m.sectors), m.name or "")).rstrip("/") for m in mention.members)
