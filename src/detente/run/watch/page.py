"""The report as a page for people: one table of sources, the queues, and what happened last."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from typing import Any, Final

_STYLE: Final = """body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}
td.n{text-align:right}.bad{color:#a00}code{font-size:.9em}
@media (prefers-color-scheme:dark){body{background:#181818;color:#ddd}td,th{border-color:#444}.bad{color:#f77}}"""


def page(told: dict[str, Any]) -> str:
    """The whole page; it asks for itself again every ten seconds and needs no script."""
    queue, articles = told["queue"], told["articles"]
    lines = "".join(f"<li><time>{_time(r['at'])}</time> {_text(r['line'])}</li>" for r in reversed(told["recent"]))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="10">
<title>Détente: the watch</title><style>{_STYLE}</style></head><body><h1>The watch</h1>
<p>Since {_time(told["began"])} UTC: {articles["added"]} articles added, {articles["known"]} known already,
{articles["unreadable"]} unreadable, {told["alerts"]} alerts; {queue["waiting"]} wait to be fetched,
{queue["fetched"]} to be read.</p>
<table><caption>Sources</caption><thead><tr><th>address</th><th>kind</th><th>last answer</th><th>next</th>
<th>listed</th><th>read</th><th>fault</th></tr></thead><tbody>{"".join(map(_source, told["sources"]))}</tbody></table>
<h2>Hosts left alone</h2><ul>{"".join(map(_host, told["hosts"])) or "<li>none</li>"}</ul>
<h2>Last</h2><ul>{lines or "<li>nothing yet</li>"}</ul>
<p><a href="/status.json">as JSON</a> · <a href="/metrics">for Prometheus</a></p></body></html>"""


def _source(source: dict[str, Any]) -> str:
    last = _time(source["last_answer"]) if source["last_answer"] else "never"
    fault = f'<td class="bad">{_text(source["fault"])}</td>' if source["fault"] else "<td></td>"
    return (
        f"<tr><td><code>{_text(source['url'])}</code></td><td>{source['kind']}</td><td>{last}</td>"
        f'<td>{_time(source["due"])}</td><td class="n">{source["listed"]}</td><td class="n">{source["read"]}</td>'
        f"{fault}</tr>"
    )


def _host(host: dict[str, Any]) -> str:
    return f"<li><code>{_text(host['host'])}</code> until {_time(host['until'])}: {_text(host['fault'] or '')}</li>"


def _time(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _text(text: str) -> str:
    return html.escape(str(text))
