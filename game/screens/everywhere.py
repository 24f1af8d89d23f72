"""What is at hand wherever one is: settings, help, the dossier, a replay, every act by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from game.errors import CommuniqueError
from game.language import _
from game.screens.hand import log_at_hand, rooms
from game.screens.rooms import Rooms


class Everywhere(Rooms):
    """Mixed in before an app's class: what its keys do. Each imports the screen that it opens."""

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette knows of everywhere."""
        yield SystemCommand(_("Settings (f3)"), _("Theme, motion, language"), self.action_settings)
        if self.takes_turns:
            words = _("Draw the curtain for the next person")
            yield SystemCommand(_("Pass the terminal (f4)"), words, self.action_pass_on)
        yield SystemCommand(_("Help (?)"), _("The keys, the signs and the game"), self.action_help)
        yield SystemCommand(_("Leave (q)"), _("The game is saved"), self.action_leave)

    def action_settings(self) -> None:
        """Open the settings, over whatever is there, or close them."""
        from game.screens.settings import SettingsScreen

        if isinstance(self.screen, SettingsScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(SettingsScreen())

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
        from game.screens.acts import offered
        from game.screens.help import HelpScreen

        there = rooms(self.screen_stack)
        self.push_screen(HelpScreen(offered(there[0].view)) if there else HelpScreen())

    def action_dossier(self) -> None:
        """Open the dossier of the scenario at hand, or close it."""
        from game.screens.dossier import DossierScreen, at_hand

        if isinstance(self.screen, DossierScreen):
            self.screen.action_close()
        elif (dossier := at_hand(self.screen_stack)) is not None:
            self.push_screen(dossier)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The replay has its key where there is something to play back."""
        return self._kept_at_hand() is not None if action == "replay" else True

    def _kept_at_hand(self) -> Path | None:
        """The kept game that the menu is at."""
        return None if self.in_a_room else log_at_hand(self.screen_stack)

    def action_replay(self) -> None:
        """Play back the kept game that the menu is at."""
        if log := self._kept_at_hand():
            from game.screens.replay.hand import replay_of

            try:
                self.push_screen(replay_of(log))
            except CommuniqueError as error:
                self.notify(str(error), severity="warning", markup=False)
