"""Sit down line by line: which seat, if it was not said."""

from __future__ import annotations

from game.language import _
from game.plain.ask import Ask
from game.plain.choices import seats
from game.plain.console import Console
from game.rules.names import Seat
from game.scenario import Scenario


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
