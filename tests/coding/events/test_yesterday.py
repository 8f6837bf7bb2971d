"""Where the lead sets the news on the day before the paper's, undated news of the article is of that day too."""

import pytest

from tests.coding.events.told import drafts

LEAD = "Kenya expelled the envoy of Chad on Saturday. "


def _days(text: str) -> list[str | None]:
    return [d.when.start if d.when else None for d in drafts(text, "2014-03-30")]


@pytest.mark.parametrize(
    "later",
    [
        "The mayor sat in a café. The president of France condemned the expulsion.",
        "Nobody else was told. The president of France has condemned Kenya.",
    ],
)
def test_news_is_of_the_day_of_the_lead(later: str) -> None:
    assert _days(LEAD + later)[-1] == "2014-03-29"


def test_what_is_so_today_is_not() -> None:
    assert _days(LEAD + "Nobody else was told. France condemns Kenya.")[-1] == "2014-03-30"


def test_an_older_lead_says_nothing() -> None:
    text = "Kenya expelled the envoy of Chad on Thursday. Nobody else was told. France condemned Kenya."
    assert _days(text)[-1] == "2014-03-30"
