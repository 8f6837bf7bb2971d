"""What the archive costs as it grows: adding, asking, and the room it takes, on made-up articles."""

from __future__ import annotations

import gzip
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from detente.archive import Archive
from detente.model import Capture
from detente.reader import Reader
from detente.reading import captures
from detente.stories import open_archive
from detente.views import Filter, search
from detente.views.timeline import timeline_page
from evaluation.crowd import ARTICLES, EVENTS, fill, made_reading
from evaluation.rows import Row, row

EXAMPLES = Path(__file__).parent.parent / "examples"
_ADDED = 150
_ASKED = 9
_PATIENCE = 40.0  # seconds that filling 300,000 events may take for 1,000,000 to be tried


def measure(data_dir: Path) -> list[Row]:
    """All rows; they need no data but the examples."""
    return [*_size(), *_growth()]


def _size() -> list[Row]:
    """Bytes on disk of an archive of the example pages against their captures in gzip."""
    reader = Reader()
    pages = [page for page in captures(EXAMPLES) if isinstance(page, Capture)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with Archive.open(path, create=True) as archive:
            for page in pages:
                archive.add(reader.read(page), page)
        size = path.stat().st_size
    packed = sum(len(gzip.compress(page.data)) for page in pages)
    return [row("archive", "size on disk / gzipped captures, examples (at most 4)", size / packed, len(pages))]


def _growth() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        full, empty = Path(folder) / "full.db", Path(folder) / "empty.db"
        start = time.perf_counter()
        fill(full, ARTICLES, 3 * ARTICLES, clues=True)
        events = 3 * ARTICLES
        if time.perf_counter() - start < _PATIENCE:
            rows = _adding(full, empty)
            full.unlink()
            events = EVENTS
            fill(full, ARTICLES, events)
        else:
            rows = _adding(full, empty)
        return [*rows, *_asking(full, events)]


def _adding(full: Path, empty: Path) -> list[Row]:
    """Both archives get the same articles turn by turn; medians of the time that one takes."""
    spent: dict[Path, list[float]] = {full: [], empty: []}
    with open_archive(full) as one, open_archive(empty) as other:
        for number in range(_ADDED):
            reading = made_reading(10_000_000 + number)
            capture = Capture(name="made", data=reading.article.text.encode())
            for path, archive in ((full, one), (empty, other)):
                spent[path].append(_timed(lambda a=archive, r=reading, c=capture: a.add(r, c)))  # type: ignore[misc]
    ratio = median(spent[full][20:]) / median(spent[empty][20:])
    name = f"adding an article to {ARTICLES:,} / to an empty archive (at most 1.3)"
    return [
        row("archive", name, ratio, _ADDED),
        row("archive", "milliseconds to add an article to an empty archive", 1000 * median(spent[empty]), _ADDED),
    ]


def _asking(full: Path, events: int) -> list[Row]:
    with Archive.open(full) as archive:
        asked: dict[str, Callable[[int], object]] = {
            "search, a phrase": lambda n: search(archive, f'"minister{n} of oslo{n}"'),
            "search, common words": lambda n: search(archive, f"talks oslo{n}"),
            "search, with actor and type": lambda n: search(archive, f"oslo{n}", Filter(actor="RUS", type="REJECT")),
            "timeline, a page": lambda n: timeline_page(archive, page=1 + n),
            "timeline, a page of a dyad": lambda n: timeline_page(archive, Filter(dyad="RUS-UKR"), page=1 + n),
            "timeline, a page since a day": lambda n: timeline_page(archive, Filter(since=f"2014-0{1 + n}-01")),
        }
        for name, ask in _series(archive).items():
            asked[name] = ask
        return [_row(name, ask, events) for name, ask in asked.items()]


def _series(archive: Archive) -> dict[str, Callable[[int], object]]:
    """The series of a dyad by week."""
    from detente.views.series import Asked, series

    pairs = ("RUS-UKR", "USA-RUS", "DEU-FRA", "USA-CHN", "POL-RUS")
    return {"series of a dyad": lambda n: list(series(archive, Asked(dyad=pairs[n % len(pairs)], by="week")))}


def _row(name: str, ask: Callable[[int], object], events: int) -> Row:
    times = [_timed(lambda n=n: ask(n)) for n in range(_ASKED)]  # type: ignore[misc]
    return row("archive", f"{name}, median ms over {events:,} events (below 100)", 1000 * median(times), _ASKED)


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
