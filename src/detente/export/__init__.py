"""Records for other programs: tables of a view (CSV, JSON lines), and whole archives in many forms (`forms`)."""

from detente.export.tables import write_csv, write_jsonl

__all__ = ["write_csv", "write_jsonl"]
