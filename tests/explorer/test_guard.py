"""Nothing that an article, a stranger or a visitor sends gets the pages to do what they should not."""

from __future__ import annotations

import re

import pytest

from detente.model import Actor, Article, Block, Event, Evidence, Reading
from detente.stories import open_archive

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"><svg onload=alert(3)>",
    "' onmouseover='alert(4)",
    "{{ 7 * 7 }}{% raw %}",
    "</title></script><iframe src=javascript:alert(5)>",
    "javascript:alert(6)",
)  # fmt: skip


@pytest.fixture
def hostile(tmp_path, make_client):
    """An explorer over an article whose every field is an attack."""
    path = tmp_path / "hostile.db"
    with open_archive(path) as kept:
        kept.add(_hostile(" ".join(ATTACKS)))
    return make_client(path)


def _hostile(bad: str) -> Reading:
    text = f"{bad}\n\nMinister {bad} met nobody."
    at = text.index("met nobody")
    evidence = Evidence(
        sentence=text[len(bad) + 2 :], start=len(bad) + 2, end=len(text), trigger="met", trigger_start=at,
        trigger_end=at + 3, rule=f"{bad}@0+0",
    )  # fmt: skip
    side = Actor(country="RUS", sectors=("GOV",), name=bad, mention=text[:5], start=0, end=5)
    other = Actor(country="UKR", name=bad, mention=text[:5], start=0, end=5)
    event = Event(
        type="CONSULT", cameo="040", quad="verbal-cooperation", intensity=1.0, actors=(side,), recipients=(other,),
        incident="e1", evidence=evidence, mode=bad,
    )  # fmt: skip
    blocks = (Block(role="headline", start=0, end=len(bad)), Block(role="paragraph", start=len(bad) + 2, end=len(text)))
    article = Article(
        id="bad", headline=bad, byline=(bad,), published="2014-03-30", dateline=bad, source=bad, captions=(bad,),
        related=(bad,), text=text, blocks=blocks, url="javascript:alert(6)",
    )  # fmt: skip
    return Reading(article=article, events=(event,))


PAGES = (
    "/", "/search?q=alert", "/article/bad", "/article/bad?at=400", "/dyads", "/dyad/RUS-UKR", "/data/timeline",
    "/timeline", "/incidents", "/board", "/figures", "/actor/RUS", "/dyad/RUS-UKR/report", "/search?kind=event",
)  # fmt: skip
BARE = ("/dyads", "/board", "/figures")
"""Pages that show no word of that article."""


@pytest.mark.parametrize("page", PAGES)
def test_an_attack_stays_text(hostile, page):
    answer = hostile.get(page)
    assert answer.status_code == 200
    assert "alert(1)" in answer.text or page in BARE
    for element in re.findall(r"<[a-zA-Z/][^>]*>", answer.text):
        assert not re.search(
            r"(?<!/-/detente/)alert\(|\son\w+\s*=|(?:href|src)=[\"']?\s*javascript:", _without_values(element)
        )
    assert "<script>" not in answer.text
    assert "49" not in re.findall(r"<h1>.*?</h1>", answer.text, re.DOTALL)


def _without_values(element: str) -> str:
    """An element without what is safely inside its quotes, except where an address would run."""
    return re.sub(r'="(?!\s*javascript:)[^"]*"', '=""', element)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("page", ["/search?q=", "/dyads?actor=", "/dyads?since=", "/article/", "/dyad/RUS-UKR?by="])
def test_an_attack_in_the_address_stays_text(client, page, attack):
    from urllib.parse import quote

    answer = client.get(page + quote(attack, safe=""))
    assert answer.status_code in (200, 302, 400, 404)
    assert "<script>" not in answer.text and "<svg onload" not in answer.text and "<iframe" not in answer.text


@pytest.mark.parametrize(
    "page", ["/", "/search", "/data", "/data/timeline", "/nothing", "/dyads?since=x", "/-/detente/no.0.js"]
)
def test_every_answer_carries_the_policy(client, page):
    headers = client.get(page).headers
    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy and "unsafe" not in policy and "default-src 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("page", ["/", "/search?q=truce", "/article/a1", "/dyad/CZE-POL", "/data", "/data/timeline"])
def test_no_page_holds_a_script_or_style_of_its_own(client, page):
    text = client.get(page).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", text)
    assert all("src=" in tag or "application/json" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("page", ["/data", "/data/timeline?type=CONSULT", "/data?sql=select+1"])
def test_datasettes_forms_have_names(client, page):
    """A new Datasette may write its templates otherwise: then `tidy.py` has to learn it."""
    text = client.get(page).text
    assert '<html lang="en">' in text
    fields = re.findall(r"<(?:select|textarea|input type=\"text\")[^>]*name=\"(?:_filter|sql)[^>]*>", text)
    assert fields and all("aria-label=" in field for field in fields)


@pytest.mark.parametrize("name", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8001", ""])
def test_a_page_elsewhere_cannot_play_at_being_us(client, name):
    assert client.get("/", host=name).status_code == 421


@pytest.mark.parametrize("name", ["localhost", "localhost:8001", "127.0.0.1:8001", "[::1]:8001", "[::1]"])
def test_we_answer_to_our_own_names(client, name):
    assert client.get("/", host=name).status_code == 200


def test_other_names_are_taken_where_others_are_served(make_client):
    assert make_client(hosts=()).get("/", host="desk.example").status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "/nothing",
        "/article/none",
        "/search?q=%22",
        "/data/none",
        "/data?sql=select+nope",
        "/-/databases.json",
        "/data.db",
    ],
)
def test_no_error_tells_where_the_archive_lies(client, archive_path, page):
    answer = client.get(page)
    assert answer.status_code >= 400 or page.startswith("/data?")
    assert str(archive_path.parent) not in answer.text and "Traceback" not in answer.text


def test_sql_is_bounded(client):
    endless = "with recursive n(i) as (select 1 union all select i %2B 1 from n) select max(i) from n"
    assert "took longer" in client.get(f"/data.json?sql={endless}").text
    many = "with recursive n(i) as (select 1 union all select i %2B 1 from n limit 5000) select i from n"
    assert len(client.get(f"/data.json?sql={many}").json()["rows"]) == 1000


@pytest.mark.parametrize("sql", ["delete from articles", "attach 'x.db' as x", "pragma journal_mode=delete"])
def test_sql_cannot_write(client, sql):
    assert client.get(f"/data.json?sql={sql}").status_code == 400


def test_a_capture_is_saved_and_never_shown(client):
    answer = client.get("/article/a1/capture/original")
    assert answer.content.startswith(b"<script>")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith('attachment; filename="visit.html"')


def test_with_auth_nobody_reads_before_signing_in(make_client):
    client = make_client(auth=True)
    for page in ("/", "/article/a1", "/article/a1/capture", "/data/timeline", "/data.json?sql=select+1"):
        assert client.get(page).status_code == 403
    assert client.get("/-/auth-token?token=wrong").status_code == 403
    token = client.explorer.token
    assert client.get(f"/-/auth-token?token={token}").status_code == 302
    assert client.get("/article/a1").status_code == 200
    assert make_client(auth=True).get(f"/-/auth-token?token={token}").status_code == 403
