"""The web pages over an archive: a plugin of Datasette, drawn on the server, read-only unless told otherwise."""

from detente.explorer.application import Explorer, application

__all__ = ["Explorer", "application"]
