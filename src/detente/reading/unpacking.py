"""A stream unpacked as it is read: gzip and Zstandard known by their first bytes, never more in memory than a piece."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import IO, Any, Final

import zstandard

from detente.model import DetenteError
from detente.reading import limits

GZIP: Final = b"\x1f\x8b"
ZSTD: Final = b"\x28\xb5\x2f\xfd"
_MEMBER: Final = b"\x1f\x8b\x08"
_PIECE: Final = 65_536
_LAYERS: Final = 2
# Four bytes of Zstandard can hold 128 KB, so that so little at a time unpacks to no more than 64 MB.
_SIP: Final = 2_048


class BrokenData(Exception):
    """The packed data is broken or cut short here; reading may go on behind it. The argument names the packing."""

    def told(self, name: str) -> DetenteError:
        """The error for the user."""
        problem = f"its {self.args[0]} data is broken or cut short"
        return DetenteError(name, problem, "pack, fetch or save the file again")


class Stream:
    """Bytes from a file, plain or packed, by piece and by line.

    Every method may raise `BrokenData` once for each broken stretch; the next call goes on with what can be read
    behind it, which for gzip is the next member.
    """

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._buffer = bytearray()
        self._at = 0
        self._source = self._unpacked()
        self._ended = False

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; fewer only at the end."""
        while len(self._buffer) - self._at < size and self._more():
            pass
        return self._take(min(size, len(self._buffer) - self._at))

    def skip(self, size: int) -> None:
        """Read and forget `size` bytes."""
        while size > 0 and (piece := self.read(min(size, _PIECE))):
            size -= len(piece)

    def peek(self, size: int) -> bytes:
        """The next bytes without taking them."""
        while len(self._buffer) - self._at < size and self._more():
            pass
        return bytes(self._buffer[self._at : self._at + size])

    def readline(self, limit: int) -> bytes:
        """The next line with its end, or its first `limit` bytes; empty at the end of the stream."""
        start = self._at
        while (end := self._buffer.find(b"\n", start)) < 0 and len(self._buffer) - self._at <= limit:
            seen = len(self._buffer) - self._at
            if not self._more():
                break
            start = self._at + seen
        whole = (len(self._buffer) if end < 0 else end + 1) - self._at
        return self._take(min(whole, limit))

    def lines(self, limit: int) -> Iterator[bytes]:
        """The lines one by one; one that is longer than `limit` comes as its first `limit` bytes, the rest forgotten.

        Raises:
            BrokenData: where the packed data is broken; the iteration ends there.
        """
        while line := self.readline(limit):
            yield line
            rest = line
            while rest and not rest.endswith(b"\n"):
                rest = self.readline(_PIECE)

    def _more(self) -> bool:
        if self._ended:
            return False
        piece = next(self._source, b"")
        self._ended = not piece
        if self._at:
            del self._buffer[: self._at]
            self._at = 0
        self._buffer += piece
        return bool(piece)

    def _take(self, size: int) -> bytes:
        piece = bytes(self._buffer[self._at : self._at + size])
        self._at += size
        return piece

    def _unpacked(self) -> Iterator[bytes]:
        head = self._raw.read(_PIECE)
        if head.startswith(GZIP):
            return _Members(self._raw, head)
        if head.startswith(ZSTD):
            return _frames(_Again(self._raw, head))
        return _plain(self._raw, head)


def unpacked(data: bytes, name: str) -> bytes:
    """The bytes within gzip or Zstandard data, or the bytes themselves. Servers pack twice by mistake.

    Raises:
        DetenteError: if the packed data is broken or holds more than `limits.PAGE_BYTES`.
    """
    for _ in range(_LAYERS):
        if not data.startswith((GZIP, ZSTD)):
            break
        data = _once(data, name)
    return data


def _once(data: bytes, name: str) -> bytes:
    try:
        out = Stream(io.BytesIO(data)).read(limits.PAGE_BYTES + 1)
    except BrokenData as error:
        raise error.told(name) from error
    if len(out) > limits.PAGE_BYTES:
        problem = f"it is larger than {limits.PAGE_BYTES // 1_000_000} MB"
        raise DetenteError(name, problem, "split it, or save the article alone")
    return out


class _Again:
    """A stream whose first bytes were read already."""

    def __init__(self, raw: IO[bytes], head: bytes) -> None:
        self._raw, self._head = raw, head

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        size = _PIECE if size < 0 else size
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
            return piece
        return self._raw.read(size)


def _plain(raw: IO[bytes], head: bytes) -> Iterator[bytes]:
    while head:
        yield head
        head = raw.read(_PIECE)


def _frames(raw: Any) -> Iterator[bytes]:
    """Zstandard frames; a window beyond the bound is refused, since it would be held in memory."""
    frame, data = None, raw.read(_SIP)
    try:
        while data:
            frame = frame or zstandard.ZstdDecompressor(max_window_size=limits.WINDOW_BYTES).decompressobj()
            if piece := frame.decompress(data):
                yield piece
            data = frame.unused_data if frame.eof else b""
            frame = None if frame.eof else frame
            data = data or raw.read(_SIP)
    except zstandard.ZstdError as error:
        raise BrokenData("Zstandard") from error
    if frame is not None:
        raise BrokenData("Zstandard")


class _Members:
    """The members of a gzip file; behind a broken one the next is sought. An iterator that outlives its errors."""

    def __init__(self, raw: IO[bytes], head: bytes) -> None:
        self._raw, self._data = raw, head
        self._inner: Any = None
        self._seeking = False

    def __iter__(self) -> _Members:
        return self

    def __next__(self) -> bytes:
        while True:
            if not self._data and not self._fill():
                if self._inner is not None:
                    self._inner = None
                    raise BrokenData("gzip")
                raise StopIteration
            if self._inner is None and not self._begin():
                continue
            piece = self._inflate()
            if piece:
                return piece

    def _fill(self) -> bool:
        self._data += self._raw.read(_PIECE)
        return bool(self._data)

    def _begin(self) -> bool:
        """Stand at the next member's first byte and open it."""
        if len(self._data) < len(_MEMBER):
            fresh = self._raw.read(_PIECE)
            if not fresh:
                self._data = b""  # padding behind the last member
                return False
            self._data += fresh
        at = self._data.find(_MEMBER)
        if at < 0:
            self._data = self._data[1 - len(_MEMBER) :]
            return False
        self._data = self._data[at:]
        self._inner = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return True

    def _inflate(self) -> bytes:
        try:
            piece = self._inner.decompress(self._data, _PIECE)
        except zlib.error as error:
            self._data, self._inner = self._data[len(_MEMBER) :], None
            raise BrokenData("gzip") from error
        if self._inner.eof:
            self._data, self._inner = self._inner.unused_data, None
        else:
            self._data = self._inner.unconsumed_tail
        return bytes(piece)
