"""A published site on its own server, and a browser to view it with."""

import functools
import http.server
import json
import os
import pathlib
import threading

import pytest
from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITES = pathlib.Path(os.environ.get("DAYLIGHT_SITES", ROOT / ".build" / "browser-tests"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

expect.set_options(timeout=10_000)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def serve():
    """Serves a folder and returns its address, which ends in a slash."""
    servers = []

    def start(folder):
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def portal():
    """The folder of the Chinese portal."""
    return SITES / "portal"


@pytest.fixture(scope="session")
def site(serve, portal):
    return serve(portal)


@pytest.fixture(scope="session")
def english(serve):
    return serve(SITES / "english")


@pytest.fixture(scope="session")
def large_portal():
    """The folder of a synthetic portal that is too large for a single block."""
    return SITES / "large"


@pytest.fixture(scope="session")
def large(serve, large_portal):
    return serve(large_portal)


ASK = """async (queries) => {
    const form = document.querySelector("[data-engine]").dataset;
    const { SearchIndex } = await import(new URL(form.engine, document.baseURI));
    const folder = new URL(form.searchIndex, document.baseURI);
    const index = await SearchIndex.open(
        async (path) => (await fetch(new URL(path, folder))).json(), (name) => import(new URL(form[name], document.baseURI)));
    const answers = [];
    for (const [query, filters, efforts] of queries) {
        let result;
        for (let effort = 1; effort <= efforts && result?.isPartial !== false; effort += 1) {
            result = await index.search(query, new URLSearchParams(filters), effort);
        }
        const { groups, total, meant, isPartial, facets } = result;
        answers.push({
            titles: groups.map(({ title }) => title), total, isPartial, meant: meant?.text ?? null, facets,
            reasons: groups.map(({ reason }) => reason.words ?? reason.code ?? (reason.isText ? "text" : null)),
            records: groups.map(({ records }) => records.map(({ list, id }) => `${list.id}/${id}`)),
        });
    }
    return answers;
}"""


def asking(browser, address):
    """Sends many queries directly to a site's index; with `efforts` it reads on up to that many times."""
    page = browser.new_page()
    page.goto(address + "search.html")

    def ask(queries, filters=None, efforts=1):
        return page.evaluate(ASK, [[query, filters or {}, efforts] for query in queries])

    ask.close = page.close
    return ask


@pytest.fixture(scope="session")
def ask(browser, site):
    ask = asking(browser, site)
    yield ask
    ask.close()


@pytest.fixture(scope="session")
def ask_large(browser, large):
    ask = asking(browser, large)
    yield ask
    ask.close()


def titles_of(portal):
    """The rows of the index of titles, except those of records that hold residents' words."""
    index = json.loads((portal / "data/titles.json").read_text(encoding="utf-8"))
    return [row for row in index["rows"] if index["collections"][row[0]]["id"] != "synonyms"]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page on which any script error fails the test."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
