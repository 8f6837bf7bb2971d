"""An incident: all its mentions with their words, where they disagree, why they are together; split, merge, undo."""

from __future__ import annotations

from collections.abc import Callable

from detente.archive import Archive
from detente.explorer.ask import Answer, Ask, link, redirect
from detente.explorer.errors import Missing
from detente.model import DetenteError
from detente.stories import Incident, incident, log, open_archive
from detente.views.happenings import happenings
from detente.views.incidents import mentions, merged_into, near, told

SIZE = 25


def listed(ask: Ask) -> Answer:
    """Incidents that the filter leaves, those with the most independent reports first."""
    page, asked = ask.number("page"), ask.filter
    found = ask.keep(("incidents", asked, page), lambda archive: happenings(archive, asked, "sources", page, SIZE))
    return ask.page("incidents.html", incidents=found, page=page, size=SIZE)


def shown(ask: Ask) -> Answer:
    """One incident."""
    id = ask.parts["id"]
    found = incident(ask.archive, id)
    if found is None:
        home = merged_into(ask.archive, id)
        if home:
            return redirect(link(f"/incident/{home}"))
        raise Missing(f"There is no incident {id} here.", "look for its articles in the search")
    rows = mentions(ask.archive, found.records)
    return ask.page(
        "incident.html",
        incident=found,
        rows=list(zip(found.mentions, rows, strict=True)),
        told=told(found, rows),
        decisions=[d for d in log(ask.archive) if _concerns(d.incident, d.what, found)],
        near=near(ask.archive, found) if ask.may_write else [],
        outlets={row["article"]: row["outlet"] or "an outlet without a name" for row in rows},
    )


def changed(ask: Ask) -> Answer:
    """Split mentions off, merge others in, or undo a decision; then show the incident again."""
    act = _ACTS.get(ask.posted("act"))
    if act is None:
        raise DetenteError("act", "is unknown", "use the buttons of the page")
    with open_archive(ask.explorer.archive) as archive:
        act(archive, ask)
    ask.explorer.memory.forget()
    return redirect(link(f"/incident/{ask.parts['id']}"))


def _split(archive: Archive, ask: Ask) -> None:
    found, out = _of(archive, ask.parts["id"]), ask.form.get("mention", ()) if ask.form else ()
    if not out or set(out) - set(found.why) or set(out) == set(found.why):
        raise DetenteError("split", "needs some of the incident's mentions, not all", "tick those that do not belong")
    archive.decide("split", found.id, list(out))


def _merge(archive: Archive, ask: Ask) -> None:
    found, other = _of(archive, ask.parts["id"]), ask.posted("other").rpartition("/")[2]
    if other == found.id:
        raise DetenteError(other, "is this incident itself", "name another")
    archive.decide("merge", found.id, [_of(archive, other).id])


def _undo(archive: Archive, ask: Ask) -> None:
    number = ask.posted("decision")
    if not number.isdecimal() or not archive.undo(int(number)):
        raise DetenteError(number, "is no decision that stands", "load the page again")


def _of(archive: Archive, id: str) -> Incident:
    found = incident(archive, id)
    if found is None:
        raise Missing(f"There is no incident {id} here.", "go back and load the page again")
    return found


def _concerns(home: str, what: tuple[str, ...], found: Incident) -> bool:
    """A decision about this incident, or one that made it."""
    return home == found.id or found.id in what or bool(set(what) & set(found.why))


_ACTS: dict[str, Callable[[Archive, Ask], None]] = {"split": _split, "merge": _merge, "undo": _undo}
_ONE = r"/incident/(?P<id>[^/]+)"
ROUTES = {"/incidents": listed, _ONE: shown}
FORMS = {_ONE: changed}
