"""Inputs cut into batches, small enough to be given to a worker at once, none of them over two parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import msgspec

from detente.model import Capture, DetenteError

Item = Capture | DetenteError

MOST: Final = 16
"""Inputs of a batch: a second or two of work."""

_BYTES: Final = 4_000_000


@dataclass
class Batch:
    """Some inputs of one part, in their order, each with its digest."""

    part: int
    items: list[Item] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    size: int = 0

    @property
    def captures(self) -> list[Capture]:
        """The inputs that can be read."""
        return [item for item in self.items if isinstance(item, Capture)]

    def add(self, item: Item) -> None:
        """Take in an input."""
        self.items.append(item)
        self.digests.append(digest(item))
        self.size += len(item.data) if isinstance(item, Capture) else 0


def batches(found: Iterable[Item], part: int, first: int) -> Iterator[Batch]:
    """The inputs in batches; each `part` inputs are a part, and parts are numbered from `first` on.

    How a part is cut into batches leaves no trace in what is written.
    """
    batch = Batch(first)
    for count, item in enumerate(found, start=1):
        batch.add(item)
        ended = count % part == 0
        if ended or len(batch.items) >= MOST or batch.size >= _BYTES:
            yield batch
            batch = Batch(first + count // part)
    if batch.items:
        yield batch


def digest(item: Item) -> bytes:
    """A hash of a capture with all that its sender says of it, or of an error."""
    if not isinstance(item, Capture):
        return hashlib.sha256(str(item).encode()).digest()
    told = msgspec.json.encode(msgspec.structs.replace(item, data=b""))
    return hashlib.sha256(len(told).to_bytes(8, "big") + told + item.data).digest()


def joined(digests: Iterable[bytes]) -> str:
    """The hash of a part's inputs, in hex."""
    return hashlib.sha256(b"".join(digests)).hexdigest()
