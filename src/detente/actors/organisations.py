"""Organisations that no table knows: the pipeline's ORG names, with what their own words tell of country and sector."""

from __future__ import annotations

from detente.actors.entry import Entry
from detente.actors.finding import Hit
from detente.actors.runs import ASIDE
from detente.knowledge import tables
from detente.language import Annotation, Token

_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "'s", "-", "'", "&", ","})
_STATELESS_TRADES = frozenset({"SOC"})


def unknown_bodies(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """A hit for each capitalised organisation of two words or more that the lexicon does not name as a whole."""
    out = []
    for name in annotation.names():
        if name[0].ent != "ORG":
            continue
        tokens = _trimmed(name)
        if len([t for t in tokens if t.text[0].isupper()]) < 2 or not _capitalised(tokens):
            continue
        inside = list({id(taken[t.i]): taken[t.i] for t in tokens if t.i in taken}.values())
        if _known(tokens, inside):
            continue
        hit = _hit(annotation, tokens, inside)
        if hit.entries[0].sectors or hit.entries[0].country != "---":
            out.append(hit)
            taken.update(dict.fromkeys(range(hit.start, hit.end), hit))
    return out


def _trimmed(name: list[Token]) -> list[Token]:
    """The name without "the" in front and "'s" behind."""
    while name and (name[0].lower == "the" or name[0].tag == "DT"):
        name = name[1:]
    while name and (name[-1].tag == "POS" or not name[-1].text[0].isalnum()):
        name = name[:-1]
    return name


def _capitalised(tokens: list[Token]) -> bool:
    if tokens[0].lower in ASIDE:
        return False
    return tokens[-1].text[0].isupper() and all(t.text[0].isupper() or t.lower in _SMALL for t in tokens)


def _known(tokens: list[Token], inside: list[Hit]) -> bool:
    """Whether the lexicon names a body or person in it, or it is only an office of government ("Foreign Ministry")."""
    if any(h.of("body", "person", "office", "voice", "seat", "group", "courtesy") for h in inside):
        return True
    covered = sum(h.end - h.start for h in inside)
    agents = [h for h in inside if h.of("agent")]
    if covered >= len(tokens):
        return not agents or len(inside) < 2 or "GOV" in agents[-1].entries[0].sectors
    return False


def _hit(annotation: Annotation, tokens: list[Token], inside: list[Hit]) -> Hit:
    geo = [h for h in inside if h.of("country", "adjective", "region", "capital", "people")]
    agents = [h for h in inside if h.of("agent") and h.entries[0].sectors]
    sectors = agents[-1].entries[0].sectors if agents else _sectors(tokens)
    country = geo[0].entries[0].country if geo else ("NGO" if _STATELESS_TRADES & set(sectors) else "---")
    first, last = tokens[0], tokens[-1]
    name = annotation.text[first.start : last.end]
    return Hit(first.i, last.i + 1, (Entry(kind="body", country=country, sectors=sectors, name=name),))


def _sectors(tokens: list[Token]) -> tuple[str, ...]:
    """The sector that a word of the name tells, the last such word first."""
    table: dict[str, list[str]] = tables.toml("actors/words.toml")["trades"]
    for token in reversed(tokens):
        for sector, trade in table.items():
            if token.lower in trade:
                return (sector,)
    return ()
