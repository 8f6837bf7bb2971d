"""The tools as an assistant calls them, by the protocol's own client: answers can be cited, faults are told."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from detente.archive import Archive
from detente.service.assistant import server
from detente.stories import open_archive
from tests.aside import run_aside
from tests.conftest import BODY, build_reading


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found: Path = tmp_path_factory.mktemp("mcp") / "crisis.db"
    with open_archive(found) as kept:
        kept.add(build_reading("a1"), at="2014-03-13")
        kept.add(build_reading("a2", "Gazeta", "2014-03-13"), at="2014-03-14")
    return found


def call(path: Path, tool: str, **given: Any) -> Any:
    async def ask() -> Any:
        async with Client(server(path)) as client:
            return await client.call_tool(tool, given)

    return run_aside(ask())


def answer(path: Path, tool: str, **given: Any) -> dict[str, Any]:
    told = call(path, tool, **given)
    assert not told.is_error, told.content
    found: dict[str, Any] = told.structured_content
    return found


def test_the_tools_are_described(path: Path) -> None:
    async def ask() -> Any:
        async with Client(server(path)) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, instructions = run_aside(ask())
    assert {"search", "read_text", "timeline", "series", "incident", "positions", "board", "quote"} <= {
        t.name for t in tools
    }
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)
    assert "Cite" in instructions


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("timeline", {"dyad": "CZE-POL"}),
        ("statements", {"who": "Nowak"}),
        ("positions", {"who": "POL", "toward": "RUS", "stance": "wants"}),
        ("board", {}),
    ],
)
def test_records_can_be_cited(path: Path, tool: str, given: dict[str, Any]) -> None:
    items = answer(path, tool, **given)["items"]
    assert items
    with Archive.open(path) as kept:
        for row in items:
            reading = kept.reading(row["article"])
            assert reading is not None
            text = reading.article.text
            assert text[row["sentence_start"] :].startswith(row["sentence"])
            assert row["article"] in row["cite"] and row["published"] in row["cite"] and row["outlet"] in row["cite"]
            start, end = map(int, row["cite"].rpartition("characters ")[2].split("–"))
            assert text[start:end] == (row.get("words") or row.get("matter") or row["sentence"])


def test_searching_and_opening(path: Path) -> None:
    (hit, *_) = answer(path, "search", query='"lasting truce"', kind="article")["items"]
    assert "⁨" not in hit["passage"] and "cite" in hit
    whole = answer(path, "article", article=hit["article"])
    assert BODY in whole["text"] and whole["records"]["events"] == 2


def test_quotes_are_checked(path: Path) -> None:
    told = answer(path, "quote", article="a1", words="wants a  lasting truce")
    (place,) = told["places"]
    assert place["words"] == "wants a lasting truce"
    assert place["sentence"].startswith("She said that Poland") and place["sentence"].endswith("troops.")
    wrong = call(path, "quote", article="a1", words="wants a lasting peace")
    assert wrong.is_error and "does not have these words" in wrong.content[0].text
    headline = answer(path, "quote", article="a1", words="visits Prague")["places"][0]
    assert headline["sentence"] == "Poland's minister visits Prague"


def test_series_and_incidents(path: Path) -> None:
    periods = answer(path, "series", dyad="CZE-POL", by="day")["items"]
    assert periods[0]["mentions"] >= 1 and not any(value == 0 for name, value in periods[0].items() if "_" in name)
    first = answer(path, "incidents")["items"][0]
    told = answer(path, "incident", incident=first["id"])
    assert told["mentions"][0]["cite"] and told["why"]


def test_reading_a_text(path: Path) -> None:
    told = answer(path, "read_text", text="Russia accused Ukraine of an attack on Monday.", published="2014-03-12")
    assert [event["type"] for event in told["events"]][:1] == ["ACCUSE"]
    with Archive.open(path) as kept:
        assert len(kept.articles()) == 2, "nothing is kept"


@pytest.mark.parametrize(
    ("tool", "given", "told"),
    [
        ("timeline", {"dyad": "here"}, "dyad"),
        ("timeline", {"since": "soon"}, "is no date"),
        ("article", {"article": "none"}, "there is no article none here"),
        ("incident", {"incident": "none"}, "there is no incident none here"),
        ("search", {"query": "NEAR("}, "cannot be read"),
        ("read_text", {"text": ""}, "the body"),
    ],
)
def test_faults_are_told_without_insides(path: Path, tool: str, given: dict[str, Any], told: str) -> None:
    found = call(path, tool, **given)
    assert found.is_error and told in found.content[0].text and str(path.parent) not in found.content[0].text


def test_over_standard_input_and_output(path: Path) -> None:
    code = "from detente.cli.main import run; run()"
    words = StdioServerParameters(
        command=sys.executable, args=["-c", code, "mcp", "--archive", str(path)], env=dict(os.environ)
    )

    async def ask() -> Any:
        async with Client(stdio_client(words)) as client:
            return await client.call_tool("timeline", {"size": 1})

    assert run_aside(asyncio.wait_for(ask(), 60)).structured_content["items"]


def test_without_the_extra(path: Path) -> None:
    code = "import sys; sys.modules['mcp'] = None\nfrom detente.cli.main import run; run()"
    words = [sys.executable, "-c", code, "mcp", "--archive", str(path)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == "detente mcp: needs the package mcp, which is not installed; pip install 'detente[mcp]'\n"
    none = subprocess.run([*words[:1], "-c", "from detente.cli.main import run; run()", "mcp", "--archive", "none.db"],
                          capture_output=True, text=True, timeout=60)  # fmt: skip
    assert none.returncode == 2 and "there is no such archive" in none.stderr
