"""axe finds no violation on any kind of page in any reading mode, and no page scrolls sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe

# One address for each kind of page, the longest if there are several.
PAGES = [
    "index.html", "search.html", "search.html?q=低保", "search.html?q=图书阅读馆", "search.html?q=火星",
    "checks.html", "changes.html", "404.html", "downloads.html", "public-services/parts/3.html",
    "figures/index.html", "places/index.html",
    "public-services/by-department/civil-affairs.html", "public-services/GG-0047.html", "responsibilities/QZ-0001.html",
    "problems/index.html", "problems/WT-01.html", "report-items/BD-01.html", "village-duties/index.html",
    "access-items/ZR-01.html", "departments/civil-affairs.html", "departments/haikou.html", "places/haikou.html",
    "places/dahu.html", "workstations/dahu.html", "projects/project-07.html", "projects/gaohua-bright-works.html",
    "stories/faster-handling.html", "platforms/three-society-linkage.html", "mechanisms/whistle-and-report.html",
    "figures/handling-days-before.html", "sources/index.html", "pages/about.html",
    "pages/accessibility.html",
]
# Lists with many hundreds of rows, built like shorter ones: axe is slow, so they are checked only once.
LONG_PAGES = ["public-services/index.html", "synonyms/index.html"]
# How the page is read: the width of the window and the reader's choices.
MODES = {
    "phone": (320, {}), "desktop": (1280, {}), "dark": (1280, {"theme": "dark"}), "dark phone": (320, {"theme": "dark"}),
    "large": (1280, {"size": "large"}), "large phone": (320, {"size": "large"}),
    "large and dark": (800, {"size": "large", "theme": "dark"}),
}


@pytest.fixture(scope="module")
def reader(browser, site):
    """Opens pages in a mode; each mode has one window for all of them."""
    windows = {}

    def open_page(mode, path):
        if mode not in windows:
            width, choices = MODES[mode]
            context = browser.new_context(locale="zh-CN", viewport={"width": width, "height": 900}, bypass_csp=True)
            chosen = "".join(f"localStorage.setItem('reading-{name}', '{value}');" for name, value in choices.items())
            context.add_init_script(f"try {{ {chosen} }} catch {{}}")
            windows[mode] = context.new_page()
        windows[mode].goto(site + path)
        if "?q=" in path:
            windows[mode].wait_for_function("""() => {
                const status = document.getElementById("status").textContent;
                return status && status !== document.getElementById("results").dataset.loading;
            }""")
        return windows[mode]

    yield open_page
    for page in windows.values():
        page.context.close()


@pytest.mark.parametrize(
    "path, modes", [(path, list(MODES)) for path in PAGES] + [(path, ["large phone"]) for path in LONG_PAGES]
)
def test_axe_finds_no_violation(reader, path, modes):
    found = {}
    for mode in modes:
        page = reader(mode, path)
        for violation in Axe().run(page).response["violations"]:
            found[mode, violation["id"]] = [node["target"] for node in violation["nodes"][:3]]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > MODES[mode][0]:
            found[mode, "scrolls sideways"] = width
    assert found == {}


def test_every_kind_of_page_is_looked_at(portal):
    """A new collection or a new kind of page must be added above."""
    kinds = {path.split("/")[0].split("?")[0] for path in PAGES + LONG_PAGES}
    there = {entry.name for entry in portal.iterdir() if entry.suffix == ".html"}
    there |= {entry.name for entry in portal.iterdir() if (entry / "index.html").exists()}
    assert there <= kinds
