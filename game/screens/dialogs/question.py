"""The question of an event: its choices. What comes of each is not known beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.language import _, later
from game.rules.events import IncidentHappened, QuestionPut
from game.rules.moves import AnswerQuestion, SeatMove
from game.rules.names import IncidentId
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.owed import owed
from game.screens.widgets.lines import hang
from game.screens.widgets.picker import Picker


class Choices(Picker):
    """A row a choice."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *[Binding(str(n), f"choose({n})", show=False) for n in range(1, 10)],
    ]

    def __init__(self, labels: tuple[str, ...], id: str = "choices") -> None:
        super().__init__(id)
        self.labels = labels

    @property
    def count(self) -> int:
        """A row a choice."""
        return len(self.labels)

    def row(self, position: int, width: int) -> Content:
        """Its number and its words."""
        mark = "(•)" if position == self.cursor else "( )"
        return hang(Content(self.labels[position]), width, f"{position + 1} {mark} ", 6)

    def action_choose(self, number: int) -> None:
        """Choose by number."""
        if number <= self.count:
            self.cursor = number - 1


class QuestionDialog(Dialog):
    """One choice is made; the answer is public."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "send", later("Answer"), show=False)]

    send_key = "a"
    send_word = later("Answer")

    def __init__(self, desk: Desk, incident: IncidentId) -> None:
        super().__init__(desk)
        self.incident = incident
        self.asked = next(
            e
            for e in reversed(self.view.minutes)
            if isinstance(e, QuestionPut) and e.incident == incident
        )

    def heading(self) -> str:
        """The headline."""
        happened = (e for e in self.view.minutes if isinstance(e, IncidentHappened))
        return next(
            (e.headline for e in happened if e.incident == self.incident), _("You are asked")
        )

    def note(self) -> str:
        """What an answer is."""
        more = owed(self.view) - 1
        return _(
            "Your answer is public; what comes of it you will see. Without one by the "
            "plenary, the last choice counts as yours.{n}"
        ).format(n=_(" {more} more after this.").format(more=more) if more else "")

    def form(self) -> Iterator[Widget]:
        """The question, then the choices."""
        yield Static(Content.styled(f"{self.asked.text}\n", "bold"))
        yield Choices(self.asked.choices)

    def outlook(self) -> Content:
        """What is known of the effects: nothing."""
        return Content.styled(_("What follows from each answer is not known."), "$foreground-muted")

    def moves(self) -> list[SeatMove] | str:
        """The answer."""
        choice = self.query_one(Choices).cursor
        return [AnswerQuestion(self.view.seat, self.incident, choice)]
