"""The nouns: frozen, typed, and ignorant of every other room."""

from detente.model.actor import Actor
from detente.model.article import Article, Block, Capture
from detente.model.errors import DetenteError
from detente.model.place import Place
from detente.model.reading import Reading
from detente.model.records import Event, Evidence, Figure, Position, Record, Statement
from detente.model.when import When

__all__ = [
    "Actor",
    "Article",
    "Block",
    "Capture",
    "DetenteError",
    "Event",
    "Evidence",
    "Figure",
    "Place",
    "Position",
    "Reading",
    "Record",
    "Statement",
    "When",
]
