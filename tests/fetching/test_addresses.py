"""What may be fetched: every disguise of a private address is seen through, and a name is looked up once."""

from __future__ import annotations

import socket

import pytest

from detente.fetching import Bounds, FetchError, get
from detente.fetching.addresses import check, is_public
from detente.fetching.bounds import Deadline

PRIVATE = [
    *("127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),
    *("255.255.255.255", "::1", "::", "fc00::1", "fe80::1%eth0", "fec0::1", "ff0e::1", "::ffff:10.0.0.1"),
    *("::10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:a00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
]
REFUSED = {
    "http://2130706433/": "private network",  # 127.0.0.1 as one number
    "http://0x7f.1/": "private network",
    "http://0177.0.0.1/": "private network",
    "http://127.1/": "private network",
    "http://[::ffff:127.0.0.1]/": "private network",
    "http://[::1]:8080/": "private network",
    "http://localhost/": "private network",
    "http://127.0.0.1#@example.org/": "private network",
    "http://user:word@example.org/": "user's name",
    "http://example.org@127.0.0.1/": "user's name",
    "http://example.org:22/": "port 22",
    "http://example.org\\@127.0.0.1/": "only http",
    "http://exa mple.org/": "only http",
    "http://example.org/\r\nHost: x": "not a web address|only http|private|known",
    "file:///etc/hosts": "only http",
    "ftp://example.org/": "only http",
    "gopher://127.0.0.1:70/": "only http",
    "data:text/html,x": "only http",
    "javascript:alert(1)": "only http",
    "//127.0.0.1/": "only http",
    "http:///x": "only http",
    "http://[::1": "not a web address",
    "http://example.org:99999/": "not a web address",
}


@pytest.mark.parametrize("number", PRIVATE)
def test_private_numbers(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_public_numbers(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("url", REFUSED)
def test_addresses_in_disguise_are_refused(url: str) -> None:
    with pytest.raises(FetchError, match=REFUSED[url]):
        get(url, bounds=Bounds(seconds=5))


def entries(*numbers: str) -> list[tuple[object, ...]]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in numbers]


def test_one_private_number_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: entries("93.184.215.14", "10.0.0.1"))
    with pytest.raises(FetchError, match="private network"), Deadline(5) as deadline:
        check("http://two.example/", "it", (), deadline)


def test_a_name_that_changes_between_check_and_connection_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second answer of the resolver is private: it must never be asked for."""
    answers = [entries("93.184.215.14"), entries("127.0.0.1")]
    reached: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: answers.pop(0))

    def connect(address: tuple[str, int], *a: object, **k: object) -> socket.socket:
        reached.append(address[0])
        raise OSError("no route")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError, match="no route"):
        get("http://rebinding.example/", bounds=Bounds(seconds=5))
    assert reached == ["93.184.215.14"] and len(answers) == 1


def test_a_resolver_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    let_go = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: let_go.wait(20) and [])
    with pytest.raises(FetchError, match="host is not known"):
        get("http://hangs.example/", bounds=Bounds(seconds=0.2))
    let_go.set()


def test_private_hosts_are_named_one_by_one() -> None:
    with Deadline(5) as deadline:
        assert check("http://127.0.0.1:8000/a?b=1", "it", ["127.0.0.1:8000"], deadline).path == "/a?b=1"
        with pytest.raises(FetchError, match="private network"):
            check("http://127.0.0.1:8001/", "it", ["127.0.0.1:8000"], deadline)
