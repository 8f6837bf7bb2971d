"""The report is one file that fetches nothing, and cites what it says."""

from __future__ import annotations

import json
import re
from base64 import b64decode

import pytest

from detente.archive import Archive
from detente.explorer.report import report
from detente.export.references import bibtex, csl
from detente.model import DetenteError
from detente.views.sources import Source, sources


@pytest.fixture
def text(archive_path):
    with Archive.open(archive_path) as kept:
        return report(kept, "CZE-POL")


def test_it_fetches_nothing(text):
    found = re.findall(r'(?:src|href)="([^"]*)"', text)
    assert found and all(link.startswith(("#n", "data:")) for link in found)
    assert "<script" not in text and "@import" not in text and not re.search(r"url\((?!#)", text)


def test_every_note_is_there_and_is_cited(text):
    cited = {int(n) for n in re.findall(r'href="#n(\d+)"', text)}
    noted = {int(n) for n in re.findall(r'<li id="n(\d+)"', text)}
    assert cited == noted == set(range(1, len(noted) + 1)) and noted
    assert "met her Czech colleague in Prague" in text


def test_it_holds_its_references(text):
    packed = dict(re.findall(r'download="references\.(\w+)" href="data:[^,]+,([^"]+)"', text))
    assert "@article{a1," in b64decode(packed["bib"]).decode()
    assert {item["container-title"] for item in json.loads(b64decode(packed["json"]))} <= {"The Vistula Post", "Gazeta"}


def test_days_narrow_it(archive_path):
    with Archive.open(archive_path) as kept:
        assert "Nothing dated happened" in report(kept, "CZE-POL", since="2020")
        assert "Nothing is cited" in report(kept, "CZE-POL", since="2020")
        with pytest.raises(DetenteError):
            report(kept, "CZE-POL", since="soon")
        with pytest.raises(DetenteError):
            report(kept, "nobody")


def test_the_explorer_hands_it_out_to_save(client, text):
    answer = client.get("/dyad/CZE-POL/report")
    assert answer.headers["content-disposition"].startswith('attachment; filename="report-CZE-POL.html"')
    assert answer.text == text


def test_references_keep_to_their_forms():
    source = Source("a1", "100% of {it} & more", "Post_", "2014-03", "https://post.example/a~b", "Jan Kos; Ann Li")
    entry = bibtex([source])
    assert r"title = {{100\% of \{it\} \& more}}" in entry and "author = {{Jan Kos} and {Ann Li}}" in entry
    assert csl([source])[0]["issued"] == {"date-parts": [[2014, 3]]}
    bare = Source("a2", None, None, None, None, None)
    assert csl([bare]) == [{"id": "a2", "type": "article-newspaper", "title": "Untitled"}]
    assert bibtex([]) == ""


def test_sources_are_told_by_their_articles(archive_path):
    with Archive.open(archive_path) as kept:
        assert sources(kept, ["a1", "none"])["a1"].byline == "Jan Kos"
