"""An article as it was read, on one sheet for people: its blocks with their roles, and what was left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.reading import Page

_SHORT = 120
_MOST = 8


def sheet(page: Page) -> Group:
    """Headline and provenance, the blocks in their order, then what was left out, gathered by the reason."""
    return Group(*_head(page), Text(), _blocks(page), Text(), *_left(page))


def _head(page: Page) -> Iterator[RenderableType]:
    article, origin = page.article, page.origin
    if article.headline:
        yield Text(article.headline, style="bold")
    facts = [
        ("outlet", article.source),
        ("section", page.section),
        ("byline", ", ".join(article.byline)),
        ("published", page.published or article.published or "no date"),
        ("modified", page.modified),
        ("dateline", f"{article.dateline} ({page.agency})" if page.agency else article.dateline),
        ("language", article.language),
        ("also headed", " / ".join(page.headlines)),
        ("live blog", "yes" if page.live else None),
        ("corrections", " / ".join(page.corrections)),
        ("notes", " / ".join(page.notes)),
        ("related", " / ".join(article.related)),
        ("address", article.url),
        ("captured", origin.captured),
        ("access", f"cut short by {page.cut_by}" if page.cut_by else None),
        ("capture", f"{origin.shape}, {origin.size:,} bytes, SHA-256 {origin.sha256}"),
        ("read by", f"detente {origin.reader}"),
    ]
    table = _grid()
    for name, value in facts:
        if value:
            table.add_row(Text(name, style="dim"), Text(value))
    yield table


def _blocks(page: Page) -> Table:
    table = _grid()
    for block in page.blocks:
        text = " ".join(page.article.text[block.start : block.end].split())
        told = f"{text} ({block.credit})" if block.credit else text
        when = f" {block.time}" if block.time else ""
        table.add_row(
            Text(block.role + when, style="cyan"), Text(f"{block.start}-{block.end}", style="dim"), Text(told)
        )
    return table


def _left(page: Page) -> Iterator[RenderableType]:
    yield Text.assemble(("LEFT OUT", "bold cyan"), (f"  {len(page.left_out)}", "dim"))
    table = _grid()
    by_reason = sorted(page.left_out, key=lambda omission: omission.why)
    for why, group in groupby(by_reason, key=lambda omission: omission.why):
        texts = [omission.text for omission in group]
        for number, text in enumerate(texts[:_MOST]):
            shown = text if len(text) <= _SHORT else text[:_SHORT].rstrip() + "…"
            table.add_row(Text(why if not number else "", style="dim"), Text(shown))
        if len(texts) > _MOST:
            table.add_row("", Text(f"and {len(texts) - _MOST} more", style="dim"))
    yield table


def _grid() -> Table:
    return Table.grid(padding=(0, 2), expand=False)
