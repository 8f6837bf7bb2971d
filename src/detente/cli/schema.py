"""`detente schema`: the JSON schema of a reading, generated from the types."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON schema of what `detente read --format json` prints."""
    import msgspec

    from detente.model.reading import schema as reading_schema

    typer.echo(msgspec.json.format(msgspec.json.encode(reading_schema()), indent=2))
