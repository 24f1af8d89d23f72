"""The application: the menu, the room, and what is at hand everywhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from textual import constants, events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen

from game.errors import CommuniqueError
from game.language import _, languages, later, speak
from game.room import Room, people, person
from game.rules.names import Module, Seat
from game.scenario import Scenario
from game.screens.acts import offered
from game.screens.commands import ActsProvider
from game.screens.conference import ConferenceScreen
from game.screens.dossier import DossierScreen, at_hand
from game.screens.hand import log_at_hand
from game.screens.help import HelpScreen
from game.screens.menu import MenuScreen
from game.screens.seats import SeatScreen
from game.screens.settings import SettingsScreen
from game.screens.sparing import be_sparing
from game.screens.themes import EVENING, PAPER, THEMES
from game.screens.wrapping import keep_no_break_spaces
from game.settings import Settings

if TYPE_CHECKING:
    from game.screens.hotseat import Sitting

GLANCE: Final = 1.0
"""Seconds for which a key does not take away what was told."""


class CommuniqueApp(App[None]):
    """Communiqué at a terminal.

    With a room it opens there, with a scenario where one takes a seat, with a `first` screen at
    that screen alone, otherwise in the menu. `kept` are the settings as `game.settings.load`
    gives them, with what there is to say of them.
    """

    TITLE = "Communiqué"
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "communique.tcss",
        "theatre.tcss",
        "rulebook.tcss",
        "people.tcss",
        "focus.tcss",
    ]
    COMMANDS = App.COMMANDS | {ActsProvider}
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
        super().__init__()
        self.settings, self._problem = kept
        self._sitting: Sitting | None = None
        self._first = first
        self._room = room
        self._seat = seat
        self._scenario = scenario
        self._seed = seed
        self._modules = modules
        self._told = 0.0

    def on_mount(self) -> None:
        """Open where one left off, or in the menu."""
        for theme, _name in THEMES:
            self.register_theme(theme)
        self._put_right()
        speak(self.settings.language)
        self.set_up(self.settings)
        if self._first is not None:
            self.push_screen(self._first, lambda _: self.exit())
        elif self._room is not None:
            self.enter(self._room, self._seat)
        else:
            self.push_screen(MenuScreen())
            if self._scenario is not None:
                self.push_screen(SeatScreen(self._scenario, self._seed, self._modules))
        if self._problem:
            self.notify(self._problem, severity="warning", timeout=15, markup=False)

    def set_up(self, settings: Settings) -> None:
        """Go on with these settings; a language from the next screen that the menu opens."""
        self.settings = settings
        self.theme = settings.theme
        self.animation_level = constants.TEXTUAL_ANIMATIONS if settings.motion else "none"
        # In the application's own task, from which the menu gets its language.
        self.call_later(speak, settings.language)

    def _put_right(self) -> None:
        """Do without what is set but is not there, and say so."""
        defaults = Settings()
        if self.settings.theme not in {theme.name for theme, _name in THEMES}:
            words = _("There is no theme “{name}”.").format(name=self.settings.theme)
            self._problem, self.settings = words, replace(self.settings, theme=defaults.theme)
        if self.settings.language not in languages():
            words = _("There is no catalogue for “{name}”.").format(name=self.settings.language)
            self._problem, self.settings = words, replace(self.settings, language=defaults.language)

    def enter(self, room: Room, seat: Seat | None = None) -> None:
        """Sit down in a room; several people take turns at the terminal."""
        if len(people(room)) > 1:
            # With it comes the whole of the plenary: nobody waits for that in the menu.
            from game.screens.hotseat import Sitting

            self._sitting = Sitting(self, room)
            self._sitting.curtain()
        else:
            self.sit(ConferenceScreen(room, seat or person(room)), lambda _: self.leave_room())

    def sit(self, conference: ConferenceScreen, left: Callable[[None], None]) -> None:
        """Show a room; who has done nothing there yet is briefed first. `left` ends it."""
        self.push_screen(conference, left)
        if conference.is_new:
            conference.call_after_refresh(conference.action_briefing)

    async def on_event(self, event: events.Event) -> None:
        """Any key takes away what was told, once there was time to see it.

        A key for a screen that is not there yet is nobody's: it was meant for the one before.
        """
        if isinstance(event, events.Key) and self.screen_stack and not self.screen.is_mounted:
            return
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

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette knows of everywhere."""
        yield SystemCommand(_("Settings (f3)"), _("Theme, motion, language"), self.action_settings)
        if self._sitting and self._sitting.seated:
            words = _("Draw the curtain for the next person")
            yield SystemCommand(_("Pass the terminal (f4)"), words, self.action_pass_on)
        yield SystemCommand(_("Help (?)"), _("The keys, the signs and the game"), self.action_help)
        yield SystemCommand(_("Leave (q)"), _("The game is saved"), self.action_leave)

    def action_settings(self) -> None:
        """Open the settings, over whatever is there, or close them."""
        if isinstance(self.screen, SettingsScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(SettingsScreen())

    def action_pass_on(self) -> None:
        """Draw the curtain at once, whatever is open, if there are several people."""
        if self._sitting and self._sitting.seated:
            self._sitting.curtain()

    def action_light(self) -> None:
        """Turn from dark to light, or back."""
        self.theme = PAPER.name if self.current_theme.dark else EVENING.name

    def action_help_quit(self) -> None:
        """Textual would explain how to quit; here Ctrl+C leaves as `q` does."""
        self.action_leave()

    def action_command_palette(self) -> None:
        """Search everything by name."""
        if not CommandPalette.is_open(cast(App[object], self)):
            words = _("Search for commands…")
            self.push_screen(CommandPalette(placeholder=words, id="--command-palette"))

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The replay has its key where there is something to play back."""
        return self._kept_at_hand() is not None if action == "replay" else True

    def _kept_at_hand(self) -> Path | None:
        """The kept game that the menu is at."""
        return None if self._in_a_room() else log_at_hand(self.screen_stack)

    def action_replay(self) -> None:
        """Play back the kept game that the menu is at."""
        from game.screens.replay.hand import replay_of

        if log := self._kept_at_hand():
            try:
                self.push_screen(replay_of(log))
            except CommuniqueError as error:
                self.notify(str(error), severity="warning", markup=False)

    def action_leave(self) -> None:
        """Leave the room for the menu; from the menu, leave."""
        if self._sitting or self._in_a_room():
            self.leave_room()
            self.notify(_("The game is saved, move by move. Resume it whenever you like."))
        elif isinstance(self.screen, MenuScreen):
            self.exit()
        else:
            self.pop_screen()

    def _in_a_room(self) -> bool:
        return any(isinstance(screen, ConferenceScreen) for screen in self.screen_stack)

    def leave_room(self) -> None:
        """Close everything over the menu, and open one if there is none."""
        sitting, self._sitting = self._sitting, None
        if sitting is not None:
            sitting.end()
        self.close_screens()
        if not isinstance(self.screen, MenuScreen):
            self.push_screen(MenuScreen())

    def close_screens(self) -> None:
        """Close everything over the menu."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, MenuScreen):
            self.pop_screen()

    def send(self, sequence: str) -> None:
        """Send the terminal a control sequence of its own, if there is one."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(sequence)

    def _fatal_error(self) -> None:
        from rich.traceback import Traceback

        # As Textual's own, without the locals: they may hold what other seats keep secret.
        self.bell()
        self._exit_renderables.append(Traceback(show_locals=False, width=None))
        self._close_messages_no_wait()
