"""Intervals, the direction that tense gives, and what happens without a publication date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.dates import TimeMention, find, find_times
from detente.dates.feasts import easter, feast_day, orthodox_easter, rosh_hashanah
from detente.language import annotate
from detente.model import Article, DetenteError

WEDNESDAY, SUNDAY = "2014-03-19", "2014-03-30"


def when(sentence: str, published: str | None, words: str) -> tuple[str, str] | None:
    mention = next(m for m in find(sentence, published) if sentence[m.start : m.end] == words)
    return (mention.when.start, mention.when.end) if mention.when else None


INTERVALS = [
    ("Shelling resumed last week.", WEDNESDAY, "last week", ("2014-03-10", "2014-03-16")),
    ("Shelling resumed last week.", SUNDAY, "last week", ("2014-03-24", "2014-03-30")),
    ("Shelling resumed this week.", WEDNESDAY, "this week", ("2014-03-17", "2014-03-23")),
    ("It fell the week before last.", WEDNESDAY, "the week before last", ("2014-03-03", "2014-03-09")),
    ("It was signed last month.", WEDNESDAY, "last month", ("2014-02", "2014-02")),
    ("It will be signed next year.", WEDNESDAY, "next year", ("2015", "2015")),
    ("The base was built in the 1990s.", WEDNESDAY, "the 1990s", ("1990", "1999")),
    ("Output shrank in the third quarter of 2012.", WEDNESDAY, "the third quarter of 2012", ("2012-07", "2012-09")),
    ("They fought last winter.", WEDNESDAY, "last winter", ("2013-12", "2014-02")),
    ("Rain fell over the past three days.", WEDNESDAY, "the past three days", ("2014-03-16", "2014-03-19")),
    ("They met over the weekend.", WEDNESDAY, "the weekend", ("2014-03-15", "2014-03-16")),
    ("He quit one month after the vote on March 3, 2012.", WEDNESDAY, "one month", ("2012-04", "2012-04")),
    ("He quit two days after the vote on March 3, 2012.", WEDNESDAY, "two days", ("2012-03-05", "2012-03-05")),
    ("He will be home by mid-2015.", WEDNESDAY, "mid-2015", ("2015", "2015")),
    ("The summit was held on March 4-6.", WEDNESDAY, "March 4-6", ("2014-03-04", "2014-03-06")),
    ("Envoys sat from 3 to 5 February.", WEDNESDAY, "3 to 5 February", ("2014-02-03", "2014-02-05")),
    ("Exports fell in the first half of 2013.", WEDNESDAY, "the first half of 2013", ("2013-01", "2013-06")),
    ("It fell in the second half of March.", SUNDAY, "the second half of March", ("2014-03-16", "2014-03-31")),
    ("It fell in the last week of February.", SUNDAY, "the last week of February", ("2014-02-22", "2014-02-28")),
    ("Shells fell on the town overnight.", WEDNESDAY, "overnight", ("2014-03-18", "2014-03-19")),
    ("They sat from Monday through Thursday.", WEDNESDAY, "Thursday", ("2014-03-17", "2014-03-20")),
    ("He ruled from 1980 to 1988.", WEDNESDAY, "1980", ("1980", "1988")),
    ("He ruled between 2008 and 2012.", WEDNESDAY, "2012", ("2008", "2012")),
    ("He flew to Mali on March 3 and to Chad on March 5.", WEDNESDAY, "March 3", ("2014-03-03",) * 2),
    ("He fled in June 2010 and died later that year.", WEDNESDAY, "later that year", ("2010", "2010")),
    ("On March 3 he fled; the next morning he was held.", WEDNESDAY, "the next morning", ("2014-03-04",) * 2),
    ("In 1989 the wall fell. By the end of the year he was gone.", WEDNESDAY, "the end of the year", ("1989",) * 2),
    ("The offer holds until 5 p.m. EST April 9.", WEDNESDAY, "5 p.m. EST April 9", ("2014-04-09",) * 2),
    ("Half a century ago they fought.", WEDNESDAY, "Half a century ago", ("1960", "1969")),
    ("He fell in 1967. It came in November of that year.", WEDNESDAY, "November of that year", ("1967-11",) * 2),
    ("They split in 2010. That spring they fought.", WEDNESDAY, "That spring", ("2010-03", "2010-05")),
    ("This winter was hard.", WEDNESDAY, "This winter", ("2013-12", "2014-02")),
    ("Earlier Wednesday he resigned.", WEDNESDAY, "Earlier Wednesday", ("2014-03-19", "2014-03-19")),
]


@pytest.mark.parametrize(("sentence", "published", "words", "expected"), INTERVALS)
def test_interval(sentence: str, published: str, words: str, expected: tuple[str, str]) -> None:
    assert when(sentence, published, words) == expected


TENSES = [
    ("Ministers met on Friday.", "Friday", "2014-03-14"),
    ("Ministers will meet on Friday.", "Friday", "2014-03-21"),
    ("Ministers are to meet on Friday.", "Friday", "2014-03-21"),
    ("Ministers plan to meet on Friday.", "Friday", "2014-03-21"),
    ("The deadline is Friday.", "Friday", "2014-03-21"),
    ("He was forced to resign on Friday.", "Friday", "2014-03-14"),
    ("Troops have held the port since Friday.", "Friday", "2014-03-14"),
    ("The ministers condemned Friday's raid.", "Friday", "2014-03-14"),
    ("Talks were put off until Friday.", "Friday", "2014-03-21"),
    ("The general spoke on Wednesday.", "Wednesday", "2014-03-19"),
    ("The parade was held on Nov. 7.", "Nov. 7", "2013-11-07"),
    ("The parade will be held on Nov. 7.", "Nov. 7", "2014-11-07"),
]


@pytest.mark.parametrize(("sentence", "words", "day"), TENSES)
def test_tense_gives_the_direction(sentence: str, words: str, day: str) -> None:
    assert when(sentence, WEDNESDAY, words) == (day, day)


@pytest.mark.parametrize(
    "sentence", ["It rained yesterday.", "They met on Monday.", "It fell last week.", "Two days ago."]
)
def test_without_a_publication_date_relative_times_stay_open(sentence: str) -> None:
    assert all(m.when is None for m in find(sentence, None))


def test_without_a_publication_date_full_dates_are_read() -> None:
    assert when("They met on March 3, 2012.", None, "March 3, 2012") == ("2012-03-03", "2012-03-03")


def test_the_next_day_of_no_day_named_stays_open_in_the_past_tense() -> None:
    assert when("The next day rebels seized the port.", WEDNESDAY, "The next day") is None
    assert when("The next day will be hard.", WEDNESDAY, "The next day") == ("2014-03-20", "2014-03-20")


LENGTHS = [
    ("It lasted 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("It took half an hour.", "half an hour", "PT30M"),
    ("They sat for 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("It lost money in the 1988 quarter.", "the 1988 quarter", "1988"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), LENGTHS)
def test_halves_are_told_in_smaller_units(sentence: str, words: str, value: str) -> None:
    assert (words, value) in {(sentence[m.start : m.end], m.value) for m in find(sentence, WEDNESDAY)}


FEASTS = [
    ("yom kippur", 1973, "1973-10-06"),
    ("passover eve", 2002, "2002-03-27"),
    ("rosh hashanah", 2013, "2013-09-05"),
    ("hanukkah", 2013, "2013-11-28"),
    ("simchat torah", 2023, "2023-10-07"),
    ("purim", 1994, "1994-02-25"),
    ("election day", 2016, "2016-11-08"),
    ("election day", 1998, "1998-11-03"),
]


@pytest.mark.parametrize(("name", "year", "day"), FEASTS)
def test_feasts_fall_where_history_has_them(name: str, year: int, day: str) -> None:
    assert feast_day(name, year) == dt.date.fromisoformat(day)


@given(st.integers(1900, 2099))
def test_the_hebrew_new_year_is_no_sunday_wednesday_or_friday(year: int) -> None:
    """The calendar puts it off from these days; it falls between 5 September and 7 October."""
    day = rosh_hashanah(year)
    assert day.weekday() not in (6, 2, 4)
    assert dt.date(year, 9, 4) <= day <= dt.date(year, 10, 7)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_easters_fall_on_sundays_in_spring(day: dt.date) -> None:
    western, eastern = easter(day.year), orthodox_easter(day.year)
    assert western.weekday() == eastern.weekday() == 6
    assert dt.date(day.year, 3, 22) <= western <= dt.date(day.year, 4, 25)
    assert western <= eastern <= dt.date(day.year, 5, 9)


def test_named_days() -> None:
    assert feast_day("thanksgiving", 2014) == dt.date(2014, 11, 27)
    assert feast_day("memorial day", 2014) == dt.date(2014, 5, 26)
    assert feast_day("orthodox easter", 2014) == dt.date(2014, 4, 20)
    assert feast_day("no such feast", 2014) is None


WORDS = st.lists(
    st.sampled_from(
        [
            "last",
            "next",
            "this",
            "the",
            "a",
            "of",
            "in",
            "on",
            "two",
            "2014",
            "1990s",
            "March",
            "May",
            "Friday",
            "week",
            "days",
            "ago",
            "earlier",
            "before",
            "after",
            ",",
            "-",
            "'s",
            "morning",
            "early",
            "30",
            "31",
            "February",
            "year",
            "fiscal",
            "third",
            "quarter",
            "and",
            "to",
            "at",
            "least",
            "p.m.",
            "10:30",
            "Easter",
            "weekend",
            "will",
            "met",
        ]
    ),
    max_size=14,
)


@given(WORDS, st.sampled_from([None, WEDNESDAY, "2016-02-29"]))
def test_any_words_give_disjoint_spans_in_order(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    mentions: list[TimeMention] = find(text, published)
    ends = [0]
    for m in mentions:
        assert ends[-1] <= m.start < m.end <= len(text)
        ends.append(m.end)
        assert m.when is None or m.when.start <= m.when.end + "~"


@pytest.mark.parametrize(
    ("sentence", "words", "value", "offset"),
    [
        ("They met yesterday.", "yesterday", "XXXX-XX-XX", "-P1D"),
        ("They met last week.", "last week", "XXXX-WXX", "-P1W"),
        ("They will meet next month.", "next month", "XXXX-XX", "P1M"),
        ("They met two years ago.", "two years ago", "XXXX", "-P2Y"),
        ("They met at Christmas.", "Christmas", "XXXX-XX-XX", None),
    ],
)
def test_without_a_publication_day_an_expression_stays_relative(sentence, words, value, offset) -> None:
    mention = next(m for m in find(sentence) if sentence[m.start : m.end] == words)
    assert (mention.value, mention.when, mention.offset) == (value, None, offset)
    assert "no publication date" in mention.reason


def test_a_publication_day_that_is_none_is_told() -> None:
    with pytest.raises(DetenteError, match="write it as"):
        find("They met yesterday.", published="2014-02-30")


@pytest.mark.parametrize(
    ("words", "precision"),
    [("on Friday", "day"), ("in March 2012", "month"), ("in 2012", "year"), ("last week", "interval")],
)
def test_precision(words, precision) -> None:
    assert find(f"They met {words}.", WEDNESDAY)[0].precision == precision


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("Exports fell in the fourth quarter of 2013. They were higher a year earlier.", "a year earlier", "2012-Q4"),
        ("The truce was signed in May 2012. Two months later it broke.", "Two months later", "2012-07"),
        ("The siege ended in 2009. A year later the town was rebuilt.", "A year later", "2010"),
        ("Officials first described the envoy's Friday call as useful.", "Friday", "2014-03-14"),
        ("He remembered the 1992 protests.", "1992", "1992"),
        ("The firm expects a loss for the fourth quarter.", "the fourth quarter", "2013-Q4"),
    ],
)
def test_what_was_spoken_of_and_what_tense_says(sentence, words, value) -> None:
    mention = next(m for m in find(sentence, WEDNESDAY) if sentence[m.start : m.end] == words)
    assert mention.value == value


def test_a_named_war_is_no_length() -> None:
    assert "P1973D" not in [m.value for m in find("It fell in the 1967 Six-Day War.", WEDNESDAY)]


@pytest.mark.parametrize("sentence", ["It was built 2050 years ago.", "It was built 9000 years ago."])
def test_a_day_before_every_calendar_has_no_interval(sentence):
    assert [m.when for m in find(sentence, WEDNESDAY) if m.when is not None] == []


def test_the_day_before_counts_from_a_day_gone_by():
    text = "A shell fell Saturday. Envoys will meet on Monday. The day before, three shells had hit a queue."
    assert [str(m.when.start) for m in find(text, "1994-02-06") if m.when] == ["1994-02-05", "1994-02-07", "1994-02-04"]


def test_what_was_to_have_happened_lies_behind():
    text = "He called off a rally that was to have drawn a million people on Wednesday."
    assert [m.when.start for m in find(text, "1998-05-22") if m.when] == ["1998-05-20"]


def test_a_year_behind_in_counts_nobody():
    assert [m.value for m in find("In 2010 police broke up a march.", "2020-08-14")] == ["2010"]
    assert not list(find("Some 2010 police broke up a march.", "2020-08-14"))


def test_dawn_is_that_of_the_day_that_the_dateline_prints():
    annotation = annotate(Article.of_text("The troops crossed the border at dawn.", "1968-08-22"))
    assert [m.when.start for m in find_times(annotation, "1968-08-22", "1968-08-21") if m.when] == ["1968-08-21"]


def test_what_is_announced_in_the_present_tense_lies_behind():
    found = find("The minister announces on Friday that she has resigned.", "2019-10-07")
    assert [m.when.start for m in found if m.when] == ["2019-10-04"]
    ahead = find("The minister speaks on Friday.", "2019-10-07")
    assert [m.when.start for m in ahead if m.when] == ["2019-10-11"]
