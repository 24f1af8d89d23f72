"""The student's app: the lobby, and over it the place that the class gives its student.

There is no menu, no saved game and no way to end anything but one's own window.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from game.classroom.hall.person import Person
from game.classroom.hall.seating import Place, Role, StudentId
from game.classroom.seatapp import Seated
from game.classroom.student.gallery import GalleryScreen
from game.classroom.student.lobby import LobbyScreen
from game.classroom.student.practice import PracticeScreen
from game.classroom.student.seat import SeatedScreen
from game.classroom.student.voting import BallotForm
from game.classroom.telling import Telling
from game.language import _, later
from game.screens.app import CommuniqueApp
from game.settings import Apart, keep_apart

if TYPE_CHECKING:
    from game.classroom.student.classroom import Classroom


class StudentApp(Seated, Telling, CommuniqueApp):
    """Communiqué on the screen of one student of a class."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "help_me", later("Ask for help"), show=False, priority=True),
        Binding("f7", "card", later("Seat code"), show=False, priority=True),
        Binding("f8", "vote", later("Vote"), show=False, priority=True),
    ]

    def __init__(self, hall: Classroom, student: StudentId, kept: Apart) -> None:
        keep_apart(kept)
        super().__init__(first=LobbyScreen(hall, student), kept=(kept.settings, ""))
        self._hall = hall
        self._student = student
        self._place: Place | None = None
        self.person = Person(hall, student)

    def look(self) -> None:
        """Look at the class again: take the place that one has there, or keep up with it."""
        place = self._hall.roll.at(self._student)
        if place != self._place:
            self._place = place
            self.close_screens()
            if place is not None:
                self._sit(place)
        for screen in self.screen_stack:
            if isinstance(screen, LobbyScreen | SeatedScreen | GalleryScreen):
                screen.look()

    def _sit(self, place: Place) -> None:
        if place.role is Role.DELEGATE:
            self.sit(SeatedScreen(self._hall, self._student, place), lambda _: self._left())
        else:
            self.push_screen(GalleryScreen(self._hall, self.person, place))

    def practise(self) -> None:
        """Play against AI delegates; the class's own place ends it."""
        self.sit(PracticeScreen(), lambda _: self.close_screens())

    def _left(self) -> None:
        """The debrief has been read; the lobby leads back to it."""
        self._place = None
        self.close_screens()

    def close_screens(self) -> None:
        """Close everything over the lobby."""
        while not isinstance(self.screen, LobbyScreen) and len(self.screen_stack) > 1:
            self.pop_screen()

    def leave_room(self) -> None:
        """The place is given by the class, and kept."""

    def action_leave(self) -> None:
        """Close what is open over the room; nobody leaves the class by a key."""
        if isinstance(self.screen, LobbyScreen | SeatedScreen | GalleryScreen):
            words = _(
                "Your place is kept: close the window (over SSH, Ctrl+\\ hangs up), "
                "and come back when you like."
            )
            self.notify(words, markup=False)
        else:
            self.pop_screen()

    async def action_quit(self) -> None:
        """As `q`: the app goes on for who comes back."""
        self.action_leave()

    def action_help_me(self) -> None:
        """Ask the teacher to come over."""
        self._hall.ask_help(self._student)
        self.notify(_("Your teacher sees that you ask for help."))

    def action_card(self) -> None:
        """Say the code that brings one's seat to another device."""
        if code := self._hall.card(self._student):
            words = _("{code} brings this seat to another device, with your name.")
            self.notify(words.format(code=code), timeout=30, markup=False)
        else:
            self.notify(_("You have no seat with a code yet."))

    def action_vote(self) -> None:
        """Vote, before or after the conference, if one may."""
        moment = self.person.vote_open(self.person.seen()) if self.person.place else None
        if moment is None:
            self.notify(_("No vote is open to you now."))
        elif not isinstance(self.screen, ModalScreen):
            self.push_screen(BallotForm(self.person, moment))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no kept game to play back, and nobody to pass the terminal to."""
        return action not in {"replay", "pass_on"}

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette knows of everywhere."""
        yield SystemCommand(_("Settings (f3)"), _("Theme, motion, language"), self.action_settings)
        words = _("Your teacher sees that you ask")
        yield SystemCommand(_("Ask for help (f6)"), words, self.action_help_me)
        words = _("The code that brings your seat to another device")
        yield SystemCommand(_("Seat code (f7)"), words, self.action_card)
        yield SystemCommand(_("Vote (f8)"), _("Before and after the conference"), self.action_vote)
        yield SystemCommand(_("Help (?)"), _("The keys, the signs and the game"), self.action_help)
