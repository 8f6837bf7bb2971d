"""The lines of a PDF's pages, as JSON: run as a process of its own, so that a PDF that never ends can be stopped.

Usage: the PDF on standard input; the most pages, the longest content of a page and the most memory, both in bytes, as
arguments. It imports nothing of ours, to start fast.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys
from typing import Any

import pypdf


def lines(data: bytes, most: int, longest: int) -> dict[str, Any]:
    """`{"pages": [[line, …], …]}`, or `{"problem": "…"}` for a PDF that cannot be read."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"problem": "the PDF is locked with a password", "mend": "unlock it first"}
        return {"pages": [_page(page, longest) for page in reader.pages[:most]]}
    # The parser raises what it likes on mangled files.
    except Exception as error:
        return {"problem": f"the PDF cannot be read ({type(error).__name__})"}


def _page(page: Any, longest: int) -> list[str]:
    contents = page.get_contents()
    if contents is None or len(contents.get_data()) > longest:
        return []
    return [line.rstrip() for line in (page.extract_text() or "").split("\n")]


def bound_memory(most: int) -> None:
    """Have the system refuse more memory than this, where it can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    pages, content, memory = map(int, sys.argv[1:])
    bound_memory(memory)
    told = lines(sys.stdin.buffer.read(), pages, content)
    sys.stdout.buffer.write(json.dumps(told).encode("ascii"))
