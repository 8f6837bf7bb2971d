"""Over TLS: the certificate is checked against the name, though the connection goes to the number."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.fetching import Bounds, FetchError, get
from tests.fetching.server import Server

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificate")
SMALL = Bounds(seconds=3, step=2)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "cert.pem"
    asked = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    named = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(made)]
    words = [str(OPENSSL), *asked.split(), *named]
    subprocess.run(words, check=True, capture_output=True)
    return made, key


@pytest.fixture
def site(certificate: tuple[Path, Path]) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server = Server()
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers["/page"] = lambda handler: handler.give(b"here")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_good_certificate(site: Server, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    url = f"https://localhost:{site.server_port}/page"
    answer = get(url, private_hosts=["localhost"], bounds=SMALL)
    assert (answer.data, answer.url) == (b"here", url)
    assert site.log[-1][2]["Host"] == f"localhost:{site.server_port}"


def test_a_certificate_for_another_name(
    site: Server, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    with pytest.raises(FetchError, match=r"(?i)certificate"):
        get(f"https://127.0.0.1:{site.server_port}/page", private_hosts=["127.0.0.1"], bounds=SMALL)


def test_a_certificate_that_nobody_vouches_for(site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with pytest.raises(FetchError, match=r"(?i)certificate"):
        get(f"https://localhost:{site.server_port}/page", private_hosts=["localhost"], bounds=SMALL)


def test_a_handshake_without_end() -> None:
    """A server that takes the connection and then says a byte of TLS now and then."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def drip() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(1000)
                for byte in b"\x16\x03\x03\x40\x00" + b"\x02" * 60:
                    try:
                        connection.sendall(bytes([byte]))
                    except OSError:
                        return
                    time.sleep(0.1)

        threading.Thread(target=drip, daemon=True).start()
        start = time.monotonic()
        with pytest.raises(FetchError, match=r"too slow|timed out"):
            get(
                f"https://127.0.0.1:{listener.getsockname()[1]}/",
                private_hosts=["127.0.0.1"],
                bounds=Bounds(1.0, step=0.6),
            )
        assert time.monotonic() - start < 3
