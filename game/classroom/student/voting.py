"""The ballot: would you join this statement, and whose case convinces you most."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.classroom.form import Form
from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.person import Person
from game.classroom.hall.words import CONVINCED, JOIN, MOMENTS, STANCES
from game.language import _
from game.screens.dialogs.question import Choices


class Answers(Choices):
    """The choices of one question, with what was answered before under the cursor."""

    def __init__(self, labels: tuple[str, ...], cursor: int, id: str) -> None:
        super().__init__(labels, id)
        self.set_reactive(Answers.cursor, cursor)


class BallotForm(Form):
    """Two questions, answered by arrows or numbers; Tab leads from one to the other."""

    AUTO_FOCUS = "#stances"

    def __init__(self, person: Person, moment: Moment) -> None:
        super().__init__()
        self.person = person
        self._moment = moment
        self._seats = ("", *person.hall.seats)

    def heading(self) -> str:
        """Which vote it is, and on what."""
        return f"{_(MOMENTS[self._moment])} · {self.person.hall.title}"

    def note(self) -> str:
        """What becomes of it."""
        return _(
            "A secret ballot: only counts are shown, when the conference is over. "
            "You may change it while the vote is open. Tab leads to the second question."
        )

    def form(self) -> Iterator[Widget]:
        """The two questions, as they were answered before."""
        before = self.person.ballot(self._moment)
        stance = [*Stance].index(before.stance) if before else len(Stance) - 1
        seat = self._seats.index(before.convinced) if before else 0
        names = {d.seat: d.name for d in self.person.hall.scenario.setting.delegations}
        yield Static(Content.styled(_(JOIN), "bold"))
        yield Answers(tuple(_(STANCES[one]) for one in Stance), stance, "stances")
        yield Static(Content.styled(_(CONVINCED), "bold"))
        labels = (_("None more than the others"), *(names[one] for one in self._seats[1:]))
        yield Answers(labels, seat, "convinced")

    def do(self) -> str:
        """Cast it."""
        stance = [*Stance][self.query_one("#stances", Answers).cursor]
        return self.person.vote(stance, self._seats[self.query_one("#convinced", Answers).cursor])
