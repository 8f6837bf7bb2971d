"""Newsletters and PDF press pages: the article in them, and one line where there is none."""

from __future__ import annotations

import gzip
import sys
import textwrap
import time
import zlib
from pathlib import Path

import pytest

from detente.model import Capture, DetenteError
from detente.reading import captures, limits, read_article, read_page
from tests.reading.containers import mail, pdf
from tests.reading.pages import BODY, FIRST, body_of


def test_a_message_gives_its_html(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail())
    (item,) = captures(tmp_path / "a.eml")
    assert isinstance(item, Capture)
    article = read_article(item)
    assert (article.headline, article.published, article.source) == ("Talks open in Vell", "2015-02-10", "The Lantern")
    assert read_page(item).published == "2015-02-10T18:00:00+01:00"
    assert body_of(article)[-1] == BODY[-1] and article.external_id == "<1@lantern.example>"


def test_a_message_of_plain_words_with_an_encoded_subject() -> None:
    (item,) = captures("x", data=mail("Gespräche in Vell eröffnet", html=False))
    assert isinstance(item, Capture)
    assert read_article(item).headline == "Gespräche in Vell eröffnet"
    assert body_of(read_article(item)) == list(BODY)


@pytest.mark.parametrize("packed", [True, False])
def test_an_mbox_gives_its_messages(packed: bool, tmp_path: Path) -> None:
    start = b"From news@lantern.example Tue Feb 10 18:00:00 2015\n"
    data = start + mail() + b"\n" + start + b"Subject: nothing\n\n\n" + b"\n" + start + mail("Second", html=False)
    path = tmp_path / ("a.mbox.gz" if packed else "a.mbox")
    path.write_bytes(gzip.compress(data) if packed else data)
    first, empty, second = captures(path)
    assert isinstance(first, Capture) and isinstance(second, Capture) and second.headline == "Second"
    assert second.name.endswith("message 3")
    assert isinstance(empty, DetenteError) and "message 2: the message has no words" in str(empty)


def test_a_message_of_many_nested_parts_is_bounded() -> None:
    head = b"From: a@b.example\nTo: c@d.example\nSubject: x\n"
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(3000)
    )
    (item,) = captures("x", data=head + nested)
    assert isinstance(item, DetenteError)


def test_a_pdf_is_read_with_its_lines_joined(tmp_path: Path) -> None:
    wrapped = [
        line for paragraph in BODY for line in (*textwrap.wrap(paragraph.replace("“", '"').replace("”", '"'), 90), "")
    ]
    lines = ["Prisoner talks open beside the lake", "", "By Nora Quill", "10 February 2015", "", *wrapped]
    (tmp_path / "a.pdf").write_bytes(pdf(lines))
    (item,) = captures(tmp_path / "a.pdf")
    assert isinstance(item, Capture)
    page = read_page(item)
    assert page.origin.shape == "pdf"
    assert page.article.headline == "Prisoner talks open beside the lake"
    assert (page.article.byline, page.article.published) == (("Nora Quill",), "2015-02-10")
    assert body_of(page.article)[0] == FIRST


def test_bad_pdfs_are_told() -> None:
    for data in (b"%PDF-1.7\n...", pdf([]), pdf(["x"])[:200], pdf(["a"]).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")):
        (item,) = captures("x", data=data)
        assert isinstance(item, Capture)
        with pytest.raises(DetenteError):
            read_article(item)


def test_a_pdf_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_SECONDS", 1)
    (item,) = captures("x", data=pdf(["drawn again and again"] * 50_000))
    assert isinstance(item, Capture)
    start = time.monotonic()
    with pytest.raises(DetenteError, match="takes more than 1 seconds"):
        read_article(item)
    assert time.monotonic() - start < 10


def test_a_pdf_that_takes_too_much_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource", reason="memory is bounded where the system has resource limits")
    if sys.platform != "linux":
        pytest.skip("only Linux holds a process to its address space")
    monkeypatch.setattr(limits, "PDF_MEMORY", 150_000_000)
    start, _, rest = pdf(["x"]).partition(b"4 0 obj\n")
    packed = zlib.compress(b" " * 70_000_000)
    bomb = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\n" % (len(packed), packed)
    (item,) = captures("x", data=start + b"4 0 obj\n" + bomb + rest[rest.index(b"endstream") :])
    assert isinstance(item, Capture)
    with pytest.raises(DetenteError, match=r"[mM]emory"):
        read_article(item)
    monkeypatch.undo()
    with pytest.raises(DetenteError, match="no words in it"):
        read_article(item)
