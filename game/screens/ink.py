"""A delegation's colour, as a dark or a light ground can show it."""

from __future__ import annotations

from textual.color import Color, ColorParseError


def ink(colour: str, dark: bool) -> str:
    """A delegation's colour, made readable on a dark or on a light ground.

    The scenario names a colour; what cannot be read as one is left out.
    """
    try:
        found = Color.parse(colour)
    except ColorParseError:
        return ""
    ground, target = Color(20, 20, 20), Color(255, 255, 255)
    if not dark:
        ground, target = Color(235, 235, 235), Color(0, 0, 0)
    for _ in range(10):
        if abs(found.brightness - ground.brightness) >= 0.45:
            break
        found = found.blend(target, 0.2)
    return found.hex
