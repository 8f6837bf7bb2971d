"""A body that the article spells out owns its initials there, whatever the tables call by them."""

from __future__ import annotations

from tests.actors.told import told


def test_initials_without_brackets() -> None:
    text = "The Rapid Support Forces left Khartoum. The army said it had struck RSF camps."
    assert told(text, "2023-05-01")["RSF"] == ["SDN/REB/Rapid Support Forces"]


def test_initials_of_nothing_spelled_out_are_read_from_the_tables() -> None:
    assert told("RSF said journalists were held in Cuba.")["RSF"] == ["NGO/JRN/RSF"]


def test_initials_shared_by_two_bodies_are_nobodys() -> None:
    text = "The Kachin Border Force met the Karen Border Force. The KBF signed."
    assert "KBF" not in told(text)


def test_who_leads_a_body_is_of_its_sector() -> None:
    text = "Hezbollah leader Hassan Karim met Iranian Foreign Ministry official Ali Nur."
    found = told(text)
    assert found["Hezbollah leader Hassan Karim"] == ["LBN/PTY+REB/Hassan Karim"]
    assert [codes for words, codes in found.items() if "Nur" in words] == [["IRN/GOV/Ali Nur"]]
