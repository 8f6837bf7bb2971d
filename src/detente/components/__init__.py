"""The reader as components of a spaCy pipeline: `nlp.add_pipe("detente_events")`; this room alone, beside `language`,
imports spaCy, since its users' documents are spaCy's."""

from detente.components.reading import KINDS, make_all, make_events, make_figures, make_positions, make_statements

__all__ = ["KINDS", "make_all", "make_events", "make_figures", "make_positions", "make_statements"]
