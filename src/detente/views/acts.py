"""Standing events with their incidents as plain joins, for counts over a whole archive: without the articles' texts."""

from __future__ import annotations

from detente.views.filters import Filter

ACTS = """(SELECT r.id AS record, r.reading, r.first_day, r.last_day, r.country, r.place, r.lat, r.lon,
    e.type, e.status, e.quad FROM records AS r JOIN events AS e ON e.record = r.id
    JOIN standing AS g ON g.id = r.reading)"""
"""A row an event, with those columns of `timeline` that a `views.Filter` asks for, and the place."""
_DECIDED = """LEFT JOIN splits AS s ON s.record = m.record
    LEFT JOIN mergers AS j ON j.incident = coalesce(s.incident, m.incident)"""
HOMED = f"{ACTS} AS t JOIN members AS m ON m.record = t.record {_DECIDED}"
"""To select from: `t`, and the incident of each by `HOME`."""
HOMED_FIRST = f"members AS m CROSS JOIN {ACTS} AS t ON t.record = m.record {_DECIDED}"
"""The same, beginning with the members of incidents."""
HOME = "coalesce(j.into_, s.incident, m.incident)"
"""What the view `homes` tells, reckoned once a row."""
TOUCHED = """SELECT incident FROM mergers UNION SELECT into_ FROM mergers
    UNION SELECT b.incident FROM splits AS a JOIN members AS b ON b.record = a.record"""
"""Incidents with which people's decisions had to do, as `members.incident` has them."""


def wide(asked: Filter) -> bool:
    """Whether a filter may leave a great share of all events."""
    return not asked.actor and not asked.other and not asked.dyad
