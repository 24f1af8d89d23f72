"""A delegation's colour, as a dark or a light ground can show it."""

from __future__ import annotations

from functools import cache
from typing import Final

from textual.color import BLACK, WHITE, Color, ColorParseError

from game.screens.themes import EVENING, PAPER

ENOUGH: Final = 5.0
"""The contrast (WCAG 2.2, 1.4.3 asks for 4.5) to the ground on which it is hardest to read.

What has that on evening's panel has 7, the most that 1.4.6 asks for, on the black of high contrast.
"""


@cache
def ink(colour: str, dark: bool) -> str:
    """A delegation's colour, made readable on a dark or on a light ground.

    The scenario names a colour; what cannot be read as one is left out.
    """
    try:
        found = Color.parse(colour)
    except ColorParseError:
        return ""
    theme, target = (EVENING, WHITE) if dark else (PAPER, BLACK)
    ground = Color.parse(theme.panel or "")
    while contrast(found, ground) < ENOUGH:
        found = found.blend(target, 0.1)
    return found.hex


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    return sum(
        share * _linear(part)
        for share, part in zip((0.2126, 0.7152, 0.0722), colour.rgb, strict=True)
    )


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
