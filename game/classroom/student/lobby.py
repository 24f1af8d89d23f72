"""The lobby: who is here, and where one will sit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.classroom.hall.roll import Student
from game.classroom.hall.seating import StudentId
from game.classroom.hall.words import place_words
from game.classroom.student.practice import TUTORIAL
from game.language import _, later, plural
from game.screens.widgets.foot import Foot

if TYPE_CHECKING:
    from game.classroom.student.app import StudentApp
    from game.classroom.student.classroom import Classroom


class LobbyScreen(Screen[None]):
    """Where one waits; under everything else. It dismisses never."""

    DEFAULT_CSS = """
    LobbyScreen #waiting { height: auto; padding: 1 2; }
    LobbyScreen #here { height: 1fr; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "sit", later("Take your seat")),
        Binding("a", "practise", later("Practise against the AI")),
    ]

    def __init__(self, hall: Classroom, student: StudentId) -> None:
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
        yield Foot(compact=True, show_command_palette=False)

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
        """A seat is taken when the table is open; until then one may practise."""
        seated = self._hall.roll.at(self._student) is not None
        if action == "practise":
            # Who plays the tutorial itself would learn what the class is to find out.
            return not seated and self._hall.scenario.id != TUTORIAL
        return action != "sit" or seated

    def action_sit(self) -> None:
        """Go to one's place."""
        cast("StudentApp", self.app).look()

    def action_practise(self) -> None:
        """Play against AI delegates while one waits."""
        cast("StudentApp", self.app).practise()

    def _waiting(self) -> Content:
        student = self._hall.roll.students[self._student]
        welcome = _("Good to have you here, {name}.").format(name=student.name)
        asked = self._student in self._hall.roll.helps
        help_words = _("Help is on its way.") if asked else _("F6 asks your teacher for help.")
        return Content.assemble(
            (welcome, "bold"), "\n", self._where(student), "\n", (help_words, "$foreground-muted")
        )

    def _where(self, student: Student) -> str:
        return place_words(self._hall, student.place)

    def _here(self) -> Content:
        students = self._hall.roll.students.values()
        here = [student.name for student in students if self._hall.here(student.id)]
        count = plural("{n} is here:", "{n} are here:", len(here)).format(n=len(here))
        return Content.assemble((count, "$foreground-muted"), "\n", ", ".join(here))
