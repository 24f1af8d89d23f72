"""The grounds to read on: evening and paper, one of high contrast, one for all eyes for colour.

Text on them has a contrast of 4.5 to 1 at least, in high contrast 7 to 1 (WCAG 2.2, success
criteria 1.4.3 and 1.4.6). Textual's own quiet text is translucent, which is too faint on a light
ground; here it is a colour.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from game.language import later

OKABE_ITO: Final = {
    "orange": "#e69f00",
    "sky blue": "#56b4e9",
    "bluish green": "#009e73",
    "yellow": "#f0e442",
    "blue": "#0072b2",
    "vermillion": "#d55e00",
    "reddish purple": "#cc79a7",
}
"""Colours that people of any colour vision tell apart: M. Okabe and K. Ito, “Color Universal
Design: How to make figures and presentations that are friendly to Colorblind people”, 2008,
https://jfly.uni-koeln.de/color/."""

EVENING: Final = Theme(
    name="evening",
    primary="#86aedb",
    secondary="#6f8fb3",
    accent="#dcb46a",
    warning="#e0a458",
    error="#e07a6f",
    success="#7fb98a",
    foreground="#dcdfe4",
    background="#12151a",
    surface="#171b21",
    panel="#222831",
    dark=True,
    variables={"foreground-muted": "#9ea2a8", "foreground-disabled": "#8e9298"},
)
PAPER: Final = Theme(
    name="paper",
    primary="#2c5a8c",
    secondary="#4d6f94",
    accent="#835500",
    warning="#9a5b00",
    error="#a8322a",
    success="#2d6e3e",
    foreground="#22262b",
    background="#f4f0e6",
    surface="#fbf8f1",
    panel="#e6e0d2",
    dark=False,
    variables={"foreground-muted": "#5c5d5e", "foreground-disabled": "#616263"},
)
CONTRAST: Final = Theme(
    name="contrast",
    primary="#8ccbff",
    secondary="#8ccbff",
    accent="#ffd75f",
    warning="#ffb84d",
    error="#ffa69e",
    success="#86e594",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "text-muted": "#dadada",
        "foreground-muted": "#dadada",
        "foreground-disabled": "#c0c0c0",
        # What is focused or only framed is as plain as text.
        "accent-muted": "#ffd75f",
        "primary-muted": "#8ccbff",
        "border-blurred": "#c0c0c0",
    },
)
SAFE: Final = Theme(
    name="colour-safe",
    primary=OKABE_ITO["sky blue"],
    secondary=OKABE_ITO["sky blue"],
    accent=OKABE_ITO["yellow"],
    warning=OKABE_ITO["orange"],
    error=OKABE_ITO["vermillion"],
    success=OKABE_ITO["bluish green"],
    foreground="#e4e6e8",
    background="#07090b",
    surface="#0b0e11",
    panel="#14181d",
    dark=True,
    variables={
        "foreground-muted": "#a4a8ad",
        "foreground-disabled": "#8e9297",
        # The palette itself: Textual would whiten it, and bring its colours closer together.
        "text-primary": OKABE_ITO["sky blue"],
        "text-accent": OKABE_ITO["yellow"],
        "text-warning": OKABE_ITO["orange"],
        "text-error": OKABE_ITO["vermillion"],
        "text-success": OKABE_ITO["bluish green"],
    },
)

THEMES: Final = (
    (EVENING, later("Evening: dark and calm")),
    (PAPER, later("Paper: light")),
    (CONTRAST, later("High contrast: white on black")),
    (SAFE, later("Colour-blind safe: the colours of Okabe and Ito")),
)
"""Every theme, and what it is called."""


def has_colours(term: str) -> bool:
    """Whether a terminal of that name, as TERM gives it, shows colours.

    >>> has_colours("xterm-256color"), has_colours("xterm-mono"), has_colours("vt220")
    (True, False, False)
    """
    return not (term.startswith("vt") or term.endswith(("-mono", "-m")))
