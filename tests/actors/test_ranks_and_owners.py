"""Who bears a rank and an office, who is called by the rank again, and who serves those named before."""

from __future__ import annotations

import pytest

from detente.actors import find
from tests.actors.told import told

CASES = [
    ("Maj. Gen. Tomas Reyl of Poland spoke. The general said the road was open.", "The general",
     "POL/MIL/Tomas Reyl"),
    ("Col. Ade Bako of Nigeria came. Adm. Jon Holt of Norway followed. The colonel left.", "The colonel",
     "NGA/MIL/Ade Bako"),
    ("General Ramon Sola, the president of Peru, left. The general flew to Lima.", "The general",
     "PER/GOV/Ramon Sola"),
    ("Defence Minister General Olaf Brandt of Norway resigned.", "Defence Minister General Olaf Brandt",
     "NOR/GOV/Olaf Brandt"),
    ("Colonel Ade Bako of Nigeria said his men had fled.", "his men", "NGA/MIL"),
    ("Chad and Peru met. The Peruvian army denied it. Its spokesman, Gen. John Olano, said that it had not fired.",
     "Gen. John Olano", "PER/MIL/John Olano"),
    ("Israel's Likud party objected. Its leader, Ari Stern, called for a vote.", "Ari Stern", "ISR/PTY/Ari Stern"),
    ("His foreign minister, Fabian Rosso Quiroz, accused London of lying.", "Fabian Rosso Quiroz",
     "---/GOV/Fabian Rosso Quiroz"),
    ("Lars Holm, President Reagan's envoy, flew to Damascus to see President Hafez al-Assad.", "Lars Holm",
     "USA/GOV/Lars Holm"),
    ("Fighting went on in Zambia. A spokesman for the government, Peter Banda, denied it.", "Peter Banda",
     "ZMB/GOV/Peter Banda"),
    ("Fighting went on in Zambia. A minister, Peter Banda, was shot.", "Peter Banda", "ZMB/GOV/Peter Banda"),
    ("Senator Rita Temple of Oregon objected.", "Senator Rita Temple", "USA/LEG/Rita Temple"),
    ("Jose Rivas, a priest from Peru, was freed. Father Rivas thanked the guards.", "Father Rivas",
     "PER/REL/Jose Rivas"),
    ("Two Norwegians, Lars Holm and Anna Berg, were held in Peru.", "Anna Berg", "NOR/UNK/Anna Berg"),
    ("Two Norwegians, Lars Holm, Ivar Lie and Anna Berg, were held in Peru.", "Anna Berg", "---/UNK/Anna Berg"),
    ("Anna Berg, the United Nations envoy, flew to Peru.", "Anna Berg", "UNO//Anna Berg"),
    ("NATO bombers struck at night. The alliance was silent.", "NATO bombers", "IGO/UAF/NATO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), CASES)
def test_ranks_and_owners(text: str, words: str, who: str) -> None:
    assert who in told(text)[words]


def test_a_known_ruler_with_a_rank_is_who_the_tables_know() -> None:
    mention = find("Colonel Gaddafi must go.", "2011-03-18").mentions[0]
    assert (mention.members[0].sectors, mention.members[0].name) == (("GOV",), "Muammar Gaddafi")


AGAIN = [
    ("Turkish President Kemal Aydin spoke. The Turkish leader left.", "The Turkish leader", "TUR/GOV/Kemal Aydin"),
    ("Israeli Prime Minister Dan Levi spoke. Its party's leader, Ari Roth, objected. The Israeli leader left.",
     "The Israeli leader", "ISR/GOV/Dan Levi"),
    ("Amnesty International accused Niger. The rights group called for a trial.", "The rights group",
     "NGO//Amnesty International"),
    ("Iran's foreign minister, Reza Amini, warned Iraq. Kenya urged both sides to wait.", "both sides", "IRN + IRQ"),
    ("Prime Minister John Major of Britain spoke. Mr. Major left.", "Mr. Major", "GBR/GOV/John Major"),
    ("John Holt, the chief American negotiator, spoke. The envoy praised Iran.", "The envoy", "USA/GOV/John Holt"),
    ("Norway's former premier, Anna Holt, spoke. The former premier left.", "The former premier",
     "NOR/ELI/Anna Holt"),
    ("Defense Secretary John Holt met his Russian counterpart, Ivan Petrov. The two defense chiefs agreed.",
     "The two defense chiefs", "USA/GOV/John Holt + RUS/GOV/Ivan Petrov"),
    ("Zambian President Peter Banda spoke. The leader of the youth wing objected.", "The leader", "---/CVL"),
    ("Prime Minister Anna Holt met his American counterpart. Her minister left.", "Her", "---/GOV/Anna Holt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), AGAIN)
def test_called_again_in_other_words(text: str, words: str, who: str) -> None:
    assert who in told(text)[words]


def test_a_verb_is_no_title() -> None:
    assert "RUS/GOV/Vladimir Putin" in told("Norway said it would judge Putin by his acts.")["judge Putin"]


def test_several_delegations_are_no_body() -> None:
    assert not any("Delegations" in who for whos in told("Delegations of Chad and Niger met.").values() for who in whos)


def test_a_place_of_another_clause_is_not_theirs() -> None:
    text = "Thailand shut its border. The troops met nobody in Thailand, for the premier was in New York."
    assert told(text)["The troops"] == ["THA/MIL"]


def test_a_name_behind_in_is_a_place() -> None:
    assert "Kolofata" not in told("Fighters raided the minister's house in Kolofata.")
    assert "Kofi Addo" in told("The minister said he had no confidence in Kofi Addo.")


def test_whose_faith_or_loss_is_theirs() -> None:
    assert told("A Druze leader spoke.")["A Druze leader"] == ["---/REL"]
    assert told("Chad's displaced")["displaced"] == ["TCD/REF"]
