"""Reading aloud, with a fake voice that records what it is asked to say and fires its events when a test tells it to."""

import pytest
from playwright.sync_api import expect

VOICE = """
window.spoken = [];
window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
};
Object.defineProperty(window, "speechSynthesis", { value: { cancel() {}, speak(utterance) { spoken.push(utterance); } } });
"""


@pytest.fixture
def reader(page, english):
    page.add_init_script(VOICE)
    page.goto(english + "index.html")
    return page


def button(page):
    return page.locator("button[data-read-aloud]")


def is_pressed(page, value):
    expect(button(page)).to_have_attribute("aria-pressed", "true" if value else "false")


def send(page, index, event):
    page.evaluate("([index, event]) => spoken.at(index).dispatchEvent(new Event(event))", [index, event])


def test_the_last_sentence_ends_it(reader):
    button(reader).click()
    is_pressed(reader, True)
    assert reader.evaluate("spoken.length") > 1
    send(reader, 0, "end")
    is_pressed(reader, True)
    send(reader, -1, "end")
    is_pressed(reader, False)


def test_what_cannot_be_spoken_ends_it(reader):
    button(reader).click()
    send(reader, 0, "error")
    is_pressed(reader, False)


def test_where_nothing_is_to_be_read_it_does_not_begin(reader):
    reader.evaluate("document.querySelector('main').replaceChildren()")
    button(reader).click()
    is_pressed(reader, False)
    assert reader.evaluate("spoken") == []


@pytest.mark.parametrize("event", ["end", "error"])
def test_what_comes_late_of_a_reading_does_not_end_the_next(reader, event):
    button(reader).click()
    last = reader.evaluate("spoken.length") - 1
    button(reader).click()
    is_pressed(reader, False)
    button(reader).click()
    send(reader, last, event)
    is_pressed(reader, True)
