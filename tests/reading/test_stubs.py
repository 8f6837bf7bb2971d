"""Pages that hold a notice in an article's place are told for what they are; articles about such things are read."""

from __future__ import annotations

import pytest

from detente.model import Capture, DetenteError
from detente.reading import read_article
from tests.reading.pages import BODY, body_of, read

WALL = """Your privacy is important to us
We and our 1,204 partners store and/or access information on a device, such as unique IDs in cookies.
You may accept or manage your choices below, including your right to object where legitimate interest is used.
These choices will be signalled to our partners and will not affect browsing data on your device.
We and our partners process data to provide precise geolocation data, personalised advertising and audience research.
If you do not want us to use cookies and personal data for these purposes, press the other button.
Accept all
Reject all"""
STUBS = {
    "consent": WALL,
    "paywall": "The Lantern\nTalks open in Vell\nThis article is for subscribers only\nAlready a subscriber? Sign in",
    "paywall in German": "Die Laterne\nDieser Artikel ist nur für Abonnenten lesbar.\nMenü",
    "robots": "Just a moment...\nVerifying you are human. This may take a few seconds.\n"
    "lantern.example needs to review the security of your connection before proceeding.",
    "robots, one line": "You need to enable JavaScript to run this app.",
    "error": "403 Forbidden\nYou don't have permission to access this resource on this server. An error was met "
    "while the server looked for a page that says so, and its keepers were told of it.",
    "error by law": "451: unavailable for legal reasons\nWe recognise that you are trying to access this website from "
    "a country of the European Economic Area, and for that reason access cannot be granted at this time.",
}
TOLD = {"consent": "request for consent", "paywall": "paywall", "robots": "check for robots", "error": "server's error"}


@pytest.mark.parametrize("shape", ["text", "html"])
@pytest.mark.parametrize("kind", STUBS)
def test_a_stub_is_told(kind: str, shape: str) -> None:
    page = STUBS[kind]
    if shape == "html":
        lines = "".join(f"<p>{line}</p>" for line in page.splitlines())
        page = f"<html><head><title>The Lantern</title></head><body>{lines}"
    with pytest.raises(DetenteError, match="and no article") as caught:
        read_article(Capture(name="a page", data=page.encode()))
    assert TOLD[next(key for key in TOLD if kind.startswith(key))] in str(caught.value)


def test_an_article_about_such_things_is_read() -> None:
    news = [
        "The data watchdog of Borland said on Tuesday that forty papers had set cookies without consent.",
        "Their partners in advertising had used personal data of readers, the watchdog said in Vell.",
        "“You cannot be asked for your consent ten times a day,” its head, Ilse Maran, told reporters.",
    ]
    assert body_of(read("\n\n".join(("Papers fined over cookies", "By Nora Quill", "10 February 2015", *news)))) == news


def test_an_article_with_a_wall_before_it_is_read() -> None:
    page = "\n".join((WALL, "Talks open in Vell", "By Nora Quill", "10 February 2015", *BODY * 2))
    assert body_of(read(page))[:4] == list(BODY)
