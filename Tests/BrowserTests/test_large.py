"""A portal too large to be sent whole is searched through shards, with the same results."""

import random

import pytest
from playwright.sync_api import expect

from conftest import titles_of


@pytest.fixture(scope="module")
def rows(large_portal):
    return titles_of(large_portal)


@pytest.fixture(scope="module")
def distinct(rows):
    return list(dict.fromkeys(row[2] for row in rows))


def test_every_title_finds_itself_first(ask_large, distinct):
    wrong = [title for title, answer in zip(distinct, ask_large(distinct)) if answer["titles"][:1] != [title]]
    assert wrong == []


def test_every_saying_finds_its_item_among_the_first_three(ask_large, rows):
    names = {}
    for row in rows:
        for word in row[4]:
            names.setdefault(word, set()).add(row[2])
    wrong = {
        word: answer["titles"][:3]
        for word, answer in zip(names, ask_large(names)) if names[word] - set(answer["titles"][:3])
    }
    assert wrong == {}


def test_no_title_with_the_typed_text_is_missed(ask_large, distinct):
    some = random.Random(3).sample(distinct, 60)
    typed = [title[len(title) // 3 :][:length] for title in some for length in (1, 2, 3, 5)]
    typed = [text for text in dict.fromkeys(typed) if any(character.isalnum() for character in text)]
    answers = ask_large(typed, efforts=100)
    missed = {}
    for text, answer in zip(typed, answers):
        assert not answer["isPartial"]
        missing = {title for title in distinct if text in title} - set(answer["titles"])
        if missing:
            missed[text] = sorted(missing)[:3]
    assert missed == {}


def test_of_many_hits_the_first_come_first_and_more_can_be_had(ask_large):
    [first] = ask_large(["申请"])
    [more] = ask_large(["申请"], efforts=2)
    assert first["isPartial"] and more["total"] > first["total"] > 0


@pytest.mark.parametrize(
    "query, meant", [("dibao", "低保"), ("db", "低保"), ("低宝", "低保"), ("shanghukou", "上户口"), ("sanghukou", "上户口")]
)
def test_what_is_typed_by_sound_is_understood(ask_large, query, meant):
    heard, written = ask_large([query, meant])
    if heard["meant"] != meant:
        assert written["titles"] == heard["titles"], heard["meant"]
    assert heard["titles"] == written["titles"] != []


def test_traditional_characters_find_the_same(ask_large):
    traditional, simplified = ask_large(["養老", "养老"])
    assert traditional["titles"] == simplified["titles"] != []


def test_a_code_finds_its_one_record(ask_large):
    for answer in ask_large(["GG-0000417", "gg0000417"]):
        assert answer["records"] == [["services/GG-0000417"]]


def test_a_place_tells_records_apart_wherever_they_are(ask_large, rows):
    [answer] = ask_large(["第50镇 申请"], efforts=100)
    [all_of_them] = ask_large(["申请"], {"place": "第50镇"}, efforts=100)
    assert sorted(sum(answer["records"], [])) == sorted(sum(all_of_them["records"], [])) != []


def test_filters_reach_beyond_what_was_read_first(ask_large):
    [first] = ask_large(["申请"])
    places = {value for facet in first["facets"] if facet["name"] == "place" for value, _ in facet["values"]}
    assert "第50镇" not in places
    [filtered] = ask_large(["申请"], {"place": "第50镇", "list": "权责"}, efforts=100)
    [other] = ask_large(["申请"], {"place": "第50镇", "list": "服务"}, efforts=100)
    records = sum(filtered["records"] + other["records"], [])
    assert records and all(record.startswith("powers/") for record in sum(filtered["records"], []))


def test_a_filter_narrows_what_a_code_begins(ask_large):
    [answer] = ask_large(["GG-000041"], {"list": "服务"})
    assert sum(answer["records"], []) and all(record.startswith("services/GG-000041") for record in sum(answer["records"], []))
    [other] = ask_large(["GG-000041"], {"list": "权责"}, efforts=100)
    assert other["records"] == []


def test_hits_by_texts_are_at_least_so_many_and_can_be_narrowed(ask_large):
    [first] = ask_large(["无生活来源"])
    [whole] = ask_large(["无生活来源"], efforts=200)
    assert first["isPartial"] and not whole["isPartial"] and whole["total"] > first["total"]
    near, all_of_them = (dict(next(facet["values"] for facet in answer["facets"] if facet["name"] == "place"))
                         for answer in (first, whole))
    place = next(place for place in all_of_them if place not in near)
    [narrowed] = ask_large(["无生活来源"], {"place": place})
    assert narrowed["total"] == all_of_them[place] > 0


def test_a_filter_of_signs_alone_finds_nothing_and_fails_not(ask_large):
    [answer] = ask_large(["申请"], {"list": "!!"})
    assert answer["records"] == []


def test_texts_are_read_where_titles_have_too_little(ask_large):
    [answer] = ask_large(["无生活来源"])
    assert "text" in answer["reasons"]


def test_most_of_a_question_is_enough(ask_large):
    [answer] = ask_large(["残疾证怎么办"])
    assert any("残疾" in title for title in answer["titles"][:3])


def test_more_results_are_read_and_shown(page, large):
    page.goto(large + "search.html?q=申请")
    expect(page.locator("#status")).to_contain_text("至少")
    more = page.locator("[data-part=more]")
    count = 0
    while page.locator(".result").count() < 150:
        expect(page.locator(".result").nth(count)).to_be_visible()
        count = page.locator(".result").count()
        more.click()
        expect(page.locator(".result").nth(count)).to_be_visible()
    assert count > 20
