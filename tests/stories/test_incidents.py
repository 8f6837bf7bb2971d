"""Mentions of one happening meet across articles, with a reason; what speaks against it keeps them apart."""

from __future__ import annotations

import pytest

from detente.stories.group import Group
from detente.stories.incidents import Board, grouped, incidents
from detente.stories.kinship import NEEDED, NUMBER, kinship
from detente.stories.mention import Mention, mentions
from detente.stories.words import families, saying, several, stem, vague, way


def mention(key: str, trigger: str, sentence: str, **more) -> Mention:
    told = {"type": "ASSAULT", "first": "2001-05-04", "last": "2001-05-04", "published": "2001-05-05"} | more
    sides = {side: frozenset(told.pop(side, ())) for side in ("actors", "recipients", "names")}
    return Mention(key=key, article=key.split(":")[0], trigger=trigger, sentence=sentence, **told, **sides)


BLAST = mention("a:1", "explosion", "An explosion tore through the depot in Holm.", recipients={"DNK"}, country="DNK",
                place="Holm", mode="explosives")  # fmt: skip
BOMB = mention("b:1", "bombed", "The depot in Holm was bombed on Friday.", recipients={"DNK"}, country="DNK",
               place="Holm", mode="explosives")  # fmt: skip


def together(*articles: list[Mention]) -> list[set[str]]:
    return [{m.key for m in i.group.mentions} for i in incidents(articles)]


def test_one_happening_in_two_papers_is_one_incident_with_a_reason():
    board = Board()
    board.add([BLAST])
    (incident,) = board.add([BOMB])
    assert {m.key for m in incident.group.mentions} == {"a:1", "b:1"}
    reason = incident.why["b:1"].reason()
    assert "blast" in reason and "2001-05-04" in reason and "Holm" in reason
    assert "depot" in reason and "harbour" not in reason


def test_a_reason_shows_words_not_their_stems():
    board = Board()
    board.add([mention("a:1", "explosion", "An explosion tore through the factories of Holm.", recipients={"DNK"})])
    (incident,) = board.add([mention("b:1", "explosions", "Explosions in the factories of Holm.", recipients={"DNK"})])
    assert "“explosions”" in incident.why["b:1"].reason() and "factories" in incident.why["b:1"].reason()


@pytest.mark.parametrize(
    "change",
    [
        {"first": "2001-05-09", "last": "2001-05-09"},
        {"country": "SWE", "place": "Lund"},
        {"recipients": {"SWE"}},
        {"type": "CONSULT", "mode": None},
    ],
    ids=["another week", "another country", "another target", "another kind"],
)
def test_what_speaks_against_it_keeps_two_apart(change):
    told = {"recipients": {"DNK"}, "country": "DNK", "place": "Holm", "mode": "explosives"} | change
    assert len(together([BLAST], [mention("b:1", "bombed", BOMB.sentence, **told)])) == 2


def test_papers_may_differ_by_a_day():
    later = mention("b:1", "explosion", "The explosion tore through the depot in Holm on Saturday.", recipients={"DNK"},
                    country="DNK", place="Holm", mode="explosives", first="2001-05-05", last="2001-05-05")  # fmt: skip
    assert together([BLAST], [later]) == [{"a:1", "b:1"}]


def test_a_common_word_alone_binds_nothing():
    one = mention("a:1", "met", "The ministers met.", type="CONSULT", first=None, last=None)
    two = mention("b:1", "met", "The bishops met.", type="CONSULT", first=None, last=None)
    assert len(together([one], [two])) == 2


def test_incidents_do_not_snowball_over_days():
    days = [f"2001-05-{day:02}" for day in range(1, 13)]
    told = [mention(f"p{i}:1", "shelled", "Guns shelled Holm.", recipients={"DNK"}, country="DNK", first=day, last=day,
                    published=day) for i, day in enumerate(days)]  # fmt: skip
    for incident in incidents([[m] for m in told]):
        found = sorted(int(m.first[-2:]) for m in incident.group.mentions)
        assert found[-1] - found[0] <= 2


def test_ids_do_not_change_as_articles_are_added():
    board = Board()
    first = board.add([BLAST])[0].id
    board.add([BOMB])
    assert list(board.incidents) == [first]
    assert incidents([[BLAST]])[0].id == first


def test_the_links_of_the_coder_are_kept(make_reading):
    found = mentions(make_reading())
    assert [m.local for m in found] == ["e1", "e2"]
    assert found[0].actors == {"POL", "CZE"} and found[0].place == "Prague"
    assert len(grouped(found)) == 2


def test_points_and_reasons_do_not_hang_on_order():
    one, two = Group(), Group()
    one.add(BLAST)
    two.add(BOMB)
    assert kinship(one, two).score == pytest.approx(kinship(two, one).score)


@pytest.mark.parametrize(
    ("one", "two"),
    [("denied", "denial"), ("annexed", "annexation"), ("exploded", "explosion"), ("negotiate", "negotiations"),
     ("fought", "fighting"), ("arrival", "arrives")],
)  # fmt: skip
def test_derivations_have_one_stem(one, two):
    assert stem(one) == stem(two)


@pytest.mark.parametrize(
    ("one", "two", "opposed"),
    [("checked in", "check out", True), ("called on", "called off", True), ("checked in", "checks into", False),
     ("on", "off", False), ("moved in and out", "moved in", False)],
)  # fmt: skip
def test_particles_turn_a_verb_into_another(one, two, opposed):
    assert (way(one) * way(two) < 0) == opposed


def test_the_first_blast_is_not_the_bombings():
    both = "The bombings of the depots in Holm and Lund"
    one = mention("a:1", "blast", "The blast in Holm.", recipients={"DNK"}, place="Holm", country="DNK")
    two = mention("b:1", "bombings", both, recipients={"DNK"}, country="DNK")
    same = mention("b:1", "bombing", both.replace("bombings", "bombing"), recipients={"DNK"}, country="DNK")
    assert kinship_of(one, two) == pytest.approx(kinship_of(one, same) - NUMBER * NEEDED, abs=0.7)


def kinship_of(one: Mention, two: Mention) -> float:
    groups = Group(), Group()
    for group, m in zip(groups, (one, two), strict=True):
        group.add(m)
    return kinship(*groups).score


def test_words_are_told_apart():
    assert families("blasts") & families("explosion") and not families("meeting") & families("explosion")
    assert saying("said") and vague("took") and not vague("bombed")
    assert several("bombings", "The bombings went on.") and not several("talks", "The talks went on.")
