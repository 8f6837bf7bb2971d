"""An incident's mentions, what they tell differently, and what a person decides of them."""

from __future__ import annotations

import re
import shutil

import pytest

from detente.archive import Archive
from detente.stories import incidents_of, log


@pytest.fixture
def desk(archive_path, tmp_path, make_client):
    """An explorer that may write, over a copy of the archive; signed in."""
    path = tmp_path / "desk.db"
    shutil.copy(archive_path, path)
    return make_client(path, writes=True).sign_in()


@pytest.fixture
def talks(archive_path):
    """The incident that several articles tell."""
    with Archive.open(archive_path) as kept:
        return max(incidents_of(kept), key=lambda each: len(each.mentions))


def token(text: str) -> str:
    return re.search(r'name="csrftoken" value="([^"]+)"', text)[1]


def decisions(client) -> list[tuple[str, bool]]:
    with Archive.open(client.explorer.archive) as kept:
        return [(d.kind, bool(d.undone)) for d in log(kept)]


def test_all_mentions_stand_with_their_words_and_reasons(client, talks):
    text = client.get(f"/incident/{talks.id}").text
    assert text.count("<blockquote>") == len(talks.mentions) > 1
    assert "Here because: " in text and "independent report" in text
    assert 'name="act"' not in text


def test_the_list_leads_to_it(client, talks):
    assert f'href="/incident/{talks.id}"' in client.get("/incidents?type=CONSULT").text
    assert "No incident fits" in client.get("/incidents?since=2030").text


def test_split_and_undo(desk, talks):
    page = f"/incident/{talks.id}"
    form = {"csrftoken": token(desk.get(page).text), "act": "split", "mention": [talks.mentions[0].key]}
    assert desk.post(page, form).headers["location"] == page
    text = desk.get(page).text
    assert text.count("<blockquote>") == len(talks.mentions) - 1 and "Undo" in text
    number = re.search(r'name="decision" value="(\d+)"', text)[1]
    desk.post(page, {"csrftoken": token(text), "act": "undo", "decision": number})
    assert desk.get(page).text.count("<blockquote>") == len(talks.mentions)
    assert decisions(desk) == [("split", True)]


def test_merge_leads_the_other_home(desk, talks):
    with Archive.open(desk.explorer.archive) as kept:
        other = next(each for each in incidents_of(kept) if each.id != talks.id)
    page = f"/incident/{talks.id}"
    desk.post(page, {"csrftoken": token(desk.get(page).text), "act": "merge", "other": other.id})
    assert desk.get(f"/incident/{other.id}").headers["location"] == page
    assert "they differ" in desk.get(page).text


@pytest.mark.parametrize("form", [{"act": "split"}, {"act": "merge", "other": "none"}, {"act": "burn"}, {}])
def test_what_cannot_be_decided_changes_nothing(desk, talks, form):
    page = f"/incident/{talks.id}"
    answer = desk.post(page, {"csrftoken": token(desk.get(page).text), **form})
    assert answer.status_code in (400, 404) and decisions(desk) == []


def test_a_forged_form_changes_nothing(desk, talks):
    page = f"/incident/{talks.id}"
    form = {"act": "split", "mention": [talks.mentions[0].key]}
    assert desk.post(page, form).status_code == 403
    assert desk.post(page, form | {"csrftoken": "guessed"}).status_code == 403
    assert decisions(desk) == []


@pytest.mark.parametrize(("writes", "signed_in"), [(False, True), (True, False), (False, False)])
def test_without_leave_nothing_is_written(archive_path, tmp_path, make_client, talks, writes, signed_in):
    path = tmp_path / "closed.db"
    shutil.copy(archive_path, path)
    client = make_client(path, writes=writes)
    if signed_in:
        client.sign_in()
    before = path.read_bytes()
    form = {"act": "split", "mention": [talks.mentions[0].key]}
    assert client.post(f"/incident/{talks.id}", form).status_code == 403
    assert path.read_bytes() == before


def test_a_page_that_takes_no_form_refuses_one(desk):
    page = "/article/a1"
    assert desk.post(page, {}).status_code == 403
