"""PDF press pages → the lines of their text; what is drawn as a picture has no words to read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from detente.model import DetenteError
from detente.reading import limits

FIRST_BYTES: Final = b"%PDF-"
_HYPHEN: Final = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_PAGE_NUMBER: Final = re.compile(r"(?:page\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?", re.IGNORECASE)
_ENDED: Final = re.compile(r"[.!?:…][\"'”’)\]]*$")
_MEND: Final = "save its text, or print it as a PDF with text in it"
_SHORT: Final = 0.75
_CHILD: Final = Path(__file__).with_name("pdfwords.py")


def text(data: bytes, name: str) -> str:
    """The text of a PDF, its broken lines joined to paragraphs and running heads dropped.

    Raises:
        DetenteError: if the file is broken or locked, holds no words, such as a scan, or takes more time or memory than
            `limits` allow.
    """
    pages = _pages(data, name)
    out = "\n\n".join(_paragraphs(lines) for lines in _without_running(pages))
    if not out.strip():
        raise DetenteError(name, "the PDF has no words in it, only pictures", _MEND)
    return out


def _pages(data: bytes, name: str) -> list[list[str]]:
    """The lines of each page, read in a process of its own that is stopped when it takes too long."""
    bounds = (limits.PDF_PAGES, limits.PDF_PAGE_BYTES, limits.PDF_MEMORY)
    command = [sys.executable, "-P", str(_CHILD), *map(str, bounds)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.PDF_SECONDS, check=True)
        told: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise DetenteError(name, f"the PDF takes more than {limits.PDF_SECONDS:g} seconds to read", _MEND) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise DetenteError(name, "the PDF takes more memory than is allowed, or is broken", _MEND) from error
    if "problem" in told:
        raise DetenteError(name, str(told["problem"]), str(told.get("mend", _MEND)))
    pages: list[list[str]] = told["pages"]
    return pages


def _without_running(pages: list[list[str]]) -> list[list[str]]:
    """Lines at the head or foot of most pages are the sheet's, not the text's; so are page numbers."""
    edges: dict[str, int] = {}
    for lines in pages:
        for line in {_key(line) for line in (*lines[:2], *lines[-2:]) if line.strip()}:
            edges[line] = edges.get(line, 0) + 1
    running = {key for key, count in edges.items() if count >= 2 and count * 2 > len(pages)}
    return [
        [
            line
            for number, line in enumerate(lines)
            if not (_PAGE_NUMBER.fullmatch(line.strip()) or _is_running(line, number, lines, running))
        ]
        for lines in pages
    ]


def _is_running(line: str, number: int, lines: list[str], running: set[str]) -> bool:
    return (number < 2 or number >= len(lines) - 2) and _key(line) in running


def _key(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _paragraphs(lines: list[str]) -> str:
    """Join lines that run to the margin; a line that stops short, or a blank one, ends its paragraph."""
    widths = sorted(len(line) for line in lines if line.strip())
    if not widths:
        return ""
    full = widths[int(len(widths) * 0.9) if len(widths) > 1 else 0]
    out: list[str] = []
    open_ = False
    for line in lines:
        bare = line.strip()
        if bare and open_:
            out[-1] += "\n" + bare
        elif bare:
            out.append(bare)
        open_ = bool(bare) and len(bare) >= full * _SHORT and not (_ENDED.search(bare) and len(bare) < full * 0.9)
    return "\n\n".join(_HYPHEN.sub("", paragraph).replace("\n", " ") for paragraph in out)
