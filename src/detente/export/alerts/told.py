"""An alert as it goes out: with the headline, outlet, day and address of every article that caused it."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from detente.archive import Archive
from detente.archive.alerts import Alert

_ARTICLES = """SELECT id, headline, source AS outlet, published, url FROM articles
    WHERE id IN (SELECT value FROM json_each(?))"""


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """An article that caused an alert."""

    id: str
    headline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None

    def text(self) -> str:
        """What is known of it, in one line."""
        return " · ".join(part for part in (self.outlet, self.published, self.headline, self.url) if part) or self.id


class ToldAlert(msgspec.Struct, frozen=True, kw_only=True):
    """An alert with its articles."""

    key: str
    rule: str
    subject: str
    kind: str | None
    day: str
    value: float
    why: str
    raised: str
    articles: tuple[Cause, ...]

    def title(self) -> str:
        """The alert in one line."""
        return f"{self.rule}: {self.subject}, {self.day}"


def told(archive: Archive, alert: Alert) -> ToldAlert:
    """Look up what is known of its articles."""
    rows: dict[str, dict[str, Any]] = {
        row["id"]: row for row in archive.rows(_ARTICLES, (json.dumps(list(alert.articles)),))
    }
    return ToldAlert(
        key=alert.key,
        rule=alert.rule,
        subject=alert.subject,
        kind=alert.kind or None,
        day=alert.day,
        value=alert.value,
        why=alert.why,
        raised=alert.raised,
        articles=tuple(Cause(**rows[article]) for article in alert.articles if article in rows),
    )


def line(alert: ToldAlert) -> str:
    """The alert as a line of JSON."""
    return msgspec.json.encode(alert).decode() + "\n"
