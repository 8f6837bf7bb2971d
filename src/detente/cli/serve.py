"""`detente serve`: the explorer over an archive, for the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from detente.explorer import Explorer

_AUTH = "Ask everybody to sign in: with the token that is printed, or through an installed plugin of Datasette's."
_WRITE = "Let those who sign in with the token that is printed split and merge incidents."


def serve(
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive, as crisis.db.", show_default=False)],
    host: Annotated[str, typer.Option(help="The address to listen at; other machines reach 0.0.0.0.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8001,
    auth: Annotated[bool, typer.Option("--auth", help=_AUTH)] = False,
    write: Annotated[bool, typer.Option("--write", help=_WRITE)] = False,
) -> None:
    """Open an archive for the browser: search, dyads, articles with their words lit up."""
    from detente.explorer import application
    from detente.explorer.guard import LOCAL

    _catch_up(archive)
    local = host in (*LOCAL, "::1")
    explorer = application(archive, auth=auth, writes=write, hosts=LOCAL if local else ())
    _listen(explorer, host, port, _told(explorer, auth, write, local))


def _catch_up(path: Path) -> None:
    """Gather what was added without gathering, where the archive may be written."""
    from detente.archive import Archive
    from detente.model import DetenteError
    from detente.stories import open_archive

    with Archive.open(path) as kept:
        waiting = kept.waiting()
    if waiting:
        try:
            open_archive(path).close()
        except DetenteError as error:
            typer.echo(f"articles that wait to be gathered stand without incidents: {error}", err=True)


def _told(explorer: Explorer, auth: bool, write: bool, local: bool) -> list[str]:
    """What to say once we listen; `{at}` stands for the address."""
    lines = ["{at}"]
    if auth or write:
        lines.append(f"sign in, once: {{at}}-/auth-token?token={explorer.token}")
    if not local and not auth:
        lines.append("everybody who reaches this machine may read the archive; --auth asks them to sign in")
    return lines


def _listen(explorer: Explorer, host: str, port: int, lines: list[str]) -> None:
    """Serve until Ctrl-C."""
    import threading

    import uvicorn

    bound = _bound(host, port)
    shown = f"[{host}]" if ":" in host else "127.0.0.1" if host == "0.0.0.0" else host
    at = f"http://{shown}:{bound.getsockname()[1]}/"
    for line in lines:
        typer.echo(line.format(at=at))
    config = uvicorn.Config(explorer.app(), log_level="warning", server_header=False, lifespan="on")
    threading.Thread(target=explorer.warm, daemon=True).start()
    uvicorn.Server(config).run(sockets=[bound])


def _bound(host: str, port: int) -> Any:
    import socket

    from detente.model import DetenteError

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, UnicodeError) as error:
        mend = "choose another with --port or --host"
        raise DetenteError(f"{host}:{port}", f"cannot be listened at ({error})", mend) from error
