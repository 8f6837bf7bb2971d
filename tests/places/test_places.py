"""Names of places in sentences of our own: found, told apart, placed."""

import pytest

from detente.knowledge import tables
from detente.language import annotate
from detente.model import Article, Block
from detente.places import find, find_places, resolve
from detente.places.entry import key
from detente.places.gazetteer import gazetteer
from detente.places.weigh import kilometres

CASES = [
    ("Police cleared a square in Paris on Monday.", "Paris", "FRA", "Paris", True),
    ("Police cleared a square in Paris, Texas, on Monday.", "Paris", "USA", "Paris", True),
    ("Moscow said that it would wait.", "Moscow", "RUS", "Moscow", False),
    ("Convoys crossed into eastern Ukraine near Luhansk.", "Luhansk", "UKR", "Luhansk", True),
    ("Convoys arrived in Lugansk at night.", "Lugansk", "UKR", "Luhansk", True),
    ("The referendum in Crimea was hurried.", "Crimea", "UKR", "Crimea", True),
    ("Thousands marched in Ukraine.", "Ukraine", "UKR", None, True),
    ("Gunmen seized the post in Mitrovica.", "Mitrovica", "KOS", "Mitrovica", True),
    ("A bomb exploded in Dar es Salaam, Tanzania.", "Dar es Salaam", "TZA", "Dar es Salaam", True),
    ("Warships lay in the Black Sea port of Odessa.", "Odessa", "UKR", "Odesa", True),
    ("A ferry sank in the Aegean Sea.", "Aegean Sea", "---", "Aegean Sea", True),
    ("Envoys met in the Kenyan capital, Nairobi.", "Nairobi", "KEN", "Nairobi", True),
]


@pytest.mark.parametrize(("sentence", "words", "country", "name", "locative"), CASES)
def test_place(sentence: str, words: str, country: str, name: str | None, locative: bool) -> None:
    found = [m for m in find(sentence) if sentence[m.start : m.end] == words]
    assert [(m.place.country, m.place.name, m.locative) for m in found] == [(country, name, locative)]


PLACED = [
    ("Envoys flew to Minsk on Monday.", "Minsk", True),
    ("The king visited Kabul.", "Kabul", True),
    ("They condemned the invasion of Kuwait.", "Kuwait", True),
    ("The Nairobi bombing shocked them.", "Nairobi", True),
    ("In the regional capital, Grozny, police fired at a car.", "Grozny", True),
    ("Shots were heard north of the capital of Abkhazia.", "Abkhazia", True),
    ("Tanks rolled into Georgia.", "Georgia", True),
    ("Tehran denied it.", "Tehran", False),
    ("They have little interest in Belarus.", "Belarus", False),
    ("Brussels imposed sanctions on Russia.", "Russia", False),
    ("He wrote to Beijing.", "Beijing", False),
    ("Crowds stormed the U.S. embassy in Nairobi.", "U.S.", False),
    ("Crowds stormed the U.S. embassy in Nairobi.", "Nairobi", True),
    ("They spoke about Yemen.", "Yemen", False),
    ("Rebels fled from Osh.", "Osh", True),
    ("A letter came from Osh.", "Osh", False),
    ("Troops pulled out of Osh.", "Osh", True),
    ("Shells fell on Syrian soil.", "Syrian", True),
    ("They wrote about Syrian soil.", "Syrian", False),
    ("Sarajevo market shelled, 68 killed", "Sarajevo", True),
]


@pytest.mark.parametrize(("sentence", "words", "locative"), PLACED)
def test_what_places(sentence: str, words: str, locative: bool) -> None:
    assert [m.locative for m in find(sentence) if sentence[m.start : m.end] == words] == [locative]


