"""The WHO knowledge: sound, dated, and every phrase entry fires its examples and none of its near misses."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from detente.knowledge import who
from detente.knowledge.__main__ import main
from detente.knowledge.who.checks import _overlap
from detente.knowledge.who.load import _record
from detente.knowledge.who.records import Agent, Entry, Group, Office, Role


def forms(entry: Entry) -> Iterable[str]:
    if isinstance(entry, Agent):
        return entry.forms()
    if isinstance(entry, Office):
        return [f for p in entry.phrases for f in (p, p if p.endswith(".") else who.plural(p))]
    assert isinstance(entry, Group)
    return entry.phrases


def found(text: str, entries: tuple[Entry, ...]) -> list[tuple[str, Entry]]:
    """A reference matcher: whole words, the longest phrase wins, vetoed by the words before and behind."""
    hits: list[tuple[int, int, str, Entry]] = []
    lower = text.lower()
    for entry in entries:
        for form in forms(entry):
            if form.lower() not in lower:
                continue
            flags = 0 if getattr(entry, "needs_capital", False) else re.IGNORECASE
            for m in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w])", text, flags):
                hits.append((m.start(), m.end(), form, entry))
    hits.sort(key=lambda h: (h[0] - h[1], h[0]))
    taken: list[tuple[int, int]] = []
    out = []
    for start, end, form, entry in hits:
        if any(start < b and a < end for a, b in taken):
            continue
        taken.append((start, end))
        before, behind = text[:start].lower().rstrip(), text[end:].lower().lstrip()
        vetoed = any(re.search(rf"(?<!\w){re.escape(w.lower())}$", before) for w in entry.not_after) or any(
            re.match(rf"{re.escape(w.lower())}(?!\w)", behind) for w in entry.not_before
        )
        if not vetoed:
            out.append((form, entry))
    return out


TABLES = {"office": who.offices(), "agent": who.agents(), "group": who.groups()}
EXAMPLES = [(t, e, x) for t, es in TABLES.items() for e in es for x in e.examples]
NEAR = [(t, e, x) for t, es in TABLES.items() for e in es for x in e.near]


def expected(entry: Entry) -> str:
    sectors = entry.sectors
    if isinstance(entry, Group):
        return "/".join((entry.country, "+".join(sectors), entry.name)).rstrip("/")
    if isinstance(entry, Office) and entry.kind != "office":
        return entry.kind
    return " ".join(sectors)


@pytest.mark.parametrize(("table", "entry", "example"), EXAMPLES, ids=[x for _, _, x in EXAMPLES])
def test_example_fires(table: str, entry: Entry, example: str) -> None:
    sentence, _, want = example.partition("|")
    assert entry in [e for _, e in found(sentence, TABLES[table])]
    assert expected(entry) == want.strip()


@pytest.mark.parametrize(("table", "entry", "near"), NEAR, ids=[x for _, _, x in NEAR])
def test_near_miss_does_not_fire(table: str, entry: Entry, near: str) -> None:
    assert entry not in [e for _, e in found(near, TABLES[table])]


def test_nothing_contradicts_itself() -> None:
    assert who.check() == []


def test_command_prints_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["count"]) == 2
    main(["check"])
    assert re.search(r"who\.roles\s+[4-9],\d{3}", capsys.readouterr().out)


def held(country: str, office: str, day: str) -> list[str]:
    return [r.name for r in who.roles() if r.country == country and r.office == office and r.on(day)]


@pytest.mark.parametrize(
    ("country", "office", "day", "name"),
    [
        ("USA", "president", "1962-10-22", "John F. Kennedy"),
        ("USA", "president", "2001-09-11", "George W. Bush"),
        ("USA", "secretary of state", "2014-03-30", "John Kerry"),
        ("RUS", "foreign minister", "2014-03-30", "Sergei Lavrov"),
        ("RUS", "president", "2009-05-01", "Dmitry Medvedev"),
        ("UKR", "president", "2013-11-30", "Viktor Yanukovych"),
        ("UKR", "acting president", "2014-03-30", "Oleksandr Turchynov"),
        ("GBR", "prime minister", "1982-04-02", "Margaret Thatcher"),
        ("ISR", "prime minister", "2006-08-01", "Ehud Olmert"),
        ("FRA", "president", "2015-11-14", "Francois Hollande"),
        ("IGO", "NATO secretary-general", "1999-05-01", "Javier Solana"),
        ("VAT", "pope", "1989-12-01", "Pope John Paul II"),
    ],
)
def test_who_held_an_office_on_a_day(country: str, office: str, day: str, name: str) -> None:
    assert held(country, office, day) == [name]


def test_a_term_that_has_ended_is_over() -> None:
    role = next(r for r in who.roles() if r.name == "Viktor Yanukovych" and r.office == "president")
    assert role.on("2014-02-21") and not role.over("2014-02-22")
    assert role.over("2014-02-23") and not role.on("2014-02-23")


def test_a_date_known_to_the_year_covers_it() -> None:
    role = Role(name="N", country="FRA", sectors=("GOV",), office="o", source="s", since="2010", until="2012-05")
    assert role.on("2010-01-01") and role.on("2012-05-31")
    assert role.over("2012-06-01") and not role.on("2009-12-31")


def test_every_present_state_is_there() -> None:
    codes = {s.iso3 for s in who.states()}
    assert {"KOS", "PSE", "TWN", "HKG", "ESH", "SSD"} <= codes
    assert len({s.iso3 for s in who.states() if s.gw and not s.until}) == 195


def test_soviet_union_is_russia_in_its_time() -> None:
    (union,) = [s for s in who.states() if "USSR" in s.aliases]
    assert union.iso3 == "RUS" and union.on("1962-10-22") and union.over("2014-03-30")


def test_overlap_allows_the_day_of_handing_over() -> None:
    old = Role(name="A", country="X", sectors=(), office="o", source="s", since="2000-01-01", until="2004-05-06")
    new = Role(name="B", country="X", sectors=(), office="o", source="s", since="2004-05-06", until="")
    early = Role(name="C", country="X", sectors=(), office="o", source="s", since="2004-05-01", until="")
    assert not _overlap(old, new) and _overlap(old, early)


def test_a_malformed_row_is_named() -> None:
    row = {"name": "A", "aliases": "", "country": "FRA", "sectors": "GOV", "office": "o", "from": "", "to": ""}
    with pytest.raises(ValueError, match=r"people.csv line 3: A: .*source"):
        _record("people.csv line 3", row, Role)


@pytest.mark.parametrize(
    ("word", "many"),
    [("soldier", "soldiers"), ("gunman", "gunmen"), ("spy", "spies"), ("army", "armies"), ("warplane", "warplanes"),
     ("riot police", "riot police"), ("church", "churches"), ("policewoman", "policewomen"), ("child", "children")],
)  # fmt: skip
def test_plural(word: str, many: str) -> None:
    assert who.plural(word) == many
