"""What the source never does: load pickles, run what it read, start a shell, or go to the network by another door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "detente"
NEVER = {
    "pickle",
    "cPickle",
    "dill",
    "cloudpickle",
    "marshal",
    "shelve",
    "joblib",
    "yaml",
    "xmlrpc",
    "telnetlib",
    "ftplib",
}
WEB = {"urllib.request", "http.client", "httpx", "requests", "aiohttp", "urllib3", "socket"}
DOORS = {"fetching", "explorer", "run/watch/serve.py", "cli/serve.py"}
"""Who may open sockets: the one fetcher; and servers, which wait for others."""
CALLS = {"eval", "exec", "compile", "__import__"}


def imported(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module(path: Path) -> None:
    tree, name = ast.parse(path.read_text("utf-8")), path.relative_to(SOURCE).as_posix()
    used = imported(tree)
    assert not {module for module in used if module.partition(".")[0] in NEVER}
    if not any(name.startswith(door) for door in DOORS):
        assert not used & WEB, "the network is reached through detente.fetching alone"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            assert not (isinstance(node.func, ast.Name) and node.func.id in CALLS), ast.unparse(node)
            shell = [
                k
                for k in node.keywords
                if k.arg == "shell" and not (isinstance(k.value, ast.Constant) and not k.value.value)
            ]
            assert not shell, ast.unparse(node)
            assert ast.unparse(node.func) not in ("os.system", "os.popen", "numpy.load", "np.load"), ast.unparse(node)
