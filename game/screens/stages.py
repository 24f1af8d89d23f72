"""What comes over the conference: plenary, silence procedure, debrief, briefing, dossier.

They come one after another: a plenary is seen through before what follows from it is shown.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.screen import Screen

from game.errors import SettingsError
from game.language import _
from game.rules.events import (
    ClockStopped,
    Event,
    PlenaryOpened,
)
from game.rules.moves import AnswerSilence
from game.rules.names import Phase
from game.rules.view import View
from game.screens.notice import NoticeScreen, broken_words
from game.screens.theatre import OPENS, last_plenary
from game.settings import load, save

if TYPE_CHECKING:
    from game.screens.conference import ConferenceScreen


class Stages:
    """Decides which screen is over the conference."""

    def __init__(self, screen: ConferenceScreen) -> None:
        self._screen = screen
        self._plenaries: deque[tuple[tuple[Event, ...], View]] = deque()
        self._busy = False
        self._last: tuple[tuple[Event, ...], View] | None = None
        self._told = False

    def follow(self, events: tuple[Event, ...]) -> None:
        """Show what a batch of events calls for, once what is shown now is done with."""
        shown = [n for n, event in enumerate(events) if isinstance(event, OPENS)]
        stopped = any(isinstance(event, ClockStopped) for event in events)
        plenary = any(isinstance(event, PlenaryOpened) for event in events)
        if shown and (plenary or not stopped):
            self._plenaries.append((events[shown[0] :], self._screen.view))
        elif stopped:
            self._over()
            words = broken_words(events, self._screen.view)
            self._screen.app.push_screen(NoticeScreen(words), lambda _: self._done())
        self._next()

    def _next(self) -> None:
        if self._busy:
            return
        # What has been heard, not what is: an end that is yet to be heard of has its scenes.
        phase = self._screen.view.phase
        if self._plenaries:
            self._plenary(*self._plenaries.popleft())
        elif phase is Phase.ENDED:
            self._debrief()
        elif phase is Phase.SILENCE:
            self.silence()

    def _plenary(self, events: tuple[Event, ...], view: View) -> None:
        self._over()
        self._last = (events, view)
        self._screen.app.push_screen(self._theatre(events, view), lambda _: self._done())

    def _theatre(self, events: tuple[Event, ...], view: View) -> Screen[None]:
        """A plenary to be seen at the speed that was set; another speed is kept."""
        from game.screens.plenary import PlenaryScreen

        def keep(speed: int) -> None:
            try:
                save(replace(load()[0], speed=speed))
            except SettingsError as error:
                self._screen.notify(str(error), severity="warning", markup=False)

        return PlenaryScreen(events, view, load()[0].speed, keep)

    def again(self) -> bool:
        """Show the last plenary again, if there has been one."""
        shown = self._last or last_plenary(self._screen.view)
        if shown is None or self._busy:
            return False
        self._screen.app.push_screen(self._theatre(*shown))
        return True

    def _debrief(self) -> None:
        from game.screens.debrief import DebriefScreen

        def read(_: None) -> None:
            # Returns nothing: Textual would await what it got, and may not await this.
            self._screen.dismiss(None)

        table = self._screen.room.table
        self._over()
        self._screen.app.push_screen(
            DebriefScreen(table.scenario, table.opened(), self._screen.seat, self._screen.desk),
            read,
        )

    def silence(self) -> bool:
        """Ask for the answer to the silence procedure, if it is due."""
        view = self._screen.desk.view
        if self._busy or view.phase is not Phase.SILENCE or view.silence is not None:
            return False
        from game.screens.silence import SilenceScreen

        def answered(move: AnswerSilence | None) -> None:
            self._busy = False
            if move is not None:
                reason = self._screen.desk.act(move, view)
                if reason is None:
                    return  # What follows from it is heard, and leads on.
                self._screen.notify(reason, severity="warning", markup=False)
            self._next_plenary()

        self._over()
        self._screen.app.push_screen(SilenceScreen(view), answered)
        return True

    def _next_plenary(self) -> None:
        """Go on without asking again what was just left for later."""
        if self._plenaries or self._screen.view.phase is Phase.ENDED:
            self._next()

    def briefing(self) -> None:
        """The briefing, over whatever is there."""
        from game.screens.briefing import BriefingScreen

        self._screen.app.push_screen(
            BriefingScreen(self._screen.room.table.scenario, self._screen.desk.view)
        )

    def dossier(self) -> None:
        """The dossier."""
        from game.screens.dossier import DossierScreen

        self._screen.app.push_screen(DossierScreen(self._screen.room.table.scenario))

    def _over(self) -> None:
        """Close any form that is open: the moment that it was for has passed."""
        self._busy = True
        app = self._screen.app
        while app.screen is not self._screen and self._screen in app.screen_stack:
            app.pop_screen()

    def _done(self) -> None:
        self._busy = False
        self._next()
        if self._last and not self._told and self._screen.view.phase is Phase.INFORMALS:
            self._told = True
            words = _("{key} shows it again, at any time.").format(key="A")
            self._screen.notify(words, title=_("The plenary is over"), markup=False)
