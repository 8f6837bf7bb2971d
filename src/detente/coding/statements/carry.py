"""To whom and where, told once and holding on: the hearers and the venue of a speaker's sayings that follow."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from detente.model import Statement

REACH = 700
"""Characters within which the same speaker is still taken to speak to the same people in the same place."""
_LASTING = {"interview", "conference", "speech", "address", "briefing", "debate", "hearing", "testimony", "press"}


def carried(statements: Iterable[Statement]) -> list[Statement]:
    """The statements in their order, those without hearers or venue given their speaker's last ones, if near enough."""
    out: list[Statement] = []
    last: dict[tuple[str, str], Statement] = {}
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.name is None or statement.kind in ("thinks", "expects"):
            out.append(statement)
            continue
        before = last.get((speaker.country, speaker.name))
        if before is not None and 0 <= statement.start - before.end <= REACH:
            statement = _with(statement, before)
        last[speaker.country, speaker.name] = statement
        out.append(statement)
    return out


def _with(statement: Statement, before: Statement) -> Statement:
    if statement.addressee or statement.venue:
        return statement
    venue = before.venue if before.venue and _LASTING & set(before.venue.lower().split()) else None
    return msgspec.structs.replace(statement, addressee=before.addressee, venue=venue)
