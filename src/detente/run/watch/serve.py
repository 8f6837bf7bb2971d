"""The watch's own little server: /status for people, /status.json for programs, /metrics for Prometheus."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from detente.model import DetenteError
from detente.run.watch.metrics import TYPE, metrics
from detente.run.watch.page import page

_HOSTS = ("localhost", "127.0.0.1", "[::1]")


class StatusServer:
    """Serves reports on this machine alone, from a thread of its own. Use it in a `with` statement.

    Raises:
        DetenteError: if the port is taken.
    """

    def __init__(self, port: int, told: Callable[[], dict[str, Any]]) -> None:
        try:
            self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(told))
        except (OSError, OverflowError) as error:
            problem = "no server can be started on this port"
            raise DetenteError(f"--status-port {port}", problem, "name another, or 0 for a free one") from error
        self._server.daemon_threads = True
        self.port = self._server.server_port

    def __enter__(self) -> StatusServer:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(told: Callable[[], dict[str, Any]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self) -> None:
            # A page of another site must not read it by a name of its own that leads here.
            if (self.headers.get("Host") or "").rpartition(":")[0] not in _HOSTS:
                self._give(421, "text/plain; charset=utf-8", "ask for 127.0.0.1 or localhost\n")
                return
            path = self.path.partition("?")[0]
            try:
                if path in ("/", "/status"):
                    self._give(200, "text/html; charset=utf-8", page(told()))
                elif path == "/status.json":
                    self._give(200, "application/json", json.dumps(told(), ensure_ascii=False, indent=1))
                elif path == "/metrics":
                    self._give(200, TYPE, metrics(told()))
                else:
                    self._give(404, "text/plain; charset=utf-8", "there are /status, /status.json and /metrics\n")
            except sqlite3.Error as error:
                self._give(503, "text/plain; charset=utf-8", f"the state cannot be read now ({error})\n")

        def _give(self, status: int, kind: str, body: str) -> None:
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Requests for the status are no news."""

    return Handler
