"""Readings as Arrow tables: one schema for the mass run and for the native Parquet export."""

from detente.native.parquet import Writer, encode, write
from detente.native.rows import Source, rows
from detente.native.schema import TABLES, describe, schema
from detente.native.tables import concat, tables

__all__ = ["TABLES", "Source", "Writer", "concat", "describe", "encode", "rows", "schema", "tables", "write"]
