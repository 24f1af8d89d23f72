"""What a seat could give to the papers, and how likely it is found out."""

from __future__ import annotations

from game.rules.legal import refusal
from game.rules.moves import Leak
from game.rules.press import Disclosure
from game.rules.procedure.leaks import disclosure
from game.rules.view import View


def leakable(view: View) -> list[tuple[int, Disclosure]]:
    """What one could give to the papers, the newest first: its number, and what it discloses."""
    found = []
    for number in reversed(range(len(view.minutes))):
        what = disclosure(view.minutes[number], view.seats)
        if what and not refusal(view, Leak(view.seat, number)):
            found.append((number, what))
    return found


def odds(what: Disclosure) -> int:
    """The chance in a hundred that a leak is traced: the fewer knew, the likelier."""
    return 100 // len(what.seats)
