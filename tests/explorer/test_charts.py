"""A chart's picture is the same each time, names nothing twice on a page, and leads only to us."""

from __future__ import annotations

import re

from detente.explorer.series_chart import series_chart


def rows(n: int) -> list[dict]:
    from detente.views.series import MEASURES, QUADS, TYPES

    kinds = (*TYPES, *(quad.replace("-", "_") for quad in QUADS))
    counts = {f"{m}_{kind}": 0 for m in MEASURES for kind in kinds} | {
        "mentions_verbal_conflict": n,
        "mentions_ACCUSE": n,
    }
    days = [("2014-03-03", "2014-03-09"), ("2014-03-10", "2014-03-16")]
    return [{"start": a, "end": b, "mentions": n, "tension": 0.5, **counts} for a, b in days]


def test_pictures_are_the_same_and_share_no_name():
    from detente.explorer.charts import _svg

    first = series_chart(rows(1), "/dyad/A-B", "quad", "one").svg
    other = series_chart(rows(2), "/dyad/A-B", "type", "two").svg
    _svg.cache_clear()
    assert series_chart(rows(1), "/dyad/A-B", "quad", "one").svg == first
    names = [set(re.findall(r'\sid="([^"]+)"', svg)) for svg in (first, other)]
    assert names[0] and not names[0] & names[1]
    assert set(re.findall(r"url\(#([^)]+)\)", first)) <= names[0]


def test_bars_lead_to_their_period_or_nowhere():
    leading = series_chart(rows(1), "/dyad/A-B", "quad", "one").svg
    assert set(re.findall(r'href="(/[^"?]*)', leading)) == {"/dyad/A-B"} and "https://vega" not in leading
    assert "xlink:href=" not in series_chart(rows(1), None, "quad", "one").svg


def test_a_table_stands_behind():
    chart = series_chart(rows(3), None, "type", "one")
    assert chart.rows[0]["ACCUSE"] == 3 and ("ACCUSE", "Accuse") in chart.columns


def test_a_specification_cannot_end_its_element():
    chart = series_chart(rows(1), None, "quad", "</script><script>alert(1)</script>")
    assert "<" not in chart.spec and "\\u003c/script" in chart.spec
