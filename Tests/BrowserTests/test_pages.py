"""What the pages of places, offices, projects and downloads answer; each kind of page without scripts."""

import hashlib
import json
import re

import pytest
from playwright.sync_api import expect

KINDS = {
    "home": "index.html",
    "list": "public-services/index.html",
    "part": "public-services/parts/3.html",
    "browse": "public-services/by-theme/assistance.html",
    "service": "public-services/GG-0047.html",
    "power": "responsibilities/QZ-0002.html",
    "problem": "problems/WT-13.html",
    "township": "places/dekuanlu.html",
    "community": "places/mashan.html",
    "department": "departments/public-security.html",
    "workstation": "workstations/mashan.html",
    "project": "projects/project-04.html",
    "reported project": "projects/gaohua-bright-works.html",
    "figures": "figures/index.html",
    "story": "stories/faster-handling.html",
    "text": "pages/about.html",
    "checks": "checks.html",
    "changes": "changes.html",
    "downloads": "downloads.html",
    "search": "search.html",
}


@pytest.mark.parametrize("size", ["", "large"])
def test_with_everything_open_no_page_is_wider_than_a_phone(page, site, size):
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_init_script(f"localStorage.setItem('reading-size', '{size}')")
    for path in (KINDS["list"], KINDS["community"], KINDS["department"], KINDS["downloads"]):
        page.goto(site + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => (details.open = true))")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_every_page_reads_without_scripts(browser, site, path):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()


# What is asked of a place


def section(page, name):
    return page.locator(f"section[aria-labelledby='related.{name}']")


def test_a_community_says_who_serves_it(page, site):
    page.goto(site + "places/mashan.html")
    answer = page.locator("section[aria-labelledby='place.serves']")
    expect(answer.get_by_role("link", name="德宽路街道办事处")).to_be_visible()
    expect(answer.get_by_role("link", name="马山社区红领工作站")).to_be_visible()
    expect(answer).to_contain_text("12345")
    for name, count in (("services", 58), ("powers", 50), ("duties", 28), ("access-items", 26)):
        expect(section(page, name).get_by_role("heading", level=2)).to_contain_text(str(count))
        expect(section(page, name)).to_contain_text(f"示范 {count}")


def test_a_theme_opens_to_its_services(page, site):
    page.goto(site + "places/mashan.html")
    service = section(page, "services").get_by_role("link", name="高龄津贴申请受理与转报")
    expect(service).to_be_hidden()
    section(page, "services").get_by_text("养老助老").click()
    service.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("高龄津贴申请受理与转报")


def test_a_township_shows_its_communities_and_their_workstations(page, site):
    page.goto(site + "places/dekuanlu.html")
    expect(section(page, "communities").get_by_role("link", name="马山社区")).to_be_visible()
    expect(section(page, "stations").get_by_role("link", name="马山社区红领工作站")).to_be_visible()
    # What a relation shows is not told again.
    expect(page.locator(".back-references")).to_have_count(0)


def test_a_department_counts_what_it_has_to_do_and_leads_there(page, site, portal):
    page.goto(site + "departments/public-security.html")
    summary = page.get_by_role("navigation", name="本页内容")
    for name in ("services", "powers", "report-items-led", "report-items-supported", "problems-led", "access-items"):
        entry = summary.locator(f"a[href='#related.{name}']")
        count = entry.locator("xpath=following-sibling::strong").inner_text()
        expect(section(page, name).get_by_role("heading", level=2)).to_contain_text(count)
    powers = json.loads((portal / "data/responsibilities.json").read_text(encoding="utf-8"))["records"]
    own = [record for record in powers if record["department"] == "public-security"]
    assert section(page, "powers").locator("[data-record]").count() == len(own)
    summary.locator("a.elsewhere").nth(1).click()
    page.wait_for_url("**/responsibilities/by-department/public-security.html")
    expect(page.locator("[data-list] tbody tr")).to_have_count(len(own))


def test_a_workstation_says_by_which_posts_it_is_headed_and_where_its_powers_are_stated(page, site):
    page.goto(site + "workstations/mashan.html")
    expect(page.locator(".essentials")).to_contain_text("县级干部")
    expect(section(page, "powers").get_by_role("link")).to_have_attribute(
        "href", "../stories/red-collar-backpack-team.html"
    )


def test_projects_and_problems_lead_to_each_other(page, site):
    page.goto(site + "projects/project-04.html")
    expect(page.locator(".course h2")).to_have_text(["要解决的问题", "做法", "进展"])
    section(page, "problems").get_by_role("link", name="小区停车难").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("小区停车难")
    page.get_by_role("link", name="项目四：老旧小区停车共商共管").click()
    expect(section(page, "others").get_by_role("link")).to_have_count(10)


# Home


def test_the_home_page_begins_with_what_residents_come_with(page, site):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + "index.html")
    question = page.locator(".question")
    expect(question.get_by_role("link", name="路灯不亮")).to_be_visible()
    expect(question.locator(".standing")).to_have_text("示范")
    # A finger's height.
    assert question.get_by_role("link", name="路灯不亮").bounding_box()["height"] >= 24
    # What has changed is for those who look for it: it comes last, in a few lines.
    last = page.locator("main > section").last
    expect(last).to_contain_text(re.compile("2026-|没有撤回或修改"))
    assert last.locator("li").count() <= 3


# Downloads


def test_a_download_is_what_its_page_says(page, site):
    page.goto(site + "downloads.html")
    for entry in page.locator("[data-download]").all()[::5]:
        body = page.request.get(site + entry.get_attribute("data-download")).body()
        assert len(body) == int(entry.get_attribute("data-bytes"))
        assert hashlib.sha256(body).hexdigest() == entry.get_attribute("data-sha256")
