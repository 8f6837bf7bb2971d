"""A mass run: captures in parts, parts through an engine to Parquet files, each part recorded once it is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, islice

import msgspec
import pyarrow as pa

from detente.model import DetenteError
from detente.native import TABLES, concat, encode
from detente.run import inputs, manifest
from detente.run.batches import Batch, Item, batches, digest, joined
from detente.run.engine import Engine, in_order
from detente.run.job import Job, check
from detente.run.manifest import Failure, File, Manifest, Part, Total
from detente.run.stores import Folder
from detente.run.worker import Coded

Result = tuple[Batch, list[Coded]]
"""A batch with what became of it."""


@dataclass(frozen=True)
class Step:
    """How far a run has come. `inputs` and `words` were done since it was started this time, `before` are the inputs
    that earlier starts had done, `failures` are those of the last batch."""

    inputs: int
    words: int
    before: int
    failures: tuple[Failure, ...] = ()


def run(job: Job, out: str, engine: Engine, watch: Callable[[Step], object] = lambda step: None) -> Total:
    """Code all that a job asks for into a folder; begun again, it goes on where it stopped.

    Args:
        job: what is asked.
        out: a folder, on the disk or in a store.
        engine: the workers.
        watch: told of each batch that is done.

    Raises:
        DetenteError: if the folder cannot be written or holds another run, or if the input is no longer what it was.
    """
    own = versions(job.model)
    record = Manifest(Folder(out), msgspec.structs.replace(check(job), versions=own))
    parts, rest = _taken_up(record, job.part, inputs.taken(job))
    before = sum(part.inputs for part in parts)
    if before:
        watch(Step(0, 0, before))
    done = _checked(in_order(engine, batches(rest, job.part, len(parts))), own["detente"])
    results = _watched(done, before, watch)
    for number, group in groupby(results, key=lambda result: result[0].part):
        parts.append(_written(record, number, list(group)))
    sums = manifest.total(parts)
    record.close(sums)
    return sums


def versions(model: str | None) -> dict[str, str]:
    """The versions that decide the bytes of the output."""
    from importlib.metadata import version

    from detente.language import MODEL
    from detente.native.schema import FORMAT
    from detente.reader import versions as own

    libraries = {name: version(name) for name in ("pyarrow", "spacy")}
    return {"detente": own(), "format": FORMAT, "model": model or MODEL} | libraries


def _taken_up(record: Manifest, size: int, found: Iterator[Item]) -> tuple[list[Part], Iterator[Item]]:
    """The parts that are done, with the inputs that follow. A last, smaller part is done anew where its input grew.

    Raises:
        DetenteError: if the input of a part that is done has changed.
    """
    parts: list[Part] = []
    for part in record.done():
        last: list[Item] = []
        digests = []
        for item in islice(found, size):
            digests.append(digest(item))
            if part.inputs < size:
                last.append(item)
        if len(last) > part.inputs:
            return parts, chain(last, found)
        if joined(digests) != part.input_sha256:
            problem = f"the input of part {part.part} has changed since it was read"
            raise DetenteError(record.folder.url, problem, "give another --out, or the input as it was")
        parts.append(part)
    return parts, found


def _checked(results: Iterable[Result], version: str) -> Iterator[Result]:
    """Nothing is written that another version has read.

    Raises:
        DetenteError: if a worker has other code or knowledge than this process.
    """
    for batch, pieces in results:
        for piece in pieces:
            if piece.version not in ("", version):
                problem = f"it reads with version {piece.version}, and this command with {version}"
                raise DetenteError("a worker", problem, "install the same version and tables on all nodes")
        yield batch, pieces


def _watched(results: Iterable[Result], before: int, watch: Callable[[Step], object]) -> Iterator[Result]:
    done = words = 0
    for batch, pieces in results:
        done += len(batch.items)
        words += sum(piece.words for piece in pieces)
        watch(Step(done, words, before, tuple(_failures(batch, pieces))))
        yield batch, pieces


def _failures(batch: Batch, pieces: list[Coded]) -> Iterator[Failure]:
    """The inputs of a batch that have no reading, in their order."""
    whole = len(pieces) == 1
    place = 0
    for item in batch.items:
        if isinstance(item, DetenteError):
            yield Failure(item.name, str(item))
            continue
        problem = pieces[0].failed.get(place) if whole else pieces[place].failed.get(0)
        if problem is not None:
            yield Failure(item.name, problem)
        place += 1


def _written(record: Manifest, number: int, results: list[Result]) -> Part:
    """Write a part's files, then its record."""
    pieces = [piece for _, found in results for piece in found]
    tables = concat([{name: _unpacked(data) for name, data in p.tables.items()} for p in pieces if p.tables])
    files: list[File] = []
    for name in TABLES:
        path, data = f"{name}/{record.shard.stem(number)}.parquet", encode(tables[name])
        record.folder.write(path, data)
        files.append(manifest.file(path, tables[name].num_rows, data))
    part = Part(
        part=number,
        inputs=sum(len(batch.items) for batch, _ in results),
        input_sha256=joined(one for batch, _ in results for one in batch.digests),
        articles=sum(piece.articles for piece in pieces),
        words=sum(piece.words for piece in pieces),
        files=tuple(files),
        failures=tuple(failure for batch, found in results for failure in _failures(batch, found)),
    )
    record.add(part)
    return part


def _unpacked(data: bytes) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()
