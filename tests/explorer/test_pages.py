"""Every page says what the archive holds, and leads on to where it stands."""

from __future__ import annotations

import re
import shutil
from html import unescape
from itertools import pairwise

import pytest
from msgspec import structs

from detente.archive import Archive
from detente.explorer.pages.method import scores
from detente.model import When
from detente.stories import open_archive
from detente.views.alerts import Rule, evaluate
from tests.conftest import build_reading


def links(text: str) -> list[str]:
    """The addresses that a page leads to."""
    return [found.replace("&amp;", "&") for found in re.findall(r'href="([^"#][^"]*)"', text)]


def test_the_front_counts_and_leads_on(client):
    text = client.get("/").text
    assert re.search(r"Articles</dt><dd><a[^>]*>3<", text)
    assert "12 March – 2 April 2014" in text
    assert {"/article/a3", "/dyad/CZE-POL", "/dyads", "/search"} <= set(links(text))


def test_an_empty_archive_says_what_to_do(tmp_path, make_client):
    path = tmp_path / "new.db"
    with Archive.open(path, create=True) as kept:
        kept.add(build_reading("a1"))
        kept.forget("a1")
    client = make_client(path)
    text = client.get("/").text
    assert "still empty" in text and "detente add" in text
    for page in ("/search?q=truce", "/search?kind=event", "/dyads", "/dyad/RUS-UKR", "/timeline", "/map", "/incidents",
                 "/board", "/figures"):  # fmt: skip
        assert re.search(r'<div class="empty"><p><b>[^<]+</b></p><p>[^<]+</p></div>', client.get(page).text), page


def test_three_clicks_lead_from_the_front_to_the_lit_sentence(client):
    dyad = next(link for link in links(client.get("/").text) if link.startswith("/dyad/"))
    sentence = next(link for link in links(client.get(dyad).text) if "?at=" in link)
    text = client.get(sentence.split("#")[0]).text
    lit = "".join(re.findall(r'<mark class="lit"[^>]*>(.*?)</mark>', text, re.DOTALL))
    assert "met" in re.sub(r"<[^>]+>", "", lit)
    assert text.count('id="lit"') == 1


def count(text: str, kind: str) -> str:
    """The number in a tab of the search."""
    return re.search(rf'>{kind} <span class="faint">([\d,]+)<', text)[1]


def test_search_finds_narrows_and_counts(client):
    text = client.get("/search?q=truce").text
    kinds = ("Everything", "Articles", "Statements", "Positions", "Events")
    assert [count(text, kind) for kind in kinds] == ["12", "3", "6", "3", "3"]
    assert count(client.get("/search?q=truce&since=2014-04").text, "Statements") == "2"
    assert count(client.get("/search?q=truce&outlet=Gazeta").text, "Articles") == "2"
    assert count(client.get("/search?q=truce&place=Prague&stance=wants").text, "Articles") == "3"
    assert count(client.get("/search?q=truce&place=Oslo").text, "Articles") == "0"
    assert "Nothing found" in client.get("/search?q=zeppelin").text


def test_search_without_words_lists_what_the_filters_leave(client):
    text = client.get("/search?type=THREATEN&kind=event").text
    assert count(text, "Events") == "3" and "warned" in text
    assert count(client.get("/search").text, "Articles") == "3"


def test_facets_lead_to_what_they_count(client):
    text = client.get("/search?q=truce").text
    for address in ("/search?q=truce&outlet=Gazeta", "/search?q=truce&dyad=POL-RUS", "/search?q=truce&stance=wants"):
        assert address in links(text)
        assert client.get(address).status_code == 200
    assert "Articles by day of publication" in text


def test_a_search_is_saved(client):
    assert len(client.get("/search.csv?q=truce").text.splitlines()) == 13
    assert {row["kind"] for row in client.get("/search.json?q=truce").json()} == {"article", "statement", "position"}
    assert all("truce" in row["sentence"] for row in client.get("/search.json?q=truce&kind=event").json())


