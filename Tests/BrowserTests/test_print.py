"""Printing for the notice board: a card fits on one sheet and states its standing."""

import json
import re

import pytest
from playwright.sync_api import expect

# For each collection, the longest cards, and the longest of each kind.
CARDS = {"public-services": (20, None), "problems": (20, None), "responsibilities": (20, "kind")}


def longest(portal, collection, count, kind):
    records = json.loads((portal / f"data/{collection}.json").read_text(encoding="utf-8"))["records"]
    records.sort(key=lambda record: -len(json.dumps(record, ensure_ascii=False)))
    chosen = records[:count]
    for value in dict.fromkeys(record[kind] for record in records) if kind else ():
        chosen += [record for record in records if record[kind] == value][:3]
    return list(dict.fromkeys(record["id"] for record in chosen))


def sheets(page):
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("collection", CARDS)
@pytest.mark.parametrize("size", ["", "large"])
def test_the_longest_cards_are_one_sheet(page, site, portal, collection, size):
    page.add_init_script(f"localStorage.setItem('reading-size', '{size}')")
    wrong = {}
    for identifier in longest(portal, collection, *CARDS[collection]):
        page.goto(f"{site}{collection}/{identifier}.html")
        if (count := sheets(page)) != 1:
            wrong[identifier] = count
    assert wrong == {}


def test_the_count_of_sheets_can_be_more_than_one(page, site):
    page.goto(site + "responsibilities/index.html")
    assert sheets(page) > 10


@pytest.mark.parametrize("path", ["public-services/GG-0047.html", "responsibilities/QZ-0002.html", "problems/WT-01.html"])
def test_a_printed_card_has_its_standing_and_not_what_only_leads_on(page, site, path):
    page.goto(site + path)
    page.emulate_media(media="print")
    expect(page.locator(".standing-line .standing")).to_be_visible()
    expect(page.locator(".notice")).to_be_visible()
    for hidden in (".menu", ".trail", ".related", ".back-references", ".namesakes", ".reading"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()


def test_what_is_printed_says_where_it_is_from(page, site, portal):
    page.goto(site + "public-services/GG-0047.html")
    address = page.locator(".address")
    expect(address).to_be_hidden()
    page.emulate_media(media="print")
    expect(address).to_be_visible()
    expect(address).to_have_text(page.locator("link[rel=canonical]").get_attribute("href"))


def test_what_only_a_screen_can_do_is_not_printed(page, site):
    page.goto(site + "search.html?q=低保")
    expect(page.locator(".result").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("main .search button")).to_be_hidden()
    expect(page.locator(".filters")).to_be_hidden()
    page.goto(site + "sources/index.html")
    sign = "getComputedStyle(document.querySelector('th button'), '::after').content"
    page.emulate_media(media="screen")
    assert "↕" in page.evaluate(sign)
    page.emulate_media(media="print")
    assert page.evaluate(sign) == "none"


def test_a_printed_place_shows_what_is_folded_on_the_screen(page, site):
    page.goto(site + "places/mashan.html")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="高龄津贴申请受理与转报")).to_be_visible()
