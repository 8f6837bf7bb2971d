"""The status page, its JSON and the metrics tell what happened; other sites cannot ask for them."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.model import DetenteError
from detente.run.watch import report
from detente.run.watch.serve import StatusServer
from tests.fetching.server import serving
from tests.run.watch.site import Desk, feed, html


@pytest.fixture
def status(tmp_path: Path) -> Iterator[StatusServer]:
    with serving({"/feed": feed("/a", "/<b>"), "/a": html("A alarm")}) as server:
        server.answers["/gone"] = lambda h: h.give(b"", 404)
        desk = Desk(server, tmp_path, '[[feed]]\nurl = "/feed"\n[[feed]]\nurl = "/gone?x=<script>"')
        watcher = desk.once()
        with StatusServer(0, lambda: report(desk.state, watcher.counts)) as found:
            yield found


def ask(status: StatusServer, path: str, host: str = "localhost") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", status.port, timeout=5)
    connection.request("GET", path, headers={"Host": f"{host}:{status.port}"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_status(status: StatusServer) -> None:
    told = json.loads(ask(status, "/status.json")[1])
    assert told["articles"] == {"added": 1, "known": 0, "unreadable": 0} and told["alerts"] == 1
    feed, gone = sorted(told["sources"], key=lambda source: source["url"])
    assert (feed["listed"], feed["read"], feed["fault"]) == (2, 1, None)
    assert gone["fault"] == "answers 404" and gone["failures"] == 1
    code, page = ask(status, "/status")
    assert code == 200 and "1 articles added" in page and "<script" not in page and "&lt;script&gt;" in page


def test_metrics_are_in_the_form_that_prometheus_reads(status: StatusServer) -> None:
    code, text = ask(status, "/metrics")
    assert code == 200
    kinds = dict(re.findall(r"^# TYPE (\S+) (\w+)$", text, re.MULTILINE))
    sample = re.compile(r'^(\w+)(\{\w+="(?:[^"\\\n]|\\["\\n])*"(?:,\w+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[\d.e+-]+$')
    for line in text.splitlines():
        if not line.startswith("#"):
            found = sample.match(line)
            assert found, line
            assert re.sub(r"_(bucket|sum|count)$", "", found[1]) in kinds or found[1] in kinds
    assert 'detente_watch_articles_total{became="added"} 1' in text and "detente_watch_alerts_total 1" in text
    assert 'detente_watch_fetched_to_alert_seconds_bucket{le="+Inf"} 1' in text


def test_what_there_is_not(status: StatusServer) -> None:
    assert ask(status, "/etc/passwd")[0] == 404
    assert ask(status, "/status.json", host="evil.example")[0] == 421
    with pytest.raises(DetenteError, match="no server can be started"):
        StatusServer(status.port, dict)