def test_a_search_becomes_an_alert_rule(client, tmp_path):
    from detente.views.alerts import load

    file = tmp_path / "rule.toml"
    file.write_text(client.get("/search/rule?actor=%22%5CRUS&type=threaten").text)
    assert load(file).rule[0].types == ("THREATEN",) and load(file).rule[0].actor == '"\\RUS'
    file.write_text(client.get("/search/rule?dyad=pol-rus").text)
    assert load(file).rule[0].dyad == "POL-RUS"
    assert client.get("/search/rule?q=truce").status_code == 400

    file.write_text(client.get("/search/rule?dyad=POL%3ERUS&quad=verbal-conflict").text)
    assert load(file).rule[0].directed and load(file).rule[0].quads == ("verbal-conflict",)


def test_the_front_shows_alerts_with_their_articles(archive_path, tmp_path, make_client):
    path = tmp_path / "alerted.db"
    shutil.copy(archive_path, path)
    assert "None was raised" in make_client(path).get("/").text
    rule = Rule(name="A threat", dyad="POL-RUS", status=("possible",), background=True, measure="mentions", at_least=1)
    with Archive.open(path, create=True) as kept:
        raised = evaluate(kept, [rule], at="2014-05-01")
    text = make_client(path).get("/").text
    assert 'A threat: <a href="/dyad/POL-RUS">Poland – Russia</a>' in text and raised[0].why in text
    assert {f"/article/{id}" for id in raised[0].articles} <= set(links(text))


def test_an_actor_of_words_is_who_speaks(client):
    assert len(client.get("/search.json?kind=statement&actor=POL").json()) == 3
    assert client.get("/search.json?kind=statement&actor=RUS").json() == []
    text = client.get("/search?kind=statement&q=truce").text
    assert "actor=Anna+Nowak" in text and "actor=RUS" not in text


def test_the_words_of_a_search_are_lit_in_the_article(client):
    text = client.get("/article/a1?q=troop* NOT war").text
    assert re.findall(r'<mark class="lit"[^>]*>(?:<[^>]+>)*([^<]+)', text) == ["troops"]


def test_an_article_shows_every_record_in_its_place(client):
    text = client.get("/article/a1").text
    for name in ("e1", "e2", "s1", "s2", "p1", "f1"):
        assert f'id="{name}"' in text and re.search(rf'data-records="[^"]*\b{name}\b', text)
    plain = re.sub(r"<[^>]+>", "", re.search(r"<article.*?</article>", text, re.DOTALL)[0])
    assert "met her Czech colleague in Prague on Tuesday." in plain


def test_an_article_names_its_copies_and_what_differs(client):
    text = client.get("/article/a2").text
    assert "The same text elsewhere" in text and {"/article/a1", "/article/a2/with/a1"} <= set(links(text))
    assert "<del>" not in re.search(r"<main.*", client.get("/article/a2/with/a1").text, re.DOTALL)[0].replace(
        "<del>went", ""
    )
    assert client.get("/article/a2/with/none").status_code == 404


def test_the_capture_is_described_not_shown(client):
    text = client.get("/article/a1/capture").text
    assert "visit.html" in text and "/home/anna" not in text and "<script>alert" not in text
    assert client.get("/article/a2/capture").status_code == 404


def test_why_names_entry_path_and_reasons(client):
    text = client.get("/article/a1/why").text
    assert "Why its events are as they are" in text and "<code>consult." in text and "nsubj" in text


def test_a_storyline_lists_its_articles(client):
    story = next(link for link in links(client.get("/").text) if link.startswith("/storyline/"))
    assert "/article/a3" in links(client.get(story).text)
    assert client.get("/storyline/none").status_code == 404


