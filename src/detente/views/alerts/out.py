"""Where alerts go besides the screen, as the file of rules says it."""

from __future__ import annotations

import msgspec


class Mail(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A folder of messages, one an alert, for a mail program to send."""

    folder: str
    sender: str = msgspec.field(name="from")
    to: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.to:
            raise ValueError("to names nobody")


class Webhook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address that takes each alert as JSON by POST. `timeout` is in seconds, `private_hosts` are those that may
    lie in a private network, `token_env` names the variable with a bearer token."""

    url: str
    timeout: float = 10.0
    tries: int = 3
    private_hosts: tuple[str, ...] = ()
    token_env: str | None = None

    def __post_init__(self) -> None:
        if not self.url.startswith(("http://", "https://")):
            raise ValueError("url is no web address, as https://example.org/hook")
        if not 0 < self.timeout <= 600 or not 1 <= self.tries <= 10:
            raise ValueError("timeout is from 0 to 600 seconds, tries from 1 to 10")

    @property
    def name(self) -> str:
        """The address without its path, which may hold a secret."""
        return "webhook at " + "/".join(self.url.split("/")[:3]).rpartition("@")[2]


class Out(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where alerts go besides the screen; paths are seen from the archive's folder."""

    jsonl: str | None = None
    rss: str | None = None
    atom: str | None = None
    mail: Mail | None = None
    webhook: Webhook | None = None
