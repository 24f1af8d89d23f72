"""What the teacher does with one student: another place, sent away, the pen; at door and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.classroom.console.base import ConsoleScreen
from game.classroom.console.everybody import Everybody, place_words
from game.classroom.console.places import Chosen, PlacesScreen
from game.classroom.console.undo import Kept
from game.classroom.hall import Place
from game.classroom.hall.roll import Student
from game.classroom.hall.seating import StudentId
from game.errors import CommuniqueError
from game.language import _


class Moving(ConsoleScreen):
    """A screen with the list of everybody on it."""

    @property
    def tables(self) -> Sequence[int]:
        """The tables at which there are places."""
        raise NotImplementedError

    @property
    def places(self) -> Mapping[StudentId, Place]:
        """The places that people have, or would have."""
        return self.hall.roll.places

    def settle(self) -> None:
        """Called before somebody is moved: what was only planned is so from now on."""

    def _student(self) -> Student | None:
        student = self.query_one(Everybody).student
        if student is None:
            self.warn(_("Nobody has come yet."))
        return student

    def action_move(self) -> None:
        """Choose another place for the selected student."""
        if (student := self._student()) is None:
            return

        def chosen(place: Chosen | None) -> None:
            if place is not None:
                self._move(student.id, place[0])

        screen = PlacesScreen(self.hall, student.name, self.tables, self.places)
        self.app.push_screen(screen, chosen)

    def _move(self, student: StudentId, place: Place | None) -> None:
        before = self.places.get(student)
        try:
            self.settle()
            self.hall.move(student, place)
        except CommuniqueError as error:
            self.warn(str(error))
            return
        name = self.hall.roll.students[student].name
        words = _("{name}: {place}").format(name=name, place=place_words(self.hall, place))

        def back() -> Kept | None:
            try:
                self.hall.move(student, before)
            except CommuniqueError as error:
                return Kept(str(error))
            return None

        self.console.undo.note(words, back)
        self.tell(words)
        self.console.look()

    def action_send_away(self) -> None:
        """Take the selected student's place and ticket, if the teacher says so."""
        if (student := self._student()) is None:
            return

        def send_away() -> None:
            self.hall.send_away(student.id)
            self.tell(_("{name} is sent away.").format(name=student.name))
            self.console.look()

        heading = _("Send {name} away?").format(name=student.name)
        words = _(
            "The place is free, and the screen goes back to the door. Who has the class code "
            "can come in again, by another name."
        )
        self.ask(heading, words, _("Send away"), send_away)