def test_a_dyad_shows_series_words_and_events(client):
    text = client.get("/dyad/CZE-POL").text
    assert "<svg" in text and "Czech Republic – Poland" in text
    assert "3 mentions" in text and "The 1 incidents" not in text and 'id="h-timeline"' in text
    assert "/timeline?dyad=CZE-POL" in links(text) and "/map?dyad=CZE-POL" in links(text)
    assert client.get("/dyad/CZE-POL/series.csv").text.startswith("start,end,dyad,mentions")
    assert sum(row["mentions"] for row in client.get("/dyad/CZE-POL/series.json?by=month").json()) == 3


def test_what_a_side_says_and_wants_of_another_is_quoted(client):
    text = client.get("/dyad/POL-RUS").text
    assert "“a lasting truce”" in text and "wants" in text


def test_an_actor_has_offices_names_meetings_and_words(client):
    text = client.get("/actor/Anna%20Nowak").text
    assert "“Polish Foreign Minister Anna Nowak”" in text and 'href="/actor/CZE"' in text
    assert "that Poland wants a lasting truce" in text and "met" in text
    assert "Offices held" in client.get("/actor/Sergei%20Lavrov").text
    assert "<h1>Poland</h1>" in client.get("/actor/POL").text
    assert client.get("/actor/Nobody%20Known").status_code == 404


def test_the_board_opens_to_the_words(client):
    text = client.get("/board").text
    assert "a lasting truce" in text and "one side only" in text and "<details>" in text
    assert client.get("/board.csv").text.startswith("issue,label,mark,side")
    assert {row["side"] for row in client.get("/board.json?sides=POL").json()} == {"POL"}
    assert "No position is recorded" in client.get("/board?sides=CHN").text


def test_the_timeline_draws_lists_and_saves_incidents(client):
    text = client.get("/timeline").text
    assert "Incidents by day and type" in text and text.count("/incident/") > 3
    slides = client.get("/timeline/timelinejs?type=CONSULT").json()["events"]
    assert slides and all(slide["start_date"]["year"] == 2014 for slide in slides)
    assert "No incident fits" in client.get("/timeline?since=2031").text


def test_the_map_has_points_only_for_places(client):
    text = client.get("/map").text
    assert "<title>Prague, Czech Republic: 1 incident" in text or "Prague, Czech Republic: " in text
    assert "<title>Poland: 0 incidents</title>" in text and "place=CZE" in text
    assert "Crimea: a part of Ukraine, annexed by Russia in 2014" in text
    assert "No place is told" in client.get("/map?type=THREATEN").text
    assert "<title>Kosovo: 0 incidents (disputed)</title>" in client.get("/map?view=world").text


def test_borders_tell_what_is_disputed():
    from detente.explorer.world_map import world

    told = {shape["properties"]["name"]: shape["properties"] for shape in world()}
    apart = {name: told[name]["code"] for name in told if "disputed" in told[name]}
    assert apart == {
        "Crimea": "UKR",
        "Kosovo": "KOS",
        "N. Cyprus": "CYP",
        "Palestine": "PSE",
        "Somaliland": "SOM",
        "Taiwan": "TWN",
        "W. Sahara": "ESH",
    }
    assert len(told) > 170 and all(len(each["code"]) == 3 for each in told.values())


LIE = [((34.1, 44.95), "Crimea"), ((-13.0, 27.2), "W. Sahara"), ((37.6, 55.7), "Russia")]


@pytest.mark.parametrize(("place", "name"), LIE)
def test_places_lie_where_the_codebook_puts_them(place, name):
    from detente.explorer.world_map import world

    assert [s["properties"]["name"] for s in world() if _holds(s["geometry"]["coordinates"], place)] == [name]


def _holds(polygons: list, point: tuple[float, float]) -> bool:
    x, y = point
    inside = False
    for ring in (ring for polygon in polygons for ring in polygon):
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def test_method_tells_types_versions_and_weaknesses(client):
    text = client.get("/method").text
    assert "Known weaknesses" in text and text.count("type=") >= 16
    assert re.search(r"<td class=\"n\">3</td>", text)


