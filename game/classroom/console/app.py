"""The console's app: the door until tables open, then the tables; what is at hand always."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import getfile
from pathlib import Path
from typing import Any, ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.classroom.console.acts import TABLES
from game.classroom.console.ask import Ask
from game.classroom.console.base import ConsoleScreen
from game.classroom.console.commands import ActsProvider
from game.classroom.console.door import DoorScreen
from game.classroom.console.everybody import place_words
from game.classroom.console.help import ConsoleHelp
from game.classroom.console.tables import TablesScreen
from game.classroom.console.undo import Undo
from game.classroom.console.watch import Watch
from game.classroom.hall import Chair, Hall
from game.classroom.seatapp import Seated
from game.classroom.telling import Telling
from game.classroom.ways import Ways
from game.language import _, later
from game.rules.capitals import Incident
from game.rules.names import Module
from game.scenario import only
from game.screens.app import CommuniqueApp
from game.screens.dossier import DossierScreen
from game.settings import load

_GAMES: Final = Path(getfile(CommuniqueApp)).parent
"""Where the style sheets of the game's own screens are."""

_LOOK: Final = 0.25
"""Seconds within which what happens is shown, however much it is."""

_CLOCKS: Final = 4
"""Looks after which the clocks are shown anew, if nothing has happened."""


class ConsoleApp(Telling, CommuniqueApp):
    """The facilitator's console. It ends when the teacher closes the class.

    `closed` is called then, before it ends; for who runs it where nothing waits for its end.
    """

    CSS_PATH: ClassVar[list[str]] = [
        *(str(_GAMES / sheet) for sheet in CommuniqueApp.CSS_PATH),
        str(Path(__file__).parent / "console.tcss"),
    ]
    COMMANDS = App.COMMANDS | {ActsProvider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "leave", later("Close the class"), show=False),
    ]

    def __init__(
        self, hall: Hall, chair: Chair, ways: Ways, closed: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(first=_first(hall), kept=load())
        self.hall = hall
        self.chair = chair
        self.ways = ways
        self.undo = Undo()
        self._class_closed = closed
        self._watch = Watch(hall)
        self._looks = 0
        self._helps = hall.roll.helps

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The events of the scenario that can happen in this class."""
        named = self.hall.register.header.modules
        return only(self.hall.scenario.setting, [Module(name) for name in named]).incidents

    def on_mount(self) -> None:
        """Open, and keep up with the class."""
        self.set_interval(_LOOK, self._keep_up)
        self.theme_changed_signal.subscribe(self, lambda _: self.look())

    def on_unmount(self) -> None:
        """Listen no more."""
        self._watch.close()

    def _keep_up(self) -> None:
        self._looks += 1
        self._tell_of_help()
        if self._watch.news() or not self._looks % _CLOCKS:
            self.look()

    def _tell_of_help(self) -> None:
        """Say who has asked for help since, whatever is on the screen."""
        roll, before = self.hall.roll, self._helps
        self._helps = roll.helps
        for student in roll.helps:
            if student not in before:
                words = _("{name} asks for help: {place}.").format(
                    name=roll.students[student].name,
                    place=place_words(self.hall, roll.students[student].place),
                )
                self.notify(words, severity="warning", markup=False, timeout=10)

    def look(self) -> None:
        """Let what is on the screen look at the class again."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, ConsoleScreen) and screen.is_mounted:
                screen.look()
            if not screen.is_modal:
                # What is under it looks again when it comes up.
                break

    def begun(self) -> None:
        """The tables are open: go to them."""
        self.switch_screen(TablesScreen())

    def action_leave(self) -> None:
        """Close what is open over the door or the tables; there, ask whether to close the class."""
        if isinstance(self.screen, DoorScreen | TablesScreen):
            self.action_close_class()
        elif isinstance(self.screen, ConsoleScreen):
            self.screen.dismiss(None)
        elif not isinstance(self.screen, Ask):
            self.pop_screen()

    async def action_quit(self) -> None:
        """As `q`: no stray key ends the class."""
        self.action_leave()

    def action_close_class(self) -> None:
        """Close the class, if the teacher says so."""
        words = _(
            "Students can no longer come in. Everything is on the disk, move by move: "
            "communique host --resume brings it all back, everybody in their seats."
        )
        ask = Ask(_("Close the class?"), words, _("Close the class"), _("Go on"))
        self.push_screen(ask, self._close)

    def _close(self, sure: bool | None) -> None:
        if sure:
            self._class_closed()
            self.exit()

    def action_help(self) -> None:
        """Show the keys and the signs."""
        if not isinstance(self.screen, ConsoleHelp):
            at = self.screen
            self.push_screen(ConsoleHelp(at.acts if isinstance(at, ConsoleScreen) else TABLES))

    def action_dossier(self) -> None:
        """Open the dossier of the scenario, or close it."""
        if isinstance(self.screen, DossierScreen):
            self.screen.action_close()
        else:
            self.push_screen(DossierScreen(self.hall.scenario, whole=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no kept game to play back, and nobody to pass the terminal to."""
        return action not in {"replay", "pass_on"}

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette knows of everywhere."""
        yield SystemCommand(_("Settings (f3)"), _("Theme, motion, language"), self.action_settings)
        words = _("What the news said, and who first said it")
        yield SystemCommand(_("Dossier (f2)"), words, self.action_dossier)
        yield SystemCommand(_("Help (?)"), _("Every key of the console"), self.action_help)
        words = _("Asked first; it can be brought back")
        yield SystemCommand(_("Close the class (q)"), words, self.action_close_class)


class SeatedConsole(Seated, ConsoleApp):
    """The console on a screen elsewhere, as in a browser."""


def _first(hall: Hall) -> ConsoleScreen:
    return TablesScreen() if hall.tables else DoorScreen()
