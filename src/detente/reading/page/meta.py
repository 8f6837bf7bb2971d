"""What the head of a page says of it: meta tags, title, canonical address, language."""

from __future__ import annotations

from typing import Any, Final

_MANY: Final = 2000


class Head:
    """The meta tags of a page by name, each with its first value that is not empty; the title; the address."""

    def __init__(self, root: Any) -> None:
        self.tags: dict[str, list[str]] = {}
        for number, tag in enumerate(root.iter("meta")):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
            value = " ".join((tag.get("content") or "").split())
            if name and value and number < _MANY:
                self.tags.setdefault(name.strip().lower(), []).append(value)
        title = next(root.iter("title"), None)
        self.title = " ".join(title.text_content().split()) if title is not None else ""
        self.canonical = next(
            (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
        )
        self.language = _language(root.get("lang") or self.first("content-language", "dc.language", "og:locale") or "")

    def first(self, *names: str) -> str | None:
        """The first value under the first of these names that the page has."""
        return next((self.tags[name][0] for name in names if name in self.tags), None)

    def every(self, *names: str) -> list[str]:
        """All values under the first of these names that the page has."""
        return next((self.tags[name] for name in names if name in self.tags), [])

    def address(self) -> str | None:
        """The page's own web address."""
        for url in (self.canonical, self.first("og:url"), self.first("twitter:url"), self.first("parsely-link")):
            if url and url.startswith(("http://", "https://")) and len(url) < 2000:
                return url
        return None


def _language(tag: str) -> str | None:
    """`en-US` → `en`."""
    code = tag.replace("_", "-").split("-")[0].strip().lower()
    return code if 2 <= len(code) <= 3 and code.isalpha() else None
