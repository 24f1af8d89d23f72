"""Plain mode: the whole game line by line, for screen readers, for pipes, for a dumb terminal.

The same rules, views and refusals as the screens have; words only, without Textual.
"""

from game.plain.ask import Ask, Cancelled
from game.plain.console import Console, Left
from game.plain.options import numbered
from game.plain.seating import ask_seat
from game.plain.session import Session

__all__ = ["Ask", "Cancelled", "Console", "Left", "Session", "ask_seat", "numbered"]
