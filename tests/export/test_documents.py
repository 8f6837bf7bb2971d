"""GeoJSON, TimelineJS, FollowTheMoney and Web Annotation: valid where their readers look, true to the archive."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from detente.archive import Archive
from detente.export import ftm, geojson, timelinejs, webannotation
from detente.export.geojson import PROPERTIES
from detente.views import Filter
from tests.export.archives import URL, build

# the properties that we fill, as FollowTheMoney 4.11 defines them
FTM = {
    "Article": {"title", "publisher", "publishedAt", "sourceUrl", "language"},
    "Event": {"name", "startDate", "endDate", "location", "country", "involved", "summary", "keywords", "publisher"}
    | {"sourceUrl", "proof", "recordId"},
    **{kind: {"name", "country", "keywords"} for kind in ("Person", "Organization", "PublicBody", "LegalEntity")},
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    with Archive.open(build(tmp_path_factory.mktemp("documents") / "a.db")) as archive:
        yield archive


def text(write, kept, asked=None) -> tuple[str, int]:
    out = io.StringIO()
    count = write(kept, out, asked)
    return out.getvalue(), count


@pytest.mark.parametrize("write", [geojson.write, timelinejs.write, webannotation.write, ftm.write])
def test_the_same_archive_gives_the_same_bytes_and_nothing_a_document(write, kept):
    assert text(write, kept) == text(write, kept)
    empty, count = text(write, kept, Filter(since="2030"))
    assert count == 0 and (empty == "" or json.loads(empty))


def test_a_point_stands_only_where_a_place_is_named(kept):
    found = json.loads(text(geojson.write, kept)[0])
    features = {f["properties"]["precision"]: f for f in found["features"]}
    assert found["type"] == "FeatureCollection" and set(features) == {"place", "country", "none"}
    assert features["place"]["geometry"] == {"type": "Point", "coordinates": [14.42, 50.09]}
    assert features["country"]["geometry"] is None and features["country"]["properties"]["country"] == "RUS"
    assert features["none"]["geometry"] is None
    for f in found["features"]:
        assert (f["type"], tuple(f["properties"]), f["id"]) == ("Feature", PROPERTIES, f["properties"]["incident"])
    told = features["place"]["properties"]
    assert (told["mentions"], told["articles"], told["outlets"]) == (2, 2, ["The Vistula Post", "The Moldau Mail"])


def test_slides_have_dates_that_are_dates(kept):
    slides = json.loads(text(timelinejs.write, kept)[0])["events"]
    assert len(slides) == 3
    for slide in slides:
        assert date(**slide["start_date"]) and slide["text"]["headline"]
    assert [s.get("display_date") for s in slides] == [None, None, "reported 2014-06-02"]
    assert "end_date" not in slides[0]


def test_a_vague_date_stays_vague(kept):
    slides = json.loads(text(timelinejs.write, kept, Filter(status="possible"))[0])["events"]
    assert [s["start_date"] for s in slides] == [{"year": 2014, "month": 3}]


def test_what_an_article_says_is_no_markup(kept):
    slide = json.loads(text(timelinejs.write, kept)[0])["events"][0]["text"]["text"]
    assert f'<a href="{URL.replace("&", "&amp;")}">' in slide and "Poland&#x27;s minister" in slide
    made = timelinejs._paper({"id": "x", "outlet": "<b>", "published": None, "headline": None, "url": "javascript:a()"})
    assert made == "&lt;b&gt;"


def test_entities_are_of_the_schema_and_link_to_entities(kept):
    found = [json.loads(line) for line in text(ftm.write, kept)[0].splitlines()]
    ids = [e["id"] for e in found]
    assert len(set(ids)) == len(ids)
    assert {e["schema"] for e in found} == {"Article", "Event", "PublicBody", "LegalEntity"}
    for number, e in enumerate(found):
        assert set(e["properties"]) <= FTM[e["schema"]]
        assert all(isinstance(v, str) and v for values in e["properties"].values() for v in values)
        for name in ("involved", "proof"):
            assert set(e["properties"].get(name, [])) <= set(ids[:number])
    events = [e["properties"] for e in found if e["schema"] == "Event"]
    assert sorted(len(e["proof"]) for e in events) == [1, 1, 2]
    assert {tuple(e.get("country", ())) for e in events} == {("cz",), ("ru",), ()}


def test_people_and_bodies_that_the_tables_know_are_told_apart():
    assert ftm._schema("John Kerry", ["GOV"]) == "Person"
    assert ftm._schema("United Nations Security Council", []) == "Organization"
    assert ftm._schema("Somebody Unlisted", ["GOV"]) == "LegalEntity"
    assert (ftm._schema(None, ["MIL"]), ftm._schema(None, []), ftm._schema(None, ["REB"])) == (
        *("PublicBody", "PublicBody", "LegalEntity"),
    )


def test_follow_the_money_takes_every_value(kept):
    model = pytest.importorskip("followthemoney").model
    for line in text(ftm.write, kept)[0].splitlines():
        entity = json.loads(line)
        proxy = model.get_proxy(entity, cleaned=False)
        assert {name: len(proxy.get(name)) for name in entity["properties"]} == {
            name: len(values) for name, values in entity["properties"].items()
        }


def select(text: str, selector: dict) -> str:
    """What a selector selects, as the recommendation defines it."""
    if selector["type"] == "TextPositionSelector":
        found = text[selector["start"] : selector["end"]]
    else:
        whole = selector["prefix"] + selector["exact"] + selector["suffix"]
        assert whole in text
        found = selector["exact"]
    return select(found, selector["refinedBy"]) if "refinedBy" in selector else found


def test_both_selectors_of_an_annotation_select_the_words_of_its_record(kept):
    found = json.loads(text(webannotation.write, kept)[0])
    assert (found["@context"], found["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    by_id = {a["id"]: a for a in found["items"]}
    assert len(by_id) == len(found["items"]) == 22
    for article in ("a1", "a2", "a3", "a4"):
        reading = kept.reading(article)
        assert reading is not None
        records = [("e", r, r.evidence.trigger) for r in reading.events]
        records += [("s", r, r.content) for r in reading.statements]
        records += [("p", r, r.matter) for r in reading.positions]
        records += [("f", r, r.what) for r in reading.figures]
        for kind in "espf":
            for number, words in enumerate((w for k, _, w in records if k == kind), 1):
                made = by_id[f"urn:detente:article:{article}:{kind}{number}"]
                selected = [select(reading.article.text, s) for s in made["target"]["selector"]]
                assert selected == [words, words]
                assert made["type"] == "Annotation" and [b["purpose"] for b in made["body"]] == [
                    *("classifying", "describing"),
                ]
    assert by_id["urn:detente:article:a1:e1"]["target"]["source"] == URL
    assert by_id["urn:detente:article:a1:f1"]["body"][1]["value"] == "3000 troops, nobody told"
