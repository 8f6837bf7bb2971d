"""Détente reads the news of a crisis and keeps the record, every record traced to its words."""

__version__ = "0.1.0"
