"""Every form of export by its name: one file, or a folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TextIO

from detente.archive import Archive
from detente.export import ftm, geojson, package, timelinejs, webannotation
from detente.export.coded import FORMS, write_coded
from detente.views.filters import Filter

Write = Callable[[Archive, TextIO, Filter | None], object]
Fill = Callable[[Archive, Path, Filter | None], object]


def _coded(name: str, archive: Archive, out: TextIO, asked: Filter | None) -> object:
    return write_coded(archive, name, out, asked)


def _folder(form: package.Form, archive: Archive, folder: Path, asked: Filter | None) -> None:
    package.write(archive, folder, form, asked)


FILES: dict[str, Write] = {name: partial(_coded, name) for name in FORMS} | {
    "geojson": geojson.write,
    "timelinejs": timelinejs.write,
    "followthemoney": ftm.write,
    "web-annotation": webannotation.write,
}
FOLDERS: dict[str, Fill] = {name: partial(_folder, name) for name in package.FORMS}
