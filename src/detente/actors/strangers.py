"""Persons whom no table knows: the pipeline's names, names behind titles, and their surnames later on."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.entry import Entry, EntryKind
from detente.actors.gender import is_given
from detente.actors.hit import Hit
from detente.actors.namesakes import namesakes
from detente.actors.spelling import in_name, name_like
from detente.actors.words import KIN, words
from detente.language import Annotation, Token

PARTY_TAGS = frozenset({"D", "R", "I"})
"""Letters of the parties of the United States Congress, behind a member's name."""
_PLAIN_TITLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
_WHERE = frozenset({"in", "near", "outside", "around", "inside"})
_IN_SOMEBODY = frozenset(
    {
        "trust",
        "confidence",
        "faith",
        "believe",
        "belief",
        "confide",
        "interest",
        "hope",
        "see",
        "find",
        "result",
        "have",
    }
    | {"invest", "disappoint", "ally", "partner", "leader", "rally", "unite", "loyal", "revolve", "center", "centre"}
)
_BEGINNING = frozenset({"dos", "da", "von", "van", "bin", "ibn", "ben", "den", "ter", "di", "du", "del", "arap"})
_ON_PLACES = words("names", "on_places")
_UNKNOWN = Entry(kind="person")
_PLACES: frozenset[EntryKind] = frozenset({"country", "capital", "region", "seat"})
_TITLES: frozenset[EntryKind] = frozenset({"office", "courtesy", "agent", "adjective", "people"})


def strangers(
    annotation: Annotation, taken: dict[int, Hit], in_office: Callable[[str], bool] | None = None
) -> list[Hit]:
    """Hits for all persons that `taken` does not name yet; `taken` learns them."""
    out = _surnames_that_are_titles(annotation, taken)
    out += _from_entities(annotation, taken)
    out += _after_titles(annotation, taken)
    out += _party_tagged(annotation, taken)
    out += _beside_kin(annotation, taken)
    out += _beside_office(annotation, taken)
    out += namesakes(annotation, taken)
    out += _named_again(annotation, taken)
    if in_office is not None:
        out += _surnames_in_office(annotation, taken, in_office)
    return out


