"""Lists: sorted and filtered on their pages, with the selection in the address; as plain links; in parts."""

import json
import re

import pytest
from playwright.sync_api import expect


def records(portal, collection):
    return json.loads((portal / f"data/{collection}.json").read_text(encoding="utf-8"))["records"]


def rows(page):
    """The ids of the visible rows, in order."""
    return page.locator("[data-list] tbody tr").evaluate_all(
        "rows => rows.filter(row => !row.hidden).map(row => row.dataset.record.split('/')[1])"
    )


def head(page, column):
    return page.locator(f"th[data-column='{column}']")


def choice(page, label):
    return page.get_by_role("combobox", name=label, exact=True)


def status(page):
    return page.locator("[data-list-tools] [role=status]")


def query(page):
    return page.evaluate("Object.fromEntries(new URLSearchParams(location.search))")


def follow(page, link):
    """Follows a link, and waits until the page has loaded completely."""
    with page.expect_event("load"):
        link.click()


# Sorting


def test_numbers_are_sorted_as_numbers_and_what_has_none_comes_last(page, site, portal):
    page.goto(site + "public-services/index.html")
    published = rows(page)
    days = {record["id"]: record.get("promised_days") for record in records(portal, "public-services")}
    expect(head(page, "promised_days")).not_to_have_attribute("aria-sort", re.compile(".*"))
    for order, sign in (("ascending", 1), ("descending", -1)):
        head(page, "promised_days").get_by_role("button").click()
        expect(head(page, "promised_days")).to_have_attribute("aria-sort", order)
        assert rows(page) == sorted(published, key=lambda id: (days[id] is None, sign * (days[id] or 0)))
    head(page, "promised_days").get_by_role("button").click()
    expect(head(page, "promised_days")).not_to_have_attribute("aria-sort", re.compile(".*"))
    assert rows(page) == published


def test_texts_are_sorted_by_the_rules_of_the_pages_language(page, site):
    page.goto(site + "places/index.html")
    head(page, "title").get_by_role("button").click()
    expect(head(page, "title")).to_have_attribute("aria-sort", "ascending")
    titles = page.locator("[data-list] tbody td:first-child").all_inner_texts()
    assert titles == page.evaluate("titles => titles.sort(new Intl.Collator('zh-Hans').compare)", titles)
    # By pronunciation, which differs from any code point order.
    assert titles != sorted(titles)


def test_only_one_column_is_sorted_by(page, site):
    page.goto(site + "places/index.html")
    head(page, "title").get_by_role("button").click()
    head(page, "code").get_by_role("button").click()
    expect(page.locator("th[aria-sort]")).to_have_count(1)
    assert query(page) == {"_sort": "code"}


def test_a_columns_title_is_said_as_it_is(page, site):
    page.goto(site + "places/index.html")
    column = head(page, "title").get_by_role("button")
    column.evaluate("button => (button.textContent = '$& {order}')")
    column.click()
    expect(status(page)).to_contain_text("$& {order}")


def test_columns_are_sorted_by_keys_alone(page, site):
    page.goto(site + "report-items/index.html")
    head(page, "time_limit").get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head(page, "time_limit")).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Space")
    expect(head(page, "time_limit")).to_have_attribute("aria-sort", "descending")
    # The focus stays although the rows have moved.
    expect(head(page, "time_limit").get_by_role("button")).to_be_focused()


def test_on_phones_no_line_of_a_row_begins_with_a_separator(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + "sources/index.html")
    separators = page.locator("[data-list] tbody tr").evaluate_all(
        """rows => rows.map(row => [...row.cells].filter(cell => cell.textContent)
            .map(cell => getComputedStyle(cell, "::before").content !== "none"))"""
    )
    # The title is on a line of its own, the standing at the end.
    assert separators and all(not any(row[:2]) and not row[-1] for row in separators)


