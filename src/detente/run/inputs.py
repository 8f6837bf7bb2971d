"""What the user names → captures in a fixed order, and which of them the run takes."""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from detente.model import Capture, DetenteError
from detente.reading import captures
from detente.reading.sources import files
from detente.run import stores
from detente.run.job import Job

Item = Capture | DetenteError

_SCALE: Final = 1 << 64


def taken(job: Job) -> Iterator[Item]:
    """The captures, and the errors of inputs that are none, that belong to a job: sampled, limited, shared out.

    The sample is drawn by a hash of each capture's bytes, so that the same article is in it wherever it stands.
    """
    number = 0
    for item in found(job):
        if job.sample is not None and not _sampled(item, job.sample):
            continue
        if job.limit is not None and number >= job.limit:
            return
        if job.shard.holds(number):
            yield item
        number += 1


def found(job: Job) -> Iterator[Item]:
    """All captures behind the job's inputs, in their order; what cannot be had comes as its error."""
    for name in job.inputs:
        try:
            yield from _behind(name, job)
        except DetenteError as error:
            yield error


def _behind(name: str, job: Job) -> Iterator[Item]:
    if stores.is_stored(name):
        for address, system, path in stores.files(name, files.is_readable):
            yield from _stored(address, system, path, job)
        return
    for one in _expanded(name):
        yield from captures(one, published_hint=job.published, fields=job.fields)


def _stored(address: str, system: object, path: str, job: Job) -> Iterator[Item]:
    """A file of a store, opened as a stream; one that cannot be opened is told and the next follow."""
    try:
        with system.open(path, "rb") as file:  # type: ignore[attr-defined]
            yield from captures(address, file=file, published_hint=job.published, fields=job.fields)
    except Exception as error:  # each driver raises its own kinds
        told = f"{type(error).__name__}: {' '.join(str(error).split())[:100]}"
        yield DetenteError(address, f"it cannot be read ({told})", "check the address and its rights")


def _expanded(name: str) -> list[str]:
    """The files of a pattern that no shell has expanded, sorted; other names as they are.

    Raises:
        DetenteError: if the pattern fits no file.
    """
    if not glob.has_magic(name) or Path(name).exists() or "://" in name:
        return [name]
    fitting = sorted(glob.iglob(name, recursive=True))  # noqa: PTH207 (Path.glob takes no whole path)
    if not fitting:
        raise DetenteError(name, "no file fits this pattern", "check it")
    return fitting


def _sampled(item: Item, share: float) -> bool:
    data = item.data if isinstance(item, Capture) else item.name.encode()
    return int.from_bytes(hashlib.sha256(data).digest()[:8], "big") < share * _SCALE
