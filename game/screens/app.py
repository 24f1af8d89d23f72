"""The application: the menu, the room, and what is at hand everywhere."""

from __future__ import annotations

from collections.abc import Collection
from time import monotonic
from typing import Any, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from game.room import Room, person
from game.rules.names import Module, Seat
from game.scenario import Scenario
from game.screens.acts import offered
from game.screens.commands import ActsProvider
from game.screens.conference import ConferenceScreen
from game.screens.dossier import DossierScreen, at_hand
from game.screens.help import HelpScreen
from game.screens.menu import MenuScreen
from game.screens.seats import SeatScreen
from game.screens.themes import EVENING, PAPER

GLANCE: Final = 1.0
"""Seconds for which a key does not take away what was told."""


class CommuniqueApp(App[None]):
    """Communiqué at a terminal.

    With a room it opens there, with a scenario where one takes a seat, otherwise in the menu.
    """

    TITLE = "Communiqué"
    CSS_PATH: ClassVar[list[str]] = ["communique.tcss", "theatre.tcss", "rulebook.tcss"]  # type: ignore[assignment]
    COMMANDS = App.COMMANDS | {ActsProvider}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("q", "leave", "Leave"),
        Binding("ctrl+t", "light", "Dark or light", show=False),
        Binding("d", "dossier", "Dossier", show=False),
        # Where letters are typed, and over any form.
        Binding("f2", "dossier", "Dossier", show=False, priority=True),
    ]

    def __init__(
        self,
        room: Room | None = None,
        seat: Seat | None = None,
        scenario: Scenario | None = None,
        seed: int | None = None,
        modules: Collection[Module] = tuple(Module),
    ) -> None:
        super().__init__()
        self._room = room
        self._seat = seat
        self._scenario = scenario
        self._seed = seed
        self._modules = modules
        self._told = 0.0

    def on_mount(self) -> None:
        """Open where one left off, or in the menu."""
        self.register_theme(EVENING)
        self.register_theme(PAPER)
        self.theme = EVENING.name
        if self._room is not None:
            self.enter(self._room, self._seat)
        else:
            self.push_screen(MenuScreen())
            if self._scenario is not None:
                self.push_screen(SeatScreen(self._scenario, self._seed, self._modules))

    def enter(self, room: Room, seat: Seat | None = None) -> None:
        """Sit down in a room; who has done nothing there yet is briefed first."""
        seat = seat or person(room)
        conference = ConferenceScreen(room, seat)
        self.push_screen(conference, lambda _: self._to_menu())
        if conference.is_new:
            conference.call_after_refresh(conference.action_briefing)

    async def on_event(self, event: events.Event) -> None:
        """Any key takes away what was told, once there was time to see it."""
        if isinstance(event, events.Key) and self._told and monotonic() - self._told > GLANCE:
            self._told = 0.0
            self.clear_notifications()
            for under in self.screen_stack[:-1]:
                under.query("ToastHolder").remove()
        await super().on_event(event)

    def notify(self, *words: Any, **how: Any) -> None:
        """Tell something in a corner of the screen."""
        self._told = monotonic()
        super().notify(*words, **how)

    def action_light(self) -> None:
        """Turn from dark to light, or back."""
        self.theme = PAPER.name if self.current_theme.dark else EVENING.name

    def action_help_quit(self) -> None:
        """Textual would explain how to quit; here Ctrl+C leaves as `q` does."""
        self.action_leave()

    def action_help(self) -> None:
        """Show the keys, the signs and the game."""
        rooms = [screen for screen in self.screen_stack if isinstance(screen, ConferenceScreen)]
        self.push_screen(HelpScreen(offered(rooms[0].view)) if rooms else HelpScreen())

    def action_dossier(self) -> None:
        """Open the dossier of the scenario at hand, or close it."""
        if isinstance(self.screen, DossierScreen):
            self.screen.action_close()
        elif (dossier := at_hand(self.screen_stack)) is not None:
            self.push_screen(dossier)

    def action_leave(self) -> None:
        """Leave the room for the menu; from the menu, leave."""
        if self._in_a_room():
            self.notify("The game is saved, move by move. Resume it whenever you like.")
            self._to_menu()
        elif isinstance(self.screen, MenuScreen):
            self.exit()
        else:
            self.pop_screen()

    def _in_a_room(self) -> bool:
        return any(isinstance(screen, ConferenceScreen) for screen in self.screen_stack)

    def _to_menu(self) -> None:
        """Close everything over the menu, and open one if there is none."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, MenuScreen):
            self.pop_screen()
        if not isinstance(self.screen, MenuScreen):
            self.push_screen(MenuScreen())

    def _fatal_error(self) -> None:
        from rich.traceback import Traceback

        # As Textual's own, without the locals: they may hold what other seats keep secret.
        self.bell()
        self._exit_renderables.append(Traceback(show_locals=False, width=None))
        self._close_messages_no_wait()
