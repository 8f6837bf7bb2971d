"""What a mass run is asked to do: its inputs, what is taken of them, and where the parts go."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from detente.model import DetenteError

PART: Final = 1000
"""Articles of a part: some 3 MB of Parquet, a minute or two of one core."""

_SHARD: Final = re.compile(r"(\d{1,6})/(\d{1,6})")


class Shard(msgspec.Struct, frozen=True):
    """The share of one job of an array: articles number `at`, `at + of`, `at + 2 * of` … of the input."""

    at: int = 1
    of: int = 1

    def holds(self, number: int) -> bool:
        """Whether the article with this number, counted from 0, belongs to the share."""
        return number % self.of == self.at - 1

    def stem(self, part: int) -> str:
        """The name of a part's files without their ending; the shares of one array may lie in one folder."""
        share = f"{self.at:0{len(str(self.of))}}of{self.of}-" if self.of > 1 else ""
        return f"part-{share}{part:06}"


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """All that decides the bytes of a run's output.

    `inputs` are as the user named them; `fields` is the map of `--map`; `sample` the share of articles that are taken,
    by a hash of their bytes; `limit` the most that are taken; `part` the articles of a part. `versions` is filled in
    by the run.
    """

    inputs: tuple[str, ...]
    fields: str | None = None
    published: str | None = None
    model: str | None = None
    limit: int | None = None
    sample: float | None = None
    shard: Shard = Shard()
    part: int = PART
    versions: dict[str, str] = {}


def shard(given: str | None) -> Shard:
    """Read `--shard 3/10`.

    Raises:
        DetenteError: if it is no such share.
    """
    if given is None:
        return Shard()
    found = _SHARD.fullmatch(given.strip())
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise DetenteError(f"--shard {given}", "is no share", "write it as 3/10: the third of ten")
    return Shard(int(found[1]), int(found[2]))


def check(job: Job) -> Job:
    """The job itself, if its numbers make sense.

    Raises:
        DetenteError: if they do not.
    """
    wrong: list[tuple[str, Any, str]] = [
        ("--limit", job.limit, "give the number of articles to read, 1 or more"),
        ("--part-size", job.part, "give the articles of a part, 1 or more"),
    ]
    for option, value, mend in wrong:
        if value is not None and value < 1:
            raise DetenteError(f"{option} {value}", "is too small", mend)
    if job.sample is not None and not 0 < job.sample <= 1:
        raise DetenteError(f"--sample {job.sample}", "is no share", "give a number above 0 and at most 1, as 0.01")
    return job
