"""Files that are read from their end (WACZ, Parquet); what is packed once more is unpacked on the disk for that."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from detente.model import DetenteError
from detente.reading import limits
from detente.reading.unpacking import GZIP, ZSTD, BrokenData, Stream

_PIECE: Final = 1_000_000


@contextmanager
def opened(file: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    """The file itself, or what is packed in it for as long as it is read.

    Raises:
        DetenteError: if the packed data is broken, or larger than `limits.BUNDLE_BYTES`.
    """
    head = file.read(4)
    file.seek(0)
    if not head.startswith((GZIP, ZSTD)):
        yield file
        return
    with tempfile.TemporaryFile() as out:
        _unpack(Stream(file), out, name)
        out.seek(0)
        yield out


def _unpack(stream: Stream, out: IO[bytes], name: str) -> None:
    try:
        while piece := stream.read(_PIECE):
            out.write(piece)
            if out.tell() > limits.BUNDLE_BYTES:
                raise DetenteError(name, f"it unpacks to more than {limits.BUNDLE_BYTES // 10**9} GB", "unpack it")
    except BrokenData as error:
        raise error.told(name) from error
