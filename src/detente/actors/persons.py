"""Which human being a name stands for: the lexicon's dated roles, and the names that the article itself introduces."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.entry import Entry, standing
from detente.actors.gender import is_given
from detente.actors.index import fold
from detente.actors.lexicon import surnames

_SOUNDS = (("ou", "u"), ("kh", "h"), ("gh", "g"), ("tch", "ch"), ("sch", "sh"), ("ij", "i"), ("iy", "i"), ("yy", "i"),
           ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k"), ("ph", "f"), ("-", ""), ("'", ""))  # fmt: skip

_LEADING = ("president", "prime minister", "chancellor", "foreign minister", "secretary of state", "secretary-general",
            "supreme leader", "king", "defense", "general secretary")  # fmt: skip
"""Offices whose holders the press calls by the bare surname."""


def sound(name: str) -> str:
    """A name as it sounds: spellings of one name in Latin letters come out alike ("Yanukovich", "Yanukovych")."""
    key = fold(name)
    for letters, one in _SOUNDS:
        key = key.replace(letters, one)
    return "".join(c for i, c in enumerate(key) if i == 0 or c != key[i - 1])


def last_sound(words: list[str]) -> str:
    """The sound of a family name without the article in front of it ("al-Assad", "el-Sisi")."""
    word = fold(words[-1])
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            word = word[len(article) :]
    return sound(word)


def plain(name: str) -> str:
    """A name without middle initials and without a possessor's ending: "John F. Kerry" is "John Kerry"."""
    words = name.split()
    kept = [
        w for i, w in enumerate(words) if i in (0, len(words) - 1) or not (len(w.rstrip(".")) == 1 and w[0].isupper())
    ]
    return " ".join(kept)


_ARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ar-", "at-", "ad-", "d'", "l'")


class Known:
    """The lexicon's persons, by surname and sound."""

    def __init__(self, on: str | None) -> None:
        self._on = on

    def by_name(self, name: str) -> Entry | None:
        """The person with this full name in any usual spelling; the first names must agree."""
        words = plain(name).split()
        if len(words) < 2:
            return None
        for entry in surnames().get(fold(words[-1]), ()):
            if _same_person(words, (entry.name or "").split()):
                return entry
        return None

    def in_office(self, surname: str) -> bool:
        """Whether exactly one person of this surname leads a state or its diplomacy on the day."""
        if fold(surname) not in surnames():
            return False
        entry = self.by_surname(surname, "", ())
        if entry is None:
            return False
        rows = [r for r in entry.persons if self._on is None or r.on(self._on)]
        return any(office in row.office.lower() for row in rows for office in _LEADING)

    def by_surname(self, surname: str, country: str, sectors: tuple[str, ...]) -> Entry | None:
        """The person of this surname whom the press would mean on the day, in the country if one is given.

        Leaders in office come first, then others in office, then former leaders; two of one rank are nobody. A given
        name ("Charles") is nobody's surname unless the article tells the country.
        """
        if is_given(surname) and not country:
            return None
        ranks: dict[int, list[Entry]] = {}
        for entry in surnames().get(fold(surname), ()):
            found = standing(entry.persons, self._on)
            if found is None or (country and found[0] != country):
                continue
            if sectors and not set(sectors) & set(found[1]):
                continue
            ranks.setdefault(self._rank(entry, found[1], bool(country)), []).append(entry)
        best = ranks.get(max(ranks, default=0), [])
        return best[0] if len(best) == 1 else None

    def once_in_office(self, surname: str, office: str) -> Entry | None:
        """The person of this surname who held the office last ("President Reagan", years later); of none where such
        persons held it in several states."""
        held = [
            (row.until or "9999", row.country, at, entry)
            for at, entry in enumerate(surnames().get(fold(surname), ()))
            for row in entry.persons
            if row.office.lower() == office and (self._on is None or row.since <= self._on)
        ]
        if not office or len({country for _, country, _, _ in held}) != 1:
            return None
        return max(held, key=lambda h: h[:3])[3]

    def _rank(self, entry: Entry, sectors: tuple[str, ...], sure: bool) -> int:
        """3 for a leader in office, 2 for others in office, 1 for former leaders or where the country fits, else 0."""
        led = [r for r in entry.persons if r.office == "leader" or any(o in r.office.lower() for o in _LEADING)]
        if any(self._on is None or r.on(self._on) for r in led):
            return 3 if sectors != ("ELI",) else 1
        if sectors not in (("ELI",), ("UNK",)):
            return 2
        return 1 if led or sure else 0


def _same_person(a: list[str], b: list[str]) -> bool:
    """Whether two full names with the same last name have the same first name, or one its initial, and no names
    between that differ."""
    if len(b) < 2 or _apart(a[1:-1], b[1:-1]):
        return False
    x, y = sound(a[0]), sound(b[0])
    return (
        x == y
        or (len(x) > 3 and len(x) == len(y) and sum(p != q for p, q in zip(x, y, strict=True)) == 1)
        or (len(x.rstrip(".")) == 1 and y[0] == x[0])
        or (len(y.rstrip(".")) == 1 and x[0] == y[0])
    )


def _apart(a: list[str], b: list[str]) -> bool:
    """Whether both have middle names and none in common ("Kim Jong Nam", "Kim Yong Nam")."""
    x, y = ({_bones(word) for word in words if len(word.rstrip(".")) > 1} for words in (a, b))
    return bool(x and y) and x.isdisjoint(y)


def _bones(name: str) -> str:
    """First letter and consonants: one for all spellings of a name from another script ("Mohammed", "Muhammad")."""
    return fold(name)[0] + "".join(c for c in sound(name)[1:] if c not in "aeiou")


class People:
    """The persons whom this article names, by surname; the last one introduced comes first."""

    def __init__(self) -> None:
        self._full: dict[str, Member] = {}
        self._last: dict[str, list[tuple[int, Member]]] = {}
        self._first: dict[str, Member] = {}

    def find(self, name: str, at: int) -> Member | None:
        """The person introduced under this name, its surname or first name, or a spelling that sounds alike.

        A family name may come first ("Kim Jong-un"), and some go by their given name. Of two of one surname, it is the
        one introduced last before the token `at`.
        """
        words = plain(name).split()
        full = self._full.get(sound(" ".join(words))) if len(words) > 1 else None
        if full is not None and not _apart(words[1:-1], plain(full.name or "").split()[1:-1]):
            return full
        bearers = self._last.get(last_sound(words), [])
        for _, member in sorted(bearers, key=lambda b: (b[0] > at, abs(at - b[0]))):
            own = plain(member.name or "").split()
            if len(words) == 1 or len(own) == 1 or _same_person(words, own):
                return member
        return self._first.get(sound(words[0])) if len(words) == 1 else None

    def add(self, name: str, member: Member, at: int) -> None:
        """Introduce a person under this name, at this token."""
        words = plain(name).split()
        self._full[sound(" ".join(words))] = member
        bearers = self._last.setdefault(last_sound(words), [])
        if all(member is not known for _, known in bearers):
            bearers.append((at, member))
        if len(words) > 1:
            self._first[sound(words[0])] = member
