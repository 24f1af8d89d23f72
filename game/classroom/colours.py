"""Colours that a client's terminal can show.

An app paints in full colour. A seat may go from a terminal of many colours to one of few while
its app runs on, so colours are brought down on the way out, and not in the app.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from rich.color import Color, ColorSystem

_STYLE: Final = re.compile(r"\x1b\[([\d;]+)m")


class Colours(Enum):
    """What a terminal shows; values are for people."""

    FULL = "16 million"
    MANY = "256"
    FEW = "16"
    GREY = "greys"
    NONE = "none"


_WITHOUT: Final = ("vt52", "vt100", "vt102", "vt220", "vt320", "vt420")
_FULL: Final = ("-direct", "truecolor", "kitty", "ghostty", "alacritty", "wezterm", "foot")


def colours(term: str, environment: Mapping[str, str]) -> Colours:
    """What a terminal of that name shows, by what its client says of itself.

    `NO_COLOR` means greys, as it does to Textual itself. A client that sends no `COLORTERM` is
    taken to have 256, which is what a terminal of unknown make shows rightly.
    """
    plainly = term in _WITHOUT or term.endswith(("-m", "-mono"))
    many = environment.get("COLORTERM") in ("truecolor", "24bit") or any(
        name in term for name in (*_FULL, "256color")
    )
    if plainly or (environment.get("NO_COLOR") and not many):
        return Colours.NONE
    if environment.get("NO_COLOR"):
        return Colours.GREY
    if environment.get("COLORTERM") in ("truecolor", "24bit") or any(n in term for n in _FULL):
        return Colours.FULL
    return Colours.MANY if many else Colours.FEW


def brought_down(frame: str, shown: Colours) -> str:
    r"""A frame whose styles use no more colours than are shown.

    >>> brought_down("\x1b[1;38;2;250;0;0mNo", Colours.MANY)
    '\x1b[1;38;5;196mNo'
    >>> brought_down("\x1b[1;38;2;250;0;0mNo", Colours.NONE)
    '\x1b[1mNo'
    """
    if shown is Colours.FULL:
        return frame
    return _STYLE.sub(lambda found: _style(found[1], shown), frame)


@lru_cache(maxsize=4096)
def _style(codes: str, shown: Colours) -> str:
    kept = ";".join(_codes(codes.split(";"), shown))
    return f"\x1b[{kept}m" if kept else ""


def _codes(codes: list[str], shown: Colours) -> Iterator[str]:
    rest = iter(codes)
    for code in rest:
        if code not in ("38", "48"):
            if shown not in (Colours.NONE, Colours.GREY) or not _colours(int(code or 0)):
                yield code
        elif next(rest, "") == "2":
            red, green, blue = (int(next(rest, 0)) for _ in range(3))
            yield from _shown(red, green, blue, shown, code == "38")
        else:
            number = next(rest, "0")
            if shown in (Colours.MANY, Colours.FEW):
                yield from (code, "5", number)


def _colours(code: int) -> bool:
    return 30 <= code <= 49 or 90 <= code <= 107


def _shown(red: int, green: int, blue: int, shown: Colours, letters: bool) -> tuple[str, ...]:
    if shown is Colours.NONE:
        return ()
    if shown is Colours.GREY:
        # As bright as the colour, by the weights that Textual's own greys have.
        red = green = blue = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    system = ColorSystem.STANDARD if shown is Colours.FEW else ColorSystem.EIGHT_BIT
    return Color.from_rgb(red, green, blue).downgrade(system).get_ansi_codes(letters)