def test_method_shows_every_measured_figure_with_its_peer_and_n(client):
    text = client.get("/method").text
    told = scores()
    assert f"Measured with Détente {told['version']}" in text
    rows = [row for task in told["tasks"] for row in task["rows"]]
    shown = re.findall(
        r'<tr><th scope="row">(.*?)</th><td class="n">(.*?)</td><td>(.*?)</td><td class="n">(.*?)</td>', text
    )
    assert [tuple(map(unescape, row)) for row in shown] == [
        (row["metric"], row["ours"], row["peer"] or "–", row["n"]) for row in rows
    ]
    assert len(rows) > 100 and any(row["peer"] for row in rows)


def test_the_board_tells_who_moved_and_quotes_both_words(tmp_path, make_client):
    path = tmp_path / "moved.db"
    with open_archive(path) as kept:
        for id, day, stance in (("b1", "2014-03-12", "wants"), ("b2", "2014-03-20", "rejects")):
            reading = build_reading(id, published=day)
            held = structs.replace(reading.positions[0], stance=stance, date=When(start=day, end=day))
            kept.add(structs.replace(reading, positions=(held,)))
    text = make_client(path).get("/board").text
    assert "moved 20 March 2014" in text and "20 March 2014: from wants to rejects" in text
    assert {"/article/b1", "/article/b2"} <= {each.partition("?")[0] for each in links(text)}


def test_figures_stand_side_by_side(client):
    text = client.get("/figures").text
    assert "“Some 3,000 soldiers”" in text and "they differ" not in text
    assert len(client.get("/figures.json?kind=troops").json()) >= 2
    assert "Nothing was counted twice" in client.get("/figures?kind=money").text


@pytest.mark.parametrize("page", ["/article/none", "/dyad/xx", "/nothing/at/all"])
def test_what_is_not_there_is_told(client, page):
    answer = client.get(page)
    assert answer.status_code == 404 and "<h1>" in answer.text


@pytest.mark.parametrize(
    "page", ["/dyads?since=yesterday", "/search?q=%22&page=0", "/dyad/CZE-POL?by=year", "/article/a1?at=x"]
)
def test_what_cannot_be_read_is_told(client, page):
    answer = client.get(page)
    assert answer.status_code == 400 and "To mend it" in answer.text


def test_pages_follow_the_archive(tmp_path, make_client):
    path = tmp_path / "grows.db"
    with Archive.open(path, create=True) as kept:
        kept.add(build_reading("a1"))
        client = make_client(path)
        assert re.search(r"Articles</dt><dd><a[^>]*>1<", client.get("/").text)
        kept.add(build_reading("a2", "Gazeta"))
        client.explorer.memory.forget()
        assert re.search(r"Articles</dt><dd><a[^>]*>2<", client.get("/").text)
        assert len(client.get("/data/articles.json").json()["rows"]) == 2


@pytest.mark.parametrize("page", ["/", "/data/timeline", "/data/timeline.json"])
def test_answers_are_packed_for_those_who_can_unpack(client, page):
    packed, plain = client.get(page), client.get(page, **{"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert re.sub(r"[\d.]+ms|query_ms.*", "", packed.text) == re.sub(r"[\d.]+ms|query_ms.*", "", plain.text)


def test_what_takes_too_long_is_given_up(client, monkeypatch):
    from detente.explorer import handle

    monkeypatch.setattr(handle, "_PATIENCE", 0.0)
    monkeypatch.setattr("detente.archive.session._STEPS", 1)
    answer = client.get("/search?q=truce")
    assert answer.status_code == 400 and "took too long to ask" in answer.text


def test_files_are_kept_by_the_browser_for_good(client):
    sheet = next(link for link in links(client.get("/").text) if "/-/detente/detente" in link)
    answer = client.get(sheet)
    assert "immutable" in answer.headers["cache-control"] and answer.headers["content-encoding"] == "gzip"
    assert client.get("/-/detente/none.0123.css").status_code == 404
