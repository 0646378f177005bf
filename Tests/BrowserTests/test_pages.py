"""The questions that pages of places, offices, projects and downloads answer; each kind of page without scripts."""

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


# The header of every page


@pytest.mark.parametrize("path", ["index.html", KINDS["service"], KINDS["list"], KINDS["problem"]])
def test_in_large_type_a_page_begins_on_the_first_screen(page, site, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_init_script("localStorage.setItem('reading-size', 'large')")
    page.goto(site + path)
    heading = page.get_by_role("heading", level=1).bounding_box()
    assert heading["y"] + heading["height"] < 600
    for button in page.get_by_role("group", name="阅读方式").get_by_role("button").all():
        assert button.bounding_box()["height"] >= 44


def test_on_phones_the_menu_says_where_the_reader_is_and_opens_to_all_entries(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site + KINDS["service"])
    menu = page.get_by_role("navigation", name="主导航")
    expect(menu.locator("summary")).to_contain_text("公共服务事项清单")
    expect(menu.get_by_role("link")).to_have_count(0)
    assert menu.locator("summary").bounding_box()["height"] >= 44
    menu.locator("summary").click()
    expect(menu.get_by_role("link")).to_have_count(11)
    for link in menu.get_by_role("link").all():
        box = link.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["height"] >= 44
    context.close()


def test_on_wide_screens_the_menu_is_open(page, site):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site + KINDS["service"])
    menu = page.get_by_role("navigation", name="主导航")
    expect(menu.locator("summary")).to_be_hidden()
    expect(menu.get_by_role("link")).to_have_count(11)
    expect(menu.get_by_role("link", name="公共服务事项清单")).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_what_is_pressed_is_high_enough_for_a_finger(page, site, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + path)
    low = page.evaluate(
        """() => [...document.querySelectorAll(
            ".facet a, .trail a, .links a, .site-footer a, .ways a, .rows td:first-child a:first-child, summary, button, a[href^='tel:']"
        )].filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 24)
          .map(element => `${element.className} ${element.textContent}`).slice(0, 3)"""
    )
    assert low == []


# Cards


def test_numbers_can_be_called_from_where_they_stand(page, site):
    page.goto(site + KINDS["service"])
    for part in (".essentials", "section[aria-labelledby='service.complaint']", ".corrections", ".site-footer"):
        expect(page.locator(part).get_by_role("link", name="12345").first).to_have_attribute("href", "tel:12345")
    page.goto(site + "problems/WT-02.html")
    first = page.locator("[data-field=first_step]")
    expect(first.get_by_role("link", name="12345")).to_have_attribute("href", "tel:12345")
    expect(first).to_contain_text("拨打12345报修")


def test_a_card_says_where_and_where_to_ask_first(page, site):
    page.goto(site + KINDS["service"])
    where = page.locator(".essentials > div", has=page.get_by_text("在哪里办", exact=True))
    expect(where.get_by_role("link", name="区民政局")).to_be_visible()
    expect(where.get_by_role("link", name="12345")).to_have_attribute("href", "tel:12345")
    page.goto(site + "public-services/GG-0301.html")
    expect(where.get_by_role("link", name="德宽路街道")).to_have_attribute("href", "../places/dekuanlu.html")


def test_a_text_comes_before_what_is_said_about_it(page, site):
    page.goto(site + KINDS["text"])
    expect(page.locator("[data-field=summary]")).to_be_hidden()
    assert page.locator("article > .standing-line + .body").count() == 1
    for path in (KINDS["community"], KINDS["workstation"], KINDS["project"], KINDS["department"], KINDS["story"]):
        page.goto(site + path)
        expect(page.locator("article dt", has_text="标识")).to_have_count(0)
        expect(page.locator("[data-field=id]")).to_have_count(1)


def test_a_figure_shows_its_number_once_and_large(page, site):
    page.goto(site + "figures/grids.html")
    number = page.locator("article > .figure-value strong")
    expect(number).to_have_text("274")
    assert page.evaluate("element => parseFloat(getComputedStyle(element).fontSize)", number.element_handle()) >= 32
    expect(page.get_by_text("274", exact=True).filter(visible=True)).to_have_count(1)


def test_what_residents_say_leads_to_what_they_mean(page, site, portal):
    words = json.loads((portal / "data/synonyms.json").read_text(encoding="utf-8"))["records"]
    allowance = next(record for record in words if record["title"] == "最低生活保障申请受理")
    page.goto(site + "synonyms/index.html")
    row = page.locator(f"tr[data-record='synonyms/{allowance['id']}']")
    expect(row.get_by_role("link", name="GG-0047")).to_have_attribute("href", "../public-services/GG-0047.html")
    row.locator("[data-field=title]").click()
    page.locator("section[aria-labelledby='page.named']").get_by_role("link", name=allowance["title"]).click()
    page.wait_for_url("**/public-services/GG-0047.html")


def test_the_figures_have_their_contents_and_say_a_common_source_once(page, site):
    page.goto(site + KINDS["figures"])
    contents = page.get_by_role("navigation", name="本页内容").get_by_role("link")
    assert contents.count() == page.locator(".body h2").count() + 1
    for link in contents.all():
        assert page.locator(f"[id='{link.get_attribute('href')[1:]}']").count() == 1
    assert page.locator(".body").get_by_text("以上数字均来自").count() <= page.locator(".body h2").count()
    expect(page.locator(".body .figure [data-field=source], .body .chart [data-field=source]")).to_have_count(0)


def test_a_missing_page_looks_the_same_at_any_depth_on_any_host(browser, serve, portal):
    """The server answers a missing address with this page, as web servers are usually configured to do."""
    context = browser.new_context()
    page = context.new_page()
    site = serve(portal)
    missing = (portal / "404.html").read_text(encoding="utf-8")
    page.route("**/no/such/page.html", lambda route: route.fulfill(status=404, body=missing, content_type="text/html"))
    page.goto(site + "no/such/page.html")
    assert page.evaluate("getComputedStyle(document.querySelector('.menu ul')).listStyleType") == "none"
    assert page.evaluate("document.styleSheets.length") == 1
    page.locator("main").get_by_role("link", name="公共服务事项清单").click()
    page.wait_for_url(site + "public-services/index.html")
    context.close()


# Questions about a place


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
    # What a relation shows is not repeated.
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
    # Large enough for a finger.
    assert question.get_by_role("link", name="路灯不亮").bounding_box()["height"] >= 24
    # Changes are for those who look for them: they come last, in a few lines.
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
