"""The lobby: who is here, and where one will sit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from game.classroom.hall.roll import Student
from game.classroom.hall.seating import Role, StudentId
from game.language import _, later, plural

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall
    from game.classroom.student.app import StudentApp


class LobbyScreen(Screen[None]):
    """Where one waits; under everything else. It dismisses never."""

    DEFAULT_CSS = """
    LobbyScreen #waiting { height: auto; padding: 1 2; }
    LobbyScreen #here { height: 1fr; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "sit", later("Take your seat")),
    ]

    def __init__(self, hall: Hall, student: StudentId) -> None:
        super().__init__()
        self._hall = hall
        self._student = student
        self._said = Content(), Content()

    def compose(self) -> ComposeResult:
        """The title, what one waits for, who is here."""
        yield Static(self._hall.title, classes="house", markup=False)
        yield Static(self._waiting(), id="waiting")
        with VerticalScroll(id="here"):
            yield Static(self._here(), id="names")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Who has a seat already takes it."""
        self.app.call_later(cast("StudentApp", self.app).look)

    def look(self) -> None:
        """Look at the class again; nothing is painted that has not changed."""
        said = self._waiting(), self._here()
        if self.is_mounted and said != self._said:
            self._said = said
            self.query_one("#waiting", Static).update(said[0])
            self.query_one("#names", Static).update(said[1])
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A seat is taken when the table is open."""
        return action != "sit" or self._hall.roll.at(self._student) is not None

    def action_sit(self) -> None:
        """Go to one's place."""
        cast("StudentApp", self.app).look()

    def _waiting(self) -> Content:
        student = self._hall.roll.students[self._student]
        welcome = _("Good to have you here, {name}.").format(name=student.name)
        asked = self._student in self._hall.roll.helps
        help_words = _("Help is on its way.") if asked else _("F6 asks your teacher for help.")
        return Content.assemble(
            (welcome, "bold"), "\n", self._where(student), "\n", (help_words, "$foreground-muted")
        )

    def _where(self, student: Student) -> str:
        place = student.place
        if place is None:
            return _("Your teacher will give you a seat. Stay on this page.")
        if place.role is not Role.DELEGATE:
            return _("You will follow table {n} as its public.").format(n=place.table)
        delegation = next(
            d for d in self._hall.scenario.setting.delegations if d.seat == place.seat
        )
        words = _("You sit at table {n}, for {delegation}.")
        return words.format(n=place.table, delegation=delegation.name)

    def _here(self) -> Content:
        students = self._hall.roll.students.values()
        here = [student.name for student in students if self._hall.here(student.id)]
        count = plural("{n} is here:", "{n} are here:", len(here)).format(n=len(here))
        return Content.assemble((count, "$foreground-muted"), "\n", ", ".join(here))
