"""Who speaks where the grammar hides it: quoted by another, shown on film, beside somebody, or told by a mere topic."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str]]:
    spoken = [(s.speaker, s.content) for s in detente.read(text).statements]
    return [(f"{who.country} {who.name or ''}" if who else "", words) for who, words in spoken]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“The talks have failed,” Interfax quoted Lavrov as saying.",
         ("RUS Sergei Lavrov", "The talks have failed")),
        ("“The talks have failed,” Lavrov was quoted as saying by Interfax.",
         ("RUS Sergei Lavrov", "The talks have failed")),
        ("A senior aide to Merkel said the talks had failed.", ("DEU ", "the talks had failed")),
        ("Merkel's spokesman, Karl Brandt, said the talks had failed.",
         ("DEU Karl Brandt", "the talks had failed")),
        ("Obama called Putin, warning of a war, the White House said.",
         ("USA ", "Obama called Putin, warning of a war")),
        ("Officers interviewed by the newspaper El Diario said they had obeyed.", ("--- ", "they had obeyed")),
        ("“We are ready,” Lavrov said by satellite phone from Minsk.", ("RUS Sergei Lavrov", "We are ready")),
        ("Complaining that the talks were a waste of time, Lavrov accused Kerry of delay.",
         ("RUS Sergei Lavrov", "the talks were a waste of time")),
        ("Lavrov told Kerry that Moscow would not yield, according to the Russian ministry.",
         ("RUS Sergei Lavrov", "Moscow would not yield")),
    ],
)  # fmt: skip
def test_the_speaker_is_found(text: str, want: tuple[str, str]) -> None:
    assert want in _told(text)


def test_the_patron_of_an_aide_does_not_speak() -> None:
    assert all("Merkel" not in who for who, _ in _told("A senior aide to Merkel said the talks had failed."))


def test_the_one_shown_speaks_and_the_film_does_not() -> None:
    told = _told("The video shows a member of the Labour Party, Ivan Petrenko, saying that a war would help them.")
    assert [words for _, words in told] == ["a war would help them"]
    assert told[0][0].endswith("Ivan Petrenko")


def test_a_statement_said_in_a_statement_is_one() -> None:
    assert [c for _, c in _told("Police said in a statement that the man had fled.")] == ["the man had fled"]


@pytest.mark.parametrize(
    ("headline", "speaks"),
    [
        ("Egypt: Dozens killed as army storms camp", False),
        ("Iran: We will not yield", True),
        ("Ukraine: Russia has crossed the border", True),
        ("Kiev: The tanks have crossed the border", True),
    ],
)
def test_a_country_before_a_colon_is_a_topic_unless_the_words_are_its_own(headline: str, speaks: bool) -> None:
    assert bool(_told(headline)) is speaks


def test_polls_are_nobodys() -> None:
    assert ("", "the race was close") in _told("The Tea Party lost ground. Polls showed that the race was close.")


def test_a_resolution_is_of_those_who_adopted_it() -> None:
    told = _told("The Security Council met. The resolution says that every state must help.")
    assert told[-1][0] == "UNO United Nations Security Council"


def test_the_text_is_of_those_who_made_the_resolution() -> None:
    told = _told("The Security Council met. The resolution says every state must help. The text says it is urgent.")
    assert [who for who, _ in told] == ["UNO United Nations Security Council"] * 2


def test_the_head_of_one_body_is_not_that_of_another() -> None:
    told = _told(
        "Jan Nowak, head of the Polish party Razem, said it was late. The head of the court said it was early."
    )
    assert told[0][0].endswith("Jan Nowak") and not told[1][0].endswith("Jan Nowak")


def test_a_paper_that_nobody_knows_speaks_by_its_name() -> None:
    assert _told("The Daily Gripsholm wrote that the race was close.")[0][0].startswith("--- ")


def test_behind_a_comma_the_speaker_goes_on() -> None:
    told = _told('The Kremlin denies British claims that Russia poisoned the wells, and has called them "absurd".')
    assert [(who.split()[0], words.strip('"')) for who, words in told] == [
        ("RUS", "Russia poisoned the wells"),
        ("GBR", "Russia poisoned the wells"),
        ("RUS", 'them "absurd'),
    ]


def test_the_verb_of_a_clause_is_no_cue() -> None:
    told = detente.read(
        'The Egyptian president said it was "vital to talk," explaining that Egypt needed help.'
    ).statements
    assert [s.cue for s in told] == ["said", "explaining"]


def test_a_radio_is_of_the_press() -> None:
    (statement,) = detente.read("Kenyan radio said the ambassador was hurt.").statements
    assert statement.speaker is not None and statement.speaker.code().startswith("KEN/JRN")


def test_who_says_it_is_not_who_is_named_only_in_what_is_said() -> None:
    told = _told('Lavrov denied the report. "Our men will stay until Putin tells them to leave," he said.')
    assert ("RUS Sergei Lavrov", "Our men will stay until Putin tells them to leave") in told


def test_both_are_the_two_set_side_by_side_last() -> None:
    told = _told("Laurent Fabius and Angela Merkel met on Friday. Both said force could not be ruled out.")
    assert [who for who, words in told if words == "force could not be ruled out"] == [
        "FRA Laurent Fabius", "DEU Angela Merkel"
    ]  # fmt: skip


def test_the_ministry_is_that_of_the_minister_just_named() -> None:
    met = "Russian Foreign Minister Sergei Lavrov met Syrian opposition leaders on Monday."
    told = _told(f"{met} The ministry later said that the talks had been useful.")
    assert ("RUS ", "the talks had been useful") in told
    told = _told(f"{met} The Syrian ministry later said that the talks had been useful.")
    assert ("SYR ", "the talks had been useful") in told


def test_an_agency_of_the_united_nations_is_no_press() -> None:
    reading = detente.read("The U.N. refugee agency counted 500 people. The agency said that more were on the move.")
    assert [s.speaker and (s.speaker.country, s.speaker.sectors) for s in reading.statements] == [("UNO", ())]


def test_a_daily_unknown_to_the_cast_is_of_the_press() -> None:
    reading = detente.read("The Star, a Johannesburg daily, reported that the vote was off.")
    assert [s.speaker and (s.speaker.name, s.speaker.sectors) for s in reading.statements] == [("The Star", ("JRN",))]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A NATO official said the jets were Russian. The official said they had been warned. Turkey's military said "
         "its pilots obeyed. A senior Turkish official said Ankara had evidence. The official said more would follow.",
         ["IGO//", "IGO//", "TUR/MIL", "TUR/GOV", "TUR/GOV"]),
        ("U.S. intelligence officials said the missile failed. One official said it blew up at once. A South Korean "
         "defense official said the North would try again. Another official said it was too early to tell.",
         ["USA/SPY", "USA/SPY", "KOR/GOV", "USA/SPY"]),
        ("The U.S. State Department said the vote was a farce. A spokeswoman, Anna Brand, said visas would be cut.",
         ["USA/GOV/State Department", "USA/GOV/Anna Brand"]),
        ("Ukrainian Foreign Minister Pavlo Klimkin said the truce was dead. The diplomat said Kiev would not pay.",
         ["UKR/GOV/Pavlo Klimkin", "UKR/GOV/Pavlo Klimkin"]),
    ],
)  # fmt: skip
def test_who_is_told_without_a_name_spoke_before(text: str, want: list[str]) -> None:
    told = [s.speaker.code() if s.speaker else "" for s in detente.read(text, published="2015-06-10").statements]
    assert [code.rstrip("/") for code in told] == [code.rstrip("/") for code in want]


def test_another_countrys_official_is_not_the_one_before() -> None:
    told = _told("A Russian official said the road was shut. The Turkish official said it was open.")
    assert [who.split()[0] for who, _ in told] == ["RUS", "TUR"]
