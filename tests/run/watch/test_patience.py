"""How long is waited: doubling, spread by chance that can be repeated, bounded, and as servers ask."""

from __future__ import annotations

from detente.run.watch.patience import after_failure, retry_after, until_next
from detente.run.watch.robots import allowed, delay, host_of, rules


def test_waits_double_and_are_bounded() -> None:
    waits = [after_failure("https://a.example", n, 30, 3600) for n in range(1, 40)]
    assert all(30 * 2 ** min(n, 20) / 2 <= wait <= 30 * 2**n for n, wait in enumerate(waits[:7]))
    assert all(1800 <= wait <= 3600 for wait in waits[7:])


def test_chance_can_be_repeated_and_differs_between_hosts() -> None:
    hosts = [f"https://{n}.example" for n in range(50)]
    assert [after_failure(h, 1, 30, 3600) for h in hosts] == [after_failure(h, 1, 30, 3600) for h in hosts]
    assert len({after_failure(h, 1, 30, 3600) for h in hosts}) == 50
    assert all(810 <= until_next(h, 900, 3) <= 990 for h in hosts)


def test_retry_after() -> None:
    assert retry_after("7", 0) == 7
    assert retry_after("Tue, 10 Feb 2015 18:00:30 GMT", 1423591200.0) == 30
    assert retry_after("Tue, 10 Feb 2015 18:00:00 GMT", 1423591300.0) == 0
    assert retry_after("99999999999", 0) == 86400
    assert retry_after("soon", 0) is None and retry_after(None, 0) is None and retry_after("-5", 0) is None


def test_rules_of_robots() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: detente\nAllow: /world\nDisallow: /*.pdf$\nCrawl-delay: 500"
    assert allowed(text, "https://a.example/world/1") and not allowed(text, "https://a.example/x/y.pdf")
    assert delay(text) == 120 and delay("") == 0 and allowed("", "https://a.example/x")
    assert allowed("<html>\x00 no rules at all", "https://a.example/x")
    assert rules(404, b"x") == "" and rules(200, b"x") == "x"
    assert rules(500, b"") is None and rules(None, b"") is None and rules(429, b"") is None
    assert host_of("https://A.example:8443/x") == "https://a.example:8443"
