"""`detente read --only article` over a text capture, a page, a feed and a web archive: what was read, what not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.cli import main
from tests.reading.containers import warc
from tests.reading.layouts import LAYOUTS
from tests.reading.pages import FIRST, FOURTH, HTML

FEED = (
    "<rss version='2.0'><channel><title>Lake Radio</title><item><title>Talks open in Vell</title>"
    f"<description>{FIRST}</description><pubDate>Tue, 10 Feb 2015 18:00:00 GMT</pubDate></item></channel></rss>"
)
SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_0af31ee732ebe479.txt"


@pytest.fixture
def shown(monkeypatch, capsys):
    """What the command prints, its words on one line, and its exit code."""

    def run(*arguments: object) -> tuple[str, int]:
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.setattr("sys.argv", ["detente", "read", "--only", "article", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main.run()
        return " ".join(capsys.readouterr().out.split()), int(left.value.code or 0)

    return run


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (
            "page.html",
            HTML.encode(),
            "outlet The Lantern|published 2015-02-10T22:30:00+01:00|dateline VELL (Reuters)|caption 41-82|html,|"
            "LEFT OUT|a box marked newsletter|the site's menu|related Ferry service on the lake starts again",
        ),
        ("capture.txt", LAYOUTS["newspaper"][0].encode(), "byline NORA QUILL|text,|LEFT OUT|the site's own words"),
        ("feed.xml", FEED.encode(), "outlet Lake Radio|published 2015-02-10|LEFT OUT 0"),
        (
            "a.warc.gz",
            warc([HTML.encode()]),
            "captured 2015-02-11T08:00:00Z|address https://lantern.example/0|LEFT OUT",
        ),
    ],
)
def test_what_was_read_and_what_was_not(name, data, expected, shown, tmp_path):
    (tmp_path / name).write_bytes(data)
    out, code = shown(tmp_path / name)
    assert code == 0
    for words in (*expected.split("|"), "SHA-256", "read by detente", "paragraph"):
        assert words in out, words


def test_the_report_as_json(shown, tmp_path):
    page = HTML.replace(f"<p>{FOURTH}</p>", f"<p>{FOURTH}</p><p>Correction: the talks were held in Vell, not Orm.</p>")
    (tmp_path / "a.warc.gz").write_bytes(warc([page.encode()] * 2))
    out, code = shown(tmp_path / "a.warc.gz", "--format", "json")
    first, second = json.loads(out)
    assert code == 0 and first["origin"]["sha256"] == second["origin"]["sha256"]
    assert first["corrections"] == ["Correction: the talks were held in Vell, not Orm."]
    assert [block["role"] for block in first["blocks"]] == ["headline", "caption", *["paragraph"] * 4, "correction"]
    assert {"text", "why"} == set(first["left_out"][0])


def test_a_bad_page_among_good_ones(shown, tmp_path):
    (tmp_path / "a.html").write_bytes(HTML.encode())
    (tmp_path / "b.html").write_bytes(b"\x00" * 900)
    out, code = shown(tmp_path)
    assert code == 1 and "Aurelia and Borland meet over prisoners" in out


@pytest.mark.skipif(not SEED.exists(), reason="the seed page stands beside the repository")
def test_the_seed_page(shown):
    out, code = shown(SEED)
    assert code == 0 and "dateline WASHINGTON" in out and "caption 66-232" in out and "LEFT OUT" in out
