"""Alerts go out once by every way; what fails waits; feeds read as feed readers read them."""

from __future__ import annotations

import email
import email.policy
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import feedparser
import pytest

from detente.archive import Archive
from detente.export.alerts import deliver, feeds, outs, webhook
from detente.export.alerts.message import compose
from detente.export.alerts.told import Cause, ToldAlert
from detente.model import DetenteError
from detente.views.alerts import Rule, evaluate
from detente.views.alerts.out import Mail, Out, Webhook
from detente.views.alerts.rules import Rules
from tests.views.alerts.told import threat

AT = "2014-05-01 12:00:00"
ALERT = ToldAlert(
    key="0123456789abcdef",
    rule="Tension < 3 & rising",
    subject="POL-RUS",
    kind=None,
    day="2014-03-02",
    value=3,
    why="incidents 3 in 7 days: at least 3",
    raised=AT,
    articles=(
        Cause(id="a1", headline="Łódź\x07 waits", outlet="The Vistula Post", url="https://example.org/1?a=b&c=d"),
        Cause(id="a2"),
    ),
)
HOOK = Webhook(url="http://203.0.113.5/alerts")
RULE = Rule(name="busy", dyad="POL-RUS", at_least=1)


@pytest.fixture
def kept(tmp_path):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(threat("a1", "2014-03-01"))
        yield archive


@pytest.mark.parametrize("form", [feeds.rss, feeds.atom])
def test_a_feed_is_read_by_a_feed_reader(form):
    found = feedparser.parse(form([ALERT]))
    assert not found.bozo, found.get("bozo_exception")
    entry = found.entries[0]
    assert entry.title == "Tension < 3 & rising: POL-RUS, 2014-03-02"
    assert entry.id == "urn:detente:alert:0123456789abcdef"
    assert entry.link == "https://example.org/1?a=b&c=d"
    when = entry.get("published_parsed") or entry.updated_parsed
    assert tuple(when)[:5] == (2014, 5, 1, 12, 0)
    assert "Łódź waits" in (entry.get("description") or entry.content[0].value)
    assert form([ALERT]) == form([ALERT])


@pytest.mark.parametrize("form", [feeds.rss, feeds.atom])
def test_an_empty_feed_is_a_feed(form):
    found = feedparser.parse(form([]))
    assert not found.bozo and found.entries == [] and found.feed.title


def test_a_message_is_one():
    mail = Mail(folder="out", sender="Desk <desk@example.org>", to=("a@example.org", "b@example.org"))
    read = email.message_from_bytes(bytes(compose(ALERT, mail)), policy=email.policy.default)
    assert read["Subject"] == "Tension < 3 & rising: POL-RUS, 2014-03-02"
    assert [a.addr_spec for a in read["To"].addresses] == ["a@example.org", "b@example.org"]
    assert read["Date"].datetime.isoformat() == "2014-05-01T12:00:00+00:00"
    assert "https://example.org/1?a=b&c=d" in read.get_content()


