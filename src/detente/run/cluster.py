"""Workers on a Ray cluster: each batch is a task, run again elsewhere when its node dies.

Ray Data is not used for the work itself: its blocks end where memory says, and its writer names files at random, so
that the same input would not give the same files. Tasks taken back in order do.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

from detente.model import Capture, DetenteError
from detente.run.engine import Lost
from detente.run.local import cores
from detente.run.worker import Coded, Work, code

_AHEAD: Final = 4
TRIES: Final = 3
"""How often a batch is begun anew where its worker or node died; then its articles are tried one by one."""

PATIENCE: Final = 120.0
"""Seconds that a batch may wait longer than its articles may take: for a free core, and for a dead node's batches."""


class Cluster:
    """A Ray cluster, joined by its address, or one of its own on this machine."""

    def __init__(
        self, address: str | None, workers: int | None, model: str | None, seconds: float, work: Work = code
    ) -> None:
        """Join the cluster.

        Args:
            address: the head's address, `auto`, or None to start a cluster on this machine.
            workers: how many batches may be read at once; None is the cluster's cores.
            model: the language pipeline; None is the usual one.
            seconds: the longest that one article may take.
            work: what is done with a batch.

        Raises:
            DetenteError: if Ray is not installed, or if no cluster answers there.
        """
        self._ray = _ray()
        self._model, self._seconds = model, seconds
        self._joined = not self._ray.is_initialized()
        if self._joined:
            self._join(address, workers)
        at_once = workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        self.window = at_once * _AHEAD
        self._code = self._ray.remote(num_cpus=1, max_retries=TRIES)(work)

    def _join(self, address: str | None, workers: int | None) -> None:
        own = {"address": "local", "num_cpus": workers or cores(), "include_dashboard": False}
        where: dict[str, Any] = {"address": address} if address else own
        try:
            self._ray.init(log_to_driver=False, logging_level=logging.ERROR, **where)
        except (ConnectionError, ValueError, RuntimeError) as error:
            told = " ".join(str(error).split())[:100]
            raise DetenteError(f"--address {address}", f"no Ray cluster answers ({told})", "start one") from error

    def submit(self, batch: Sequence[Capture]) -> _Handle:
        """See `Engine`."""
        return _Handle(self._ray, self._code.remote(list(batch), self._model), self._seconds + len(batch) + PATIENCE)

    def close(self) -> None:
        """See `Engine`. A cluster that was joined before stays joined."""
        if self._joined:
            self._ray.shutdown()


class _Handle:
    def __init__(self, ray: Any, reference: Any, seconds: float) -> None:
        self._ray, self._reference, self._seconds = ray, reference, seconds

    def result(self) -> Coded:
        errors = self._ray.exceptions
        try:
            coded: Coded = self._ray.get(self._reference, timeout=self._seconds)
            return coded
        except errors.GetTimeoutError as error:
            self._ray.cancel(self._reference, force=True)
            raise Lost("it took longer than an article may (--timeout)") from error
        except errors.RayTaskError:
            raise
        except errors.RayError as error:
            raise Lost(f"its Ray worker died while reading it ({type(error).__name__})") from error


def _ray() -> Any:
    try:
        import ray
    except ImportError as error:
        raise DetenteError("--engine ray", "Ray is not installed", "pip install 'detente[ray]'") from error
    return ray
