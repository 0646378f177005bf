"""Pictures and charts: they fit the page on a phone, in every mode and on paper, and cause no layout shift."""

import pytest

PAGES = ["figures/index.html", "projects/project-04.html", "projects/project-07.html", "stories/faster-handling.html"]
MODES = {"light": ("light", {}), "dark": ("dark", {}), "large": ("light", {"reading-size": "large"}),
         "chosen dark": ("light", {"reading-theme": "dark"})}
# Waits in the page with a promise: its content security policy forbids evaluating strings.
COMPLETE = "Promise.all([...document.images].map(image => image.decode()))"


def open_page(browser, mode, width=320):
    scheme, choices = MODES[mode]
    page = browser.new_context(viewport={"width": width, "height": 640}, color_scheme=scheme).new_page()
    for name, value in choices.items():
        page.add_init_script(f"localStorage.setItem('{name}', '{value}')")
    return page


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_phone(browser, site, path, mode):
    page = open_page(browser, mode)
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    outside = page.evaluate(
        "[...document.querySelectorAll('img, svg, figure, .chart td, .chart th')]"
        ".filter(element => element.getBoundingClientRect().right > 320).length"
    )
    assert outside == 0
    page.context.close()


def luminance(color):
    """As defined by WCAG 2.2."""
    channels = [int(part) / 255 for part in color[4:-1].split(",")[:3]]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_bars_stand_out_from_their_ground(browser, site, mode, medium):
    page = open_page(browser, mode)
    page.goto(site + "figures/index.html")
    page.emulate_media(media=medium)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    colors = page.evaluate(
        "Object.fromEntries([['bar-fill', 'fill'], ['bar-outline', 'stroke'], ['bar-hatching', 'stroke'],"
        " ['bar-whole', 'stroke'], ['bar-zero', 'stroke']].map(([name, property]) =>"
        " [name, getComputedStyle(document.querySelector('.' + name))[property]]))"
    )
    for name, color in colors.items():
        light, dark = sorted([luminance(ground), luminance(color)], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3, (name, color, ground)
    if medium == "print":
        assert colors["bar-fill"] == "rgb(0, 0, 0)" and ground == "rgb(255, 255, 255)"
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["projects/project-04.html", "projects/project-07.html"])
def test_nothing_moves_while_pictures_come(browser, site, path, width):
    page = open_page(browser, "light", width)
    held = []
    page.route("**/media/*", lambda route: held.append(route))
    page.add_init_script(
        "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
        " shifts.push(entry.value))).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(site + path, wait_until="domcontentloaded")
    page.evaluate("[...document.images].forEach(image => image.loading = 'eager')")
    while len(held) < page.locator("img").count():
        page.wait_for_timeout(20)
    before = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("document.querySelector('img').scrollIntoView()")
    for route in held:
        route.continue_()
    page.evaluate(COMPLETE)
    assert page.evaluate("document.documentElement.scrollHeight") == before
    assert page.evaluate("shifts") == []
    page.context.close()


def test_sizes_are_those_of_the_pictures(browser, site):
    page = open_page(browser, "light", 1280)
    for path in PAGES:
        page.goto(site + path)
        page.evaluate("[...document.images].forEach(image => image.loading = 'eager')")
        page.evaluate(COMPLETE)
        for stated, natural in page.evaluate(
            "[...document.images].map(image => [[image.getAttribute('width'), image.getAttribute('height')].map(Number),"
            " [image.naturalWidth, image.naturalHeight]])"
        ):
            assert stated == natural
    page.context.close()


def test_before_and_after_are_labelled_and_beside_each_other_where_there_is_room(browser, site):
    page = open_page(browser, "light", 1280)
    page.goto(site + "projects/project-04.html")
    pair = page.locator(".comparison .pair figure")
    assert [text.split()[0] for text in pair.locator("figcaption").all_inner_texts()] == ["之前", "之后"]
    boxes = [figure.bounding_box() for figure in pair.all()]
    assert boxes[0]["y"] == boxes[1]["y"] and boxes[0]["x"] < boxes[1]["x"]
    page.set_viewport_size({"width": 320, "height": 640})
    boxes = [figure.bounding_box() for figure in pair.all()]
    assert boxes[0]["x"] == boxes[1]["x"] and boxes[0]["y"] < boxes[1]["y"]
    page.context.close()


def test_a_chart_is_a_table_with_its_sources(browser, site):
    page = open_page(browser, "light")
    page.goto(site + "figures/index.html")
    charts = page.get_by_role("table").filter(has=page.locator("svg"))
    assert charts.count() >= 5
    first = charts.first
    rows = first.get_by_role("row").filter(has=page.locator("svg"))
    assert rows.count() == 2
    for row in rows.all():
        assert row.get_by_role("rowheader").count() == 1
        assert row.locator("[data-field='period']").inner_text()
    # Every chart has sources: for each row, or once for all below its heading, after the last chart or list.
    assert charts.evaluate_all("""tables => tables.every((table) => {
        if ([...table.tBodies[0].rows].every((row) => row.querySelector("[data-field=source]"))) return true;
        let element = table.closest("figure");
        while ((element = element.nextElementSibling) && element.tagName !== "H2") {
            if (element.matches(".figure-source")) return true;
        }
        return false;
    })""")
    said = page.locator("figure.chart ~ .figure-source").first
    assert said.get_by_role("link").count() == 1 and said.locator("time").inner_text() == "2021-02-01"
    assert said.locator(".standing").count() == 1
    page.context.close()
