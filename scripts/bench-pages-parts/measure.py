#!/usr/bin/env python3
"""Measures the home page and the long lists of a published site in Chromium under phone conditions, prints a table, and
exits with 1 if a limit is exceeded.

Each load is a separate cold start over the connection of slow_line.py, with a processor slowed down four times; the
median of several counts. A list is usable once its rows are painted and a sort, requested as soon as it is offered, has
been painted too, by the browser's own clock from the start of navigation.
"""

import argparse
import json
import pathlib
import re
import statistics
import sys

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "lib"))
from slow_line import Measured, compressed, serve, served  # noqa: E402

PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
SLOWER = 4

# KB are 1,000 bytes.
HOME_KB, LIST_KB, BLOCKING_KB, USABLE_S = 40, 90, 0.5, 1.5

SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

# On each frame, looks for the first row, then for the sort control, which it uses at once.
USABLE = """
const painted = (then) => requestAnimationFrame(() => setTimeout(then));
const mark = (name) => (document.documentElement.dataset[name] = performance.now());
const look = () => {
    const link = document.querySelector("[data-list] [data-record] a");
    if (!link) return requestAnimationFrame(look);
    painted(() => mark("rows"));
    press();
};
const press = () => {
    const order = document.querySelector("[data-list-tools][data-ready] [data-sort]");
    if (!order) return requestAnimationFrame(press);
    const first = document.querySelector("[data-list] [data-record]");
    order.value = "-title";
    order.dispatchEvent(new Event("change", { bubbles: true }));
    painted(() => mark(document.querySelector("[data-list] [data-record]") === first ? "failed" : "usable"));
};
requestAnimationFrame(look);
"""


def blocking_scripts(folder, path):
    """The scripts that block the parser, by name, with their compressed size in bytes."""
    page = (folder / path).read_text(encoding="utf-8")
    tags = re.findall(r"<script\b([^>]*)>", page)
    sources = [
        re.search(r'src="([^"]+)"', tag).group(1) for tag in tags if not re.search(r'type="module"|async|defer', tag)
    ]
    return {source: len(compressed((folder / path).parent / source)) for source in sources}


def load(browser, address, path):
    """The bytes of the page, the bytes of everything it loads, and the layout shift."""
    measured = Measured(browser, slower=SLOWER, **PHONE)
    measured.page.add_init_script(SHIFTS)
    measured.page.goto(address + path)
    measured.page.wait_for_load_state("networkidle")
    measured.page.wait_for_timeout(500)
    shifts = measured.page.evaluate("window.shifts")
    count = sum(count for _, count in served)
    own = sum(count for asked, count in served if asked == "/" + path)
    measured.close()
    return own, count, shifts


def times(browser, address, path):
    """When the rows are painted, and when the list is usable, in seconds."""
    measured = Measured(browser, slower=SLOWER, **PHONE)
    measured.page.add_init_script(USABLE)
    measured.page.goto(address + path, wait_until="commit")
    root = measured.page.locator("html[data-usable][data-rows], html[data-failed]")
    root.wait_for(state="attached", timeout=60_000)
    assert root.get_attribute("data-failed") is None, f"the first row of {path} did not change"
    found = [float(root.get_attribute(name)) / 1000 for name in ("data-rows", "data-usable")]
    measured.close()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    index = json.loads((arguments.site / "data/index.json").read_text(encoding="utf-8"))
    lists = {f"{entry['id']}/index.html": entry["published"] for entry in index["collections"]}
    pages = ["index.html"] + [path for path, count in lists.items() if count > 100]
    address = serve(arguments.site)
    missed = []
    print("| page | rows | page, KB | with all it loads, KB | rows painted, s | usable, s | shift | blocking scripts, KB |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for path in pages:
            own, everything, shifts = load(browser, address, path)
            blocking = blocking_scripts(arguments.site, path)
            runs = [times(browser, address, path) for _ in range(arguments.runs)] if path in lists else []
            rows, usable = [f"{statistics.median(run):.2f} ({max(run):.2f})" for run in zip(*runs)] or ["-", "-"]
            print(
                f"| {path} | {lists.get(path, '-')} | {own / 1000:.1f} | {everything / 1000:.1f} | {rows} | {usable} "
                f"| {shifts:.3f} | {len(blocking)}: {sum(blocking.values()) / 1000:.2f} |",
                flush=True,
            )
            limit = LIST_KB if path in lists else HOME_KB
            if everything > limit * 1000:
                missed.append(f"{path} loads more than {limit} KB")
            if shifts > 0:
                missed.append(f"{path} has layout shift")
            if len(blocking) > 1 or sum(blocking.values()) > BLOCKING_KB * 1000:
                missed.append(f"{path} has more than one blocking script of {BLOCKING_KB} KB")
            if runs and statistics.median(run[1] for run in runs) > USABLE_S:
                missed.append(f"{path} is not usable after {USABLE_S} s")
        browser.close()
    for line in missed:
        print(f"limit exceeded: {line}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
