"""The list of everybody in the class, by where they sit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.classroom.hall import Hall, Place, Role
from game.classroom.hall.roll import Student
from game.classroom.hall.seating import StudentId
from game.language import _, later
from game.screens.ink import ink
from game.screens.matrix import crop
from game.screens.naming import shorts

_NAME: Final = 10

ROLES: Final = {
    Role.DELEGATE: later("delegate"),
    Role.PRESS: later("press"),
    Role.GALLERY: later("gallery"),
}


def place_words(hall: Hall, place: Place | None) -> str:
    """A place as a person would say it."""
    if place is None:
        return _("the lobby")
    what = shorts(hall.scenario.setting.delegations).get(place.seat) or _(ROLES[place.role])
    return _("{what} at table {n}").format(what=what, n=place.table)


class Everybody(OptionList):
    """A line a student, under the table where they sit or would sit.

    `planned` are the places that they would have if the class began now.
    """

    def __init__(self, hall: Hall) -> None:
        super().__init__(id="everybody")
        self._hall = hall
        self._shown: list[tuple[str, Content]] = []
        self._dark = True

    @property
    def student(self) -> Student | None:
        """The student that the list is at."""
        option = self.highlighted_option
        if option is None or not (option.id or "").isdecimal():
            return None
        return self._hall.roll.students.get(int(option.id or ""))

    def see(self, planned: Mapping[StudentId, Place], dark: bool) -> None:
        """Show who is there now; the list stays at the same student."""
        lines = [*self._people(planned, dark)]
        if (lines, dark) == (self._shown, self._dark):
            return
        # Contents are equal if their words are, whatever their colours.
        self._shown, self._dark = lines, dark
        at = self.highlighted_option.id if self.highlighted_option else None
        top = self.scroll_offset.y
        self.clear_options()
        self.add_options(
            Option(words, id=key, disabled=key.startswith("-")) for key, words in lines
        )
        keys = [key for key, _words in lines]
        people = [number for number, key in enumerate(keys) if not key.startswith("-")]
        if people:
            self.highlighted = keys.index(at) if at in keys else people[0]
            self.scroll_to(y=top, animate=False)

    def _people(
        self, planned: Mapping[StudentId, Place], dark: bool
    ) -> Iterator[tuple[str, Content]]:
        came = [s for s in self._hall.roll.students.values() if s.ticket or s.place]
        seats = list(self._hall.seats)

        def order(student: Student) -> tuple[int, int, int]:
            place = planned.get(student.id)
            if place is None:
                return 0, 0, student.id
            seat = seats.index(place.seat) if place.seat in seats else len(seats)
            return place.table, seat, student.id

        table = -1
        for student in sorted(came, key=order):
            number = order(student)[0]
            if number != table:
                table = number
                yield f"-{number}", _heading(number)
            yield str(student.id), self._line(student, planned.get(student.id), dark)

    def _line(self, student: Student, place: Place | None, dark: bool) -> Content:
        hall = self._hall
        colours = {each.seat: each.colour for each in hall.scenario.setting.delegations}
        short = shorts(hall.scenario.setting.delegations)
        sits = "" if place is None else short.get(place.seat) or _(ROLES[place.role])
        seat = place.seat if place is not None else ""
        pen = hall.roll.pen(place.table, seat) if place is not None and seat else None
        team = hall.roll.team(place.table, seat) if place is not None and seat else ()
        marks = []
        if student.id in hall.roll.helps:
            marks.append((_(" · ! HELP asked"), "bold $text-error"))
        if len(team) > 1 and pen is not None and pen.id == student.id:
            marks.append((_(" · pen"), "$text-accent"))
        if not hall.here(student.id):
            marks.append((_(" · away"), "$text-warning"))
        bar = ("▌", ink(colours[seat], dark)) if seat in colours else (" ", "")
        return Content.assemble("  ", bar, crop(sits, _NAME), (student.name, "bold"), *marks)


def _heading(table: int) -> Content:
    words = _("Table {n}").format(n=table) if table else _("Lobby: no place yet")
    return Content.styled(words, "$text-accent")
