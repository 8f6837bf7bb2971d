"""Datasette's templates without what our Content-Security-Policy forbids (scripts and styles in the page), and with the
names that a screen reader needs."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import BaseLoader, Environment

_FORBIDDEN = re.compile(
    r"<script>.*?</script>|<style>.*?</style>|<(?:script|link)[^>]*(?:codemirror|cm-resize|sql-formatter)[^>]*>(?:</script>)?"
    r"|\sstyle=\"(?:[^\"{]|{{[^}]*}})*\"",
    re.DOTALL,
)
_HEIGHT = re.compile(r'{% if query and query.sql %} style="height: .*?"{% endif %}')
_NAMED = (
    ("<html>", '<html lang="en">'),
    (' name="_filter_column', ' aria-label="Column" name="_filter_column'),
    (' name="_filter_op', ' aria-label="Comparison" name="_filter_op'),
    (' name="_filter_value', ' aria-label="Value" name="_filter_value'),
    ('<textarea id="sql-editor"', '<textarea aria-label="SQL" id="sql-editor"'),
    (
        '<a href="{{ facet_info.toggle_url }}"',
        '<a aria-label="Take this facet away" href="{{ facet_info.toggle_url }}"',
    ),
    (
        '<a href="{{ facet_value.toggle_url }}"',
        '<a aria-label="Take this filter out" href="{{ facet_value.toggle_url }}"',
    ),
)
"""Datasette's marks, and the same with a language or a name."""


class TidyLoader(BaseLoader):
    """Another loader's templates, tidied. What they lose is comfort only: the editor's colours, a coloured edge."""

    def __init__(self, inner: BaseLoader) -> None:
        self._inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source of a template."""
        source, name, fresh = self._inner.get_source(environment, template)
        source = _FORBIDDEN.sub("", _HEIGHT.sub("", source))
        for bare, named in _NAMED:
            source = source.replace(bare, named)
        return source, name, fresh

    def list_templates(self) -> list[str]:
        """All names."""
        return self._inner.list_templates()
