"""Words that some papers write with a hyphen and our tables without ("cease-fire", "co-operated")."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables
from detente.knowledge.inflections import forms


@cache
def closed() -> dict[str, tuple[str, str]]:
    """Each hyphenated form in small letters → the form without the hyphen, and its lemma.

    Source: `hyphens.toml`, after the house styles of papers that differ on them.
    """
    table = tables.toml("hyphens.toml")
    nouns = {form: word for word in table["nouns"]["words"] for form in (word, word + "s")}
    verbs = {form: word for word in table["verbs"]["words"] for form in (word, word + "s", *forms(word))}
    return {form: (form.replace("-", ""), word.replace("-", "")) for form, word in (nouns | verbs).items()}
