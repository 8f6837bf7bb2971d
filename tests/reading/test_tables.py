"""CSV and JSON lines with a field map, JSON Feed, packed and broken: one article a row, one line for each bad one."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
import zstandard

from detente.model import Capture, DetenteError
from detente.reading import captures, limits, read_article
from tests.reading.pages import BODY, FIRST, SECOND, body_of

MAP = "text=body,date=pub_date,title=head,authors=writers,id=nr"


def table(rows: list[list[str]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


ROWS = [
    ["nr", "head", "body", "pub_date", "writers"],
    ["7", "Talks open in Vell", f"{FIRST}\n\n{SECOND}", "2015-02-10 18:00", "Nora Quill; Otto Brandt"],
    ["8", "", "", "", ""],
    ["9", "Bridge opens", "The bridge at Orm opened on Monday after two years of work.", "11 Feb 2015", ""],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
def test_a_table_with_a_map(delimiter: str, packing: str, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + table(ROWS, delimiter)
    data = gzip.compress(data) if packing == ".gz" else zstandard.compress(data) if packing else data
    path = tmp_path / f"wire.csv{packing}"
    path.write_bytes(data)
    first, empty, last = captures(path, fields=MAP)
    assert isinstance(first, Capture) and isinstance(last, Capture)
    article = read_article(first)
    assert (article.external_id, article.headline, article.published) == ("7", "Talks open in Vell", "2015-02-10")
    assert article.byline == ("Nora Quill", "Otto Brandt") and body_of(article) == [FIRST, SECOND]
    assert read_article(last).published == "2015-02-11"
    assert isinstance(empty, DetenteError) and "line 5: it has neither `body` nor `html`" in str(empty)


def test_a_table_without_its_column_says_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(table(ROWS))
    (error,) = captures(tmp_path / "a.csv")
    assert "no column html or text; --map text=NAME; it has: nr, head, body" in str(error)


def test_a_quotation_mark_that_never_closes_ends_at_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 5000)
    rows = b'text\n"never closed\n' + b"words and words\n" * 1000 + b"the last row has words enough here\n"
    (tmp_path / "a.csv").write_bytes(rows)
    items = list(captures(tmp_path / "a.csv"))
    assert "the row cannot be read" in str(items[0]) and isinstance(items[-1], Capture)


@pytest.mark.parametrize("given", ["body", "text=", "colour=body", "text=a,=b"])
def test_a_map_that_is_none_is_told(given: str) -> None:
    (error,) = captures("x", data=b"a", fields=given)
    assert isinstance(error, DetenteError) and str(error).startswith("--map:") and "no pair of fields" in str(error)


def test_json_lines_with_a_map_that_leads_inwards() -> None:
    line = json.dumps({"article": {"body": FIRST}, "when": "2015-02-10", "by": ["Nora Quill"]}).encode()
    (item,) = captures("x", data=line, fields="text=article.body,date=when,byline=by")
    assert isinstance(item, Capture)
    assert (read_article(item).published, read_article(item).byline) == ("2015-02-10", ("Nora Quill",))


def test_a_line_without_end_is_told_and_not_held_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 5000)
    good = json.dumps({"text": FIRST}).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text":"' + b"a" * 1_000_000 + b'"}\n' + good))
    error, item = captures(tmp_path / "a.jsonl.gz")
    assert "line 1: the line is longer" in str(error) and isinstance(item, Capture)


def test_a_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lake Radio",
        "items": [
            {
                "id": "1",
                "url": "https://radio.example/1",
                "title": "Talks open in Vell",
                "content_html": "".join(f"<p>{paragraph}</p>" for paragraph in BODY),
                "date_published": "2015-02-10T18:00:00Z",
                "authors": [{"name": "Nora Quill"}],
            },
            {"id": 2, "content_text": FIRST},
            {"id": "3"},
            "none",
        ],
    }
    html, text, nothing, odd = captures("feed.json", data=json.dumps(feed).encode())
    assert isinstance(html, Capture) and isinstance(text, Capture)
    article = read_article(html)
    assert (article.headline, article.published, article.source) == ("Talks open in Vell", "2015-02-10", "Lake Radio")
    assert article.byline == ("Nora Quill",) and body_of(article) == list(BODY)
    assert text.external_id == "2" and read_article(text).text == FIRST
    assert "has no text" in str(nothing) and "no JSON object" in str(odd)
