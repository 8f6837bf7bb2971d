"""Every count leads to what it counts, and there is as much of it there."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

import pytest

from tests.explorer.test_pages import links

PAGES = (
    *("/", "/dyads", "/dyad/CZE-POL", "/incidents", "/timeline", "/map", "/actor/POL", "/actor/Anna%20Nowak"),
    *("/figures", "/method", "/search?kind=event"),
)
_NO_COUNT = re.compile(r"[+−-]?\d+(\.\d+)?( %)?|\+\d+|–")
"""A change, a share or a mean counts nothing."""


@pytest.mark.parametrize("page", PAGES)
def test_counts_in_tables_are_links(client, page):
    text = re.sub(r'<details class="scores".*?</details>', "", client.get(page).text, flags=re.DOTALL)
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        heads = re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table, re.DOTALL)
        for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL):
            cells = re.findall(r"<(?:td|th)[^>]*>(.*?)</(?:td|th)>", row, re.DOTALL)
            for head, cell in zip(heads, cells, strict=False):
                told = re.sub(r"<[^>]+>|\s|Reports|Mentions", "", cell)
                if head in ("Change", "Conflict", "Intensity", "Tension") or not told.isdecimal() or told == "0":
                    continue
                row_leads = "<a " in cells[0]  # the rows behind a chart lead by their first cell
                assert "<a " in cell or ("class=" not in row and row_leads), (page, head, cell)


def test_the_counts_of_a_dyad_are_those_of_the_events_they_lead_to(client):
    text = client.get("/dyads").text
    found = re.findall(r'<a href="(/search\?kind=event&amp;dyad=[^"]+)">(\d+)</a>', text)
    assert len(found) >= 4
    for address, number in found:
        saved = unescape(address).replace("/search?", "/search.json?")
        assert len(client.get(saved).json()) == int(number), address


def test_the_front_counts_what_it_leads_to(client):
    text = client.get("/").text
    for kind in ("event", "statement", "position"):
        number = re.search(rf'href="/search\?kind={kind}">(\d+)<', text)
        assert number and len(client.get(f"/search.json?kind={kind}").json()) == int(number[1])


def test_meetings_lead_to_the_meetings_of_the_two(client):
    leads = [each for each in links(client.get("/actor/Anna%20Nowak").text) if "other=" in each]
    assert leads and "actor=Anna+Nowak" in leads[0]
    rows = client.get(leads[0].replace("/search?", "/search.json?")).json()
    assert len(rows) == 3 and all("Anna Nowak" in row["actors"] and "CZE" in row["actors"] for row in rows)
    assert client.get(leads[0].replace("other=CZE", "other=RUS").replace("/search?", "/search.json?")).json() == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_ours_is_there(client, page):
    for address in {each for each in links(client.get(page).text) if each.startswith("/") and "/-/" not in each}:
        assert client.get(address).status_code in (200, 302, 303), (page, urlsplit(address).path)
