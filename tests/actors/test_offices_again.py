"""Holders of an office behind other words for it, and whose the bare side of talks is."""

from __future__ import annotations

import pytest

from tests.actors.told import told

CASES = [
    ("Sudan and Chad told their chief diplomats to meet. Chad's foreign minister, Kofi Addo, will fly out.",
     "their chief diplomats", "SDN/GOV + TCD/GOV/Kofi Addo"),
    ("Chad's foreign minister, Kofi Addo, came. The top Chadian diplomat smiled.", "The top Chadian diplomat",
     "TCD/GOV/Kofi Addo"),
    ("Chad's foreign minister, Kofi Addo, came. The top Chadian diplomat in Oslo smiled.", "The top Chadian diplomat",
     "TCD/GOV"),
    ("Ghana's foreign minister, Kofi Addo, met Kenya's foreign minister, Peter Mwangi. Addo thanked his Kenyan "
     "counterpart.", "his Kenyan counterpart", "KEN/GOV/Peter Mwangi"),
    ("The Peruvian rebels held talks with the government in Havana.", "the government", "PER/GOV"),
    ("Talks between the Somali government and rebels in Nairobi broke down.", "rebels", "SOM/REB"),
    ("Kenya held talks with the government in Havana.", "the government", "CUB/GOV"),
    ("A former judge in Lima, Rosa Quiroz was arrested.", "Rosa Quiroz", "PER/ELI/Rosa Quiroz"),
    ("She met the judge, Rosa Quiroz said.", "Rosa Quiroz", "---/UNK/Rosa Quiroz"),
    ("A Western official said in Kabul that the army had lost a town.", "A Western official", "---/GOV/West"),
    ("Hamas militants fired at a post.", "Hamas militants", "PSE/REB/Hamas"),
    ("Kofi Addo of Ghana was sworn in after President Peter Mwangi left. The new president smiled.",
     "The new president", "GHA/UNK/Kofi Addo"),
    ("Kofi Addo of Ghana was beaten. The new president smiled.", "The new president", "GHA/GOV"),
    ("NATO met. The secretary-general spoke.", "The secretary-general", "IGO"),
    ("The Secretary-General reported that both had complied.", "The Secretary-General", "UNO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "code"), CASES)
def test_who_is_meant(text: str, words: str, code: str) -> None:
    assert told(text).get(words) == [code], told(text)


def test_a_month_that_is_a_surname() -> None:
    text = "The talks began in May. May told the Commons that she was sorry."
    assert told(text, "2017-05-10")["May"] == ["GBR/GOV/Theresa May"]
    assert "May" not in told("The talks began in May. The parties met in June.", "2017-05-10")


def test_what_is_shelled_is_no_person() -> None:
    assert "Kodori" not in told("The army shelled Kodori.")
    assert "Kofi Addo" in told("The army beat Kofi Addo.")
