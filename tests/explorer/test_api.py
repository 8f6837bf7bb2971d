"""The service keeps to its own description: every path, asked in many ways, answers as its schema says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from detente.service.openapi import BASE, openapi
from detente.service.read import BYTES, JSON
from tests.aside import run_aside
from tests.explorer.conftest import HERE, Client

DOCUMENT: dict[str, Any] = json.loads(json.dumps(openapi()))
GETS = [path for path, methods in DOCUMENT["paths"].items() if "get" in methods]
GOOD = {"dyad": "CZE-POL", "q": "truce", "since": "2014-03", "until": "2014", "sides": "POL,RUS", "who": "POL"}
TEXT = "Russian Foreign Minister Sergei Lavrov met John Kerry in Paris on Sunday. He said Moscow wants a treaty."


def schema(path: str, method: str, status: int) -> Draft202012Validator:
    answers = DOCUMENT["paths"][path][method]["responses"]
    assert str(status) in answers, f"{path} does not tell of {status}"
    inside = answers[str(status)]["content"][JSON]["schema"]
    return Draft202012Validator({**inside, "components": DOCUMENT["components"]})


def held(path: str, answer: httpx.Response, method: str = "get") -> Any:
    """The answer, checked against the description."""
    told = answer.json()
    schema(path, method, answer.status_code).validate(told)
    return told


def some_id(client: Client, path: str) -> str:
    listed = client.get(path.replace("/{id}", "")).json()["items"][0]
    return str(listed.get("article") or listed["id"])


def asked(client: Client, path: str, **fields: str) -> httpx.Response:
    place = path.replace("{id}", fields.pop("id", None) or (some_id(client, path) if "{id}" in path else ""))
    return client.get(place + "?" + str(httpx.QueryParams(fields)))


def test_the_description_is_one(client: Client) -> None:
    assert client.get(f"{BASE}/openapi.json").json() == DOCUMENT
    assert DOCUMENT["openapi"] == "3.1.0"
    for part in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(part)
    refs = {ref for ref in json.dumps(DOCUMENT).split('"') if ref.startswith("#/components/schemas/")}
    assert refs <= {f"#/components/schemas/{name}" for name in DOCUMENT["components"]["schemas"]}
    names = [method["operationId"] for path in DOCUMENT["paths"].values() for method in path.values()]
    assert len(set(names)) == len(names) >= 13


@pytest.mark.parametrize("path", GETS)
def test_each_question_is_answered_with_and_without_parameters(client: Client, path: str) -> None:
    parameters = DOCUMENT["paths"][path]["get"]["parameters"]
    needed = {p["name"]: GOOD[p["name"]] for p in parameters if p["required"] and p["in"] == "query"}
    plain = asked(client, path, **needed)
    assert plain.status_code == 200, plain.text
    told = held(path, plain)
    assert told.get("items", [1]) != [] or path.endswith(("board", "figures")), "the example has something of each"
    for parameter in parameters:
        if parameter["in"] == "query":
            for value in values(parameter):
                answer = asked(client, path, **{**needed, parameter["name"]: value})
                assert answer.status_code == 200, (parameter["name"], value, answer.text)
                held(path, answer)


def values(parameter: dict[str, Any]) -> Iterator[str]:
    """Good values of a parameter."""
    inside = parameter["schema"]
    if "enum" in inside:
        yield from inside["enum"]
    elif inside.get("type") == "integer":
        yield from ("1", "2")
    elif inside.get("type") == "boolean":
        yield from ("true", "false")
    else:
        yield GOOD.get(parameter["name"], "Gazeta")


@pytest.mark.parametrize("path", GETS)
def test_bad_parameters_are_told(client: Client, path: str) -> None:
    wrong = [{"nonsense": "1"}]
    for parameter in DOCUMENT["paths"][path]["get"]["parameters"]:
        if parameter["name"] in ("page", "size", "since", "dyad", "type", "stance", "kind", "by", "q"):
            wrong.append(
                {"q": "truce", "dyad": "CZE-POL", parameter["name"]: "" if parameter["name"] == "q" else "-x-"}
            )
    for fields in wrong:
        known = {p["name"] for p in DOCUMENT["paths"][path]["get"]["parameters"]} | {"nonsense"}
        answer = asked(client, path, **{name: value for name, value in fields.items() if name in known})
        assert answer.status_code == 400, (fields, answer.text)
        told = held(path, answer)
        assert "\n" not in told["error"] and "/" not in told["error"].replace("-x-", "")
    if "{id}" in path:
        held(path, missing := asked(client, path, id="none"))
        assert missing.status_code == 404


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(GETS), data=st.data())
def test_whatever_is_asked_the_answer_is_described(client: Client, path: str, data: st.DataObject) -> None:
    words = st.text(max_size=12) | st.sampled_from(
        ["1", "RUS", "CZE-POL", "2014-03", "ASSAULT", "true", "NEAR(", '"', "%", "\\"]
    )
    fields = {
        p["name"]: data.draw(words)
        for p in DOCUMENT["paths"][path]["get"]["parameters"]
        if p["in"] == "query" and data.draw(st.booleans())
    }
    held(path, asked(client, path, **fields))


def test_pages_hold_everything_once(client: Client) -> None:
    for name in ("events", "statements", "positions", "figures", "articles"):
        whole = client.get(f"{BASE}/{name}?size=500").json()
        found, page, more = [], 1, True
        while more:
            told = client.get(f"{BASE}/{name}?size=2&page={page}").json()
            found += told["items"]
            page, more = page + 1, told["more"]
        assert found == whole["items"] and not whole["more"]
        assert whole["total"] in (None, len(found))


def test_what_is_answered_can_be_cited(client: Client) -> None:
    for name in ("events", "statements", "positions", "figures"):
        for row in client.get(f"{BASE}/{name}").json()["items"]:
            text = client.get(f"{BASE}/articles/{row['article']}").json()["article"]["text"]
            begin = row["sentence_start"]
            assert text[begin : begin + len(row["sentence"])] == row["sentence"]
            if "words" in row:
                assert text[row["start"] : row["end"]] == row["words"]


def send(client: Client, body: bytes, kind: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        way = httpx.ASGITransport(app=client.app)
        async with httpx.AsyncClient(transport=way, base_url=HERE) as sender:
            return await sender.post(f"{BASE}/read", content=body, headers={"content-type": kind})

    return run_aside(ask())


def test_reading_what_is_sent(client: Client) -> None:
    path = f"{BASE}/read"
    body = json.dumps({"text": TEXT, "published": "2014-03-31", "url": "http://127.0.0.1:9/none"}).encode()
    answer = send(client, body, JSON)
    told = held(path, answer, "post")
    assert answer.status_code == 200 and told["article"]["published"] == "2014-03-31"
    assert any(event["type"] == "CONSULT" for event in told["events"])
    page = f"<html><head><title>T</title></head><body><article><h1>Talks</h1><p>{TEXT * 3}</p></article></body></html>"
    assert held(path, send(client, page.encode(), "text/html; charset=utf-8"), "post")["events"]
    for wrong, kind, status in (
        (b"{", JSON, 400),
        (b'{"text": ""}', JSON, 400),
        (b'{"text": "a", "html": "b"}', JSON, 400),
        (b'{"txt": "a"}', JSON, 400),
        (b'{"text": "words enough to be an article", "published": "soon"}', JSON, 400),
        (b"\xff\xfe{", JSON, 400),
        (b"<html></html>", "text/html", 400),
        (b"a" * (BYTES + 1), JSON, 413),
        (b"{}", "application/xml", 415),
    ):
        answer = send(client, wrong, kind)
        assert answer.status_code == status, (wrong[:40], answer.text)
        held(path, answer, "post")


def test_a_page_elsewhere_cannot_send(client: Client) -> None:
    """A form or a plain text can be sent across sites unasked: neither is taken."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert send(client, b'{"text": "a"}', kind).status_code in (403, 415)


def test_signing_in(make_client: Any) -> None:
    client = make_client(auth=True)
    answer = client.get(f"{BASE}/events")
    assert answer.status_code == 403 and held(f"{BASE}/events", answer)["error"] == "sign in first"
    assert client.sign_in().get(f"{BASE}/events").status_code == 200


def test_the_page_for_people(client: Client) -> None:
    page = client.get(f"{BASE}/").text
    assert all(path in page for path in GETS)
    answer = client.get(f"{BASE}/nothing")
    assert answer.status_code == 404 and "openapi.json" in answer.json()["error"]
