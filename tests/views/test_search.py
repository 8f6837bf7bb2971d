"""Words are found as asked, in the right rows, and a query that cannot be read is one line."""

from __future__ import annotations

import msgspec
import pytest

from detente.archive import Archive
from detente.model import DetenteError
from detente.views import Filter, search
from detente.views.search import CLOSE, OPEN, found, spelled


@pytest.fixture
def archive(tmp_path, make_reading):
    with Archive.open(tmp_path / "a.db", create=True) as made:
        made.add(make_reading("a1", "The Vistula Post", "2014-03-12"))
        made.add(make_reading("a2", "Danube Daily", "2014-04-13"))
        yield made


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ('"lasting truce"', ["article", "position", "statement", "statement"]),
        ('"truce lasting"', []),
        ("sold*", ["article"]),
        ("NEAR(warned troops, 5)", ["article"]),
        ("NEAR(Nowak troops, 2)", []),
        ("truce NOT wants", ["position", "statement"]),
        ("Poland OR Nowak", ["article", "statement"]),
        ("POLAND", ["article", "statement"]),
    ],
)
def test_queries(archive, query, kinds):
    asked = Filter(until="2014-03")
    assert sorted(hit.kind for hit in search(archive, query, asked)) == kinds
    assert found(archive, query, asked) == len(kinds)


@pytest.mark.parametrize(
    ("asked", "count"),
    [({"actor": "RUS"}, 2), ({"actor": "FRA"}, 0), ({"type": "REJECT"}, 0), ({"type": "threaten"}, 2),
     ({"since": "2014-04"}, 1), ({"until": "2014-03-12"}, 1), ({"dyad": "POL-RUS", "since": "2014-04-01"}, 1)],
)  # fmt: skip
def test_filters(archive, asked, count):
    assert len(search(archive, "soldiers", Filter(**asked))) == count


@pytest.mark.parametrize(
    ("kind", "asked", "count"),
    [("statement", {"actor": "POL"}, 2), ("statement", {"actor": "RUS"}, 0), ("statement", {"actor": "Nowak"}, 2),
     ("statement", {"actor": "POL/GOV"}, 2), ("statement", {"actor": "CZE"}, 0), ("position", {"actor": "POL"}, 2),
     ("position", {"actor": "RUS"}, 0), ("statement", {"actor": "POL", "type": "threaten"}, 2),
     ("statement", {"actor": "POL", "type": "reject"}, 0), ("article", {"actor": "RUS"}, 2),
     ("article", {"actor": "Anna Nowak"}, 2), ("article", {"actor": "CZE/GOV"}, 2), ("article", {"actor": "FRA"}, 0),
     (None, {"actor": "RUS"}, 2), (None, {"actor": "POL"}, 6), (None, {"actor": "POL", "since": "2014-04"}, 3)],
)  # fmt: skip
@pytest.mark.parametrize("query", ["truce", None])
def test_an_actor_is_who_speaks_and_who_takes_part_in_an_article(archive, query, kind, asked, count):
    if query is None and kind is None:
        return  # all articles, as with kind "article"
    assert found(archive, query, Filter(**asked), kind) == count
    assert len(search(archive, query, Filter(**asked), kind)) == count


def test_who_only_speaks_takes_part(tmp_path, make_reading):
    with Archive.open(tmp_path / "b.db", create=True) as made:
        made.add(msgspec.structs.replace(make_reading(), events=()))
        assert [hit.kind for hit in search(made, None, Filter(actor="POL"))] == ["article"]
        assert [hit.kind for hit in search(made, None, Filter(actor="Nowak"))] == ["article"]
        assert search(made, None, Filter(actor="RUS")) == []


def test_a_snippet_lights_up_the_words_and_a_statement_tells_who(archive):
    hit = search(archive, "truce", Filter(until="2014-03"), kind="statement")[-1]
    assert f"{OPEN}truce{CLOSE}" in hit.snippet
    assert {hit.who for hit in search(archive, "truce", kind="statement")} == {"POL/GOV/Anna Nowak", None}


def test_pages_part_the_hits(archive):
    whole = search(archive, "truce", size=100)
    parts = [hit for page in range(1, 6) for hit in search(archive, "truce", page=page, size=2)]
    assert parts == whole and len(whole) == 8
    assert [hit.score for hit in whole] == sorted(hit.score for hit in whole)


@pytest.mark.parametrize("query", ['"open', "AND", "a OR", "NEAR(", "", "…", "(a", "a^b)"])
def test_a_query_that_cannot_be_read(archive, query):
    with pytest.raises(DetenteError) as error:
        search(archive, query)
    assert str(error.value).startswith("query ") and "\n" not in str(error.value)


def test_signs_inside_words_are_no_syntax(archive):
    assert spelled('U.S. cease-fire "a-b c" talk* NEAR(a b, 5)') == '"U.S." "cease-fire" "a-b c" talk* NEAR(a b, 5)'
    assert len(search(archive, "3,000 soldiers")) == 2
    with pytest.raises(DetenteError, match="--page 0: is no page"):
        search(archive, "truce", page=0)
