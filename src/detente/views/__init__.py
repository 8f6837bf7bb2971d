"""Pure queries over an archive: what was recorded, from one angle or another."""

from detente.views.dyads import Dyad, dyads
from detente.views.filters import Filter
from detente.views.search import Hit, search
from detente.views.timeline import COLUMNS, timeline, timeline_page

__all__ = ["COLUMNS", "Dyad", "Filter", "Hit", "dyads", "search", "timeline", "timeline_page"]
