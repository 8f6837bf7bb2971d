"""What the archive costs as it grows: adding, asking, and the room it takes, on made-up articles."""

from __future__ import annotations

import gzip
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from detente.archive import Archive
from detente.model import Capture, Reading
from detente.reader import Reader
from detente.reading import captures
from detente.stories import open_archive
from detente.views import Filter, search
from detente.views.timeline import timeline_page
from evaluation.crowd import ARTICLES, EVENTS, fill, made_reading
from evaluation.pairs import pairs
from evaluation.rows import Row, row

EXAMPLES = Path(__file__).parent.parent / "examples"
_ADDED, _REPORTS = 150, 80
_ASKED = 9
_PATIENCE = 40.0  # seconds that filling 300,000 events may take for 1,000,000 to be tried


def measure(data_dir: Path) -> list[Row]:
    """All rows; those of whole web pages where the data is there."""
    return [*sizes(Path(data_dir)), *_growth()]


def sizes(data_dir: Path) -> list[Row]:
    """Bytes on disk against captures in gzip: whole web pages, the visible text of the same, our tiny examples."""
    html, texts = data_dir / "pages" / "html", data_dir / "pages" / "text_captures.jsonl"
    sets = {"the examples, of 1 KB each": [p for p in captures(EXAMPLES) if isinstance(p, Capture)]}
    if html.exists():
        sets["whole web pages"] = [p for p in captures(html) if isinstance(p, Capture)]
    if texts.exists():
        lines = map(json.loads, texts.read_text(encoding="utf-8").splitlines())
        sets["their visible text alone"] = [Capture(name=line["id"], data=line["dump"].encode()) for line in lines]
    return [_size(name, pages) for name, pages in sets.items()]


def _size(name: str, pages: list[Capture]) -> Row:
    reader = Reader()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with open_archive(path) as archive:
            for page in pages:
                archive.add(reader.read(page), page)
        size = path.stat().st_size
    packed = sum(len(gzip.compress(page.data)) for page in pages)
    return row("archive", f"size on disk / gzipped captures, {name} (at most 4)", size / packed, len(pages))


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
    """Both archives get the same articles turn by turn, gathered as they come; medians of the time that one takes."""
    reader, pages = Reader(), _reports()
    reader.read(pages[0])
    with open_archive(full) as one, open_archive(empty) as other:
        short = _turns(one, other, [lambda n=n: made_reading(10_000_000 + n) for n in range(_ADDED)])  # type: ignore[misc]
        whole = _turns(one, other, [lambda page=page: reader.read(page) for page in pages])  # type: ignore[misc]
    size, ratios = f"{ARTICLES:,}", [times[0] / times[1] for times in (whole, short)]
    return [
        row("archive", f"reading and adding an article, to {size} / to none (at most 1.3)", ratios[0], _REPORTS),
        row("archive", f"adding alone, an article of two sentences, to {size} / to none", ratios[1], _ADDED),
        row("archive", f"milliseconds to add such an article to {size}", 1000 * short[0], _ADDED),
    ]  # fmt: skip


def _turns(full: Archive, empty: Archive, made: Sequence[Callable[[], Reading]]) -> tuple[float, float]:
    """The median time of making a reading and adding it, in the full and in the empty archive."""
    spent: tuple[list[float], list[float]] = ([], [])
    for make in made:
        for archive, times in zip((full, empty), spent, strict=True):
            start = time.perf_counter()
            reading = make()
            archive.add(reading, Capture(name="made", data=reading.article.text.encode()))
            times.append(time.perf_counter() - start)
    return median(spent[0][len(made) // 8 :]), median(spent[1][len(made) // 8 :])


def _reports() -> list[Capture]:
    """Reports of our own houses, each of its day."""
    texts = [pair.two.text for pair in pairs() if pair.how == "two outlets"][:_REPORTS]
    days = (f"2012-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(_REPORTS))
    return [
        Capture(name=f"{n}.txt", data=text.encode(), published_hint=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
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
