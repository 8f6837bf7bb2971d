"""Work for engines under test, in place of the reader's: quick, and deadly where a text says so."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from collections.abc import Sequence

from detente.model import Capture, DetenteError
from detente.native import Source, rows, tables
from detente.run import worker
from detente.run.worker import Coded
from tests.conftest import build_reading


def quick(batch: Sequence[Capture], model: str | None) -> Coded:
    """A reading built by hand for each capture; a page that says so kills its worker, hangs it, or is bad."""
    read, failed = [], {}
    for place, capture in enumerate(batch):
        if b"deadly" in capture.data:
            os.kill(os.getpid(), signal.SIGSEGV)
        if b"endless" in capture.data:
            time.sleep(600)
        if b"bad" in capture.data:
            failed[place] = str(DetenteError(capture.name, "it is bad", "give a good one"))
            continue
        identity = hashlib.sha256(capture.data).hexdigest()[:12]
        read.append(rows(build_reading(identity), "1+k", Source(capture.name, identity)))
    packed = {name: worker.packed(table) for name, table in tables(read).items()}
    return Coded(tables=packed, failed=failed, articles=len(read), words=10 * len(read))


def slow(batch: Sequence[Capture], model: str | None) -> Coded:
    """The same, but long enough under way for its node to be killed."""
    time.sleep(0.5)
    return quick(batch, model)


class Here:
    """An engine in this process."""

    window = 3

    def submit(self, batch: Sequence[Capture]) -> Here._Handle:
        return self._Handle(quick(batch, None))

    def close(self) -> None:
        pass

    class _Handle:
        def __init__(self, coded: Coded) -> None:
            self._coded = coded

        def result(self) -> Coded:
            return self._coded


def corpus(path, texts: Sequence[str]) -> str:
    """JSON lines with a text each."""
    path.write_text("".join(f'{{"text": "{text}", "id": "{n}"}}\n' for n, text in enumerate(texts)), "utf-8")
    return str(path)


def content(folder) -> dict[str, bytes]:
    """Every file of a run's folder with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
