"""What all screens of the console share: the class, the acts at hand, and keeping up with both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.screen import Screen

from game.classroom.console.ask import Ask
from game.classroom.hall import Chair, Hall
from game.errors import CommuniqueError
from game.language import _
from game.screens.acts import Act

if TYPE_CHECKING:
    from game.classroom.console.app import ConsoleApp


def bound(*acts: Act) -> list[Binding]:
    """The keys of acts; the footer shows those that are marked for it."""
    return [Binding(act.key, act.action, act.word, show=act.footer) for act in acts]


class ConsoleScreen(Screen[None]):
    """A screen of the console. `acts` is what can be done on it, for help, palette and foot."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as its base has it

    acts: ClassVar[tuple[Act, ...]] = ()

    def look(self) -> None:
        """Look at the class again; called when something happens, and every second."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """Look again at what happened while another screen was over it."""
        if self.is_mounted:
            self.look()

    @property
    def console(self) -> ConsoleApp:
        """The console that it belongs to."""
        return cast("ConsoleApp", self.app)

    @property
    def hall(self) -> Hall:
        """The class."""
        return self.console.hall

    @property
    def chair(self) -> Chair:
        """The facilitator's acts."""
        return self.console.chair

    def warn(self, words: str) -> None:
        """Say what could not be done."""
        self.notify(words, severity="warning", markup=False, timeout=10)

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.notify(words, markup=False)

    def ask(self, heading: str, words: str, yes: str, act: Callable[[], None]) -> None:
        """Do something if the teacher says so; leaving it as it is is at hand."""

        def answered(sure: bool | None) -> None:
            try:
                if sure:
                    act()
            except CommuniqueError as error:
                self.warn(str(error))

        self.app.push_screen(Ask(heading, words, yes, _("Leave it as it is")), answered)

    def action_undo(self) -> None:
        """Undo what the teacher did last."""
        words, well = self.console.undo.undo()
        if well:
            self.tell(words)
        else:
            self.warn(words)
        self.console.look()

    def action_votes(self) -> None:
        """Let the whole class vote, or the press and the gallery alone; `u` turns it back."""
        before = self.hall.roll.everybody_votes
        self.chair.widen_votes(not before)
        words = (
            _("The press and the gallery vote")
            if before
            else _("Everybody votes, before and after")
        )

        def back() -> None:
            self.chair.widen_votes(before)

        self.console.undo.note(words, back)
        self.tell(words)
        self.console.look()

    def action_people(self) -> None:
        """Everybody in the class."""
        from game.classroom.console.students import StudentsScreen

        self.app.push_screen(StudentsScreen())

    def action_script(self) -> None:
        """The facilitator's script."""
        from game.classroom.console.script import ScriptScreen

        self.app.push_screen(ScriptScreen())

    def action_ways(self) -> None:
        """How to come in, for who comes late."""
        from game.classroom.console.ways import WaysScreen

        self.app.push_screen(WaysScreen())

    def action_board(self) -> None:
        """The address for a projector."""
        from game.classroom.console.ways import BoardScreen

        self.app.push_screen(BoardScreen())
