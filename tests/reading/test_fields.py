"""Dates, datelines, bylines and titles, each by itself."""

from __future__ import annotations

import pytest

from detente.reading import bylines, dateline, days, languages, titles


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3, 2015", "2015-03-03"),
        ("3 March 2015", "2015-03-03"),
        ("Tue, 03 Mar 2015 18:00:00 GMT", "2015-03-03"),
        ("Published 9:15 pm, Sept. 3, 2019", "2019-09-03"),
        ("2015-03-03T23:59:00-05:00", "2015-03-03"),
        ("20150303", "2015-03-03"),
        ("2015年3月3日", "2015-03-03"),
        ("31/03/2015", "2015-03-31"),
        ("03/04/2015", None),
        ("03/04/2015 - 13:55 CET", "2015-04-03"),
        ("03/04/2015 1:55 PM EST", "2015-03-04"),
        ("03.04.2015", "2015-04-03"),
        ("2015-02-30", None),
        ("on Tuesday", None),
        ("in May", None),
        ("15 of 2015 members", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert days.first_day(text) == day


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Published March 3, 2015, 9:54 a.m.", True),
        ("3 March 2015 10.00 BST", True),
        ("He was freed on 3 March 2015.", False),
    ],
)
def test_stamps(line: str, stamp: bool) -> None:
    assert days.is_stamp(line) is stamp


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("VELL, Borland (AP) — ", "VELL"),
        ("VELL – ", "VELL"),
        ("VELL (RNS) ", "VELL"),
        ("VELL, Feb. 10 (UPI) -- ", "VELL"),
        ("Vell, Feb 10 (Reuters) - ", "Vell"),
        ("NEW VELL: ", "NEW VELL"),
        ("PORT-DE-VELL, Borland -- ", "PORT-DE-VELL"),
        ("ST. ORM, Borland — ", "ST. ORM"),
        ("UNITED NATIONS (AP) _", "UNITED NATIONS"),
        ("NATO – ", None),
        ("READ MORE: ", None),
        ("The minister – ", None),
        ("", None),
    ],
)
def test_datelines(opening: str, place: str | None) -> None:
    found = dateline.find(opening + "Negotiators met on Tuesday.")
    assert (found["city"] if found else None) == place
    if found:
        assert (opening + "Negotiators met on Tuesday.")[found.end() :] == "Negotiators met on Tuesday."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Nora Quill", ("Nora Quill",)),
        ("By Nora Quill and Otto de la Brandt", ("Nora Quill", "Otto de la Brandt")),
        ("By NORA QUILL, Associated Press", ("NORA QUILL",)),
        ("By Nora Quill and Reuters", ("Nora Quill", "Reuters")),
        ("By Associated Press", ("Associated Press",)),
        ("Written by Nora Quill, Senior Diplomatic Correspondent", ("Nora Quill",)),
        ("By Nora Quill in Vell and Otto Brandt in Orm", ("Nora Quill", "Otto Brandt")),
        ("By Nora Quill | @noraquill", ("Nora Quill",)),
        ("By Nora Quill Los Angeles Times", ("Nora Quill",)),
        ("by Nora Quill Apr. 28, 2015 1:15 pm", ("Nora Quill",)),
        ("By the evening both sides had left", ()),
        ("By and large", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert bylines.names(line) == names


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Talks open in Vell | World News | The Lantern", "Talks open in Vell"),
        ("Talks open in Vell - The Guardian", "Talks open in Vell"),
        ("Talks open in Vell – lantern.example.com", "Talks open in Vell"),
        ("The Lantern: Talks open in Vell", "Talks open in Vell"),
        ("Vell talks - what we know so far", "Vell talks - what we know so far"),
        ("Borland: no talks before spring", "Borland: no talks before spring"),
        ("Talks open in Vell * The Lantern * by Nora Quill", "Talks open in Vell"),
    ],
)
def test_titles(title: str, bare: str) -> None:
    assert titles.without_site(title, ["The Lantern"]) == bare


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two sides met on Tuesday in the town of Vell to discuss the return of the prisoners.", "en"),
        ("Les deux parties se sont réunies mardi dans la ville de Vell pour discuter du retour des prisonniers.", "fr"),
        ("Die beiden Seiten trafen sich am Dienstag in der Stadt, um über die Rückkehr der Gefangenen zu reden.", "de"),
        ("Las dos partes se reunieron el martes en la ciudad de Vell para hablar del regreso de los presos.", "es"),
        ("Обе стороны встретились во вторник в городе Велл.", None),
        ("Vell", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert languages.guess(text) == code