@pytest.mark.parametrize(
    "sentence",
    [
        "Michael Jordan scored again.",
        "The Washington Post wrote about it.",
        "It was a nice day for reading in the bath.",
        "Ukrainian soldiers waited.",
        "Delegates spoke at the United Nations.",
        "The Turkish and Syrian towns were quiet.",
    ],
)
def test_no_place(sentence: str) -> None:
    assert find(sentence) == []


def test_countries_in_play_decide_between_namesakes() -> None:
    text = "Tripoli was calm. Lebanon said that Lebanese troops had left Sidon and Beirut."
    spans = [(text.index(n), text.index(n) + len(n)) for n in ("Tripoli", "Lebanon", "Sidon", "Beirut")]
    assert [p.country if p else None for p in resolve(text, spans)] == ["LBN"] * 4


def test_spans_that_name_nothing_known_stay_open() -> None:
    assert resolve("Zzyzxville", [(0, 10)]) == [None]


def test_a_village_that_no_gazetteer_lists_lies_in_the_place_named_behind_it() -> None:
    text = "Two shells landed in Zvernytsia, Ukraine, on Monday."
    found = {(m.place.name, m.place.country, m.locative) for m in find(text)}
    assert ("Zvernytsia", "UKR", True) in found


def test_avoided_stretches_name_no_place() -> None:
    text = "Protesters cheered for Paris in Madrid."
    block = Block(role="paragraph", start=0, end=len(text))
    annotation = annotate(Article(id="t", text=text, blocks=(block,)))
    assert [m.place.name for m in find_places(annotation, [(23, 28)])] == ["Madrid"]


def test_every_name_of_the_tables_is_found_under_its_own_key() -> None:
    known = gazetteer()
    assert len(known.names) > 40_000
    assert all(words == key(words) for words in list(known.names)[:5000])
    assert all(
        -90 <= e.lat <= 90 and -180 <= e.lon <= 180 for es in known.names.values() for e in es if e.lat and e.lon
    )


def test_distance_in_kilometres() -> None:
    assert kilometres(48.85, 2.35, 51.51, -0.13) == pytest.approx(344, abs=3)


LOCAL = (
    "Officers from Lamar County searched a barn near Paris on Monday. The Lamar County sheriff said two men from Reno, "
    "Texas, were held. Paris police are still looking for a third."
)


def test_counties_and_their_neighbours_draw_a_small_town_to_them():
    towns = [m for m in find(LOCAL) if m.name == "Paris"]
    assert towns and all(m.country == "USA" and m.admin1 == "US.TX" for m in towns)
    county = next(m for m in find(LOCAL) if m.name == "Lamar County")
    assert county.feature == "county" and county.lat is not None


def test_the_second_mention_of_a_town_needs_no_preposition():
    assert [m.name for m in find("He was born in Miskolc in 1950. The Miskolc council honoured him.")] == [
        "Miskolc"
    ] * 2


def test_a_state_in_front_of_a_body_is_named_but_nothing_is_there():
    text = "The Ohio Department of Health warned of the flood."
    ohio = [m for m in find(text) if m.name == "Ohio"]
    assert all(not m.locative for m in ohio)


@pytest.mark.parametrize(
    "text",
    [
        "They met at the Church of St. Peter and St. Paul.",
        "He will return in March.",
        "The Act was passed.",
        "She lives at 12 Main Street.",
    ],
)
def test_what_is_no_town(text):
    assert [m.name for m in find(text) if m.feature == "city"] == []


def test_a_capital_told_by_its_country():
    mention = find("Protesters marched in the Turkish capital.")[0]
    assert (mention.name, mention.locative, mention.geonameid) == ("Ankara", True, 323786)
    assert find("The talks in the Nigerian capital went on.")[0].geonameid == 2352778


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in the village of Brestavets in Bulgaria.",
        "Police searched the Brestavets district in Bulgaria.",
    ],
)
def test_a_noun_makes_a_place_of_an_unknown_name(text):
    assert ("Brestavets", "BGR") in [(m.name, m.country) for m in find(text)]


