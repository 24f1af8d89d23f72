"""The press gallery: which paper a journalist writes for, and the headline of each round.

A journalist writes for one of the wire's invented papers and its declared leaning; those of one
table for different ones, as far as there are enough. What is printed is in the table's log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.classroom.hall.seating import StudentId
from game.errors import IllegalMove, LogError
from game.language import _
from game.prose.wire import outlets
from game.rules.events import ConferenceEnded, HeadlinePrinted, RoundBegan
from game.rules.moves import PrintHeadline
from game.rules.names import Outlet
from game.rules.view import View
from game.rules.words import plain

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall
    from game.classroom.hall.roll import Roll


def paper_of(roll: Roll, student: StudentId) -> Outlet:
    """The paper that a student writes for; empty for who is not of the press."""
    desk, papers = roll.desks.get(student), outlets()
    return "" if desk is None else papers[desk % len(papers)].name


def has_printed(seen: View, journalist: str) -> bool:
    """Whether a journalist has had the headline of the round, or, when all is over, the last."""
    for event in reversed(seen.minutes):
        match event:
            case HeadlinePrinted(who) if who == journalist:
                return True
            case RoundBegan() | ConferenceEnded():
                return False
            case _:
                pass
    return False


def print_headline(hall: Hall, student: StudentId, headline: str) -> str:
    """Print a student's headline at their table; the reason if it was refused, else empty."""
    place, paper = hall.roll.at(student), paper_of(hall.roll, student)
    if place is None or not paper:
        return _("You have another place by now.")
    name = hall.roll.students[student].name
    try:
        hall.tables[place.table].table.submit(PrintHeadline(name, paper, plain(headline)))
    except (IllegalMove, LogError) as error:
        return str(error)
    return ""
