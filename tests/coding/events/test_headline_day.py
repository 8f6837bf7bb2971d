"""A headline tells the news, not the history that the body comes to late."""

from detente.model import Capture
from detente.reader import Reader

TEXT = """Libya bombs Chad

Warplanes bombed the capital of Chad on Saturday.

The premier praised his army.

The envoys of France and Kenya left the city.

Kenya expelled an envoy.

The Kenyan premier spoke of peace.

Libya bombed Chad in 1986.
"""


def test_a_headline_tells_no_history() -> None:
    events = Reader().read(Capture(name="a.txt", data=TEXT.encode(), form="article", published="2014-03-30")).events
    days = [e.date.start for e in events if e.type == "ASSAULT" and e.date]
    assert days == ["2014-03-29", "2014-03-29", "1986"]
