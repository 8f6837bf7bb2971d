"""Organisations that no table knows: the pipeline's ORG names, with what their own words tell of country and sector."""

from __future__ import annotations

from detente.actors.entry import Entry
from detente.actors.hit import Hit
from detente.actors.runs import ASIDE
from detente.actors.standing import STATELESS
from detente.actors.words import words
from detente.knowledge import tables
from detente.language import Annotation, Token

_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "'s", "-", "'", "&", ","})
_NOUNS = words("bodies", "words")
_NAMED = frozenset({"JRN", "PTY", "OPP", "REB", "PRM", "BUS", "SOC", "EDU", "CRM", "LAB"})
_STATELESS_TRADES = frozenset({"SOC"})


def unknown_bodies(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """A hit for each capitalised organisation of two words or more that the lexicon does not name as a whole."""
    out: list[Hit] = []
    for name in annotation.names():
        if name[0].ent != "ORG":
            continue
        tokens = _trimmed(name)
        if len([t for t in tokens if t.text[0].isupper()]) < 2 or not _capitalised(tokens):
            continue
        inside = list({id(taken[t.i]): taken[t.i] for t in tokens if t.i in taken}.values())
        if _known(tokens, inside) or (tokens[0].tag == "NNS" and tokens[1].lower == "of"):
            continue  # "Delegations of Chad" are no body
        hit = _hit(annotation, tokens, inside)
        if hit.entries[0].sectors or hit.entries[0].country != "---":
            _add(hit, out, taken)
    for hit in _named_by_trade(annotation, taken):
        _add(hit, out, taken)
    return out + _called_again(annotation, out, taken)


def _add(hit: Hit, out: list[Hit], taken: dict[int, Hit]) -> None:
    out.append(hit)
    taken.update(dict.fromkeys(range(hit.start, hit.end), hit))


def _named_by_trade(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """Names in front of a word for a body: "the Danas newspaper", "the Sirius movement"."""
    out, tokens = [], annotation.tokens
    for hit in sorted({id(h): h for h in taken.values()}.values(), key=lambda h: h.start):
        agent = hit.entries[0].agent
        if agent is None or tokens[hit.end - 1].lower not in _NOUNS or not _NAMED & set(agent.sectors):
            continue
        first = hit.start
        while first and first - 1 not in taken and _in_front(tokens[first - 1], tokens[hit.start]):
            first -= 1
        if first < hit.start and tokens[first].text[0].isupper():
            name = annotation.text[tokens[first].start : tokens[hit.start - 1].end]
            entry = Entry(kind="body", country="---", sectors=agent.sectors, name=name)
            out.append(Hit(first, hit.start, (entry,)))
    return out


def _in_front(token: Token, noun: Token) -> bool:
    if token.sent is not noun.sent or token.i == token.sent.tokens[0].i:
        return False
    return (token.tag == "NNP" and token.text[0].isupper()) or (token.text == "-" and token.ent == "ORG")


def _letters(tokens: list[Token], at: int) -> str:
    """The letters of an acronym in brackets that begin at this token."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return ""
    word = tokens[at + 1].text
    return word if word.isupper() and len(word) > 1 else ""


def _initials(hit: Hit, tokens: list[Token]) -> str:
    """The three letters or more by which a name of as many words would be called ("Rapid Support Forces": RSF)."""
    parts = [t for t in tokens[hit.start : hit.end] if t.lower not in _SMALL]
    letters = "".join(t.text[0] for t in parts)
    return letters if len(parts) > 2 and letters.isupper() and all(len(t.text) > 1 for t in parts) else ""


def _by_initials(bodies: list[Hit], tokens: list[Token]) -> dict[tuple[str, ...], Hit]:
    """Bodies by their initials, where no two different ones of the article share them."""
    found: dict[tuple[str, ...], Hit] = {}
    shared: set[tuple[str, ...]] = set()
    for hit in bodies:
        letters = (_initials(hit, tokens),)
        if letters[0] and found.setdefault(letters, hit).entries != hit.entries:
            shared.add(letters)
    return {letters: hit for letters, hit in found.items() if letters not in shared}


def _called_again(annotation: Annotation, bodies: list[Hit], taken: dict[int, Hit]) -> list[Hit]:
    """The same names elsewhere, their initials, and the letters in brackets behind a name ("the … Front (ABF)")."""
    tokens = annotation.tokens
    called = _by_initials([*bodies, *(h for h in taken.values() if h.of("body"))], tokens)
    own: set[tuple[str, ...]] = set(called)
    for hit in [*bodies, *(h for h in taken.values() if h.of("body"))]:
        if hit in bodies:
            called[tuple(t.text for t in tokens[hit.start : hit.end])] = hit
        if letters := _letters(tokens, hit.end):
            called[(letters,)] = hit
            if letters[0] == tokens[hit.start].text[0] or letters[0] == tokens[hit.end - 1].text[0]:
                own.add((letters,))  # the article says itself what they stand for: "Rapid Support Forces (RSF)"
    out: list[Hit] = []
    firsts = {parts[0] for parts in called}
    for token in tokens:
        if token.text not in firsts or (token.i in taken and not _otherwise(taken[token.i], own, called, token)):
            continue
        for parts, hit in called.items():
            end = token.i + len(parts)
            free = parts in own or not any(i in taken for i in range(token.i, end))
            if free and tuple(t.text for t in tokens[token.i : end]) == parts:
                _add(Hit(token.i, end, hit.entries), out, taken)
                break
    return out


def _otherwise(hit: Hit, own: set[tuple[str, ...]], called: dict[tuple[str, ...], Hit], token: Token) -> bool:
    """Whether a table reads letters otherwise than the article, which has spelled them out."""
    letters = (token.text,)
    return letters in own and hit.end - hit.start == 1 and hit.entries != called[letters].entries


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
    if any(h.of("person", "office", "voice", "seat", "courtesy") for h in inside):
        return True
    if any(h.of("body", "group") and all(_geo(t.i, inside) for t in tokens if t.i < h.start) for h in inside):
        return True
    covered = sum(h.end - h.start for h in inside)
    agents = [h for h in inside if h.of("agent")]
    if covered >= len(tokens):
        return not agents or len(inside) < 2 or "GOV" in agents[-1].entries[0].sectors
    return False


def _geo(i: int, inside: list[Hit]) -> bool:
    """Whether the token belongs to a nationality: "the Lebanese Hezbollah" is Hezbollah."""
    return any(h.start <= i < h.end and h.of("country", "adjective", "region", "capital") for h in inside)


def _hit(annotation: Annotation, tokens: list[Token], inside: list[Hit]) -> Hit:
    geo = [h for h in inside if h.of("country", "adjective", "region", "capital", "people")]
    geo += [h for h in inside if h.of("body", "group") and h.start == tokens[0].i]
    agents = [h for h in inside if h.of("agent") and h.entries[0].sectors]
    sectors = agents[-1].entries[0].sectors if agents else _sectors(tokens)
    country = geo[0].entries[0].country if geo else "---"
    if country in STATELESS | {"EUR"} and _STATELESS_TRADES & set(sectors):
        country = "NGO"
    first, last = tokens[0], tokens[-1]
    name = annotation.text[first.start : last.end]
    return Hit(first.i, last.i + 1, (Entry(kind="body", country=country, sectors=sectors, name=name),))


def _sectors(tokens: list[Token]) -> tuple[str, ...]:
    """The sector that a word of the name tells, the last such word first; "alliance" and the like only where no other
    word tells one."""
    table: dict[str, list[str]] = tables.toml("actors/words.toml")["trades"]
    told = [sector for token in reversed(tokens) for sector, trade in table.items() if token.lower in trade]
    best = next((sector for sector in told if sector != "SOC"), None) or next(iter(told), None)
    return (best,) if best else ()
