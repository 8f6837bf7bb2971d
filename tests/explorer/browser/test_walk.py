"""A person walks every page, in a real browser: no fault, nothing off the host, fit for every eye, hand and width."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from detente.archive import Archive
from tests.explorer.browser.pages import PAGES, TABLES, address
from tests.explorer.browser.png import small

SHOTS = os.environ.get("DETENTE_SCREENSHOTS")
"""A folder to leave screenshots in: docs/screenshots is made so."""


@pytest.fixture
def at(examples_path):
    """The address of a page by its name."""

    def found(name: str) -> str:
        with Archive.open(examples_path) as kept:
            return address(kept, name)

    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_up(watched, at, name):
    page = watched.go(at(name))
    assert page.locator("h1").count() == 1 and page.locator("main").is_visible()
    drawn = page.locator("figure.chart").evaluate_all("(all) => all.map((each) => each.dataset.drawn)")
    assert set(drawn) <= {"yes"}
    if SHOTS:
        (Path(SHOTS) / f"{name}.png").write_bytes(small(page.screenshot()))
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    if name == "missing":
        watched.faults = [fault for fault in watched.faults if "404" not in fault]
    if SHOTS and name in ("front", "article"):
        (Path(SHOTS) / f"{name}-phone.png").write_bytes(small(page.screenshot()))


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(watched, at, name):
    watched.go(at(name))
    watched.faults.clear()
    for scheme in ("light", "dark"):
        watched.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert watched.serious() == []


@pytest.mark.parametrize("path", TABLES)
def test_axe_finds_nothing_serious_in_datasettes_pages(watched, path):
    watched.go(path)
    assert [fault for fault in watched.faults if "404" not in fault] == []
    watched.faults.clear()
    for scheme in ("light", "dark"):
        watched.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert watched.serious() == []


def test_three_clicks_lead_to_a_lit_sentence(watched):
    page = watched.go("/")
    page.get_by_role("link", name="Russia – Ukraine").first.click()
    page.locator("a.sentence").first.click()
    page.locator("#lit").wait_for()  # the click leads to another page: until it is shown
    assert page.locator("#lit").is_visible() and page.locator("#lit").inner_text()


def test_a_search_of_three_clicks(watched):
    page = watched.go("/")
    page.get_by_label("Words to find").fill("annexation")
    page.locator(".big-find button").click()
    page.locator(".hits a").first.click()
    page.locator("#lit").wait_for()
    assert "annexation" in "".join(page.locator(".lit").all_inner_texts()).lower()
    assert page.locator("#lit").is_visible()


def test_filters_narrow_and_stay_in_the_address(watched):
    page = watched.go("/dyad/RUS-UKR")
    page.get_by_label("Type", exact=True).select_option("COERCE")
    page.get_by_role("textbox", name="From").fill("2014-03")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**type=COERCE**")
    assert "type=COERCE" in page.url and "since=2014-03" in page.url
    rows = page.locator("table.stack tbody tr")
    assert rows.count() > 0 and all("Coerce" in text for text in rows.all_inner_texts())
    assert page.get_by_label("Type", exact=True).input_value() == "COERCE"
    watched.go("/search?q=troops")
    page.get_by_role("complementary").get_by_role("link", name="Meridian Wire").click()
    page.wait_for_url("**outlet=Meridian**")
    assert "outlet=Meridian" in page.url
    page.get_by_title("Take this out").click()
    page.wait_for_url(lambda url: "outlet" not in url)
    assert "outlet" not in page.url


def test_a_card_shows_on_hover_and_on_focus(watched, at):
    page = watched.go(at("article"))
    tip = page.locator("#tip")
    page.locator(".mark.event").first.hover()
    assert tip.is_visible() and tip.locator(".card").count() >= 1
    page.mouse.move(2, 2)
    assert not tip.is_visible()
    page.keyboard.press("j")
    assert tip.is_visible() and page.evaluate("document.activeElement.classList.contains('mark')")
    page.keyboard.press("Escape")
    assert not tip.is_visible()


def test_keys_reach_the_content_first(watched):
    page = watched.go("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_brush_fills_the_dates(watched):
    page = watched.go("/dyad/RUS-UKR")
    box = page.locator(".picture").first.bounding_box()
    y = box["y"] + box["height"] - 50
    page.mouse.move(box["x"] + 200, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, y, steps=8)
    page.mouse.up()
    page.locator("#f-since:not(:placeholder-shown)").wait_for()
    assert page.get_by_role("textbox", name="From").input_value() < page.get_by_role("textbox", name="To").input_value()


@pytest.mark.parametrize("name", ["article", "dyad", "board", "method"])
def test_a_page_prints_without_its_furniture(watched, at, name):
    page = watched.go(at(name))
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible() and not page.locator(".find").first.is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("link", ["CSV", "JSON"])
def test_files_are_saved(watched, link):
    page = watched.go("/search?q=troops")
    with page.expect_download() as saved:
        page.get_by_role("link", name=link, exact=True).click()
    assert "troops" in Path(saved.value.path()).read_text("utf-8")
    watched.faults = [
        fault for fault in watched.faults if not fault.startswith("failed")
    ]  # a download ends the request


def test_the_report_is_read_without_the_site(watched, tmp_path):
    page = watched.go("/dyad/RUS-UKR")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Make a report").click()
    file = tmp_path / "report.html"
    file.write_bytes(Path(saved.value.path()).read_bytes())
    watched.at = "file://"
    page.goto(file.as_uri())
    assert page.locator("svg").is_visible() and page.locator("ol.notes li").count() > 5
    page.locator("sup a").first.click()
    assert page.url.endswith("#n1")
    assert watched.serious() == []
    if SHOTS:
        page.evaluate("scrollTo(0, 0)")
        (Path(SHOTS) / "report.png").write_bytes(small(page.screenshot()))


def test_a_capture_is_saved_not_shown(watched, at):
    page = watched.go(at("article"))
    with page.expect_download() as saved:
        page.get_by_role("link", name="the original capture").click()
    assert Path(saved.value.path()).stat().st_size > 500


@pytest.mark.parametrize("name", PAGES)
def test_all_can_be_read_without_script(chromium, site, at, name):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.at + at(name))
    assert page.locator("h1").is_visible()
    for chart in page.locator("figure.chart").all():
        assert chart.locator("svg").first.is_visible()
    if name == "article":
        page.locator(".mark").first.click()
        assert page.locator(".card:target").count() == 1
    if name == "map":
        assert page.locator("figure svg a title").count() > 100
    if name == "dyad":
        page.locator("figure.chart a").first.click()
        page.wait_for_url("**since=**")
        assert "since=" in page.url
    context.close()


@pytest.mark.parametrize("name", ["front", "article", "dyad"])
def test_a_page_is_light(chromium, site, at, name):
    context = chromium.new_context()
    page = context.new_page()
    weights = []
    for _ in range(2):
        seen: list[int] = []
        page.on("requestfinished", lambda asked, seen=seen: seen.append(asked.sizes()["responseBodySize"]))
        page.goto(site.at + at(name))
        page.wait_for_load_state("networkidle")
        weights.append(sum(seen))
    first, after = weights[0], weights[1]
    assert first < 1_500_000 and after < 100_000
    context.close()
