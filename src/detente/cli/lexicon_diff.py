"""Two states of the knowledge tables over one corpus: the same code reads it twice, and the events are compared."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from detente.model import DetenteError

_PACKAGE = Path(__file__).parents[1]
_TABLES = (".toml", ".csv")


class Change(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """An event that one state of the tables gives and the other does not; `+` now, `-` before."""

    page: str
    start: int
    sign: Literal["+", "-"]
    type: str
    actors: str
    recipients: str
    status: str
    rule: str
    sentence: str


def compared(revision: str, pages: Sequence[str], published: str | None) -> list[Change]:
    """The events gained and lost, in the order of the corpus.

    Raises:
        DetenteError: no such revision or folder; its tables do not load with this code; the corpus cannot be read.
    """
    arguments = [*pages, *(["--published", published] if published else [])]
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder) / "detente"
        shutil.copytree(_PACKAGE, before, ignore=shutil.ignore_patterns("__pycache__"))
        _replace_tables(before / "knowledge", revision)
        old = _events(Path(folder), arguments, f"the tables of {revision}")
    new = _events(_PACKAGE.parent, arguments, "the tables")
    return sorted([_change("+", new[k], k) for k in new.keys() - old.keys()]
                  + [_change("-", old[k], k) for k in old.keys() - new.keys()])  # fmt: skip


def _replace_tables(knowledge: Path, revision: str) -> None:
    """Put another state's tables in the place of today's."""
    for path in sorted(knowledge.rglob("*")):
        if path.suffix in _TABLES:
            path.unlink()
    if Path(revision).is_dir():
        shutil.copytree(revision, knowledge, dirs_exist_ok=True, ignore=lambda at, names: [
            n for n in names if not (Path(at) / n).is_dir() and not n.endswith(_TABLES)])  # fmt: skip
        return
    told = subprocess.run(["git", "archive", revision, "knowledge"], cwd=_PACKAGE, capture_output=True, check=False)
    if told.returncode:
        raise DetenteError(revision, "is no revision of a checkout that this runs from", "name a revision or a folder")
    with tarfile.open(fileobj=io.BytesIO(told.stdout)) as tables:
        for member in tables:
            if member.isfile() and member.name.endswith(_TABLES):
                tables.extract(member, knowledge.parent, filter="data")


def _events(source: Path, arguments: Sequence[str], what: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The corpus's events by what tells them apart, read in a process of their own."""
    call = "import sys; sys.path.insert(0, sys.argv.pop(1)); from detente.cli.main import run; run()"
    command = [sys.executable, "-c", call, str(source), "read", "--format", "jsonl", *arguments]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if told.returncode > 1 or (told.returncode and not told.stdout):
        reason = (told.stderr.strip().splitlines() or ["nothing was read"])[-1]
        raise DetenteError(what, f"cannot be used here ({reason})", "take a revision nearer to this one")
    return dict(_keyed(told.stdout.splitlines()))


def _keyed(lines: Sequence[str]) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    for line in lines:
        reading = msgspec.json.decode(line)
        article = reading["article"]
        page = article.get("external_id") or article.get("headline") or article["id"]
        for event in reading["events"]:
            e = event["evidence"]
            yield (page, e["trigger_start"], event["type"], _codes(event["actors"]), _codes(event["recipients"]),
                   event["status"]), e  # fmt: skip


def _codes(actors: list[dict[str, Any]]) -> str:
    return ", ".join("/".join([a["country"], *a["sectors"]]) for a in actors)


def _change(sign: Literal["+", "-"], evidence: dict[str, Any], key: tuple[Any, ...]) -> Change:
    page, start, kind, actors, recipients, status = key
    return Change(page=page, start=start, sign=sign, type=kind, actors=actors, recipients=recipients, status=status,
                  rule=evidence["rule"].split("@")[0], sentence=" ".join(evidence["sentence"].split()))  # fmt: skip
