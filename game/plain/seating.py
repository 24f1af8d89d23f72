"""Sit down line by line: which seat, if it was not said."""

from __future__ import annotations

import os
import sys

from game.language import _
from game.plain.ask import Ask
from game.plain.choices import seats
from game.plain.console import Console
from game.rules.names import Seat
from game.scenario import Scenario


def no_screen() -> bool:
    """Whether a screen cannot be drawn: no terminal at one end, or one that says it is dumb."""
    return not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb"


def ask_seat(console: Console, scenario: Scenario) -> Seat:
    """Whose seat? The others are played by AI delegates.

    Raises:
        Cancelled: if none is taken.
        Left: if there are no more lines.
    """
    console.say(f"{scenario.title}. {scenario.summary}")
    options = seats(scenario.setting.delegations)
    return Ask(console, "", lambda _line: False).run(
        lambda ask: ask.one(_("Whose seat do you take? The others are played for you."), options)
    )
