"""Which addresses may be fetched: the public web's, looked up once, and those private hosts that the user named."""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from detente.fetching.bounds import Deadline
from detente.fetching.fault import FetchError

_PORTS: Final = {"http": 80, "https": 443}
_FIRST_FREE: Final = 1024  # below it, ports belong to services (mail, shells) that a request could be smuggled to
_MOST: Final = 4  # addresses of one host that are tried
_UNPRINTED: Final = re.compile(r"[\x00-\x20\x7f]")
_UNICAST: Final = ipaddress.ip_network("2000::/3")
_TUNNELS: Final = tuple(map(ipaddress.ip_network, ("2002::/16", "2001::/32")))  # 6to4 and Teredo carry IPv4 within
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_WEB: Final = "give an address like https://…"


@dataclass(frozen=True)
class Target:
    """An address that may be fetched. `numbers` are the IP addresses that were checked: to these, and to no name,
    is connected, so that a name which changes between check and connection leads nowhere."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    numbers: tuple[str, ...]
    private: bool


def check(url: str, name: str, private_hosts: Collection[str], deadline: Deadline) -> Target:
    """The address taken apart, looked up and held to the rules.

    Args:
        url: the address; `name` is how to call it in an error.
        private_hosts: hosts, as `intranet.example` or `127.0.0.1:8000`, that may be private.
        deadline: looking up ends with it.

    Raises:
        FetchError: if the address is no public web address, or its host is not known.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(name, "it is not a web address", _WEB) from error
    if parts.scheme not in _PORTS or not host or _UNPRINTED.search(url) or set("\\%") & set(parts.netloc):
        raise FetchError(name, "only http and https addresses are fetched", _WEB)
    if "@" in parts.netloc:
        raise FetchError(name, "it holds a user's name or password", "save the page and give the file")
    try:
        host = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise FetchError(name, "it is not a web address", _WEB) from error
    port = port or _PORTS[parts.scheme]
    named = is_named(host, port, private_hosts)
    if port < _FIRST_FREE and port not in _PORTS.values() and not named:
        raise FetchError(name, f"port {port} is no web server's", _WEB)
    numbers = _looked_up(host, port, name, deadline)
    private = not all(map(is_public, numbers))
    if private and not named:
        raise FetchError(name, "it leads into a private network", "save the page and give the file")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(url, parts.scheme, host, port, path, numbers, private)


def is_named(host: str, port: int, private_hosts: Collection[str]) -> bool:
    """Whether the user named this host, with or without its port, as one that may be private."""
    host = host.lower()
    return host in private_hosts or f"{host}:{port}" in private_hosts


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet. IPv6 that carries IPv4 is judged by what it carries."""
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if address not in _UNICAST or any(address in tunnel for tunnel in _TUNNELS):
            return False
    return address.is_global and not address.is_multicast


def _looked_up(host: str, port: int, name: str, deadline: Deadline) -> tuple[str, ...]:
    """The host's IP addresses. The system's resolver knows no time limit, so it is asked in a thread of its own."""
    found: list[str] = []
    faults: list[Exception] = []

    def ask() -> None:
        try:
            for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                number = str(entry[4][0])
                if number not in found:
                    found.append(number)
        except (OSError, UnicodeError) as error:
            faults.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline.left))
    if thread.is_alive() or faults or not found:
        raise FetchError(name, "its host is not known", "check the address and the network", passing=True)
    return tuple(found[:_MOST]) if all(map(is_public, found)) else tuple(found)
