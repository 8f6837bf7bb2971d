"""Names where they stand: the lexicon's hits and the pipeline's unknown names, as stretches of tokens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detente.actors.entry import Entry, EntryKind
from detente.actors.index import NameIndex
from detente.actors.words import words
from detente.language import Annotation, Token

PARTY_TAGS = frozenset({"D", "R", "I"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})
UNKNOWN = Entry(kind="person")
_PARTICLES = words("names", "particles")
_PLACES: frozenset[EntryKind] = frozenset({"country", "capital", "region", "seat"})
_TITLES: frozenset[EntryKind] = frozenset({"office", "courtesy", "agent", "adjective", "people"})


@dataclass(eq=False)
class Hit:
    """A name over the tokens `start` up to `end` (numbers in the annotation), with its possible meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    named: str | None = None
    lemma: str = ""

    @property
    def kind(self) -> EntryKind:
        """The kind of the first meaning."""
        return self.entries[0].kind

    def of(self, *kinds: EntryKind) -> bool:
        """True where one of the meanings has one of these kinds."""
        return any(e.kind in kinds for e in self.entries)


def find_hits(
    annotation: Annotation,
    index: NameIndex,
    bodies: Callable[[Annotation, dict[int, Hit]], list[Hit]] | None = None,
    in_office: Callable[[str], bool] | None = None,
) -> list[Hit]:
    """All names of an article in text order, none overlapping.

    `bodies` finds organisations that no table knows; `in_office` tells whether a bare surname is that of someone who
    serves on the article's day.
    """
    known = _known(annotation, index)
    known += _halves(annotation, index, known)
    taken = {i: hit for hit in known for i in range(hit.start, hit.end)}
    fresh = bodies(annotation, taken) if bodies else []
    fresh += _from_entities(annotation, taken)
    fresh += _after_titles(annotation, taken)
    fresh += _party_tagged(annotation, taken)
    fresh += _named_again(annotation, taken)
    if in_office is not None:
        fresh += _surnames_in_office(annotation, taken, in_office)
    kept = [h for h in known if all(taken.get(i) is h for i in range(h.start, h.end))]
    return sorted(kept + fresh, key=lambda h: h.start)


def _halves(annotation: Annotation, index: NameIndex, known: list[Hit]) -> list[Hit]:
    """ "North and South Korea": the first word stands for a country of its own."""
    out, tokens = [], annotation.tokens
    for hit in known:
        if (
            hit.start < 2
            or tokens[hit.start].lower not in _DIRECTIONS
            or tokens[hit.start - 1].lower not in ("and", "or")
        ):
            continue
        first = tokens[hit.start - 2]
        rest = annotation.text[tokens[hit.start].end : tokens[hit.end - 1].end]
        found = index.find(first.text + rest) if first.lower in _DIRECTIONS else []
        if found and found[0].end == len(first.text + rest):
            out.append(Hit(first.i, first.i + 1, found[0].entries, lemma=first.lemma))
    return out


def _known(annotation: Annotation, index: NameIndex) -> list[Hit]:
    """The lexicon's names that begin and end with a token."""
    starts = {t.start: t.i for t in annotation.tokens}
    ends = {t.end: t.i + 1 for t in annotation.tokens}
    out = []
    for found in index.find(annotation.text):
        start, end = starts.get(found.start), ends.get(found.end)
        if start is None or end is None or annotation.tokens[start].sent is not annotation.tokens[end - 1].sent:
            continue
        hit = Hit(start, end, found.entries, lemma=annotation.tokens[end - 1].lemma)
        hit.named = annotation.text[found.start : found.end] if hit.of("person") else None
        out.append(hit)
    return out


