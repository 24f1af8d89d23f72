"""Sitting down in a room and leaving it: alone, or several people by turns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from game.language import _
from game.screens.hand import rooms
from game.screens.menu import MenuScreen

if TYPE_CHECKING:
    from game.room import Room
    from game.rules.names import Seat
    from game.screens.conference import ConferenceScreen
    from game.screens.hotseat import Sitting


class Rooms(App[None]):
    """Mixed in before an app's class: what is open over the menu."""

    _sitting: Sitting | None = None

    def enter(self, room: Room, seat: Seat | None = None) -> None:
        """Sit down in a room; several people take turns at the terminal."""
        from game.room import people, person

        if len(people(room)) > 1:
            # With it comes the whole of the plenary: who plays alone does not wait for that.
            from game.screens.hotseat import Sitting

            self._sitting = Sitting(self, room)
            self._sitting.curtain()
        else:
            from game.screens.conference import ConferenceScreen

            self.sit(ConferenceScreen(room, seat or person(room)), lambda _: self.leave_room())

    def sit(self, conference: ConferenceScreen, left: Callable[[None], None]) -> None:
        """Show a room; who has done nothing there yet is briefed first. `left` ends it."""
        self.push_screen(conference, left)
        if conference.is_new:
            conference.call_after_refresh(conference.action_briefing)

    @property
    def in_a_room(self) -> bool:
        """Whether one sits in a conference, be it under other screens or behind a curtain."""
        return self._sitting is not None or bool(rooms(self.screen_stack))

    @property
    def takes_turns(self) -> bool:
        """Whether somebody has the terminal who can pass it on."""
        return self._sitting is not None and self._sitting.seated

    def action_pass_on(self) -> None:
        """Draw the curtain at once, whatever is open, if there are several people."""
        if self._sitting is not None and self._sitting.seated:
            self._sitting.curtain()

    def action_leave(self) -> None:
        """Leave the room for the menu; from the menu, leave."""
        if self.in_a_room:
            self.leave_room()
            self.notify(_("The game is saved, move by move. Resume it whenever you like."))
        elif isinstance(self.screen, MenuScreen):
            self.exit()
        else:
            self.pop_screen()

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
