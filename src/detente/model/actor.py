"""Who acts or is acted upon, as one mention of the article resolves it."""

import msgspec


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as CODEBOOK section 1 writes it, tied to the words that name it.

    `country` is ISO 3166-1 alpha-3 or one of KOS, UNO, EUR, IGO, NGO, ISM, IMG, MNC, `---`; `sectors` are PLOVER's,
    as held on the article's date; `mention` is `article.text[start:end]`.
    """

    country: str
    sectors: tuple[str, ...] = ()
    name: str | None = None
    mention: str
    start: int
    end: int

    def code(self) -> str:
        """`COUNTRY/SECTOR/Name`, as far as it is known."""
        return "/".join((self.country, "+".join(self.sectors), self.name or "")).rstrip("/")
