"""An HTML page → a draft, its parts read from one tree in an order in which none spoils the next."""

from __future__ import annotations

from typing import Any

import htmldate
from lxml import etree

from detente.reading import dateline, days
from detente.reading.draft import Draft
from detente.reading.page import body, boxes, fields, jsonld, layout, live, outside, pictures, saved, standfirst
from detente.reading.page.meta import Head
from detente.reading.page.tree import parse


def draft(html: str, name: str, url: str | None = None, explain: bool = False) -> Draft:
    """Read a page. A draft without paragraphs means that no article was found.

    Args:
        html: the page.
        name: the page as the user named it.
        url: its address, where it does not say it itself.
        explain: note in `left` all that is left out, which takes longer, instead of the boxes within the article only.

    Raises:
        DetenteError: if the page is out of bounds (see `limits`).
    """
    root = parse(html, name)
    head, data = Head(root), jsonld.article(root)
    kept = saved.find(html)
    own = head.address() or kept.url
    address = own or url
    out = Draft(url=own, captured=kept.when, language=head.language, source=fields.outlet(head, data, address))
    witnesses = fields.titles_of(root, head, data, fields.site_names(head, data, address))
    out.headline = fields.headline(witnesses)
    heads = [title for family in witnesses.values() for title in family]
    out.headlines = tuple(dict.fromkeys(t for t in heads if t and t != out.headline))
    out.byline = fields.authors(root, head, data)
    out.published_at, out.modified_at = fields.moments_of(root, head, data)
    out.section, out.unfree = fields.section(root, head, data), fields.is_unfree(data)
    out.published = fields.day(root, head, data) or _witness(root, address)
    out.around = sum(1 for _ in root.iter("a", "input", "button"))
    etree.strip_elements(root, "script", "style", "noscript", "template", "svg", with_tail=False)
    if live.is_live(root, data):
        out.times = live.times(root, data, out.published)
    layout.untable(root)
    boxes.contents(root, out)
    leads = standfirst.find(root, head, out.headline)
    out.captions = pictures.take(root)
    stated = body.as_stated(root, jsonld.words(data.get("articleBody")))
    blocks = outside.blocks(root) if explain else []
    out.related = boxes.clear(root, out)
    body.fill(out, root, heads, stated)
    body.lead(out, leads)
    outside.note(out, blocks)
    out.dateline = dateline.of(out.paragraphs)
    return out


def _witness(root: Any, url: str | None) -> str | None:
    """htmldate's finding, from the page's text and address; it is asked only where the page states no date."""
    found = htmldate.find_date(root, original_date=True, extensive_search=False, url=url)
    return days.iso(found) if found else None
