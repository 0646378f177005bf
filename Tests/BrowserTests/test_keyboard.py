"""The search boxes follow the ARIA combobox pattern, by keyboard alone and during input method composition."""

from playwright.sync_api import expect


def box(page):
    return page.get_by_role("combobox").first


def test_suggestions_are_walked_and_chosen_by_keys(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    page.keyboard.type("低保")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    # Nothing is selected until somebody selects it.
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/public-services/GG-0047.html")


def test_what_is_typed_after_a_choice_asks_anew(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    page.keyboard.type("停车")
    expect(page.get_by_role("option").first).to_contain_text("停车")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+A")
    page.keyboard.type("低保")
    assert box(page).get_attribute("aria-activedescendant") is None
    expect(page.get_by_role("option").first).to_contain_text("最低生活保障")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")


def test_escape_closes_and_keeps_the_text(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    page.keyboard.type("低保")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box(page)).to_have_value("低保")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_goes_to_the_results_and_back_returns(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    page.keyboard.type("低保")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator(".result").first).to_be_visible()
    page.go_back()
    page.wait_for_url("**/index.html")


def test_each_search_on_the_page_of_results_is_an_address(page, site):
    page.goto(site + "search.html?q=低保")
    expect(page.locator(".result").first).to_be_visible()
    query = page.locator("#query")
    query.fill("停车难")
    query.press("Enter")
    expect(page.locator(".result").first).to_contain_text("停车")
    page.go_back()
    expect(query).to_have_value("低保")
    expect(page.locator(".result").first).to_contain_text("最低生活保障")


def test_nothing_happens_while_an_input_method_composes(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "di'bao", "selectionStart": 6, "selectionEnd": 6})
    page.wait_for_timeout(400)
    expect(page.get_by_role("option")).to_have_count(0)
    # The key that picks a word from the input method's list does not start a search.
    box(page).dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "isComposing": True})
    assert page.url.endswith("index.html")
    session.send("Input.insertText", {"text": "低保"})
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_number_of_hits_is_announced(page, site):
    page.goto(site + "index.html")
    box(page).focus()
    page.keyboard.type("低保")
    expect(page.locator("form.search [role=status]").first).to_contain_text("找到")
