"""The file of feeds: what is wrong in it is told with the file and the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import DetenteError
from detente.run.watch import load

WRONG = {
    "": "neither a [[feed]] nor a [[sitemap]]",
    "[[feed]]\nurl = 3": "[[feed]] 1, url: expected `str`, got `int`",
    '[[feed]]\nurl="https://a.example/"\n[[feed]]\nurl="https://b.example"\nevery="soon"': "[[feed]] 2, every: 'soon'",
    '[[sitemap]]\nurl = "https://a.example/"\nevery = 5': "[[sitemap]] 1, every: 5 is no length of time",
    '[[feed]]\nurl = "https://a.example/"\nevry = "5m"': "[[feed]] 1: the table contains unknown field `evry`",
    '[[feed]]\nname = "A"': "[[feed]] 1: the table missing required field `url`",
    '[watch]\nworkers = 0\n[[feed]]\nurl = "https://a.example/"': "[watch], workers: expected `int` >= 1",
    '[watch]\nrevisit = ["1h", "x"]\n[[feed]]\nurl = "https://a.example/"': "[watch], revisit",
    '[[feed]]\nurl = "feed.xml"': "[[feed]] 1, url: 'feed.xml' is no web address",
    '[[feed]]\nurl = "https://a.example/"\n' * 2: "a source stands in it twice",
    "[watch": "it is no TOML",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(text)
    with pytest.raises(DetenteError) as caught:
        load(path)
    told = str(caught.value)
    assert told.startswith(str(path)) and WRONG[text] in told and "\n" not in told


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DetenteError, match="No such file"):
        load(tmp_path / "none.toml")


def test_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(
        '[watch]\nrate = "1.5s"\nrevisit = ["1h", "1d"]\n[[feed]]\nurl = "https://a.example/rss"\nevery = "5m"\n'
        '[[sitemap]]\nurl = "https://a.example/map.xml"\ninclude = ["/world/*"]\nexclude = ["*/video/*"]\nmax_age="2d"'
    )
    config = load(path)
    assert (config.watch.rate, config.watch.revisit) == (1.5, (3600, 86400))
    feed, sitemap = config.sources().values()
    assert (feed.kind, feed.every, sitemap.kind, sitemap.max_age) == ("feed", 300, "sitemap", 172800)
    assert sitemap.wants("https://a.example/world/1?x=/sport/") and not sitemap.wants("https://a.example/world/video/1")
    assert not sitemap.wants("https://a.example/sport/1") and feed.wants("https://b.example/any")
