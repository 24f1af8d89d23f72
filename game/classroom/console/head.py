"""The line at the top: the class, who is there, and where the lesson should be by now."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from game.classroom.console.lesson import now_words
from game.classroom.console.line import Line
from game.classroom.hall import Hall
from game.language import _, plural


def there_words(hall: Hall) -> str:
    """How many have come, how many of them are not there now, and who waits without a place."""
    came = [s for s in hall.roll.students.values() if s.ticket or s.place]
    away = sum(not hall.here(student.id) for student in came)
    words = plural("{n} student", "{n} students", len(came)).format(n=len(came))
    lobby = sum(student.place is None for student in came) if hall.tables else 0
    remarks = [
        *([_("{n} away").format(n=away)] if away else ()),
        *([_("{n} in the lobby").format(n=lobby)] if lobby else ()),
    ]
    return f"{words} ({', '.join(remarks)})" if remarks else words


class Head(Horizontal):
    """The line itself."""

    def __init__(self, hall: Hall) -> None:
        super().__init__(id="headline")
        self._hall = hall

    def compose(self) -> ComposeResult:
        """The class left, the lesson right."""
        yield Line("where")
        yield Line("lesson")

    def on_mount(self) -> None:
        """Say it."""
        self.look()

    def look(self) -> None:
        """Say it anew."""
        self.query_one("#where", Line).say(self._where())
        self.query_one("#lesson", Line).say(now_words(self._hall))

    def _where(self) -> Content:
        hall = self._hall
        return Content.assemble(
            (hall.title, "bold"),
            f" · {there_words(hall)} · ",
            (hall.code, "bold $text-accent"),
        )
