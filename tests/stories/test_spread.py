"""When and where an incident was is told with how many independent sources say so."""

from __future__ import annotations

from detente.stories.spread import dates, places, sentence, sources
from tests.stories.test_incidents import BLAST, BOMB, mention


def test_the_spread_counts_origins():
    told = [BLAST, BOMB, mention("d:1", "bombed", "Bombed.", first="2001-05-05", last="2001-05-05")]
    assert sentence(dates(told, {})) == "2 sources say 2001-05-04, 1 source says 2001-05-05"
    assert dates(told, {"b": "a"})[0][1] == 1 and sources(told, {"b": "a"}) == 2
    assert places(told, {}) == [("DNK/Holm", 2)]
