from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import ScenarioError
from game.language import speak
from game.scenario import find
from game.sheets import background
from game.sheets.background import rendered
from tests.sheets.making import SHIPPED, Read


def test_markdown_becomes_a_heading_and_paragraphs_with_tables() -> None:
    page = rendered("# The *bay*\n\nOne **word**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# More\n")
    assert page.heading == "The bay"
    assert "<strong>word</strong>" in page.body
    assert page.body.count('<th scope="col">') == 2
    assert "<h2>More</h2>" in page.body


def test_a_page_is_read_in_the_language_spoken_if_it_is_translated() -> None:
    speak("fr")
    french, english = (background(find(name)) for name in ("the-hotline", "two-plus-two"))
    assert french is not None
    assert english is not None
    assert french.heading == "La ligne directe\N{NO-BREAK SPACE}: une page de contexte"
    assert english.heading.startswith("Two Plus Two")


def test_a_page_need_not_begin_with_a_heading() -> None:
    assert rendered("Only words.") == ("", "<p>Only words.</p>\n")
    assert rendered("") == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "# <script>x</script>",
        "![a](https://example.org/a.png)",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,xx)",
        "| <iframe> |\n|---|\n| <object> |",
        "```<script>\n</style>\n```",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_what_is_hostile_in_markdown_is_read_and_does_nothing(text: str) -> None:
    page = Read(rendered(text).body)
    assert page.tags <= {"p", "a", "pre", "code", "table", "thead", "tbody", "tr", "th", "td"}
    for link in page.all("a"):
        assert (link["href"] or "").startswith("https://")
    assert not [a for _, attributes in page.elements for a in attributes if a.startswith("on")]


def test_characters_that_cannot_be_seen_are_refused_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "background.md").write_text("One.\n\nTwo\u202e.\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"background\.md:3:1: a character that cannot be seen"):
        background(tmp_path / "scenario.yaml")


def test_a_page_that_is_too_large_or_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "background.md"
    path.write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(ScenarioError, match="larger than"):
        background(tmp_path / "scenario.yaml")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ScenarioError, match="not in UTF-8"):
        background(tmp_path / "scenario.yaml")


def test_a_scenario_need_not_have_a_page_of_background(tmp_path: Path) -> None:
    assert background(tmp_path / "scenario.yaml") is None


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_has_a_page_of_background(name: str) -> None:
    page = background(find(name))
    assert page
    assert page.heading
    assert len(page.body) > 2000
