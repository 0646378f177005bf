#!/usr/bin/env python3
"""Measures the search of one published site in Chromium and prints a row of a table for it.

Every file is served compressed (gzip, level 9). Each query is a cold start of its own: a new context, nothing cached,
1.6 Mbit/s and 150 ms round trips, from the beginning of the navigation until the first result is painted, by the
browser's own clock. The follow-up is another query on the same page. Scripts are all that a query loads.
"""

import argparse
import functools
import gzip
import http.server
import json
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import threading
import time

from playwright.sync_api import sync_playwright

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}


# What was asked of the server since the page was opened, workers' requests too: paths and bytes of the bodies.
served = []


class CompressingHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json"}

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = compressed(path)
        served.append((self.path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.types.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@functools.lru_cache(maxsize=4096)
def compressed(path):
    return gzip.compress(path.read_bytes(), 9)


def serve(folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(CompressingHandler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Measured:
    """A page of its own, with nothing cached."""

    def __init__(self, browser, throttled=True):
        self.context = browser.new_context()
        self.page = self.context.new_page()
        served.clear()
        session = self.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        if throttled:
            session.send("Network.emulateNetworkConditions", LINE)

    @staticmethod
    def of(part):
        return sum(count for path, count in served if part in path)

    def close(self):
        self.context.close()


# When the first result is painted, in milliseconds from the beginning of the navigation.
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
    // With all bytes there: a new index, from nothing but the files.
    const start = performance.now();
    await (await SearchIndex.open(read, load)).search(query);
    return performance.now() - start;
}"""


def measure_daylight(browser, address, queries, verbose):
    first, follow, cold, answers, script = [], [], [], [], []
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
        answers.append(quick.page.evaluate(ANSWER, query))
        quick.close()
        if verbose:
            print(query, first[-1], follow[-1], round(cold[-1], 2), round(answers[-1]), script[-1], file=sys.stderr)
    return {"script": script, "first": first, "follow": follow, "cold": cold, "answer": answers}


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
    queries = ["低保", "dibao", "db", "養老金", "低宝", "停车", "残疾证怎么办", "水"]
    queries += [row[2] for row in random.Random(1).sample(rows, 4)]
    address = serve(arguments.site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        own = measure_daylight(browser, address, queries, arguments.verbose)
        print(
            f"| {len(rows):,} | Daylight | {kilobytes(own['script'])} | {kilobytes(own['first'])} "
            f"| {kilobytes(own['follow'])} | {statistics.mean(own['answer']):.0f} ({max(own['answer']):.0f}) "
            f"| {statistics.mean(own['cold']):.2f} ({max(own['cold']):.2f}) | {len(queries)} of {len(queries)} |",
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


main()