PRECISE = [
    ("Shells fell on the Kremlin in Moscow.", "Kremlin", "point", "RU.48"),
    ("Crowds met in Kassala.", "Kassala", "city", "SD.52"),
    ("Crowds met in Helmand.", "Helmand", "region", "AF.10"),
    ("Crowds met in Texas.", "Texas", "region", "US.TX"),
    ("A boat sank in the Black Sea.", "Black Sea", "sea", None),
    ("Crowds met in Kenya.", None, "country", None),
    ("Two shells landed in the village of Zvernytsia, near Kassala.", "Zvernytsia", "city", "SD.52"),
]


@pytest.mark.parametrize(("sentence", "name", "precision", "admin1"), PRECISE)
def test_what_the_point_stands_for(sentence: str, name: str | None, precision: str, admin1: str | None) -> None:
    assert [(m.precision, m.admin1) for m in find(sentence) if m.name == name] == [(precision, admin1)]


def test_countries_states_and_divisions_bear_their_numbers_at_geonames() -> None:
    found = {
        m.name or m.country: m.geonameid for m in find("They met in Kenya, in Texas, in Helmand and in Harris County.")
    }
    assert found == {"KEN": 192950, "Texas": 4736286, "Helmand": 1140043, "Harris County": 4696376}


def test_every_row_of_divisions_is_of_a_place_of_the_editors() -> None:
    named = {(row["names"].split(";")[0], row["country"]) for row in tables.rows("places/regions.csv")}
    rows = tables.rows("places/divisions.csv")
    assert len(rows) > 600 and all((row["place"], row["country"]) in named for row in rows)


def test_a_noun_that_tells_a_place_again_is_no_name() -> None:
    text = "Shots were heard in Kassala. Two men were killed in the city."
    block = Block(role="paragraph", start=0, end=len(text))
    annotation = annotate(Article(id="0", text=text, blocks=(block,)))
    assert [(text[m.start : m.end], m.name, m.recalled) for m in find_places(annotation)] == [
        ("Kassala", "Kassala", False),
        ("city", "Kassala", True),
    ]
    assert [m.recalled for m in find(text)] == [False]


@pytest.mark.parametrize("text", ["Shots were heard in Kassala. He read about the city.", "The city was calm."])
def test_a_noun_that_places_nothing_tells_no_place_again(text: str) -> None:
    block = Block(role="paragraph", start=0, end=len(text))
    annotation = annotate(Article(id="0", text=text, blocks=(block,)))
    assert not [m for m in find_places(annotation) if m.recalled]


def test_here_is_the_town_of_the_dateline_but_not_in_a_quotation() -> None:
    text = 'OSH, Kyrgyzstan - Students stormed a bank here today. "We met here," one said.'
    block = Block(role="paragraph", start=0, end=len(text))
    article = Article(id="0", text=text, blocks=(block,), dateline="OSH")
    found = [m for m in find_places(annotate(article)) if m.recalled]
    assert [(text[m.start - 5 : m.end], m.name, m.country) for m in found] == [("bank here", "Osh", "KGZ")]


def test_the_dateline_tells_which_of_its_namesakes_a_town_is_and_is_no_place_itself() -> None:
    text = "PARIS, Texas (AP) - A man was shot outside the library in Paris on Monday."
    block = Block(role="paragraph", start=0, end=len(text))
    article = Article(id="0", text=text, blocks=(block,), dateline="PARIS")
    found = find_places(annotate(article))
    assert [(text[m.start : m.end], m.country, m.admin1) for m in found] == [("Paris", "USA", "US.TX")]


def test_squares_and_palaces_are_where_the_article_is() -> None:
    found = find("Crowds in Yerevan filled Republic Square. Armenia was quiet.")
    assert [m.place.country for m in found if m.place.name == "Republic Square"] == ["ARM"]
    assert [m.place.country for m in find("The envoys met at Lancaster House.")] == ["GBR"]
