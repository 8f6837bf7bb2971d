"""A person who signed in splits an incident and takes it back."""

from __future__ import annotations

import shutil

import pytest

from detente.archive import Archive
from detente.explorer import application
from tests.explorer.browser.conftest import Site, Watched
from tests.explorer.browser.pages import address


@pytest.fixture
def desk(chromium, examples_path, tmp_path):
    """A browser that is signed in at an explorer that may write."""
    path = tmp_path / "desk.db"
    shutil.copy(examples_path, path)
    site = Site(application(path, writes=True))
    context = chromium.new_context()
    watched = Watched(context.new_page(), site.at)
    watched.page.goto(f"{site.at}/-/auth-token?token={site.explorer.token}")
    yield watched
    context.close()
    site.close()
    assert watched.faults == []


def test_split_and_undo(desk, examples_path):
    expect = pytest.importorskip("playwright.sync_api").expect
    with Archive.open(examples_path) as kept:
        incident = address(kept, "incident")
    page = desk.go(incident)
    mentions = page.locator(".mentions > li").count()
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Split off").click()
    expect(page.locator(".mentions > li")).to_have_count(mentions - 1)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".mentions > li")).to_have_count(mentions)
    assert "undone" in page.locator(".decisions").inner_text()
    assert desk.serious() == []
