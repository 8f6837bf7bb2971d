"""What to watch and how politely: a TOML file, checked key by key."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

import msgspec

from detente.model import DetenteError

_UNITS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_SPAN: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_PATH: Final = re.compile(r"(.*?)(?: - at `\$(.*)`)?")
Most = Annotated[int, msgspec.Meta(ge=1)]


class Seconds(float):
    """A length of time, written `90s`, `15m`, `6h` or `3d`."""


class Source(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A feed or sitemap. `every` is how often it is polled; of what it lists, articles whose path fits `include` (if
    there is one) and not `exclude` are fetched, none older than `max_age`, at most `most` new ones a poll. `name` is
    the outlet, where the pages do not say it."""

    url: str
    name: str | None = None
    every: Seconds | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    max_age: Seconds | None = None
    most: Most = 500
    kind: Literal["feed", "sitemap"] = "feed"

    def wants(self, url: str) -> bool:
        """Whether an article at this address is asked for; patterns hold for the path, `*` for anything in it."""
        path = urlsplit(url).path or "/"
        if any(fnmatchcase(path, pattern) for pattern in self.exclude):
            return False
        return not self.include or any(fnmatchcase(path, pattern) for pattern in self.include)


class Manners(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What holds for all. `rate` is the least time between two requests to one host; `timeout` ends a fetch;
    `wait` and `most_wait` are the first and the longest pause after a failure; an article is given up after `tries`
    failures; `revisit` says how long after it was fetched an article is asked for again."""

    every: Seconds = Seconds(900)
    rate: Seconds = Seconds(5)
    timeout: Seconds = Seconds(30)
    wait: Seconds = Seconds(30)
    most_wait: Seconds = Seconds(3600)
    tries: Most = 8
    revisit: tuple[Seconds, ...] = ()
    workers: Annotated[int, msgspec.Meta(ge=1, le=64)] = 8
    contact: str | None = None
    private_hosts: tuple[str, ...] = ()


class Config(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """The whole file."""

    watch: Manners = Manners()
    feed: tuple[Source, ...] = ()
    sitemap: tuple[Source, ...] = ()

    def sources(self) -> dict[str, Source]:
        """Every source by its address."""
        maps = (msgspec.structs.replace(source, kind="sitemap") for source in self.sitemap)
        return {source.url: source for source in (*self.feed, *maps)}


def load(path: Path) -> Config:
    """The file, checked.

    Raises:
        DetenteError: if it cannot be read or a key in it is wrong; the message names the file and the key.
    """
    name = str(path)
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DetenteError(name, f"it cannot be read ({error.strerror})", "name a file of feeds") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DetenteError(name, f"it is no TOML ({error})", "docs/watch.md shows one") from error
    try:
        config = msgspec.convert(found, Config, dec_hook=_seconds)
    except msgspec.ValidationError as error:
        raise _wrong(name, error) from error
    _check(name, config)
    return config


def seconds(text: str) -> Seconds:
    """`15m` → 900.

    Raises:
        ValueError: if it is no length of time.
    """
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise ValueError(f"{text!r} is no length of time")
    return Seconds(float(found[1]) * _UNITS[found[2]])


def _seconds(kind: type, found: Any) -> Any:
    if kind is Seconds and isinstance(found, str):
        return seconds(found)
    raise ValueError(f"{found!r} is no length of time")


def _wrong(name: str, error: msgspec.ValidationError) -> DetenteError:
    """msgspec's words with the place as the file has it: `$.feed[1].every` → `[[feed]] 2, every`."""
    told = _PATH.fullmatch(str(error))
    assert told is not None
    place = re.sub(r"\.(feed|sitemap)\[(\d+)\]", lambda m: f"[[{m[1]}]] {int(m[2]) + 1}", told[2] or "")
    place = re.sub(r"^\.watch", "[watch]", place).replace("[...]", "").replace(".", ", ").strip(", ")
    problem = re.sub(r"^Object", "the table", told[1])
    mend = "write times as 90s, 15m, 6h or 3d; docs/watch.md has all keys"
    return DetenteError(f"{name}, {place}" if place else name, problem[:1].lower() + problem[1:], mend)


def _check(name: str, config: Config) -> None:
    """What the types do not say."""
    for kind, sources in (("feed", config.feed), ("sitemap", config.sitemap)):
        for number, source in enumerate(sources, start=1):
            if urlsplit(source.url).scheme not in ("http", "https"):
                problem = f"{source.url!r} is no web address"
                raise DetenteError(f"{name}, [[{kind}]] {number}, url", problem, "write it as https://…")
    if len(config.sources()) < len(config.feed) + len(config.sitemap):
        raise DetenteError(name, "a source stands in it twice", "leave one of them out")
    if not config.sources():
        raise DetenteError(name, "there is neither a [[feed]] nor a [[sitemap]] in it", "docs/watch.md shows one")
