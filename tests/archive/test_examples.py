"""Every reading of the example pages comes out of an archive as it went in, and its evidence reads back from SQL."""

from __future__ import annotations

from pathlib import Path

from detente.archive import Archive
from detente.model import Capture
from detente.reader import Reader
from detente.reading import captures

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
EVIDENCE = """SELECT article, incident, sentence, trigger, type FROM timeline
    WHERE substr(sentence, trigger_offset + 1, length(trigger)) = trigger"""


def test_examples_come_out_as_they_went_in(tmp_path):
    reader = Reader()
    pages = [page for page in captures(EXAMPLES) if isinstance(page, Capture)]
    readings = [reader.read(page) for page in pages]
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        assert all(archive.add(reading, page) for reading, page in zip(readings, pages, strict=True))
        assert [archive.reading(reading.article.id) for reading in readings] == readings
        assert all(archive.holds(page) for page in pages)
        told = {(r["article"], r["sentence"], r["trigger"], r["type"]) for r in archive.rows(EVIDENCE)}
        assert archive.verify() == []
        headlines = "SELECT a.headline FROM revisions JOIN articles AS a ON a.id = revisions.of"
        assert [row["headline"] for row in archive.rows(headlines)] == ["G7 shuts Russia out and cancels Sochi summit"]
        retired = {row["of"] for row in archive.rows("SELECT of FROM revisions")}
    assert told == {
        (reading.article.id, event.evidence.sentence, event.evidence.trigger, event.type)
        for reading in readings
        for event in reading.events
        if reading.article.id not in retired  # the page's updated version stands in its place
    }
