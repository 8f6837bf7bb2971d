"""`python -m detente.knowledge check`: how much the machine knows, and whether any of it contradicts itself."""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

from detente import knowledge
from detente.knowledge.checking import registered


def main(arguments: list[str]) -> int:
    """Print rows by table and contradictions; 0 when there are none, 1 when there are, 2 for a wrong call."""
    if arguments != ["check"]:
        print("usage: python -m detente.knowledge check", file=sys.stderr)
        return 2
    for module in iter_modules(knowledge.__path__):
        if module.name != "__main__":
            import_module(f"detente.knowledge.{module.name}")
    found = 0
    for check in registered():
        for table, rows in check.counts().items():
            print(f"{check.room}.{table:<12}{rows:>7,}")
        for problem in check.problems():
            found += 1
            print(f"{check.room}: {problem}")
    print("no contradictions" if not found else f"{found} contradictions")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
