"""Read a web archive of many gigabytes, made while it is read, and tell how much memory that took.

Usage: python scripts/large_archive.py [GIGABYTES]   (10 unless told; about ten seconds a gigabyte)
"""

from __future__ import annotations

import base64
import io
import random
import resource
import sys
import time
from typing import Final

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from detente.model import Capture
from detente.reading.sources import archives
from detente.reading.unpacking import Stream

_KINDS: Final = 20
_BYTES: Final = 300_000


def record(seed: int) -> bytes:
    """A packed record whose page is some 400 KB that hardly pack any smaller."""
    noise = base64.b64encode(random.Random(seed).randbytes(_BYTES))
    page = b"<html><body><p>Ferries left Vell at noon on Monday.</p><!-- " + noise + b" --></body></html>"
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    address = f"https://lantern.example/{seed}"
    writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(page), http_headers=headers))
    return out.getvalue()


class Made(io.RawIOBase):
    """The bytes of some records over and over, up to a size."""

    def __init__(self, records: list[bytes], size: int) -> None:
        self.records, self.left, self.rest, self.number = records, size, b"", 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes; the last record is written whole."""
        while len(self.rest) < size and self.left > 0:
            fresh = self.records[self.number % len(self.records)]
            self.rest, self.left, self.number = self.rest + fresh, self.left - len(fresh), self.number + 1
        piece, self.rest = self.rest[:size], self.rest[size:]
        return piece


def _peak() -> float:
    """The most memory held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(gigabytes: float) -> None:
    """Read and tell."""
    stream = Made([record(seed) for seed in range(_KINDS)], int(gigabytes * 1e9))
    start, before, found = time.monotonic(), _peak(), 0
    for item in archives.captures(Stream(stream), "made.warc.gz"):
        found += isinstance(item, Capture)
    seconds = time.monotonic() - start
    print(f"{gigabytes:g} GB packed, {found:,} pages in {seconds:.0f} s; peak {_peak():.0f} MB, {before:.0f} MB before")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0)