def _from_entities(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """The people whom only the pipeline found, without the titles that it swallowed, with the parts that it missed."""
    out = []
    tokens = annotation.tokens
    for name in annotation.names():
        if name[0].ent != "PERSON":
            continue
        first, last = name[0].i, name[-1].i + 1
        while last > first and (tokens[last - 1].tag == "POS" or not name_like(tokens[last - 1])):
            last -= 1
        first = max((t.i + 1 for t in tokens[first:last] if t.tag == "POS"), default=first)  # "the group's NAME"
        while first < last and (_is_title(taken.get(first)) or not tokens[first].text[0].isupper()):
            first += 1
        if first < last:
            first, last = _widened(tokens, first, last, taken)
            first -= _particle_in_front(tokens, first, taken)
            _give_way(tokens, first, last, taken)
            _body_gives_way(first, last, taken)
        place = _said_where(tokens, first) or _besieged(tokens[first:last])
        if not place and (hit := _claim(annotation, first, last, taken)):
            out.append(hit)
    return out


def _said_where(tokens: list[Token], first: int) -> bool:
    """Whether a name stands where only a place can: "in Hat Yai", "near Kolofata"; not "trust in NAME"."""
    before = tokens[first - 1] if first else None
    if before is None or before.lower not in _WHERE or before.dep != "prep" or before.sent is not tokens[first].sent:
        return False
    said = {before.head.lemma, *(c.lemma for c in before.head.children if c.dep == "dobj")}
    return said.isdisjoint(_IN_SOMEBODY) and not is_given(tokens[first].text)


def _besieged(name: list[Token]) -> bool:
    """Whether a name is what only a place can be: shelled, overrun ("shelled Kodori", "Kodori was overrun")."""
    head = next((t for t in name if t.dep in ("dobj", "nsubjpass")), None)
    return head is not None and head.head.lemma in _ON_PLACES and not is_given(name[0].text)


def _surnames_that_are_titles(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """A courtesy title and a capitalised title of one word, no name behind it: "Mr. Major", "Mrs. King"."""
    out, tokens = [], annotation.tokens
    for hit in sorted({id(h): h for h in taken.values()}.values(), key=lambda h: h.start):
        before, i = taken.get(hit.start - 1), hit.start
        alone = hit.end - i == 1 and tokens[i].tag == "NNP" and tokens[i].text[0].isupper()
        if not alone or not hit.of("office") or before is None or tokens[before.end - 1].lower not in _PLAIN_TITLES:
            continue
        if not (i + 1 < len(tokens) and i + 1 not in taken and in_name(tokens, i + 1)):
            out.append(_person(annotation, i, i + 1, taken))
    return out


def _give_way(tokens: list[Token], first: int, last: int, taken: dict[int, Hit]) -> None:
    """Drop a known person whose name only begins this longer one ("Juan Carlos Vidal" is not Juan Carlos)."""
    hit = taken.get(first)
    if hit is not None and hit.of("person") and hit.start == first and hit.end < last and hit.end not in taken:
        for i in range(hit.start, hit.end):
            del taken[i]


def _body_gives_way(first: int, last: int, taken: dict[int, Hit]) -> None:
    """Drop a body or crowd of one word that is only the surname in this name ("Ari Stern", "Rita Guard")."""
    hit = taken.get(last - 1)
    alone = last - first > 1 and not any(i in taken for i in range(first, last - 1))
    if alone and hit is not None and hit.of("body", "agent") and hit.end - hit.start == 1:
        del taken[last - 1]


def _widened(tokens: list[Token], first: int, last: int, taken: dict[int, Hit]) -> tuple[int, int]:
    """The stretch with the name's parts to its left and right that the pipeline left out."""
    sent = tokens[first].sent
    end = sent.tokens[-1].i + 1
    while last < end and last not in taken and in_name(tokens, last) and tokens[last].ent != "DATE":
        last += 1
    while first - 1 >= sent.tokens[0].i and first - 1 not in taken and _compounded(tokens[first - 1], first, last):
        first -= 1
    return first, last


def _particle_in_front(tokens: list[Token], first: int, taken: dict[int, Hit]) -> bool:
    """Whether a small word that begins a family name stands in front of it ("dos Santos", "van Agt")."""
    before = tokens[first - 1] if first else None
    if before is None or before.i in taken or before.sent is not tokens[first].sent:
        return False
    return before.text in _BEGINNING


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
    hit = Hit(first, last, (_UNKNOWN,))
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
            and in_name(tokens, end)
        ):
            end += 1
        begins = tokens[hit.end].text if hit.end < len(tokens) else ""
        if end > hit.end and end - hit.end <= 5 and (begins[0].isupper() or begins in _BEGINNING):
            out.append(_person(annotation, hit.end, end, taken))
    return out


def _beside_kin(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """The name behind a word of kinship, where the pipeline saw no person: "their daughter, Vesna, ~"."""
    return [
        _person(annotation, token.i, token.i + 1, taken)
        for token in annotation.tokens
        if token.dep == "appos"
        and token.tag == "NNP"
        and token.i not in taken
        and token.text[0].isupper()
        and token.head.lemma in KIN
        and token.head.child("poss") is not None
        and all(c.dep == "punct" for c in token.children)
    ]


def _beside_office(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """The name in apposition to an office, where the pipeline saw no person: "her foreign minister, NAME SURNAME,"."""
    out, tokens = [], annotation.tokens
    for token in tokens:
        title = taken.get(token.head.i)
        if token.dep != "appos" or token.tag != "NNP" or title is None or not title.of("office", "voice"):
            continue
        first = token.i
        while first and first - 1 not in taken and tokens[first - 1].head is token and in_name(tokens, first - 1):
            first -= 1
        free = token.i not in taken and first < token.i and token.i - first < 4
        if free and tokens[first - 1].text == "," and token.head.tag == "NN":
            out.append(_person(annotation, first, token.i + 1, taken))
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
    """Surnames standing alone that a full name of the article ends with, where the pipeline saw no person; and given
    names of those whom the article calls by no surname ("Abiy Ahmed … Abiy said")."""
    full = [hit for hit in taken.values() if hit.of("person") and hit.end - hit.start > 1]
    lasts = {_last_word(annotation, hit) for hit in full} - {""}
    free = [t for t in annotation.tokens if t.i not in taken]
    out = [_person(annotation, t.i, t.i + 1, taken) for t in free if t.text in lasts]
    called = {token.text for token in free if token.text in lasts}
    named = [hit for hit in full if _last_word(annotation, hit) not in called]
    firsts = {annotation.tokens[hit.start].text for hit in named if len(annotation.tokens[hit.start].text) > 3}
    return out + [
        _person(annotation, t.i, t.i + 1, taken)
        for t in free
        if t.text in firsts and t.i not in taken and t.tag == "NNP" and not _beside_capital(annotation.tokens, t, taken)
    ]


def _surnames_in_office(annotation: Annotation, taken: dict[int, Hit], in_office: Callable[[str], bool]) -> list[Hit]:
    """Surnames that the pipeline took for no person ("Merkel rejected it")."""
    tokens = annotation.tokens
    pairs = [
        _person(annotation, token.i - 1, token.i + 1, taken)
        for token in tokens
        if token.i
        and token.tag == tokens[token.i - 1].tag == "NNP"
        and not {token.i - 1, token.i} & taken.keys()
        and in_office(f"{tokens[token.i - 1].text} {token.text}")
    ]
    return pairs + [
        _person(annotation, token.i, token.i + 1, taken)
        for token in tokens
        if token.tag == "NNP"
        and token.i not in taken
        and token.text[0].isupper()
        and (len(token.text) > 3 or (token.dep == "nsubj" and token.head.pos == "VERB"))
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


def _is_title(hit: Hit | None) -> bool:
    return hit is not None and hit.of(*_TITLES)
