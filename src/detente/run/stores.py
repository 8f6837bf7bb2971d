"""Where inputs and outputs lie: the local disk, or any store that fsspec has a driver for (`s3://`, `gs://` …)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import fsspec

from detente.model import DetenteError

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_WEB: Final = ("http", "https")


def is_stored(name: str) -> bool:
    """Whether a name leads to a store: it has a scheme that is not the web's."""
    found = _SCHEME.match(name)
    return found is not None and found[1].lower() not in _WEB


def opened(url: str) -> tuple[Any, str]:
    """The file system of an address and the path within it.

    Raises:
        DetenteError: if there is no driver for its scheme, or if the store cannot be reached.
    """
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        told = " ".join(str(error).split())
        raise DetenteError(url, "the driver of this store is not installed", f"pip install it ({told})") from error
    except ValueError as error:
        raise DetenteError(url, "no store has such an address", "give a path, or an address like s3://…") from error
    except Exception as error:  # each driver raises its own kinds
        raise _unreachable(url, error) from error
    return system, path


def _unreachable(url: str, error: Exception) -> DetenteError:
    told = f"{type(error).__name__}: {' '.join(str(error).split())[:100]}"
    return DetenteError(url, f"the store cannot be used ({told})", "check the address, the key and the network")


class Folder:
    """The folder that a run writes: each file appears whole or not at all, and stays once it is there."""

    def __init__(self, url: str) -> None:
        """Make the folder if there is none.

        Raises:
            DetenteError: if it cannot be written.
        """
        url = url.removeprefix("file://")
        self.url = url.rstrip("/") or "/"
        self._system: Any = None
        self._root = ""
        if is_stored(url):
            self._system, self._root = opened(self.url)
        self._local = None if self._system else Path(url)
        try:
            if self._local:
                self._local.mkdir(parents=True, exist_ok=True)
            else:
                self._system.makedirs(self._root, exist_ok=True)
        except Exception as error:
            raise self._failed("made", error) from error

    def write(self, name: str, data: bytes) -> None:
        """Write a file: on a disk under another name, synced and then renamed; stores put an object as a whole.

        Raises:
            DetenteError: if it cannot be written.
        """
        try:
            if self._local:
                _write_synced(self._local / name, data)
            else:
                self._system.makedirs(f"{self._root}/{name}".rpartition("/")[0], exist_ok=True)
                self._system.pipe_file(f"{self._root}/{name}", data)
        except Exception as error:
            raise self._failed("written", error) from error

    def read(self, name: str) -> bytes | None:
        """A file's bytes; None if there is no such file."""
        try:
            if self._local:
                return (self._local / name).read_bytes()
            content: bytes = self._system.cat_file(f"{self._root}/{name}")
            return content
        except FileNotFoundError:
            return None
        except Exception as error:
            raise self._failed("read", error) from error

    def size(self, name: str) -> int | None:
        """A file's size in bytes; None if there is no such file."""
        try:
            if self._local:
                return (self._local / name).stat().st_size
            return int(self._system.size(f"{self._root}/{name}"))
        except FileNotFoundError:
            return None

    def _failed(self, what: str, error: Exception) -> DetenteError:
        if isinstance(error, DetenteError):
            return error
        if self._local:
            reason = getattr(error, "strerror", None) or error
            return DetenteError(self.url, f"it cannot be {what} ({reason})", "choose another folder, or make room")
        return _unreachable(self.url, error)


def _write_synced(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def files(url: str, wanted: Any) -> Iterator[tuple[str, Any, str]]:
    """The files behind a store's address, sorted: one file, all below a folder that `wanted` takes, or a pattern's.

    Args:
        url: the address of a file, a folder or a pattern.
        wanted: takes a path within a folder, tells whether it is wanted.

    Yields:
        Each file's own address, its file system, and its path there.

    Raises:
        DetenteError: if there are none, or if the store cannot be used.
    """
    system, path = opened(url)
    try:
        if any(sign in path for sign in "*?["):
            found = [one for one in system.glob(path) if system.isfile(one)]
        elif system.isdir(path):
            found = [one for one in system.find(path) if wanted(Path(one).relative_to(path))]
        else:
            found = [path] if system.exists(path) else []
    except Exception as error:
        raise _unreachable(url, error) from error
    if not found:
        raise DetenteError(url, "there are no pages there", "check the address")
    for one in sorted(found):
        yield system.unstrip_protocol(one), system, one
