"""Copies are told from two reports of one event, and origins do not grow together."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.archive import Archive
from detente.model import Article, Block, Reading
from detente.stories import copies, open_archive
from detente.stories.copies import compare
from detente.stories.fingerprint import banded, fingerprint, shingled

WIRE = (
    "Envoys of the two valleys met in a mill on the river on Monday to end a quarrel over water that has lasted six "
    "years. They agreed to open the upper lock twice a week and to let farmers on both banks send two guards each. "
    "A joint office will keep the keys. The older of the envoys said that nobody had won and that nobody had lost. "
    "Shepherds who came to watch lit fires on the hills, and the bells of both towns were rung until midnight."
)
OTHER = (
    "A six-year dispute about irrigation ended on the river bank this week: in an old mill, delegations from both "
    "valleys put their names to a plan under which the sluice opens every Tuesday and Friday. Four watchmen, two a "
    "side, will see that it does. “Nobody has won and nobody has lost,” one negotiator said. On the slopes herdsmen "
    "burned straw in celebration."
)
LATER = "The governor has promised to pay for the repair of the lock out of next year's budget, his office wrote."


def article(name: str, text: str, outlet: str = "Wire", published: str = "2001-05-02", **more: str) -> Article:
    headline = f"Headline of {name}"
    block = Block(role="paragraph", start=len(headline) + 2, end=len(headline) + 2 + len(text))
    whole = f"{headline}\n\n{text}"
    head = Block(role="headline", start=0, end=len(headline))
    return Article(id=name, text=whole, blocks=(head, block), source=outlet, published=published, **more)


def likeness(one: Article, two: Article):
    return compare(fingerprint(one), fingerprint(two))


def test_the_same_words_under_another_headline_and_dateline_are_exact():
    one = article("a", WIRE)
    two = article("b", f"MILLTOWN — {WIRE}", "Post", dateline="MILLTOWN")
    found = likeness(one, two)
    assert found is not None and (found.kind, found.share) == ("exact", 1)


def test_the_first_half_of_an_agency_story_is_syndicated():
    found = likeness(article("a", WIRE), article("b", WIRE[: len(WIRE) // 2], "Post"))
    assert found is not None and found.kind == "syndicated"
    assert found.of_first < 0.6 and found.of_second > 0.95
    assert "syndicated" in found.reason()


def test_a_later_state_in_the_same_paper_or_at_the_same_address_is_an_update():
    first = article("a", WIRE, url="https://wire.example/1")
    assert likeness(first, article("b", f"{LATER} {WIRE}")).kind == "updated"
    assert likeness(first, article("c", f"{LATER} {WIRE}", "Wire Service", url=first.url)).kind == "updated"


def test_two_reports_of_one_event_are_no_copies():
    assert likeness(article("a", WIRE), article("b", OTHER, "Post")) is None


def test_a_shared_quotation_makes_no_copy():
    quotation = "Nobody who was there will ever forget how the bells were rung on both banks at once"
    assert likeness(article("a", f"{OTHER} {quotation}"), article("b", f"{LATER} {quotation}", "Post")) is None


@pytest.mark.parametrize("text", ["", "One.", "One two three", "One two three four"])
def test_short_texts_have_prints(text):
    print_ = fingerprint(article("a", text))
    assert len(print_.shingles) == (1 if text else 0)
    assert len(banded(print_.shingles)) == (64 if text else 0)


def test_bands_do_not_hang_on_order():
    assert banded(shingled(WIRE)) == banded(frozenset(sorted(shingled(WIRE))))


def placed(path: Path, *papers: Article) -> dict[str, list[str]]:
    """Add articles to an archive; those of each origin."""
    with open_archive(path) as archive:
        for paper in papers:
            archive.add(Reading(article=paper))
    groups: dict[str, list[str]] = {}
    with Archive.open(path) as archive:
        assert archive.verify() == []
        for each in copies(archive):
            groups.setdefault(each.origin, []).append(each.article)
    return groups


def test_reports_are_counted_by_origin(tmp_path):
    papers = [
        article("a", WIRE, published="2001-05-01"),
        article("b", WIRE, "Post", "2001-05-02"),
        article("c", OTHER, "Echo", "2001-05-01"),
        article("d", WIRE[: len(WIRE) // 2], "Mail", "2001-05-03"),
    ]
    assert placed(tmp_path / "a.db", *papers) == {"a": ["a", "b", "d"], "c": ["c"]}


def test_a_digest_of_two_stories_joins_one_and_does_not_bind_them(tmp_path):
    papers = [
        article("a", WIRE),
        article("b", OTHER, "Post"),
        article("c", f"{WIRE} {OTHER}", "Echo"),
        article("d", OTHER, "Mail"),
        article("e", WIRE, "Star"),
    ]
    assert placed(tmp_path / "a.db", *papers) == {"a": ["a", "c", "e"], "b": ["b", "d"]}


def test_an_origin_goes_on_when_its_first_article_is_forgotten(tmp_path):
    path = tmp_path / "a.db"
    placed(path, article("a", WIRE), article("b", WIRE, "Post"), article("c", WIRE, "Echo"))
    with open_archive(path) as archive:
        archive.forget("a")
        assert archive.verify() == []
        assert [(each.article, each.origin) for each in copies(archive)] == [("b", "b"), ("c", "b")]
