"""Offices, nationalities and names in one phrase, and near misses."""

from __future__ import annotations

import pytest

from tests.actors.told import told

CASES = [
    # office + nationality + name is one person
    ("Slovak Foreign Minister Jana Horvat flew home.", "Slovak Foreign Minister Jana Horvat", "SVK/GOV/Jana Horvat"),
    ("Kenyan President Peter Mwangi spoke.", "Kenyan President Peter Mwangi", "KEN/GOV/Peter Mwangi"),
    ("Peter Mwangi, the Kenyan president, spoke.", "Peter Mwangi", "KEN/GOV/Peter Mwangi"),
    ("The Kenyan president, Peter Mwangi, spoke.", "The Kenyan president", "KEN/GOV/Peter Mwangi"),
    ("Olga Brandt, Norway's ambassador to Chile, left.", "Olga Brandt", "NOR/GOV/Olga Brandt"),
    ("Olga Brandt, Norway's ambassador to Chile, left.", "Chile", "CHL"),
    ("Rep. Tom Barlow (R-Ohio) objected.", "Rep. Tom Barlow", "USA/LEG/Tom Barlow"),
    ("Former President Peter Mwangi of Kenya was there.", "Former President Peter Mwangi", "KEN/ELI/Peter Mwangi"),
    # common nouns with a country
    ("The Latvian army denied it.", "The Latvian army", "LVA/MIL"),
    ("The Ukrainian opposition denied it.", "The Ukrainian opposition", "UKR/OPP"),
    ("U.S. officials denied it.", "U.S. officials", "USA/GOV"),
    ("A Georgian court freed him.", "A Georgian court", "GEO/JUD"),
    ("Police in Hong Kong fired tear gas.", "Police", "HKG/COP"),
    ("A spokesman for the Foreign Ministry in Oslo denied it.", "A spokesman", "NOR/GOV"),
    ("The interim government in Kiev fears an attack.", "The interim government", "UKR/GOV"),
    ("The presidents of Kenya and Tanzania met.", "The presidents", "KEN/GOV + TZA/GOV"),
    ("The top U.S. and Russian diplomats met.", "The top U.S. and Russian diplomats", "USA/GOV + RUS/GOV"),
    ("Indian and Pakistani troops traded fire.", "Indian and Pakistani troops", "IND/MIL + PAK/MIL"),
    ("He met the president and prime minister of Slovenia.", "the president", "SVN/GOV"),
    ("The Latvian president and prime minister agreed.", "prime minister", "LVA/GOV"),
    # bodies that no table knows: by their words, their noun, their letters
    ("The Kenyan Bread Front (KBF) met. The KBF voted.", "Kenyan Bread Front", "KEN/OPP/KBF"),
    ("The KPA denied it.", "KPA", "PRK/MIL/Korean People's Army"),
    ("NATO denied it.", "NATO", "IGO//NATO"),
    ("A mortar bomb hit a street market in Sarajevo.", "a street market", "BIH/CVL"),
    ("The court in Minsk freed two political prisoners.", "two political prisoners", "BLR/CVL+OPP"),
    ("The Vrenja newspaper said so. Vrenja is read widely.", "Vrenja", "---/JRN/Vrenja"),
    ("North and South Korea traded fire.", "North", "PRK"),
    ("Anna Holm, director of a network at Amnesty International, spoke.", "Anna Holm", "NGO/UNK/Anna Holm"),
    # capitals and seats act, or only say where
    ("Moscow fears a new bloc.", "Moscow", "RUS/GOV"),
    ("The Kremlin denied it.", "Kremlin", "RUS/GOV"),
    # adjectives in front of things are their owners
    ("She criticised Israeli policies.", "Israeli", "ISR"),
    ("It happened on Ukraine's border.", "Ukraine", "UKR"),
    # whom a class of ships, a command, a home or a plight tells
    ("A Ticonderoga-class cruiser entered the gulf.", "A Ticonderoga-class cruiser", "USA/MIL"),
    ("NATO-led troops left the valley.", "NATO-led troops", "IGO/MIL"),
    ("The U.S.-led forces bombed the town.", "The U.S.-led forces", "USA/MIL"),
    ("The displaced returned to Mosul.", "The displaced", "---/REF"),
    ("Customs officers broke up a car theft ring.", "a car theft ring", "---/CRM"),
    ("Serbs in the north of Kosovo blocked a road.", "Serbs", "KOS/CVL"),
    ("Ethnic Russians in Ukraine voted.", "Ethnic Russians", "UKR/CVL/ethnic Russians"),
    ("Ethnic Uzbeks fled their homes in Kyrgyzstan.", "Uzbeks", "KGZ/CVL"),
    ("Serbs in Belgrade marched.", "Serbs", "SRB"),
    ("Americans in Iran were arrested.", "Americans", "USA"),
    (
        "In Caracas, the National Guard fired tear gas. Venezuela denied it.",
        "National Guard",
        "VEN/MIL/Bolivarian National Guard",
    ),
    # forces belong to who sends them
    ("Russia massed troops at the border with Latvia.", "troops", "RUS/MIL"),
]


@pytest.mark.parametrize(("text", "words", "code"), CASES)
def test_a_phrase_is_one_actor(text: str, words: str, code: str) -> None:
    assert told(text).get(words) == [code], told(text)


NEAR_MISSES = [
    ("The pro-Russian mayor Ivan Bondar fled.", "RUS"),
    ("They met in Moscow.", "RUS"),
    ("The U.S.-backed rebels fled.", "USA"),
    ("Non-Chinese firms left.", "CHN"),
    ("He ate turkey in chad-coloured light.", "TUR"),
    ("They told us nothing.", "USA"),
    ("Thousands were displaced by the storm.", "---/REF"),
]


@pytest.mark.parametrize(("text", "country"), NEAR_MISSES)
def test_a_quality_or_a_place_is_no_actor(text: str, country: str) -> None:
    everything = [code for found in told(text).values() for code in found]
    assert not any(country in code for code in everything), everything
