"""What many articles say together: copies of one text, incidents that several report, running stories."""

from detente.stories.keeper import Keeper, open_archive
from detente.stories.told import (
    Copied,
    Decision,
    Incident,
    Storyline,
    copies,
    incident,
    incident_of,
    incidents_of,
    log,
    storylines,
)

__all__ = [
    "Copied",
    "Decision",
    "Incident",
    "Keeper",
    "Storyline",
    "copies",
    "incident",
    "incident_of",
    "incidents_of",
    "log",
    "open_archive",
    "storylines",
]