def _from_entities(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """The people whom only the pipeline found, without the titles that it swallowed, with the parts that it missed."""
    out = []
    tokens = annotation.tokens
    for name in annotation.names():
        if name[0].ent != "PERSON":
            continue
        first, last = name[0].i, name[-1].i + 1
        while last > first and (tokens[last - 1].tag == "POS" or not _name_like(tokens[last - 1])):
            last -= 1
        while first < last and (_is_title(taken.get(first)) or not tokens[first].text[0].isupper()):
            first += 1
        if first < last:
            first, last = _widened(tokens, first, last, taken)
            _give_way(tokens, first, last, taken)
        if hit := _claim(annotation, first, last, taken):
            out.append(hit)
    return out


def _give_way(tokens: list[Token], first: int, last: int, taken: dict[int, Hit]) -> None:
    """Drop a known person whose name only begins this longer one ("Juan Carlos Vidal" is not Juan Carlos)."""
    hit = taken.get(first)
    if hit is not None and hit.of("person") and hit.start == first and hit.end < last and hit.end not in taken:
        for i in range(hit.start, hit.end):
            del taken[i]


def _widened(tokens: list[Token], first: int, last: int, taken: dict[int, Hit]) -> tuple[int, int]:
    """The stretch with the name's parts to its left and right that the pipeline left out."""
    sent = tokens[first].sent
    end = sent.tokens[-1].i + 1
    while last < end and last not in taken and _in_name(tokens, last) and tokens[last].ent != "DATE":
        last += 1
    while first - 1 >= sent.tokens[0].i and first - 1 not in taken and _compounded(tokens[first - 1], first, last):
        first -= 1
    return first, last


def _compounded(token: Token, first: int, last: int) -> bool:
    """Whether this token in front is a first name that the pipeline left out."""
    return token.tag == "NNP" and token.dep == "compound" and first <= token.head.i < last and token.text[0].isupper()


def _claim(annotation: Annotation, first: int, last: int, taken: dict[int, Hit]) -> Hit | None:
    """A person's name over these tokens, unless the lexicon knows better; a bare place name inside it yields."""
    inside = {id(taken[i]): taken[i] for i in range(first, last) if i in taken}
    if last <= first or any(not h.of(*_PLACES) for h in inside.values()):
        return None
    following = taken.get(last)
    if last - first == 1 and following is not None and following.of("office", "voice") and following.end > last:
        return None
    covered = sum(1 for i in range(first, last) if i in taken)
    if covered == last - first or (inside and last - first - covered < 1):
        return None
    return _person(annotation, first, last, taken)


def _person(annotation: Annotation, first: int, last: int, taken: dict[int, Hit]) -> Hit:
    hit = Hit(first, last, (UNKNOWN,))
    hit.named = annotation.text[annotation.tokens[first].start : annotation.tokens[last - 1].end]
    for i in range(first, last):
        taken[i] = hit
    return hit


def _after_titles(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """The capitalised words right behind an office or a courtesy title, where the pipeline saw no person."""
    out, tokens = [], annotation.tokens
    for hit in list(dict.fromkeys(taken.values())):
        if not hit.of("office", "courtesy") or hit.end in taken or not tokens[hit.end - 1].text[0].isupper():
            continue
        end = hit.end
        while (
            end < len(tokens)
            and end not in taken
            and tokens[end].sent is tokens[hit.start].sent
            and _in_name(tokens, end)
        ):
            end += 1
        if end > hit.end and end - hit.end <= 5 and tokens[hit.end].text[0].isupper():
            out.append(_person(annotation, hit.end, end, taken))
    return out


def _party_tagged(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """Names before "(D-Calif.)", "(R., Texas)": members of the United States Congress."""
    out, tokens = [], annotation.tokens
    for token in tokens:
        if token.text != "(" or token.i + 2 >= len(tokens) or tokens[token.i + 1].text not in PARTY_TAGS or not token.i:
            continue
        if tokens[token.i + 2].text not in ("-", "–", ",", "."):
            continue
        first = token.i
        while first and first - 1 not in taken and tokens[first - 1].text[0].isupper() and token.i - first < 4:
            first -= 1
        if first < token.i and tokens[first].sent is token.sent:
            out.append(_person(annotation, first + (token.i - first > 2), token.i, taken))
    return out


def _named_again(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """Surnames standing alone that a full name of the article ends with, where the pipeline saw no person."""
    lasts = {_last_word(annotation, hit) for hit in taken.values() if hit.of("person") and hit.end - hit.start > 1}
    lasts -= {""}
    return [
        _person(annotation, token.i, token.i + 1, taken)
        for token in annotation.tokens
        if token.text in lasts and token.i not in taken
    ]


def _surnames_in_office(annotation: Annotation, taken: dict[int, Hit], in_office: Callable[[str], bool]) -> list[Hit]:
    """Surnames that the pipeline took for no person ("Merkel rejected it")."""
    tokens = annotation.tokens
    return [
        _person(annotation, token.i, token.i + 1, taken)
        for token in tokens
        if token.tag == "NNP"
        and token.i not in taken
        and token.text[0].isupper()
        and len(token.text) > 3
        and not _beside_capital(tokens, token, taken)
        and in_office(token.text)
    ]


def _beside_capital(tokens: list[Token], token: Token, taken: dict[int, Hit]) -> bool:
    """Whether the word is part of a longer unknown name ("Trump Tower", "Mount Meru")."""
    if token.dep != "compound":
        return False
    beside = [tokens[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(tokens) and i not in taken]
    return any(t.sent is token.sent and t.tag in ("NNP", "NNPS") and t.text[0].isupper() for t in beside)


def _last_word(annotation: Annotation, hit: Hit) -> str:
    word = annotation.tokens[hit.end - 1].text
    return word if len(word) > 2 and word[0].isupper() else ""


def _in_name(tokens: list[Token], i: int) -> bool:
    """Whether this token goes on with a name: a capitalised noun, or a particle before one."""
    token = tokens[i]
    if token.tag in ("NNP", "NNPS") and token.text[0].isupper():
        return True
    if i and (token.text == "-" or tokens[i - 1].text == "-"):
        return _hyphenated(tokens, i if token.text == "-" else i - 1)
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        token.lower in _PARTICLES - {"."} and follows is not None and follows.text[0].isupper() and follows.tag == "NNP"
    )


def _hyphenated(tokens: list[Token], i: int) -> bool:
    """Whether this hyphen joins two parts of one name ("Jong-un"), no spaces around it."""
    if i + 1 >= len(tokens) or tokens[i - 1].end != tokens[i].start or tokens[i].end != tokens[i + 1].start:
        return False
    return tokens[i - 1].text[0].isupper() and tokens[i + 1].text.isalpha() and tokens[i + 1].tag[0] in "NJF"


def _name_like(token: Token) -> bool:
    return token.text[0].isupper() or token.lower in _PARTICLES or token.text.endswith("'")


def _is_title(hit: Hit | None) -> bool:
    return hit is not None and hit.of(*_TITLES)
