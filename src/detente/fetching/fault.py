"""Why an address gave nothing, and whether asking again may help."""

from __future__ import annotations

from detente.model import DetenteError


class FetchError(DetenteError):
    """An address that cannot be had.

    `passing` is True where the fault may pass (no network, a slow or broken server), False where the address itself
    is refused or the answer breaks a bound, so that asking again is of no use.
    """

    def __init__(self, name: str, problem: str, mend: str, *, passing: bool = False) -> None:
        super().__init__(name, problem, mend)
        self.passing = passing
