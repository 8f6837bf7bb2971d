"""The command line as a user runs it, and what it gave back."""

from __future__ import annotations

import pytest

from detente.cli import main


@pytest.fixture
def command(monkeypatch, capsys):
    """Run `detente ARGUMENTS`: exit code, standard output, standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["detente", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main.run()
        out = capsys.readouterr()
        return left.value.code or 0, out.out, out.err

    return run
