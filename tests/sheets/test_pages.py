"""The kit as it leaves a printer; skipped where a library that WeasyPrint needs is not there."""

from __future__ import annotations

import re
import zlib
from typing import Any

import pytest

from game.language import speak
from game.rules.names import Level
from game.scenario import find, load
from game.sheets import background
from game.sheets import kit as pages_of
from game.sheets.pdf import pdf
from tests.sheets.making import SHIPPED, codes_of, kit_of

weasyprint: Any = pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))  # type: ignore[arg-type]


def paper(html: str, size: str) -> int:
    """How many pages it takes."""
    sized = html.replace("@page {", f"@page {{ size: {size};")
    assert sized != html
    return len(weasyprint.HTML(string=sized).render().pages)


@pytest.mark.parametrize("size", ["A4", "letter"])
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name == "two-plus-two" else pytest.mark.long)
        for name in SHIPPED
    ],
)
def test_every_role_sheet_and_every_tent_is_one_page(name: str, size: str) -> None:
    kit = kit_of(name)
    seats = len([page for page in kit if page.startswith("role-")])
    assert paper(kit["roles.html"], size) == 2 * seats
    assert paper(kit["tents.html"], size) == seats
    assert paper(kit["background.html"], size) == 1
    assert paper(kit["questions.html"], size) == 1
    assert paper(kit["answers.html"], size) == 1


def test_in_french_a_role_sheet_is_one_page_as_well() -> None:
    speak("fr")
    file = find("the-hotline")
    scenario = load(file)
    kit = pages_of(scenario, Level.FULL, background(file), codes_of(scenario))
    assert "PRIVÉ" in kit["roles.html"]
    assert paper(kit["roles.html"], "A4") == 2 * len(scenario.setting.seats)
    assert paper(kit["background.html"], "A4") == 1


def test_a_pdf_says_its_title_and_language_and_fetches_nothing() -> None:
    html = kit_of("the-hotline")["questions.html"]
    made = pdf(html.replace("</main>", '<img src="file:///etc/passwd" alt="x"></main>'))
    assert made.startswith(b"%PDF-")
    streams = re.findall(rb"stream\r?\n(.*?)endstream", made, re.DOTALL)
    inside = made + b"".join(zlib.decompressobj().decompress(s) for s in streams if s[:1] == b"x")
    assert re.search(rb"/Lang\s*\(en\)", inside)
    assert b"root:" not in inside
