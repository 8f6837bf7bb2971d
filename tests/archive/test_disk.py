"""Disks that are full, folders that may not be written, files cut short, two writers: one line each, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from detente.archive import Archive
from detente.cli import main
from detente.model import Capture, DetenteError
from detente.stories import copies, open_archive

WRITE = """
import sys
sys.path.insert(0, ".")
from detente.model import DetenteError
from detente.stories import open_archive
from tests.conftest import build_reading
with open_archive(sys.argv[1]) as archive:
    for number in range(int(sys.argv[2]), int(sys.argv[3])):
        try:
            archive.add(build_reading(str(number)))
        except DetenteError as error:
            sys.exit(str(error))
"""
HOME = Path(__file__).parent.parent.parent


@pytest.fixture
def small_disk(tmp_path):
    """A disk of half a megabyte, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def whole(path: Path) -> int:
    with Archive.open(path) as archive:
        assert archive.verify() == [] and archive.waiting() == []
        return len(archive.articles())


def test_a_disk_that_is_really_full(small_disk, make_reading):
    path, added = small_disk / "a.db", 0
    with open_archive(path) as archive, pytest.raises(DetenteError, match="no space is left on the disk"):
        for number in range(500):
            archive.add(make_reading(str(number)), Capture(name="p", data=os.urandom(2000)))
            added += 1
    assert whole(path) == added > 0
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    with open_archive(path) as archive:
        assert archive.add(make_reading(str(added)))
    assert whole(path) == added + 1


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_file_that_may_not_grow(tmp_path, make_reading):
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        archive.add(make_reading("0"))
    room = path.stat().st_size + 40_000

    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-c", WRITE, str(path), "0", "100"]
    told = subprocess.run(command, cwd=HOME, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert told.returncode == 1 and len(told.stderr.splitlines()) == 1, told.stderr
    assert "a.db: " in told.stderr and "what was added before is safe" in told.stderr
    assert 1 <= whole(path) < 100
    assert subprocess.run(command, cwd=HOME, check=True).returncode == 0
    assert whole(path) == 100


@pytest.fixture
def locked(tmp_path):
    """A folder with an archive that nobody may write into, the administrator neither."""
    folder = tmp_path / "locked"
    folder.mkdir()
    with open_archive(folder / "a.db") as archive:
        from tests.conftest import build_reading

        archive.add(build_reading())
    if os.geteuid():
        folder.chmod(0o555)
        (folder / "a.db").chmod(0o444)
        yield folder
        folder.chmod(0o755)
        return
    mounted = subprocess.run(
        ["mount", "--bind", "-o", "ro", str(folder), str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("the administrator may write everywhere here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are told otherwise here")
def test_a_folder_that_may_not_be_written(locked, make_reading):
    with Archive.open(locked / "a.db") as archive:
        assert archive.articles() == ["a1"] and archive.verify() == []
    with (
        pytest.raises(DetenteError, match=r"a\.db: (may not be written to|cannot be opened)"),
        open_archive(locked / "a.db") as archive,
    ):
        archive.add(make_reading("a2"))
    with pytest.raises(DetenteError, match=r"new\.db: cannot be opened"), open_archive(locked / "new.db") as archive:
        archive.add(make_reading("a2"))
    assert sorted(p.name for p in locked.iterdir()) == ["a.db"]


def test_two_writers_at_once_add_all_and_nothing_twice(tmp_path):
    path = tmp_path / "a.db"
    started = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(path), *map(str, span)], cwd=HOME)
        for span in ((0, 60), (30, 90))
    ]
    assert [writer.wait(timeout=120) for writer in started] == [0, 0]
    assert whole(path) == 90
    with Archive.open(path) as archive:
        assert len(list(copies(archive))) == 90


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.95])
def test_a_file_cut_short_is_told_in_one_line(tmp_path, make_reading, share, monkeypatch, capsys):
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        for number in range(20):
            archive.add(make_reading(str(number)))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    for command in (["show"], ["search", "Nowak"], ["verify"], ["stories"], ["backup", str(tmp_path / "b.db")]):
        monkeypatch.setattr("sys.argv", ["detente", command[0], "-a", str(path), *command[1:]])
        with pytest.raises(SystemExit) as left:
            main.run()
        told = capsys.readouterr()
        assert left.value.code in (1, 2), command
        assert ("a.db" in told.err and told.err.count("\n") == 1) or "wrong" in told.out, command
        assert "a fault of detente" not in told.err
        assert not (tmp_path / "b.db").exists()
