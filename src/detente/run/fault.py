"""A fault of our own, told in one line too; `DETENTE_TRACEBACK=1` in the environment shows where it lies."""

from __future__ import annotations

import os

from detente.model import DetenteError

_SWITCH = "DETENTE_TRACEBACK"


def told(name: str, fault: Exception) -> DetenteError:
    """The fault as an error about this input.

    Raises:
        Exception: the fault itself, where the user asked to see it.
    """
    if os.environ.get(_SWITCH):
        raise fault
    problem = f"a fault of detente's own ({type(fault).__name__}: {fault})"
    return DetenteError(name, problem, f"please report it with this input; {_SWITCH}=1 shows where it lies")
