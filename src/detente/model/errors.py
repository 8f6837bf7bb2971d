"""The one exception that leaves the house: what was wrong with which input, and how to mend it."""

from __future__ import annotations


class DetenteError(Exception):
    """Bad input, told in one line.

    Args:
        name: the input as the user named it (a path, a URL, "standard input", an option).
        problem: what is wrong with it.
        mend: what the user can do about it.
    """

    def __init__(self, name: str, problem: str, mend: str) -> None:
        self.name, self.problem, self.mend = name, problem, mend
        super().__init__(" ".join(f"{name}: {problem}; {mend}".split()))

    def __reduce__(self) -> tuple[type[DetenteError], tuple[str, str, str]]:
        """What a worker process hands over: an exception is rebuilt from its three parts."""
        return DetenteError, (self.name, self.problem, self.mend)
