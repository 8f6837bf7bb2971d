"""Records for other programs: CSV and JSON lines."""

from detente.export.tables import write_csv, write_jsonl

__all__ = ["write_csv", "write_jsonl"]
