"""Every route to something leads to it."""

import csv
import json

import pytest
from playwright.sync_api import expect

from conftest import ROOT, titles_of

@pytest.fixture(scope="module")
def titles(portal):
    return titles_of(portal)


def test_every_title_finds_itself_first(ask, titles):
    distinct = list(dict.fromkeys(row[2] for row in titles))
    wrong = [title for title, answer in zip(distinct, ask(distinct)) if answer["titles"][:1] != [title]]
    assert wrong == []


def test_every_saying_finds_its_item_among_the_first_three(ask, titles):
    names = {}
    for row in titles:
        for word in row[4]:
            names.setdefault(word, set()).add(row[2])
    wrong = {}
    for word, answer in zip(names, ask(names)):
        missing = names[word] - set(answer["titles"][:3])
        if missing:
            wrong[word] = sorted(missing)
    assert wrong == {}


def test_a_department_is_the_first_that_its_everyday_names_find(ask, portal):
    index = json.loads((portal / "data/titles.json").read_text(encoding="utf-8"))
    departments = [row for row in index["rows"] if index["collections"][row[0]]["id"] == "departments"]
    names = {word: row[2] for row in departments for word in row[4]}
    assert {"教育局", "医保局", "妇联", "残联", "城管"} <= set(names)
    wrong = {word: answer["titles"][:1] for word, answer in zip(names, ask(names)) if answer["titles"][:1] != [names[word]]}
    assert wrong == {}


def test_no_title_with_the_typed_text_is_missed(ask, titles):
    distinct = list(dict.fromkeys(row[2] for row in titles))
    # Short and long substrings from the middle of titles, and single characters.
    typed = [title[len(title) // 3 :][:length] for title in distinct[::17] for length in (1, 2, 3, 5)]
    typed = [text for text in dict.fromkeys(typed) if any(character.isalnum() for character in text)]
    missed = {}
    for text, answer in zip(typed, ask(typed)):
        missing = {title for title in distinct if text in title} - set(answer["titles"])
        if missing:
            missed[text] = sorted(missing)
    assert missed == {}


@pytest.mark.parametrize(
    "query, meant",
    [("dibao", "低保"), ("db", "低保"), ("低宝", "低保"), ("DIBAO", "低保"), ("shanghukou", "上户口")],
)
def test_what_is_typed_by_sound_is_understood(ask, query, meant):
    [heard, written] = ask([query, meant])
    assert heard["meant"] == meant
    assert heard["titles"] == written["titles"]


def test_traditional_characters_find_the_same(ask):
    [traditional, simplified] = ask(["養老金", "养老金"])
    assert traditional["titles"] == simplified["titles"] != []


@pytest.mark.parametrize("code", ["GG-0417", "gg-0417", "gg0417", "ＧＧ－０４１７"])
def test_a_code_finds_its_one_record(ask, code):
    [answer] = ask([code])
    assert answer["records"] == [["public-services/GG-0417"]]


def test_a_place_tells_namesakes_apart(ask):
    [answer] = ask(["海口 低保"])
    assert "public-services/GG-0707" in answer["records"][0] + answer["records"][1]


def test_residents_questions(ask):
    file = ROOT / "Tests/ResidentQuestions/questions.csv"
    if not file.exists():
        pytest.skip("there are no questions of residents yet")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        questions = list(csv.DictReader(lines))
    wrong = []
    for question, answer in zip(questions, ask([question["query"] for question in questions])):
        found = {record for records in answer["records"][:3] for record in records}
        if not found & set(question["expected"].split(";")):
            wrong.append((question["query"], answer["meant"], answer["titles"][:3]))
    assert wrong == []


def test_a_page_of_results_says_why_and_on_whose_word(page, site):
    page.goto(site + "search.html?q=低保")
    first = page.locator(".result").first
    expect(first).to_contain_text("也叫：低保")
    expect(first.locator(".standing")).to_have_text("示范")
    expect(first).to_contain_text("区民政局")
    expect(page.locator("#status")).to_contain_text("找到")


def test_nothing_found_is_an_answer_too(page, site):
    page.goto(site + "search.html?q=图书阅读馆")
    expect(page.locator("#status")).to_contain_text("12345")
    expect(page.locator(".result").first).to_be_visible()


def test_what_is_like_nothing_has_no_names_beside_it(page, site):
    page.goto(site + "search.html?q=火星")
    expect(page.locator("#status")).to_contain_text("12345")
    expect(page.locator(".result")).to_have_count(0)


def test_results_are_narrowed_and_the_address_says_so(page, site):
    page.goto(site + "search.html?q=低保")
    page.get_by_label("地方").select_option("海口镇")
    page.wait_for_url("**place=*")
    expect(page.locator("#status")).to_contain_text("3")
    page.go_back()
    expect(page.get_by_label("地方")).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("地方")).to_have_value("海口镇")


def test_a_portal_without_tables_of_characters_searches(page, english):
    page.goto(english + "search.html?q=permit")
    expect(page.locator(".result").first).to_be_visible()
