"""The application: where it opens, and its keys.

The menu is there before what its keys lead to: screens that are not shown yet are imported by
whoever opens them, and meanwhile in the background, so that nobody waits for them either.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from game.language import later
from game.rules.names import Module, Seat
from game.screens.everywhere import Everywhere
from game.screens.liking import Liking
from game.screens.menu import MenuScreen
from game.screens.notices import Notices
from game.screens.sparing import be_sparing
from game.screens.styles import Styles
from game.screens.touched import Touched
from game.screens.wrapping import keep_no_break_spaces
from game.settings import Settings

if TYPE_CHECKING:
    from game.room import Room
    from game.scenario import Scenario


def _acts() -> type[Provider]:
    from game.screens.commands import ActsProvider

    return ActsProvider


class CommuniqueApp(Touched, Notices, Styles, Liking, Everywhere):
    """Communiqué at a terminal.

    With a room it opens there, with a scenario where one takes a seat, with a `first` screen at
    that screen alone, otherwise in the menu. `kept` are the settings as `game.settings.load`
    gives them, with what there is to say of them.
    """

    TITLE = "Communiqué"
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "menu.tcss",
        "communique.tcss",
        "theatre.tcss",
        "rulebook.tcss",
        "people.tcss",
        "focus.tcss",
    ]
    COMMANDS = App.COMMANDS | {_acts}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", later("Help"), key_display="?"),
        Binding("q", "leave", later("Leave")),
        Binding("ctrl+t", "light", later("Dark or light"), show=False),
        Binding("d", "dossier", later("Dossier"), show=False),
        Binding("v", "replay", later("Replay")),
        # Where letters are typed, and over any form.
        Binding("f2", "dossier", later("Dossier"), show=False, priority=True),
        Binding("f3", "settings", later("Settings"), show=False, priority=True),
        Binding("f4", "pass_on", later("Pass the terminal"), show=False, priority=True),
    ]

    def __init__(
        self,
        room: Room | None = None,
        seat: Seat | None = None,
        scenario: Scenario | None = None,
        seed: int | None = None,
        modules: Collection[Module] = tuple(Module),
        first: Screen[None] | None = None,
        kept: tuple[Settings, str] = (Settings(), ""),
    ) -> None:
        be_sparing()
        keep_no_break_spaces()
        super().__init__(kept)
        self._first = first
        self._room = room
        self._seat = seat
        self._scenario = scenario
        self._seed = seed
        self._modules = modules
        self._begins_in_menu = room is None and first is None
        if self._begins_in_menu:
            self.style_first()

    def get_default_screen(self) -> Screen[Any]:
        """The screen under all others: the menu, where one begins there."""
        return MenuScreen() if self._begins_in_menu else super().get_default_screen()

    def on_mount(self) -> None:
        """Open where one left off, or in the menu."""
        self.start_as_set()
        if self._first is not None:
            self.push_screen(self._first, lambda _: self.exit())
        elif self._room is not None:
            self.enter(self._room, self._seat)
        elif self._scenario is not None:
            from game.screens.seats import SeatScreen

            self.push_screen(SeatScreen(self._scenario, self._seed, self._modules))

    def _fatal_error(self) -> None:
        from rich.traceback import Traceback

        # As Textual's own, without the locals: they may hold what other seats keep secret.
        self.bell()
        self._exit_renderables.append(Traceback(show_locals=False, width=None))
        self._close_messages_no_wait()
