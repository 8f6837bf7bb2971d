"""The report as Prometheus reads it: text exposition format 0.0.4."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_PREFIX: Final = "detente_watch_"


def metrics(told: dict[str, Any]) -> str:
    """All measures, each with its help and type."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: dict[str, Any]) -> Iterator[str]:
    fetches = [({"kind": f["kind"], "outcome": f["outcome"]}, f["count"]) for f in told["fetches"]]
    yield from _family("fetches_total", "counter", "Requests by kind and outcome (a status, or fault).", fetches)
    yield from _one("fetched_bytes_total", "counter", "Bytes of bodies, unpacked.", told["bytes"])
    became = [({"became": name}, count) for name, count in told["articles"].items()]
    yield from _family("articles_total", "counter", "Articles read, by what became of them.", became)
    yield from _one("alerts_total", "counter", "Alerts raised.", told["alerts"])
    queue = [({"state": name}, count) for name, count in told["queue"].items()]
    yield from _family("queue", "gauge", "Known articles by state.", queue)
    yield from _family("source_up", "gauge", "1 if the last request to a source went well.", [
        ({"source": s["url"]}, int(not s["fault"])) for s in told["sources"]])  # fmt: skip
    yield from _family("source_last_answer_seconds", "gauge", "When a source last answered, since 1970.", [
        ({"source": s["url"]}, s["last_answer"]) for s in told["sources"] if s["last_answer"]])  # fmt: skip
    yield from _one("hosts_backing_off", "gauge", "Hosts that are left alone after failures.", len(told["hosts"]))
    yield from _one("start_time_seconds", "gauge", "When the watch began, since 1970.", told["began"])
    yield from _histogram(told["latency"])


def _histogram(latency: dict[str, Any]) -> Iterator[str]:
    name = _PREFIX + "fetched_to_alert_seconds"
    yield f"# HELP {name} From the end of an article's fetch to its alerts."
    yield f"# TYPE {name} histogram"
    for bound, count in latency["buckets"]:
        yield f'{name}_bucket{{le="{bound}"}} {count}'
    yield f'{name}_bucket{{le="+Inf"}} {latency["count"]}'
    yield f"{name}_sum {latency['sum']}"
    yield f"{name}_count {latency['count']}"


def _one(name: str, kind: str, told: str, value: float) -> Iterator[str]:
    yield from _family(name, kind, told, [({}, value)])


def _family(name: str, kind: str, told: str, samples: list[tuple[dict[str, str], float]]) -> Iterator[str]:
    yield f"# HELP {_PREFIX}{name} {told}"
    yield f"# TYPE {_PREFIX}{name} {kind}"
    for labels, value in samples:
        marks = ",".join(f'{key}="{_escaped(label)}"' for key, label in labels.items())
        yield f"{_PREFIX}{name}{{{marks}}} {value}" if marks else f"{_PREFIX}{name} {value}"


def _escaped(label: str) -> str:
    return label.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
