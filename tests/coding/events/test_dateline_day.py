"""Undated fresh news and "today" take the day that the dateline prints."""

import pytest

from detente.model import Capture
from detente.reader import Reader
from detente.reading import read_article, written_on

BODY = "{dateline}Chad accused Kenya of fraud. Kenya expelled the envoy of Chad today."


def _capture(dateline: str, published: str) -> Capture:
    text = f"Envoy sent home\n\n{BODY.format(dateline=dateline)}\n"
    return Capture(name="a.txt", data=text.encode(), form="article", published=published)


@pytest.mark.parametrize(
    ("dateline", "published", "day"),
    [
        ("NAIROBI, Kenya, Oct. 19 — ", "1973-10-20", "1973-10-19"),
        ("NAIROBI, Dec. 31 (Reuters) - ", "1974-01-01", "1973-12-31"),
        ("NAIROBI, Kenya — ", "1973-10-20", None),
        ("NAIROBI, Kenya, Oct. 19 -- ", "1973-10-20", "1973-10-19"),
        ("NAIROBI, Kenya, Aug. 2 — ", "1973-10-20", None),
    ],
)
def test_day_of_the_dateline(dateline: str, published: str, day: str | None) -> None:
    capture = _capture(dateline, published)
    assert written_on(read_article(capture)) == day
    events = [e for e in Reader().read(capture).events if e.evidence.trigger in ("accused", "expelled")]
    assert len(events) == 2
    assert {e.date.start for e in events if e.date} == {day or published}


def test_the_weekday_of_the_dateline_is_that_day() -> None:
    """Friday's story in Saturday's paper: what will be done "on Friday" is not a week away."""
    text = "Envoy sent home\n\nNAIROBI, Kenya, Oct. 19 — Kenya said it would expel the envoy of Chad on Friday.\n"
    capture = Capture(name="a.txt", data=text.encode(), form="article", published="1973-10-20")
    days = {e.date.start for e in Reader().read(capture).events if e.evidence.trigger == "expel" and e.date}
    assert days == {"1973-10-19"}
