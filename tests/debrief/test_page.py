from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from textual.color import Color

from game.debrief.compare import compare
from game.debrief.page import table_page, tables_page
from game.debrief.questions import questions
from game.language import speak
from tests.contrast import contrast
from tests.debrief.logs import GOLDEN, adjourned, looked_back

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}\u202e\x1b[2J"
VOID = {"meta", "line", "circle", "rect", "polyline", "br"}


class Reader(HTMLParser):
    """What a page has of tags, ids, headings, and text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def pages(tmp_path: Path) -> dict[str, str]:
    """A page of every kind."""
    accounts = [looked_back(path) for path in GOLDEN if path.stem != "core"]
    return {
        "table": table_page(accounts[0]),
        "without a text": table_page(looked_back(adjourned(tmp_path / "adjourned.jsonl"))),
        "tables": tables_page(compare(accounts)),
    }


def hostile(path: Path, name: Path) -> Path:
    """The record with hostile text wherever people can write."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for event in (event for line in lines[1:] for event in line["events"]):
        if "pact" in event and isinstance(event["pact"], dict):
            event["pact"]["name"] = HOSTILE
        if "reason" in event and event["kind"] != "ConferenceEnded":
            event["reason"] = HOSTILE
            if event["kind"] == "SilenceRevealed":
                event["answer"] = "breaks silence"
        if "statement" in event:
            event["statement"]["text"] = HOSTILE
        if event["kind"] == "LeakRecorded":
            event["disclosure"]["what"] = HOSTILE
    written = "".join(json.dumps(line) + "\n" for line in lines)
    name.write_text(written, encoding="utf-8")
    return name


def test_hostile_text_is_shown_and_does_nothing(tmp_path: Path) -> None:
    path = next(path for path in GOLDEN if path.stem == "opportunists")
    account = looked_back(hostile(path, tmp_path / "=<b onload=x>'.jsonl"))
    for page in (table_page(account), tables_page(compare([account, account]))):
        reader = read(page)
        assert {"script", "img", "b"}.isdisjoint(tag for tag, _ in reader.tags)
        assert not [a for _, attrs in reader.tags for a in attrs if a.startswith("on")]
        assert "\u202e" not in page
        assert "\x1b" not in page
    words = "".join(read(table_page(account)).words)
    assert "<script>alert(1)</script>" in words
    assert "{{ 7*7 }}<U+202E><U+001B>" in words


def test_a_page_asks_nothing_of_the_network_and_runs_no_script(tmp_path: Path) -> None:
    for page in pages(tmp_path).values():
        tags = read(page).tags
        assert {"script", "link", "img", "iframe", "object"}.isdisjoint(tag for tag, _ in tags)
        assert all(a["href"].startswith("#") for _, a in tags if a.get("href"))  # type: ignore[union-attr]
        assert not [attrs for _, attrs in tags if "src" in attrs]
        assert "default-src 'none'" in page
        assert "url(" not in page
        assert "@import" not in page


def test_a_page_can_be_read_without_seeing_it(tmp_path: Path) -> None:
    for page in pages(tmp_path).values():
        reader = read(page)
        ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
        assert len(ids) == len(set(ids))
        assert reader.headings[0] == 1
        assert reader.headings.count(1) == 1
        steps = zip(reader.headings, reader.headings[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps)
        tables = [n for n, (tag, _) in enumerate(reader.tags) if tag == "table"]
        assert all(reader.tags[n + 1][0] == "caption" for n in tables)
        assert all("scope" in attrs for tag, attrs in reader.tags if tag == "th")
        for n, (tag, attrs) in enumerate(reader.tags):
            if tag == "svg":
                assert attrs["role"] == "img"
                assert set(str(attrs["aria-labelledby"]).split()) <= set(ids)
                assert reader.tags[n + 1][0] == "title"
        jumps = {str(attrs["href"])[1:] for tag, attrs in reader.tags if tag == "a"}
        assert jumps <= set(ids)


def test_colours_keep_the_contrast_of_wcag_in_light_and_dark(tmp_path: Path) -> None:
    page = pages(tmp_path)["table"]
    schemes = re.findall(r":root \{(.*?)\}", page, re.DOTALL)[:2]
    assert len(schemes) == 2
    for scheme in schemes:
        found = re.findall(r"--(\w+): (#[0-9a-f]{6});", scheme)
        colours = {name: Color.parse(value) for name, value in found}
        for text in ("ink", "soft", "accent", "bad", "good"):
            assert contrast(colours[text], colours["paper"]) >= 4.5, text
        assert contrast(colours["line"], colours["paper"]) >= 3


@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_nothing_was_gained_is_marked_on_both_axes(language: str) -> None:
    speak(language)
    page = table_page(looked_back(GOLDEN[0]))
    (across,) = re.findall(r'class="zero" x1="([\d.]+)" x2="\1"', page)
    (upwards,) = re.findall(r'class="zero" x1="60" x2="540" y1="([\d.]+)" y2="\1"', page)
    # Both axes begin at the same share, the one from the left and the other from below.
    assert float(across) - 60 == 480 - float(upwards)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_statement_stands_on_the_page_as_it_is_published(path: Path) -> None:
    found = looked_back(path)
    words = " ".join("".join(read(table_page(found)).words).split())
    for story in found.clauses:
        assert story.title in words
        if found.adopted and story.sentence:
            assert f"{story.number}{story.sentence}" in words
    numbers = [int(story.number[:-1]) for story in found.clauses if story.number]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_questions_are_about_this_table_and_few_enough_for_a_class(path: Path) -> None:
    found = looked_back(path)
    asked = questions(found)
    assert len(asked) <= 22
    broken = [promise.words for promise in found.promises if promise.status == "broken"]
    about = [question.happened for question in asked if "broke a promise" in question.happened]
    assert len(about) == min(len(broken), 2)
    assert all(any(words in happened for words in broken) for happened in about)


def test_a_table_without_a_text_is_asked_what_it_would_have_taken(tmp_path: Path) -> None:
    found = looked_back(adjourned(tmp_path / "adjourned.jsonl"))
    assert questions(found)[0].happened == "The chair adjourned in round 1; there is no statement."
    assert "No statement was adopted." in table_page(found)
