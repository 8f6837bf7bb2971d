"""`detente mcp`: an archive for assistants, over standard input and output."""

from __future__ import annotations

from detente.cli.options import ArchivePath


def mcp(archive: ArchivePath) -> None:
    """Serve an archive to an assistant by the Model Context Protocol, over standard input and output."""
    from detente.model import DetenteError

    try:
        from detente.service.assistant import server
    except ImportError as error:
        if not (error.name or "").startswith(("mcp", "pydantic")):
            raise
        problem = "needs the package mcp, which is not installed"
        raise DetenteError("detente mcp", problem, "pip install 'detente[mcp]'") from error
    server(archive).run("stdio")
