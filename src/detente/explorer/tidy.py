"""Datasette's templates without what our Content-Security-Policy forbids: scripts and styles that stand in the page."""

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


class TidyLoader(BaseLoader):
    """Another loader's templates, tidied. What they lose is comfort only: the editor's colours, a coloured edge."""

    def __init__(self, inner: BaseLoader) -> None:
        self._inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source of a template."""
        source, name, fresh = self._inner.get_source(environment, template)
        return _FORBIDDEN.sub("", _HEIGHT.sub("", source)), name, fresh

    def list_templates(self) -> list[str]:
        """All names."""
        return self._inner.list_templates()
