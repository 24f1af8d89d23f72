"""Colours brought down to what a terminal shows."""

from __future__ import annotations

import pytest

from game.classroom.colours import Colours, brought_down, colours


@pytest.mark.parametrize(
    ("term", "told", "shown"),
    [
        ("xterm-256color", {}, Colours.MANY),
        ("xterm-256color", {"COLORTERM": "truecolor"}, Colours.FULL),
        ("xterm-256color", {"COLORTERM": "24bit"}, Colours.FULL),
        ("xterm-direct", {}, Colours.FULL),
        ("xterm-kitty", {}, Colours.FULL),
        ("linux", {}, Colours.FEW),
        ("screen", {}, Colours.FEW),
        ("vt100", {}, Colours.NONE),
        ("xterm-mono", {"COLORTERM": "truecolor"}, Colours.NONE),
        ("xterm-256color", {"NO_COLOR": "1"}, Colours.GREY),
        ("linux", {"NO_COLOR": "1"}, Colours.NONE),
        ("xterm-256color", {"NO_COLOR": ""}, Colours.MANY),
    ],
)
def test_a_terminal_shows_what_it_says_of_itself(
    term: str, told: dict[str, str], shown: Colours
) -> None:
    assert colours(term, told) is shown


@pytest.mark.parametrize(
    ("shown", "painted"),
    [
        (Colours.FULL, "\x1b[1;38;2;250;0;0;48;2;0;0;0mNo\x1b[0m"),
        (Colours.MANY, "\x1b[1;38;5;196;48;5;16mNo\x1b[0m"),
        (Colours.FEW, "\x1b[1;31;40mNo\x1b[0m"),
        (Colours.GREY, "\x1b[1;38;5;236;48;5;16mNo\x1b[0m"),
        (Colours.NONE, "\x1b[1mNo\x1b[0m"),
    ],
    ids=lambda value: value.name if isinstance(value, Colours) else "",
)
def test_a_style_keeps_its_weight_and_loses_colours(shown: Colours, painted: str) -> None:
    assert brought_down("\x1b[1;38;2;250;0;0;48;2;0;0;0mNo\x1b[0m", shown) == painted


def test_all_that_is_no_style_stays() -> None:
    frame = "\x1b[2J\x1b[10;5H\x1b[?25l words 38;2;1;2;3m"
    assert brought_down(frame, Colours.NONE) == frame


@pytest.mark.parametrize("codes", ["38", "38;2", "38;2;1", "48;5", "1;;4"])
def test_a_style_that_is_cut_off_harms_nothing(codes: str) -> None:
    for shown in Colours:
        brought_down(f"\x1b[{codes}m", shown)
