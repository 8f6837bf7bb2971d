"""Draw what `detente read` prints of an example page: python scripts/picture.py > docs/reading.svg"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI

from detente.cli.sheet import sheet
from detente.model import Capture
from detente.reader import Reader
from detente.reading import captures

PAGE = Path(__file__).parent.parent / "examples" / "2014-03-27-observer-feed.xml"
LINES = 64
# The drawing must load nothing from a network: the fonts that Rich would fetch go, the reader's own stand in.
LOCAL = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
    "Fira Code", "DejaVu Sans Mono, Menlo, Consolas"
)


def main() -> None:
    """Print the drawing of the first lines."""
    page = next(item for item in captures(PAGE) if isinstance(item, Capture))
    wide = Console(width=110, file=io.StringIO(), force_terminal=True, highlight=False)
    lines = wide.render_lines(sheet(Reader().read(page), plain=False), pad=False)[:LINES]
    drawn = Console(width=110, file=io.StringIO(), record=True, force_terminal=True, highlight=False)
    for line in lines:
        for segment in line:
            drawn.print(segment.text, style=segment.style, end="")
        drawn.print()
    title = f"detente read examples/{PAGE.name}"
    sys.stdout.write(drawn.export_svg(title=title, code_format=LOCAL, theme=MONOKAI, unique_id="detente"))


if __name__ == "__main__":
    main()
