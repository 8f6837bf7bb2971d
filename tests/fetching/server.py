"""A local server whose every path misbehaves in a way of its own. A path's answer is a function of the handler."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Looks the path up among the server's answers, counts what was asked, and is silent."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.asked[path] += 1
        self.server.log.append((time.monotonic(), self.path, dict(self.headers)))
        self.close_connection = True
        with suppress(OSError):
            self.server.answers.get(path, lambda handler: handler.give(b"none", 404))(self)

    def give(self, body: bytes, status: int = 200, **headers: str) -> None:
        """A whole answer; names of headers with underscores for dashes."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def go(self, to: str, status: int = 302) -> None:
        """A redirect."""
        self.give(b"", status, Location=to)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


class Server(ThreadingHTTPServer):
    """Serves `answers`; `asked` counts requests by path, `log` has their moment, path and headers."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: Counter[str] = Counter()
        self.log: list[tuple[float, str, dict[str, str]]] = []

    @property
    def host(self) -> str:
        """Host and port, as a list of private hosts names it."""
        return f"127.0.0.1:{self.server_port}"

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://{self.host}{path}"

    def handle_error(self, *_: object) -> None:
        """A client that hung up is no news."""


@contextmanager
def serving(answers: dict[str, Answer] | None = None, port: int = 0) -> Iterator[Server]:
    """A running server, ended with the block."""
    server = Server(port)
    server.answers.update(answers or {})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def silent(handler: Handler) -> None:
    """Takes the request and says nothing."""
    time.sleep(8)


def dripping_head(handler: Handler) -> None:
    """A byte of a header now and then, so that no single read times out."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(100):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.1)


def dripping_body(handler: Handler) -> None:
    """As many bytes as promised, but one at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler: Handler) -> None:
    """A body without end and without a length."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65536)


def boasting(handler: Handler) -> None:
    """Promises more than a page may hold."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(10**12))
    handler.end_headers()
    handler.wfile.write(b"a")


@cache
def packed(times: int = 1) -> bytes:
    """Some 300 MB of blanks in 300 KB of gzip; packed twice, in a kilobyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b" " * 1_000_000
    body = b"".join(packer.compress(piece) for _ in range(300)) + packer.flush()
    return body if times == 1 else gzip.compress(body)


def bomb(handler: Handler) -> None:
    """Far more than it weighs on the way."""
    handler.give(packed(), Content_Encoding="gzip", Content_Type="text/html")


def bomb_in_bomb(handler: Handler) -> None:
    """Packed twice."""
    handler.give(packed(2), Content_Encoding="gzip, gzip")


def broken_gzip(handler: Handler) -> None:
    """Says gzip and is none."""
    handler.give(b"not packed", Content_Encoding="gzip")


def hanging_up(handler: Handler) -> None:
    """Ends in the middle of the body."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")


def babbling(handler: Handler) -> None:
    """No HTTP at all."""
    handler.wfile.write(b"220 mail.example ESMTP\r\n" * 3)


def many_headers(handler: Handler) -> None:
    """Headers without end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        handler.wfile.write(b"X-%d: %s\r\n" % (number, b"a" * 1000))
