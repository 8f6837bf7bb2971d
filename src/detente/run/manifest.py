"""The record of a run: what was asked, and for each part what went in, what came out and what failed.

`manifest/run.json` says what the run is, `manifest/PART.json` that a part is done; `manifest.jsonl` gathers them at the
end, a line each. None holds a clock or a machine's name: the same run writes the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

import msgspec

from detente.model import DetenteError
from detente.native import TABLES
from detente.run.job import Job, Shard
from detente.run.stores import Folder

_WHOLE: Final = "manifest.jsonl"


class File(msgspec.Struct, frozen=True):
    """A file of a part: its path in the folder, rows, bytes, and SHA-256."""

    path: str
    rows: int
    bytes: int
    sha256: str


class Failure(msgspec.Struct, frozen=True):
    """An input without a reading, and why, in one line."""

    input: str
    problem: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part done. `inputs` is how many inputs it took, bad ones counted; `input_sha256` is a hash of them all."""

    part: int
    inputs: int
    input_sha256: str
    articles: int
    words: int
    files: tuple[File, ...]
    failures: tuple[Failure, ...] = ()


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """The last line: sums over all parts."""

    parts: int
    inputs: int
    articles: int
    words: int
    rows: dict[str, int]
    failures: int


class Manifest:
    """The record of one run in its folder; begun afresh, or taken up where it stopped."""

    def __init__(self, folder: Folder, job: Job) -> None:
        """Begin or take up.

        Raises:
            DetenteError: if the folder holds another run.
        """
        self.folder, self.shard = folder, job.shard
        self._name = f"manifest/run{_share(job.shard)}.json"
        told = msgspec.json.format(msgspec.json.encode(job)) + b"\n"
        before = folder.read(self._name)
        if before is None:
            folder.write(self._name, told)
        elif before != told:
            raise DetenteError(folder.url, _difference(before, job), "give another --out, or the same run as before")

    def done(self) -> Iterator[Part]:
        """The parts that are done, from the first to the one before the first that is missing or whose files are
        not there in full."""
        number = 0
        while (data := self.folder.read(self._path(number))) is not None:
            part = msgspec.json.decode(data, type=Part)
            if any(self.folder.size(file.path) != file.bytes for file in part.files):
                return
            yield part
            number += 1

    def add(self, part: Part) -> None:
        """A part is done; its files are there."""
        self.folder.write(self._path(part.part), msgspec.json.encode(part) + b"\n")

    def close(self, total: Total) -> None:
        """All parts are done: gather their records in one file."""
        lines = [msgspec.json.encode(msgspec.json.decode(self.folder.read(self._name) or b"{}")) + b"\n"]
        lines += [self.folder.read(self._path(number)) or b"" for number in range(total.parts)]
        lines.append(msgspec.json.encode(total) + b"\n")
        name = _WHOLE.replace(".", f"{_share(self.shard)}.")
        self.folder.write(name, b"".join(lines))

    def _path(self, number: int) -> str:
        return f"manifest/{self.shard.stem(number)}.json"


def file(path: str, rows: int, data: bytes) -> File:
    """The record of a file."""
    return File(path, rows, len(data), hashlib.sha256(data).hexdigest())


def total(parts: Iterator[Part] | list[Part]) -> Total:
    """The sums over some parts."""
    count = inputs = articles = words = failures = 0
    rows = dict.fromkeys(TABLES, 0)
    for part in parts:
        count, inputs, articles = count + 1, inputs + part.inputs, articles + part.articles
        words, failures = words + part.words, failures + len(part.failures)
        for one in part.files:
            rows[one.path.partition("/")[0]] += one.rows
    return Total(parts=count, inputs=inputs, articles=articles, words=words, rows=rows, failures=failures)


def _share(shard: Shard) -> str:
    return f"-{shard.at:0{len(str(shard.of))}}of{shard.of}" if shard.of > 1 else ""


def _difference(before: bytes, job: Job) -> str:
    try:
        old = msgspec.json.decode(before, type=Job)
    except msgspec.MsgspecError:
        return "it holds a run of another version"
    fields = [name for name in Job.__struct_fields__ if getattr(old, name) != getattr(job, name)]
    return f"it holds another run (other {', '.join(fields)})"