def test_a_list_of_one_value_and_a_part_say_so_in_their_headings(page, site):
    page.goto(site + "public-services/by-department/civil-affairs.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("区民政局：公共服务事项清单")
    page.goto(site + "public-services/parts/3.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("3 / 9")


# Filtering


def test_filters_hold_together_and_say_how_many_rows_are_left(page, site, portal):
    page.goto(site + "responsibilities/index.html")
    choice(page, "权力类型").select_option("inspection")
    choice(page, "行使主体").select_option("dekuanlu")
    expected = [
        record["id"] for record in records(portal, "responsibilities")
        if record["kind"] == "inspection" and record["department"] == "dekuanlu"
    ]
    assert expected and rows(page) == expected
    expect(status(page)).to_have_text(f"显示 {len(expected)} 条，共 988 条")
    assert query(page) == {"kind": "inspection", "department": "dekuanlu"}


def test_a_value_that_would_leave_nothing_is_not_offered(page, site):
    page.goto(site + "responsibilities/index.html?department=dekuanlu")
    choice(page, "权力类型").focus()
    option = choice(page, "权力类型").locator("option[value=penalty]")
    expect(option).to_be_disabled()
    expect(choice(page, "权力类型").locator("option[value=inspection]")).to_be_enabled()
    assert choice(page, "权力类型").locator("option[value=inspection]").get_attribute("label").endswith("(10)")


def test_nothing_is_said_where_nothing_is_chosen(page, site):
    page.goto(site + "responsibilities/index.html")
    expect(choice(page, "权力类型")).to_be_visible()
    expect(status(page)).to_be_empty()
    expect(page.get_by_role("button", name="恢复全部和原来的顺序")).to_be_hidden()


def test_everything_is_restored_at_once(page, site):
    page.goto(site + "responsibilities/index.html")
    published = rows(page)
    page.goto(site + "responsibilities/index.html?kind=penalty&_sort=-title")
    assert len(rows(page)) < len(published)
    page.get_by_role("button", name="恢复全部和原来的顺序").click()
    assert rows(page) == published and query(page) == {}
    expect(choice(page, "权力类型")).to_have_value("")


# The address


def test_the_address_says_what_is_chosen_and_back_and_forward_follow(page, site):
    page.goto(site + "responsibilities/index.html")
    choice(page, "权力类型").select_option("reward")
    narrowed = rows(page)
    head(page, "title").get_by_role("button").click()
    ordered = rows(page)
    assert sorted(narrowed) == sorted(ordered) and narrowed != ordered
    page.go_back()
    expect(status(page)).not_to_contain_text("升序")
    assert rows(page) == narrowed
    page.go_back()
    expect(status(page)).to_be_empty()
    assert len(rows(page)) == 988
    page.go_forward()
    page.go_forward()
    expect(status(page)).to_contain_text("升序")
    assert rows(page) == ordered
    expect(choice(page, "权力类型")).to_have_value("reward")


def test_an_address_is_shown_as_it_says(page, site):
    page.goto(site + "responsibilities/index.html?kind=reward&_sort=-title")
    expect(choice(page, "权力类型")).to_have_value("reward")
    expect(head(page, "title")).to_have_attribute("aria-sort", "descending")
    expect(status(page)).to_contain_text("降序")


@pytest.mark.parametrize("wrong", ["kind=nothing", "_sort=nothing", "_sort=-", "nothing=reward", "kind=%22%3E%3Cb%3E"])
def test_an_address_that_names_nothing_is_passed_over(page, site, wrong):
    page.goto(site + "responsibilities/index.html?" + wrong)
    expect(choice(page, "权力类型")).to_have_value("")
    assert len(rows(page)) == 988
    expect(status(page)).to_be_empty()


def test_a_place_leads_to_its_list_narrowed_to_a_theme(page, site, portal):
    page.goto(site + "workstations/mashan.html")
    page.locator("main").get_by_role("link", name="养老助老").click()
    page.wait_for_url("**/public-services/by-place/dekuanlu.html?theme=elderly")
    expected = [
        record["id"] for record in records(portal, "public-services")
        if record.get("place") == "dekuanlu" and record["theme"] == "elderly"
    ]
    expect(status(page)).to_contain_text(str(len(expected)))
    assert rows(page) == expected


# Without scripts


def test_without_scripts_the_filters_are_pages(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "responsibilities/index.html")
    expect(page.locator("[data-list-tools]")).to_be_hidden()
    expect(page.locator("th button")).to_have_count(0)
    page.get_by_text("按类查看").click()
    page.get_by_role("link", name="行政奖励").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("行政奖励：权责事项清单")
    expect(page.locator("[data-list] tbody tr").first).to_be_visible()
    context.close()


def test_from_a_folder_nothing_is_offered_that_cannot_work(browser, portal):
    context = browser.new_context()
    page = context.new_page()
    page.goto((portal / "responsibilities/index.html").as_uri())
    expect(page.locator("[data-list] tbody tr").first).to_be_visible()
    expect(page.locator("[data-list-tools]")).to_be_hidden()
    expect(page.get_by_role("group", name="阅读方式")).to_be_hidden()
    context.close()


# In parts


@pytest.mark.parametrize("address, collection, size", [("site", "responsibilities", 100), ("english", "permits", 3)])
def test_the_parts_are_the_list(request, page, address, collection, size):
    root = request.getfixturevalue(address)
    page.goto(f"{root}{collection}/index.html")
    whole = rows(page)
    page.locator("details.in-parts summary").click()
    follow(page, page.locator("details.in-parts a").first)
    seen = []
    while True:
        part = rows(page)
        seen += part
        shown = page.locator("main .lead strong").inner_text()
        assert shown == f"{len(seen) - len(part) + 1}–{len(seen)}"
        following = page.locator("main a[rel=next]")
        if following.count() == 0:
            break
        assert len(part) == size
        assert page.locator("head link[rel=next]").get_attribute("href") == following.get_attribute("href")
        follow(page, following)
    assert seen == whole
    follow(page, page.locator("main a[rel=prev]"))
    assert rows(page) == whole[-len(part) - size : -len(part)]
    follow(page, page.locator("main .lead a"))
    assert rows(page) == whole


def test_a_short_list_has_no_parts(page, site):
    page.goto(site + "report-items/index.html")
    expect(page.locator("details.in-parts")).to_have_count(0)


# On a phone


def test_on_a_phone_a_choice_sorts(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + "public-services/index.html")
    published = rows(page)
    choice(page, "排序").select_option("-promised_days")
    expect(status(page)).to_contain_text("降序")
    assert rows(page) != published and sorted(rows(page)) == sorted(published)
    choice(page, "排序").select_option("")
    expect(status(page)).to_be_empty()
    assert rows(page) == published


def test_on_a_narrow_screen_the_columns_are_seen_when_the_keys_come_to_them(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + "report-items/index.html")
    expect(page.locator("thead")).to_have_css("position", "absolute")
    head(page, "time_limit").get_by_role("button").focus()
    expect(page.locator("thead")).to_have_css("position", "static")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Enter")
    expect(head(page, "time_limit")).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize("path", ["responsibilities/index.html", "index.html"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_a_page_comes(page, site, width, path):
    """The connection is slow enough for the page to be painted in pieces."""
    page.set_viewport_size({"width": width, "height": 740})
    session = page.context.new_cdp_session(page)
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 100, "downloadThroughput": 100_000, "uploadThroughput": 100_000})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(
        "window.shifts = 0;"
        "new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(site + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifts") == 0
