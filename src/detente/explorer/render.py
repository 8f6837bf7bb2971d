"""Templates to HTML. Everything is escaped; what an article says is text and never becomes markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from detente.explorer import assets, words

if TYPE_CHECKING:
    from detente.explorer.ask import Ask


def rendered(template: str, ask: Ask, **context: Any) -> str:
    """A page for a request."""
    from detente.explorer.pages import MENU

    return (
        _environment()
        .get_template(template)
        .render(ask=ask, archive_name=ask.explorer.archive.stem, menu=MENU, **context)
    )


def bare(template: str, explorer: Any, **context: Any) -> str:
    """A page that asks nothing of the archive, for errors."""
    from detente.explorer.pages import MENU

    return (
        _environment().get_template(template).render(ask=None, archive_name=explorer.archive.stem, menu=MENU, **context)
    )


def standing(template: str, **context: Any) -> str:
    """A document that stands by itself, outside the explorer."""
    return _environment().get_template(template).render(**context)


@cache
def _environment() -> Environment:
    from detente.explorer.ask import link

    env = Environment(
        loader=PackageLoader("detente.explorer"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "day": words.day,
        "span": words.span,
        "country": words.country,
        "actor": words.actor,
        "place": words.place,
        "number": words.number,
        "plural": words.plural,
        "mode": words.mode,
    }
    env.globals |= {"asset": assets.url, "link": link, "words": words}
    return env
