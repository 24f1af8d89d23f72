"""Everybody in the class while it runs, and what the teacher does with one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from game.classroom.console.acts import STUDENTS
from game.classroom.console.base import bound
from game.classroom.console.caretaking import turn_caretaker
from game.classroom.console.everybody import Everybody
from game.classroom.console.head import Head
from game.classroom.console.keys import Keys
from game.classroom.console.moving import Moving
from game.classroom.hall import Role
from game.language import _, later
from game.screens.widgets.foot import Foot


class StudentsScreen(Moving):
    """The list; acts go to the selected student."""

    AUTO_FOCUS = "#everybody"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,s", "dismiss", later("Back")),
        *bound(*STUDENTS),
    ]
    acts = STUDENTS

    def compose(self) -> ComposeResult:
        """The class in a line, the list, the keys."""
        yield Head(self.hall)
        yield Static(_("Everybody, by where they sit. Enter moves."), id="targets")
        yield Everybody(self.hall)
        yield Keys()
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show who is there."""
        self.look()

    def look(self) -> None:
        """Look again at who is there."""
        self.query_one(Head).look()
        self.query_one(Everybody).see(self.places, self.app.current_theme.dark)

    @property
    def tables(self) -> Sequence[int]:
        """Those that are open."""
        return sorted(self.hall.tables)

    def on_option_list_option_selected(self) -> None:
        """Enter moves."""
        self.action_move()

    def action_helped(self) -> None:
        """The teacher has been to the student."""
        if student := self._student():
            self.chair.give_help(student.id)
            self.tell(_("Helped: {names}.").format(names=student.name))
            self.console.look()

    def action_pen(self) -> None:
        """Give the student the pen of their team."""
        if (student := self._student()) is None:
            return
        place = student.place
        if place is None or place.role is not Role.DELEGATE:
            self.warn(_("{name} sits at no delegation's seat.").format(name=student.name))
            return
        self.hall.give_pen(student.id)
        self.tell(_("{name} has the pen now.").format(name=student.name))
        self.console.look()

    def action_caretaker(self) -> None:
        """Let a caretaker play the student's seat, or hand it back."""
        if (student := self._student()) is None:
            return
        place = student.place
        if place is None or place.role is not Role.DELEGATE:
            self.warn(_("{name} sits at no delegation's seat.").format(name=student.name))
        else:
            turn_caretaker(self, place.table, place.seat)
