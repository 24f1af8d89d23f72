"""Lines are broken at blanks, but not at those that keep two words together."""

from __future__ import annotations

from rich import _wrap
from textual.content import Content

from game.screens.wrapping import keep_no_break_spaces

NBSP = "\N{NO-BREAK SPACE}"


def test_textual_wraps_with_the_pattern_that_is_replaced() -> None:
    keep_no_break_spaces()
    assert [word for _start, _end, word in _wrap.words(f"qui peut{NBSP}: tous")] == [
        "qui ",
        f"peut{NBSP}: ",
        "tous",
    ]


def test_no_line_begins_with_a_colon_that_a_blank_keeps_with_its_word() -> None:
    keep_no_break_spaces()
    lines = Content(f"un communiqué commun{NBSP}: qui peut appeler").wrap(20)
    assert [line.plain.strip() for line in lines] == [
        "un communiqué",
        f"commun{NBSP}: qui peut",
        "appeler",
    ]
