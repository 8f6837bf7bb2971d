"""What a speaker vouches for: all that he says and believes, but not what he only speaks of, wants or dislikes."""

from __future__ import annotations

from collections.abc import Iterable

from detente.knowledge.said.cues import topics
from detente.model import Statement


def asserted(statements: Iterable[Statement]) -> list[Statement]:
    """The statements whose content their speaker asserts: on those alone may a record rest its `source`."""
    spoken_of = {f"said.{name}" for name in topics()}
    return [s for s in statements if s.evidence.rule.partition("@")[0] not in spoken_of]
