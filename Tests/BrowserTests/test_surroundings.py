"""Without scripts, under a sub-path, from a folder: the lists work, and what cannot work is not offered."""


from playwright.sync_api import expect


def test_without_scripts_the_lists_are_there(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "search.html?q=低保")
    expect(page.locator("#results")).to_be_hidden()
    expect(page.get_by_text("脚本没有运行时")).to_be_visible()
    page.locator("main").get_by_role("link", name="公共服务事项清单").click()
    expect(page.locator("main")).to_contain_text("最低生活保障申请受理")
    context.close()


def test_from_a_folder_the_lists_are_there(browser, portal):
    context = browser.new_context()
    page = context.new_page()
    page.goto((portal / "search.html").as_uri())
    expect(page.locator("#results")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_count(0)
    expect(page.get_by_text("脚本没有运行时")).to_be_visible()
    page.locator("main").get_by_role("link", name="公共服务事项清单").click()
    expect(page.locator("main")).to_contain_text("最低生活保障申请受理")
    context.close()


def test_below_another_path_everything_is_found(page, serve, portal, tmp_path):
    (tmp_path / "gov").mkdir()
    (tmp_path / "gov" / "lists").symlink_to(portal)
    address = serve(tmp_path) + "gov/lists/"
    page.goto(address + "public-services/GG-0047.html")
    box = page.get_by_role("combobox").first
    box.focus()
    page.keyboard.type("dibao")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "search.html?q=dibao")
    page.locator(".result a").first.click()
    page.wait_for_url(address + "public-services/*.html")


def test_a_broken_index_is_said_and_the_lists_stay(page, serve, portal, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    for entry in portal.iterdir():
        if entry.name != "data":
            (site / entry.name).symlink_to(entry)
    page.goto(serve(site) + "search.html?q=低保")
    expect(page.locator("#status")).to_contain_text("没有读到")
    expect(page.locator("main").get_by_role("link", name="公共服务事项清单")).to_be_visible()


def test_phones_show_results_without_scrolling_sideways(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + "search.html?q=低保")
    expect(page.locator(".result").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