@pytest.fixture
def server():
    """A server that gives the answers of `codes` in turn, and keeps what was posted to it."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.posted.append((self.headers, json.loads(body)))
            self.send_response(self.server.codes.pop(0))
            self.send_header("Location", "http://127.0.0.1/elsewhere")
            self.end_headers()

        def log_message(self, *told):
            pass

    made = HTTPServer(("127.0.0.1", 0), Answer)
    made.posted = []
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


def hook_of(server, **more) -> Webhook:
    host = f"127.0.0.1:{server.server_port}"
    return Webhook(**({"url": f"http://{host}/alerts?desk=1", "private_hosts": (host,)} | more))


def test_a_webhook_gets_the_alert_after_failures_that_pass(server, monkeypatch):
    monkeypatch.setenv("HOOK_TOKEN", "s3")
    server.codes = [503, 429, 204]
    waits: list[float] = []
    webhook.post(ALERT, hook_of(server, token_env="HOOK_TOKEN"), waits.append)
    assert len(server.posted) == 3 and waits == [0.5, 1.0]
    headers, body = server.posted[-1]
    assert body["rule"] == "Tension < 3 & rising" and [a["id"] for a in body["articles"]] == ["a1", "a2"]
    assert headers["authorization"] == "Bearer s3"
    assert headers["idempotency-key"] == ALERT.key and headers["content-type"] == "application/json"


@pytest.mark.parametrize(("codes", "tried"), [((404,), 1), ((302,), 1), ((500, 500, 500), 3)])
def test_a_webhook_gives_up_in_one_line(server, codes, tried):
    server.codes = list(codes)
    with pytest.raises(DetenteError, match=r"could not be delivered \(it answered") as error:
        webhook.post(ALERT, hook_of(server), lambda seconds: None)
    assert len(server.posted) == tried and "\n" not in str(error.value)


def test_the_address_of_a_webhook_is_kept_and_told_nowhere(server):
    server.codes = [404]
    with pytest.raises(DetenteError) as error:
        webhook.post(ALERT, hook_of(server))
    assert "desk=1" not in str(error.value) and "127.0.0.1" in str(error.value)
    (way,) = outs(Rules(rule=(RULE,), out=Out(webhook=hook_of(server))))
    assert "127.0.0.1" not in way


def test_a_server_that_is_down_is_tried_again(server):
    server.server_close()
    waits: list[float] = []
    with pytest.raises(DetenteError, match="could not be delivered"):
        webhook.post(ALERT, hook_of(server, tries=2), waits.append)
    assert waits == [0.5]


def test_a_webhook_never_leads_into_a_private_network(server):
    with pytest.raises(DetenteError, match="private network"):
        webhook.post(ALERT, hook_of(server, private_hosts=()))
    assert server.posted == []


def test_a_missing_token_is_named(server, monkeypatch):
    monkeypatch.delenv("HOOK_TOKEN", raising=False)
    with pytest.raises(DetenteError, match="HOOK_TOKEN"):
        webhook.post(ALERT, hook_of(server, token_env="HOOK_TOKEN"))


def test_what_fails_waits_and_the_rest_goes_out_once(kept, tmp_path, monkeypatch):
    mail = Mail(folder="mail", sender="desk@example.org", to=("a@example.org",))
    out = Out(jsonl="a.jsonl", rss="a.rss", atom="a.atom", mail=mail, webhook=HOOK)
    rules = Rules(rule=(RULE,), out=out)
    sent: list[str] = []

    def refuse(alert, hook):
        raise DetenteError(hook.url, "is down", "wait")

    monkeypatch.setattr(webhook, "post", refuse)
    raised = evaluate(kept, rules.rule, outs=outs(rules), at=AT)
    assert [str(e) for e in deliver(kept, rules, AT)] == [f"{HOOK.url}: is down; wait"]
    monkeypatch.setattr(webhook, "post", lambda alert, hook: sent.append(alert.key))
    assert deliver(kept, rules, AT) == [] and deliver(kept, rules, AT) == []
    assert sent == [raised[0].key]
    lines = (tmp_path / "a.jsonl").read_text().splitlines()
    assert [json.loads(x)["key"] for x in lines] == sent
    assert [p.name for p in (tmp_path / "mail").iterdir()] == [f"{sent[0]}.eml"]
    assert len(feedparser.parse((tmp_path / "a.rss").read_bytes()).entries) == 1
    (tmp_path / "a.rss").write_text("left alone where nothing is new")
    assert deliver(kept, rules, AT) == [] and (tmp_path / "a.rss").read_text().startswith("left")


def test_alerts_of_before_do_not_flood_a_new_way(kept, tmp_path):
    evaluate(kept, [RULE], at=AT)
    rules = Rules(rule=(RULE,), out=Out(jsonl="a.jsonl"))
    assert deliver(kept, rules) == [] and not (tmp_path / "a.jsonl").exists()


def test_a_folder_that_cannot_be_written_is_named(kept, tmp_path):
    rules = Rules(rule=(RULE,), out=Out(jsonl="none/a.jsonl", atom="none/a.atom"))
    evaluate(kept, rules.rule, outs=outs(rules), at=AT)
    assert ["cannot be written" in str(e) for e in deliver(kept, rules)] == [True, True]
    (tmp_path / "none").mkdir()
    assert deliver(kept, rules) == []
