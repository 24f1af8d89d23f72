"""The vote before and after: press and public gallery, or the whole class, by secret ballot.

Two questions, the same both times: would you join this statement, and whose case convinces you
most. The first ballot is open until a table's first plenary, the second once its conference is
over; of several ballots of one person the last counts. What is shown is counts, when the
conference is over, and of so few ballots that they would say whose they are, nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.classroom.hall.entries import Moment, Stance, Voted
from game.classroom.hall.seating import Role, StudentId
from game.language import _
from game.rules.events import PlenaryOpened
from game.rules.names import Phase, Seat
from game.rules.view import View

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall
    from game.classroom.hall.roll import Roll
    from game.classroom.student.classroom import Classroom

FEWEST: Final = 3
"""Of fewer ballots no counts are shown: they would tell how somebody voted."""


@dataclass(frozen=True, slots=True)
class Count:
    """One vote, counted: how many `cast` a ballot, and what is in the urn, unless too few did."""

    cast: int
    stances: Mapping[Stance, int]
    convinced: Mapping[Seat, int]

    @property
    def shown(self) -> bool:
        """Whether there are enough ballots for what is in them to be shown."""
        return self.cast >= FEWEST


@dataclass(frozen=True, slots=True)
class Votes:
    """Both votes of a table, or of the class; `over` says whether what is in them may be shown."""

    before: Count
    after: Count
    over: bool


def votes(hall: Classroom, table: int | None = None) -> Votes:
    """The votes at a table; at all of them together, if none is named.

    Until the conference is over (all of them), how many have voted is all there is.
    """
    tables = [*hall.roll.tables] if table is None else [table]
    phases = [hall.table(number).view(hall.seats[0]).phase for number in tables]
    over = bool(phases) and all(phase is Phase.ENDED for phase in phases)
    cast = [ballot for ballot in hall.roll.votes.values() if ballot.table in tables]
    return Votes(counted(cast, Moment.BEFORE, over), counted(cast, Moment.AFTER, over), over)


def vote_for(roll: Roll, student: StudentId, seen: View) -> Moment | None:
    """Which vote a student can take part in now, at the table that is seen."""
    place = roll.at(student)
    if place is None or (place.role is Role.DELEGATE and not roll.everybody_votes):
        return None
    if seen.phase is Phase.ENDED:
        return Moment.AFTER
    plenary = any(isinstance(event, PlenaryOpened) for event in seen.minutes)
    return None if plenary else Moment.BEFORE


def vote(hall: Hall, student: StudentId, stance: Stance, convinced: Seat = "") -> str:
    """Cast a ballot, in place of an earlier one of the same vote; the reason if it was refused."""
    place = hall.roll.at(student)
    if place is None:
        return _("No vote is open.")
    moment = vote_for(hall.roll, student, hall.table(place.table).view(hall.seats[0]))
    if moment is None:
        return _("No vote is open.")
    if convinced and convinced not in hall.seats:
        return _("No such delegation is at the table.")
    hall.register.write(Voted(student, place.table, moment, stance, convinced))
    hall.tell()
    return ""


def counted(ballots: Iterable[Voted], moment: Moment, over: bool) -> Count:
    """One of the votes among ballots; what is in the urn only if all is `over`, and enough cast."""
    cast = [ballot for ballot in ballots if ballot.moment is moment]
    if not over or len(cast) < FEWEST:
        return Count(len(cast), {}, {})
    found = Counter(ballot.stance for ballot in cast)
    return Count(
        len(cast),
        {stance: found[stance] for stance in Stance},
        Counter(ballot.convinced for ballot in cast if ballot.convinced),
    )
