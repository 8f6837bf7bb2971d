"""Wishes that deny what they name, what a side will not let be done to it, and what it resists."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(p.holder.country, p.stance, p.matter) for p in detente.read(text).positions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway wants no quarrel with Denmark.", ("NOR", "rejects", "quarrel with Denmark")),
        ("Norway is keen not to lose the contract.", ("NOR", "rejects", "lose the contract")),
        ("Norway does not want the treaty rewritten.", ("NOR", "rejects", "the treaty rewritten")),
        ("Norway said it would not be blackmailed by anyone.", ("NOR", "rejects", "be blackmailed by anyone")),
        ('"We cannot be pushed around," Norway said.', ("NOR", "rejects", "be pushed around")),
        ('"We must not be drawn into this war," Norway said.', ("NOR", "rejects", "be drawn into this war")),
        ('"We must not repeat the mistake," Norway said.', ("NOR", "rejects", "repeat the mistake")),
        ("Norway has resisted calls to expel the envoy.", ("NOR", "rejects", "calls to expel the envoy")),
        ("Norway threatened to close the strait if Denmark failed to pay.", ("NOR", "demands", "pay")),
        ('Norway dismissed the charge: "We have nothing to hide."', ("NOR", "rejects", "the charge")),
    ],
)
def test_what_is_refused(text, wanted):
    assert wanted in _told(text)


def test_what_is_told_beside_a_refusal_is_no_part_of_it():
    told = _told("Norway refused to be judged by its rivals and proposed talks instead.")
    assert ("NOR", "rejects", "be judged by its rivals") in told


@pytest.mark.parametrize(
    "text",
    [
        '"We will not be informed," Norway said.',
        "The policy is being pursued over the objections of Denmark.",
    ],
)
def test_nothing_is_told(text):
    assert _told(text) == []


def test_what_is_wanted_no_later_is_wanted():
    assert ("NOR", "wants", "no more than a share") in _told("Norway wants no more than a share.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Neither Spain nor France wants a war.", ("FRA", "rejects", "a war")),
        ("Spain has shown little interest in a deal.", ("ESP", "rejects", "a deal")),
        ("Spain wants France to withdraw, pay damages and apologize.", ("ESP", "wants", "apologize")),
        ("Spain opposes sanctions and the use of force.", ("ESP", "opposes", "the use of force")),
        ("Spain urged France to stop and reverse the reform.", ("ESP", "demands", "stop and reverse the reform")),
        ("Concern in Washington over the plan has grown.", ("USA", "fears", "the plan")),
    ],
)
def test_who_wants_which_of_several(text, wanted):
    assert wanted in _told(text)
