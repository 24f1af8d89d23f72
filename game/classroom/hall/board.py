"""What a projector shows: of every table what everybody at it knows, and never more.

Everything comes from what onlookers see, or is a count. There are no names of students in it: what
they call themselves is for the class, and not for a wall.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game import prose
from game.classroom.hall.ballots import Votes, votes
from game.classroom.hall.onlooker import onlooker
from game.classroom.hall.words import clock_words
from game.rules.events import HeadlinePrinted
from game.rules.names import Phase, Seat
from game.rules.view import View

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall

LATEST: Final = ((2, 3), (6, 2))
"""Up to so many tables, so many headlines of each are shown; of more tables one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its title, and what is agreed on it, empty while it is in brackets."""

    title: str
    agreed: str


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline of the wire and its paper."""

    paper: str
    headline: str


@dataclass(frozen=True, slots=True)
class TableBoard:
    """One table in public; `ending` is why its conference is over, empty while it goes on.

    `clock_stopped` says that this is the one further round that a broken silence gives.
    """

    number: int
    round: int
    rounds: int
    clock_stopped: bool
    phase: Phase
    recess: bool
    clock: str
    temperature: int
    clauses: tuple[Clause, ...]
    headlines: tuple[Headline, ...]
    ending: str
    votes: Votes

    @property
    def agreed(self) -> int:
        """How many clauses are agreed."""
        return sum(bool(clause.agreed) for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class Board:
    """The class in public.

    `here` is how many students are there now; `delegations` are short names, `votes` those of all.
    """

    title: str
    code: str
    here: int
    tables: tuple[TableBoard, ...]
    delegations: dict[Seat, str]
    votes: Votes


def board(hall: Hall) -> Board:
    """What a projector shows of a class."""
    most = next((shown for tables, shown in LATEST if len(hall.tables) <= tables), 1)
    return Board(
        title=hall.title,
        code=hall.code,
        here=sum(hall.here(student) for student in hall.roll.students),
        tables=tuple(_table(hall, number, most) for number in sorted(hall.tables)),
        delegations={d.seat: d.short for d in hall.scenario.setting.delegations},
        votes=votes(hall),
    )


def _table(hall: Hall, number: int, most: int) -> TableBoard:
    seen = onlooker(hall.tables[number].table.view(hall.seats[0]))
    return TableBoard(
        number=number,
        round=seen.round,
        rounds=seen.procedure.rounds,
        clock_stopped=seen.clock_stopped,
        phase=seen.phase,
        recess=seen.recess,
        clock=clock_words(hall, number),
        temperature=seen.temperature,
        clauses=tuple(_clauses(seen)),
        headlines=headlines(seen, most),
        ending=seen.ending.reason.value if seen.ending else "",
        votes=votes(hall, number),
    )


def _clauses(seen: View) -> list[Clause]:
    agreed = {
        c.id: c.wording(seen.agreed[c.id].wording).label
        for c in seen.clauses
        if c.id in seen.agreed
    }
    return [Clause(clause.title, agreed.get(clause.id, "")) for clause in seen.clauses]


def headlines(seen: View, most: int) -> tuple[Headline, ...]:
    """The latest headlines of a table's wire, the newest first; the papers take turns.

    The press gallery's latest is among them, however much has happened since.
    """
    last_first = [*enumerate(seen.minutes)][::-1]
    printed = next((n for n, event in last_first if isinstance(event, HeadlinePrinted)), None)
    found: dict[int, Headline] = {}
    for number, event in last_first:
        room = most - len(found) - (printed is not None and printed not in found)
        if (room > 0 or number == printed) and (told := prose.wire(event, seen, number)):
            chosen = told[number % len(told)]
            found[number] = Headline(chosen.outlet, chosen.headline)
        if len(found) == most:
            break
    return tuple(found.values())
