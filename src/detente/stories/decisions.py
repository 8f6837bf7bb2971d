"""What a person has decided of incidents: mentions split off, incidents merged. The machine's grouping stays beneath.

Decisions are replayed over the machine's incidents, oldest first, on every run; one that was undone is kept in the log
and skipped. A split names its mentions by their keys, a merger both incidents by their ids, so both hold in later runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from detente.stories.incidents import Incident, name
from detente.stories.kinship import Kinship


@dataclass(frozen=True)
class Decision:
    """`split` puts the mentions `what` out of `incident`; `merge` puts the incidents `what` into it."""

    id: int
    kind: Literal["split", "merge"]
    incident: str
    what: tuple[str, ...]
    at: str
    undone: str | None = None


def decided(found: Iterable[Incident], log: Iterable[Decision]) -> dict[str, Incident]:
    """The incidents by id after all decisions that stand. One that names what is no longer there changes nothing."""
    incidents = {incident.id: incident for incident in found}
    for decision in sorted(log, key=lambda d: d.id):
        if decision.undone is None and decision.incident in incidents:
            (_split if decision.kind == "split" else _merge)(incidents, decision)
    return incidents


def _split(incidents: dict[str, Incident], decision: Decision) -> None:
    whole = incidents[decision.incident]
    out = [m for m in whole.group.mentions if m.key in decision.what]
    if not out or len(out) == len(whole.group.mentions):
        return
    kept, fresh = Incident(id=whole.id), Incident(id=name("split:" + out[0].key))
    for mention in whole.group.mentions:
        home = fresh if mention in out else kept
        home.group.add(mention)
        why = Kinship(0.0, (f"split off by decision {decision.id}",)) if home is fresh else whole.why[mention.key]
        home.why[mention.key] = why
    incidents[kept.id], incidents[fresh.id] = kept, fresh


def _merge(incidents: dict[str, Incident], decision: Decision) -> None:
    home = incidents[decision.incident]
    for other in decision.what:
        if other in incidents and other != home.id:
            for mention in incidents.pop(other).group.mentions:
                home.group.add(mention)
                home.why[mention.key] = Kinship(0.0, (f"merged by decision {decision.id}",))


def where_now(found: Mapping[str, Incident], key: str) -> str | None:
    """The id of the incident that holds a mention."""
    return next((i.id for i in found.values() if key in i.why), None)
