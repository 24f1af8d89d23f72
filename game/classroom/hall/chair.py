"""The chair: what the facilitator does with the class, at one table or at all.

What is done at a table is a move of the chair there and stands in that table's log; the rest
(clocks, help, the debrief) is in the class's journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from game.classroom.hall.entries import DebriefOpened, HelpGiven, LessonBegan, VotesWidened
from game.classroom.hall.hours import Hours
from game.classroom.hall.onlooker import onlooker
from game.classroom.hall.seating import Role, StudentId
from game.classroom.hall.summary import Summary, summary
from game.errors import IllegalMove, LogError
from game.language import _
from game.rules.moves import (
    Adjourn,
    Announce,
    CallRecess,
    ChairMove,
    CloseInformals,
    CloseSilence,
    EndRecess,
    Inject,
    OpenSilence,
    TakeBack,
)
from game.rules.names import IncidentId, Phase, Seat
from game.rules.view import View
from game.rules.words import plain

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall

Refusals = dict[int, str]
"""The tables at which something was refused, and why; empty if it was done at all of them."""

Stages: TypeAlias = Mapping[int, tuple[int, Phase]]
"""Tables by number, and the round and phase that each is in."""


class Chair:
    """The facilitator's acts; `tables` are their numbers, None for all that are open.

    What was `asked` of tables as they stood is done at those, but for any that has gone on since.
    """

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.hours = Hours(hall)

    def stages(self, tables: Iterable[int] | None = None) -> Stages:
        """Where tables are now."""
        return {number: self._stage(number) for number in self._numbers(tables)}

    def announce(
        self, headline: str, heat: int = 0, tables: Iterable[int] | None = None
    ) -> Refusals:
        """Let something happen that the scenario does not have."""
        return self._each(tables, lambda _: Announce(plain(headline), heat))

    def inject(self, incident: IncidentId, tables: Iterable[int] | None = None) -> Refusals:
        """Let an event of the scenario happen now."""
        return self._each(tables, lambda _: Inject(incident))

    def recess(self, tables: Iterable[int] | None = None) -> Refusals:
        """Send tables into a recess; their clocks wait."""
        refused = self._each(tables, lambda _: CallRecess())
        self.hours.pause([n for n in self._numbers(tables) if n not in refused])
        return refused

    def call_back(self, tables: Iterable[int] | None = None) -> Refusals:
        """End the recess; the clocks go on."""
        refused = self._each(tables, lambda _: EndRecess())
        self.hours.go_on([n for n in self._numbers(tables) if n not in refused])
        return refused

    def end_phase(
        self, tables: Iterable[int] | None = None, asked: Stages | None = None
    ) -> Refusals:
        """Open the plenary, or close the silence procedure, without waiting any longer."""
        return self._each(tables, self._close, asked)

    def open_silence(self, tables: Iterable[int] | None = None) -> Refusals:
        """Put the text as it stands under silence, early."""
        return self._each(tables, lambda _: OpenSilence())

    def adjourn(self, tables: Iterable[int] | None = None) -> Refusals:
        """End the conference without a text."""
        return self._each(tables, lambda _: Adjourn())

    def take_back(
        self, tables: Iterable[int] | None = None, asked: Stages | None = None
    ) -> Refusals:
        """Take the last plenary back."""
        return self._each(tables, lambda _: TakeBack(), asked)

    def seat_caretaker(self, table: int, seat: Seat) -> Refusals:
        """Let a caretaker play a seat until it is handed back, or its student acts."""
        return self._caretaker(table, seat, True)

    def cover(self, table: int) -> Refusals:
        """Let caretakers play the seats of a table whose people are away, or that nobody has."""
        try:
            self.hall.ushers.cover(table, absent=True)
        except LogError as error:
            return {table: str(error)}
        self.hall.tell()
        return {}

    def hand_back(self, table: int, seat: Seat) -> Refusals:
        """Have a caretaker hand a seat back."""
        return self._caretaker(table, seat, False)

    def open_debrief(self, tables: Iterable[int] | None = None, seat: Seat = "") -> Refusals:
        """Open the debrief to tables whose conference is over, or to one seat of them."""
        over = {n: self.hall.tables.over(n) for n in self._numbers(tables)}
        new = [n for n in over if over[n] and not self.hall.roll.debriefed(n, seat)]
        self.hall.register.write(*(DebriefOpened(number, seat) for number in new))
        self.hall.tell()
        return {n: _("The conference is not over yet.") for n in over if not over[n]}

    def begin_lesson(self, minutes: int, ago: float = 0.0) -> None:
        """The lesson began so many seconds ago, by the running order for so many minutes."""
        self.hall.register.write(LessonBegan(self.hall.clock() - ago, minutes))

    def widen_votes(self, everybody: bool = True) -> None:
        """Let the whole class vote before and after, or the press and the gallery alone."""
        if everybody != self.hall.roll.everybody_votes:
            self.hall.register.write(VotesWidened(everybody))
            self.hall.tell()

    def give_help(self, student: StudentId) -> None:
        """Somebody has been to the student who asked."""
        if student in self.hall.roll.helps:
            self.hall.register.write(HelpGiven(student))
            self.hall.tell()

    def summary(self, number: int) -> Summary:
        """A table at a glance."""
        hall, at = self.hall, self.hall.tables[number]
        roll, now = hall.roll, hall.clock()
        clock = roll.clocks.get(number)
        there = [s for s in roll.students.values() if s.place and s.place.table == number]
        pens = {seat: roll.pen(number, seat) for seat in hall.seats}
        return replace(
            summary(number, [at.table.view(seat) for seat in hall.seats]),
            left=clock.clock.remaining(now) if clock else None,
            paused=clock is not None and clock.clock.paused,
            debriefed=roll.debriefed(number, ""),
            people={
                seat: tuple(
                    s.name for s in sorted(roll.team(number, seat), key=lambda s: s != pens[seat])
                )
                for seat in hall.seats
            },
            onlookers=tuple(s.name for s in there if s.place and s.place.role is not Role.DELEGATE),
            away=tuple(s.name for s in there if not hall.here(s.id)),
            helps=tuple(roll.students[s].name for s in roll.helps if roll.students[s] in there),
            problem=at.problem,
        )

    def summaries(self) -> tuple[Summary, ...]:
        """All tables at a glance, by number."""
        return tuple(self.summary(number) for number in sorted(self.hall.tables))

    def as_seat(self, table: int, seat: Seat) -> View:
        """What a seat sees, for the facilitator alone."""
        return self.hall.tables[table].table.view(seat)

    def in_public(self, table: int) -> View:
        """What everybody at a table knows: for a projector, the press, the gallery."""
        return onlooker(self._view(table))

    def _caretaker(self, table: int, seat: Seat, seated: bool) -> Refusals:
        try:
            self.hall.tables[table].seat(seat, seated)
        except (IllegalMove, LogError) as error:
            return {table: str(error)}
        self.hall.tell()
        return {}

    def _close(self, number: int) -> ChairMove:
        silence = self._view(number).phase is Phase.SILENCE
        return CloseSilence() if silence else CloseInformals()

    def _view(self, number: int) -> View:
        return self.hall.tables[number].table.view(self.hall.seats[0])

    def _stage(self, number: int) -> tuple[int, Phase]:
        view = self._view(number)
        return view.round, view.phase

    def _numbers(self, tables: Iterable[int] | None) -> list[int]:
        return sorted(self.hall.tables if tables is None else set(tables) & self.hall.tables.keys())

    def _each(
        self,
        tables: Iterable[int] | None,
        move: Callable[[int], ChairMove],
        asked: Stages | None = None,
    ) -> Refusals:
        refused = {}
        for number in self._numbers(tables if asked is None else asked):
            at = self.hall.tables[number]
            try:
                with at.still():
                    if asked is not None and self._stage(number) != asked[number]:
                        raise IllegalMove(_("that phase is over."))
                    at.table.submit(move(number))
            except (IllegalMove, LogError) as error:
                refused[number] = str(error)
        return refused
