"""Every page that is written, judged by axe-core as WCAG 2.1 AA, in the light and in the dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from game.debrief.account import account
from game.debrief.compare import compare
from game.debrief.page import table_page, tables_page
from game.debrief.votes import Answer, Asked, Votes
from game.evidence.gather import gathered
from game.evidence.page import page
from game.evidence.rubric import default
from game.language import ENGLISH, speak
from game.rules.names import Level
from game.scenario import find, load
from game.sheets import background, coded, kit
from tests.browser import browser, complaints, needs_chromium
from tests.debrief.logs import GOLDEN, looked_back
from tests.evidence.played import played_by

pytestmark = needs_chromium

BARE = "<!DOCTYPE html><html><body><img src='data:,'><p style='color:#aaa'>Pale</p></body></html>"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def pages(where: Path) -> Iterator[tuple[str, str]]:
    full = [looked_back(path) for path in GOLDEN if path.stem != "core"]
    asked = Asked("Would you join?", (Answer("For", 3, 5), Answer("Against", 4, None)))
    votes = Votes(7, 5, (asked, asked))
    yield "debrief of a table", table_page(full[0], votes)
    yield "debrief of tables", tables_page(compare(full), votes)
    students = looked_back(played_by(where, {"mofa": "Ada", "state": "Ben"}))
    met = replace(students.met, passing={"mofa": "Cem"}, press={"Nellie": "The Post"})
    students = account(met, students.there, 1)
    yield "evidence", page(met.setting, default(), gathered(students))
    speak("fr")
    yield "debrief in French", tables_page(compare(full), votes)
    yield "evidence in French", page(met.setting, default(), gathered(students))
    speak(ENGLISH)
    file = find("two-plus-two")
    scenario = load(file)
    cards = coded(scenario.setting.seats, 2, where / "codes.csv")
    yield from kit(scenario, Level.FULL, background(file), cards).items()


def test_axe_finds_what_is_wrong_with_a_bare_page(chromium: Browser) -> None:
    found = " ".join(complaints(chromium, BARE, "light"))
    assert "image-alt" in found
    assert "color-contrast" in found
    assert "html-has-lang" in found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_ours(chromium: Browser, tmp_path: Path, scheme: str) -> None:
    wrong = {
        name: found
        for name, html in pages(tmp_path)
        if (found := complaints(chromium, html, scheme))
    }
    assert wrong == {}
