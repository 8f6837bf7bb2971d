"""The documents are true: their commands are understood, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import typer

from detente.cli.main import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "evaluation").rglob("*.md")])
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def commands() -> list[str]:
    """Every line of a shell block that calls detente, without what follows it in a pipe."""
    blocks = [block for page in PAGES for block in re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)]
    lines = [line for block in blocks for line in block.splitlines()]
    return [found[0] for line in lines if (found := re.search(r"(?:^|(?<=\| ))detente [^#|>]+", line))]


def test_there_are_commands():
    assert {line.split()[1] for line in commands()} >= {"read", "add", "show"}


@pytest.mark.parametrize("line", commands())
def test_a_command_is_understood(line):
    _, name, *arguments = shlex.split(line)
    COMMANDS[name].make_context(name, arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "docs" / "usage.md", ROOT / "docs" / "library.md"], ids=lambda page: page.name
)
def test_python_runs(page, tmp_path, monkeypatch, capsys):
    blocks = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "examples" / "2014-04-17-observer-geneva.html", "page.html")
    for block in blocks:
        exec(compile(block, page.name, "exec"), {})
    assert blocks and "USA" in capsys.readouterr().out
