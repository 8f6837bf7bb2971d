"""A name where it stands: a stretch of tokens with its possible meanings."""

from __future__ import annotations

from dataclasses import dataclass

from detente.actors.entry import Entry, EntryKind


@dataclass(eq=False)
class Hit:
    """A name over the tokens `start` up to `end` (numbers in the annotation), with its possible meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    named: str | None = None
    lemma: str = ""

    @property
    def kind(self) -> EntryKind:
        """The kind of the first meaning."""
        return self.entries[0].kind

    def of(self, *kinds: EntryKind) -> bool:
        """True where one of the meanings has one of these kinds."""
        return any(e.kind in kinds for e in self.entries)
