"""A person's word on incidents holds in later runs and can be undone; spread and storylines are told from sources."""

from __future__ import annotations

from detente.model import Article
from detente.stories.decisions import Decision, decided, where_now
from detente.stories.incidents import incidents
from detente.stories.spread import dates, places, sentence, sources
from detente.stories.storylines import Shelf
from tests.stories.test_incidents import BLAST, BOMB, mention

MEETING = mention("c:1", "met", "The envoys met.", type="CONSULT", actors={"DNK", "SWE"})


def run(*log: Decision) -> dict[str, set[str]]:
    found = decided(incidents([[BLAST], [BOMB], [MEETING]]), log)
    return {i.id: {m.key for m in i.group.mentions} for i in found.values()}


def test_a_split_holds_and_can_be_undone():
    before = run()
    home = next(i for i, keys in before.items() if "b:1" in keys)
    split = Decision(1, "split", home, ("b:1",), "2001-06-01")
    after = run(split)
    assert after[home] == {"a:1"} and {"b:1"} in after.values()
    assert after == run(split)
    assert run(Decision(1, "split", home, ("b:1",), "2001-06-01", undone="2001-06-02")) == before


def test_a_merger_holds_and_keeps_the_id():
    before = run()
    home, other = (next(i for i, keys in before.items() if key in keys) for key in ("a:1", "c:1"))
    after = run(Decision(1, "merge", home, (other,), "2001-06-01"))
    assert after == {home: {"a:1", "b:1", "c:1"}}


def test_decisions_on_what_is_gone_change_nothing():
    assert run(Decision(1, "merge", "i00", ("i01",), "x"), Decision(2, "split", "i00", ("z",), "x")) == run()


def test_a_mention_is_found_where_it_is_now():
    found = decided(incidents([[BLAST], [BOMB]]), [])
    assert where_now(found, "b:1") == where_now(found, "a:1") and where_now(found, "z") is None


def test_the_spread_counts_origins():
    told = [BLAST, BOMB, mention("d:1", "bombed", "Bombed.", first="2001-05-05", last="2001-05-05")]
    assert sentence(dates(told, {})) == "2 sources say 2001-05-04, 1 source says 2001-05-05"
    assert dates(told, {"b": "a"})[0][1] == 1 and sources(told, {"b": "a"}) == 2
    assert places(told, {}) == [("DNK/Holm", 2)]


def article(name: str, text: str, day: str) -> Article:
    return Article(id=name, text=text, headline=text[:20], published=day)


def test_articles_on_one_matter_are_one_storyline_until_it_falls_silent():
    shelf = Shelf()
    ferry = "Divers searched the wreck of the ferry Arne off Holm harbour for passengers."
    first = shelf.add(article("a", ferry, "2001-05-04"), ["i1"])
    assert (
        shelf.add(article("b", "The ferry Arne sank off Holm harbour; divers found passengers.", "2001-05-05"), [])
        is first
    )
    assert shelf.add(article("c", "Parliament debated the price of milk and butter.", "2001-05-05"), []) is not first
    assert shelf.add(article("d", ferry, "2001-09-01"), []) is not first


def test_a_shared_incident_and_some_words_bind_articles():
    shelf = Shelf()
    first = shelf.add(article("a", "Envoys opened talks in Holm on fishing rights.", "2001-05-04"), ["i1", "i2"])
    assert shelf.add(article("b", "Holm talks end.", "2001-05-06"), ["i1", "i2"]) is first
