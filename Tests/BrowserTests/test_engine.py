"""The search engine by itself, on index files that a test defines."""

import json
import shutil

import pytest
from playwright.sync_api import expect

SEARCH = """async ({ files, failing, queries, filters }) => {
    const form = document.querySelector("[data-engine]").dataset;
    const module = (name) => import(new URL(form[name], document.baseURI));
    const read = async (path) => {
        if (failing.includes(path)) {
            failing.splice(failing.indexOf(path), 1);
            throw new Error(path);
        }
        if (!Object.hasOwn(files, path)) throw new Error(path);
        return files[path];
    };
    const index = await (await module("engine")).SearchIndex.open(read, module);
    const answers = [];
    for (const query of queries) {
        try {
            const { groups, meant } = await index.search(query, new URLSearchParams(filters));
            answers.push({
                records: groups.map(({ records }) => records.map(({ id }) => id)), meant: meant?.text ?? null,
                reasons: groups.map(({ reason }) => reason.words ?? (reason.isText ? "text" : null)),
            });
        } catch (error) {
            answers.push(error.message);
        }
    }
    return answers;
}"""


@pytest.fixture(scope="module")
def search(browser, site):
    page = browser.new_page()
    page.goto(site + "search.html")

    def search(files, *queries, filters=None, failing=()):
        argument = {"files": files, "failing": list(failing), "queries": queries, "filters": filters or {}}
        return page.evaluate(SEARCH, argument)

    yield search
    page.close()


def index(titles, ids=None, facets=(), words=None, **more):
    """The files of an index of one list; a facet is a name and a value for each record."""
    titles = [title + "".join("\n" + word for word in (words or {}).get(title, [])) for title in titles]
    values = [list(dict.fromkeys(value for value in column if value)) for _, column in facets]
    columns = [
        [distinct, [number for value in column for number in (distinct.index(value) + 1 if value else 0, 1)]]
        for (_, column), distinct in zip(facets, values)
    ]
    entry = {
        "format": 2, "language": "zh", "folder": "f", "records": len(titles), "blockSize": 4000,
        "standings": ["official"], "lists": [{"id": "items", "title": "清单", "first": 0}],
        "facets": [{"name": name, "title": name} for name, _ in facets], "tables": [], "texts": 0,
    } | more
    block = {
        "first": 0, "titles": titles, "title": [0, len(titles)], "id": ids or [f"r{number}" for number in range(len(titles))],
        "standing": [0, len(titles)], "facets": columns, "note": [[], [0, len(titles)]],
    }
    return {"index.json": entry, "f/block-0.json": block}


def records(answer):
    return [record for group in answer["records"] for record in group]


def test_ids_that_look_like_numbers_are_no_counts(search):
    answers = search(index(["甲", "乙", "丙", "丁", "戊"], ["x", "2023", "2025", "1e3", "07"]), "甲", "乙", "丙", "丁", "戊")
    assert [records(answer) for answer in answers] == [["x"], ["2023"], ["2025"], ["1e3"], ["07"]]


def test_ids_longer_than_a_number_are_counted_by_their_last_digits(search):
    answers = search(index(["甲", "乙", "丙"], ["3408032026112600098", 3]), "甲", "乙", "丙")
    expected = [["3408032026112600098"], ["3408032026112600099"], ["3408032026112600100"]]
    assert [records(answer) for answer in answers] == expected


def test_names_of_the_language_are_words_like_others(search):
    files = index(["甲"], facets=[("constructor", ["构"])], texts=1) | {"f/texts-0.json": {}}
    assert [records(answer) for answer in search(files, "constructor", "__proto__")] == [[], []]
    assert records(search(files, "甲")[0]) == ["r0"]
    assert records(search(files, "甲", filters={"constructor": "构"})[0]) == ["r0"]


def test_a_read_that_failed_is_tried_again(search):
    files = index(["甲"], texts=1) | {"f/texts-0.json": {"乙丙": [[0]]}}
    first, second = search(files, "乙丙", "乙丙", failing=["f/texts-0.json"])
    assert first == "f/texts-0.json" and records(second) == ["r0"]


def test_words_of_a_question_are_passed_over_where_nothing_has_them(search):
    files = index(
        ["怎么上学", "入学", "户口登记"], words={"入学": ["上学"]}, questionWords=["怎么办", "怎么", "找谁"])
    literal, asked, both = search(files, "怎么上学", "上学找谁", "户口登记怎么办")
    assert records(literal) == ["r0"]
    assert records(asked)[0] == "r1"
    assert records(both) == ["r2"]


def test_a_word_within_what_is_typed_is_found_and_the_rest_is_what_its_records_are_of(search):
    places = [("place", ["东镇", "西镇", "东镇", "", "东镇"])]
    words = {"救助申请": ["低保"]}
    files = index(["救助申请", "救助申请 ", "户口登记", "东镇", "河边社区"], facets=places, words=words)
    files["f/block-0.json"]["titles"] = ["救助申请\n低保", "户口登记", "东镇", "河边社区"]
    files["f/block-0.json"]["title"] = [0, 1, 0, 1, 1, 3]
    joined, spaced, wider, none = search(files, "东镇低保", "西镇 低保", "河边社区 低保", "北镇低保")
    assert records(joined) == ["r0"] and records(spaced) == ["r1"]
    # A community is served by its township.
    assert records(wider)[0] == "r0" and "r1" not in records(wider)
    # If no record matches the whole query, matches of a part are better than nothing.
    assert sorted(records(none)) == ["r0", "r1"]


def test_words_of_signs_alone_are_in_nothing(search):
    files = index(["甲乙", "丙丁"], words={"甲乙": ["……"]})
    assert records(search(files, "丙丁 戊己")[0]) == ["r1"]


def test_zeros_of_a_code_may_be_left_out(search):
    assert records(search(index(["甲", "乙"], ["GG-0041", "GG-0417"]), "gg-417")[0]) == ["GG-0417"]


def test_an_unlike_filter_leaves_the_choice_to_take_it_back(page, site):
    page.goto(site + "search.html?q=低保&list=以前的清单")
    select = page.locator("[data-part=filters] select[name=list]")
    expect(select).to_have_value("以前的清单")
    select.select_option("")
    expect(page.locator(".result").first).to_be_visible()


def test_a_page_left_open_over_a_release_reads_the_new_index(page, serve, portal, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(portal, site, ignore=lambda folder, names: [
        name for name in names if folder == str(portal) and name not in ("assets", "data", "search.html")])
    page.goto(serve(site) + "search.html?q=停车难")
    expect(page.locator(".result").first).to_be_visible()
    entry = json.loads((site / "data/search/index.json").read_text())
    (site / "data/search" / entry["folder"]).rename(site / "data/search/0123456789ab")
    (site / "data/search/index.json").write_text(json.dumps(entry | {"folder": "0123456789ab"}))
    page.locator("#query").fill("dibao")
    page.locator("#query").press("Enter")
    expect(page.locator(".meaning")).to_contain_text("低保")


def test_a_line_that_fails_is_said_and_the_next_search_tries_again(page, site):
    page.goto(site + "search.html?q=停车难")
    expect(page.locator(".result").first).to_be_visible()
    page.context.set_offline(True)
    page.locator("#query").fill("dibao")
    page.locator("#query").press("Enter")
    failed = page.locator("#results").get_attribute("data-failed")
    expect(page.locator("#status")).to_have_text(failed)
    page.context.set_offline(False)
    page.locator("#query").press("Enter")
    expect(page.locator(".meaning")).to_contain_text("低保")
