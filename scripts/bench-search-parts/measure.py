#!/usr/bin/env python3
"""Measures the search of one published site in Chromium and prints a table row for it.

Every file is served compressed (gzip, level 9). Each query is a separate cold start: a new context, an empty cache,
1.6 Mbit/s and 150 ms round trips, from the start of navigation until the first result is painted, by the browser's own
clock. The follow-up is another query on the same page. Scripts are all the scripts that a query loads.
"""

import argparse
import json
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "lib"))
from slow_line import Measured, serve  # noqa: E402

# When the first result is painted, in milliseconds from the start of navigation.
PAINTED = """
new MutationObserver((changes, observer) => {
    if (!document.querySelector(".result")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.painted = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""

ANSWER = """async (query) => {
    const form = document.querySelector("[data-engine]").dataset;
    const { SearchIndex } = await import(new URL(form.engine, document.baseURI));
    const folder = new URL(form.searchIndex, document.baseURI);
    const files = new Map();
    const read = async (path) => {
        if (!files.has(path)) files.set(path, await (await fetch(new URL(path, folder))).json());
        return files.get(path);
    };
    const load = (name) => import(new URL(form[name], document.baseURI));
    await (await SearchIndex.open(read, load)).search(query);
    // With all bytes loaded: a new index, from the files only.
    const start = performance.now();
    const { total } = await (await SearchIndex.open(read, load)).search(query);
    return [performance.now() - start, total];
}"""

# Limits for every query: bytes of scripts, of the first query and of the next one, milliseconds of an answer, seconds
# from a cold start. A portal that is sent whole may use more for the first query.
LIMITS = {"script": 12_000, "first": 30_000, "follow": 15_000, "answer": 50, "cold": 1.5}
FIRST_OF_WHOLE = 40_000


def measure_daylight(browser, address, queries, verbose):
    first, follow, cold, answers, script, found = [], [], [], [], [], 0
    for query, next_query in zip(queries, queries[1:] + queries[:1]):
        measured = Measured(browser)
        measured.page.add_init_script(PAINTED)
        measured.page.goto(address + "search.html?q=" + query, wait_until="commit")
        measured.page.wait_for_selector("html[data-painted]", timeout=60_000)
        cold.append(float(measured.page.get_attribute("html", "data-painted")) / 1000)
        measured.page.wait_for_load_state("networkidle")
        script.append(measured.of("/assets/search"))
        first.append(measured.of("/data/search/"))
        measured.page.fill("#query", next_query)
        measured.page.press("#query", "Enter")
        measured.page.wait_for_timeout(300)
        measured.page.wait_for_load_state("networkidle")
        follow.append(measured.of("/data/search/") - first[-1])
        measured.close()
        quick = Measured(browser, throttled=False)
        quick.page.goto(address + "search.html")
        milliseconds, total = quick.page.evaluate(ANSWER, query)
        answers.append(milliseconds)
        found += total > 0
        quick.close()
        if verbose:
            print(query, first[-1], follow[-1], round(cold[-1], 2), round(answers[-1]), script[-1], file=sys.stderr)
    return {"script": script, "first": first, "follow": follow, "cold": cold, "answer": answers}, found


PAGEFIND = """async (query) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
    const start = performance.now();
    const search = await pagefind.search(query);
    await Promise.all(search.results.slice(0, 10).map((result) => result.data()));
    return [search.results.length, performance.now() - start];
}"""


def measure_pagefind(browser, site, address, queries):
    start = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "zh"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    build = time.monotonic() - start
    first, cold, found = [], [], 0
    for query in queries:
        measured = Measured(browser)
        start = time.monotonic()
        measured.page.goto(address + "search.html", wait_until="commit")
        hits, _ = measured.page.evaluate(PAGEFIND, query)
        cold.append(time.monotonic() - start)
        measured.page.wait_for_load_state("networkidle")
        found += hits > 0
        first.append(measured.of("/pagefind/"))
        measured.close()
    shutil.rmtree(site / "pagefind")
    return {"build": build, "first": first, "cold": cold, "found": found}


def kilobytes(counts):
    return f"{statistics.mean(counts) / 1000:.1f} ({max(counts) / 1000:.1f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--pagefind", action="store_true", help="measure Pagefind on the same site")
    parser.add_argument("--verbose", action="store_true", help="print each query")
    arguments = parser.parse_args()
    titles = json.loads((arguments.site / "data/titles.json").read_text(encoding="utf-8"))
    rows = titles["rows"]
    index = json.loads((arguments.site / "data/search/index.json").read_text(encoding="utf-8"))
    # A single block holds them all; records of residents' words are not searched.
    is_whole = index["records"] <= index["blockSize"]
    queries = ["低保", "dibao", "db", "養老金", "低宝", "停车", "残疾证怎么办", "水"]
    queries += [row[2] for row in random.Random(1).sample(rows, 4)]
    address = serve(arguments.site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        own, found = measure_daylight(browser, address, queries, arguments.verbose)
        print(
            f"| {len(rows):,} | Daylight | {kilobytes(own['script'])} | {kilobytes(own['first'])} "
            f"| {kilobytes(own['follow'])} | {statistics.mean(own['answer']):.0f} ({max(own['answer']):.0f}) "
            f"| {statistics.mean(own['cold']):.2f} ({max(own['cold']):.2f}) | {found} of {len(queries)} |",
            flush=True,
        )
        if arguments.pagefind:
            peer = measure_pagefind(browser, arguments.site, address, queries)
            print(
                f"| {len(rows):,} | Pagefind, built in {peer['build']:.0f} s | - | {kilobytes(peer['first'])} | - | - "
                f"| {statistics.mean(peer['cold']):.2f} ({max(peer['cold']):.2f}) "
                f"| {peer['found']} of {len(queries)} |",
                flush=True,
            )
        browser.close()
    limits = LIMITS | ({"first": FIRST_OF_WHOLE} if is_whole else {})
    missed = [f"{name} {max(own[name]):.4g} of {limit:g}" for name, limit in limits.items() if max(own[name]) > limit]
    if missed:
        print(f"limits exceeded at {len(rows):,} records: {', '.join(missed)}", file=sys.stderr)
    sys.exit(1 if missed else 0)


main()
