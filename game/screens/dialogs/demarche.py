"""The démarche: a formal request, and the answer to one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.language import _, later
from game.notation import figure
from game.rules.moves import AnswerDemarche, Demarche, SeatMove
from game.rules.names import ClauseId, Seat, Term
from game.rules.tuning import DEMARCHE_HEATS, DEMARCHE_TRUST
from game.screens.called import short, term_name
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.heard import last_said
from game.screens.owed import owed
from game.screens.terms import clause_field, wording_field
from game.screens.widgets.fields import Field, Fields
from game.screens.widgets.lines import stack
from game.screens.widgets.package import worth_words
from game.screens.widgets.recipients import Recipients
from game.screens.worth import worth_with


class DemarcheDialog(Dialog):
    """Whom to ask, and to support what."""

    send_key = "e"
    send_word = later("Request")

    def __init__(self, desk: Desk, clause: ClauseId) -> None:
        super().__init__(desk)
        self.clause_id = clause

    def heading(self) -> str:
        """The act."""
        return _("Démarche: request formally that a delegation support a wording")

    def note(self) -> str:
        """What it does, and what it takes."""
        return _(
            "It must be answered by the plenary: considered or declined. The room heats by "
            "{demarche_heats}°. {cost}"
        ).format(demarche_heats=DEMARCHE_HEATS, cost=self.cost(Demarche))

    def form(self) -> Iterator[Widget]:
        """To whom, then what."""
        yield Recipients(self.view, remark=self._remark)
        yield Fields(self._rows, {"clause": self.clause_id})

    def _remark(self, seat: Seat) -> str:
        if seat in self.view.asked:
            return _("has yet to answer your last démarche")
        fields = self.query(Fields)
        about = fields.first().values["clause"] if fields else self.clause_id
        return last_said(self.view, seat, about)

    def _rows(self, values: dict[str, str]) -> Iterator[Field]:
        yield clause_field(self.view, self.view.open_clauses, "clause", _("On"))
        yield wording_field(self.view, values["clause"], "wording", _("To support"))

    def on_picker_changed(self) -> None:
        """What each said on the clause chosen."""
        self.query_one(Recipients).refresh()

    def moves(self) -> list[SeatMove] | str:
        """The request."""
        values = self.query_one(Fields).values
        if not values["clause"]:
            return _("Every clause is agreed: there is nothing to request.")
        term = Term(values["clause"], values["wording"])
        return [Demarche(self.view.seat, self.query_one(Recipients).seats[0], term)]


class AnswerDemarcheDialog(Dialog):
    """Considered or declined; until then one cannot be ready."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "reply(True)", later("Will be considered")),
        Binding("2", "reply(False)", later("Decline")),
    ]
    send_word = ""
    more = (
        (later("Will be considered · 1"), "reply(True)"),
        (later("Decline · 2"), "reply(False)"),
    )

    def __init__(self, desk: Desk, asker: Seat) -> None:
        super().__init__(desk)
        self.asker = asker

    def heading(self) -> str:
        """Whose request."""
        return _("A démarche of {who}").format(who=short(self.view, self.asker))

    def note(self) -> str:
        """What an answer moves, and what none does."""
        moved = {reply: figure(by, signed=True) for reply, by in DEMARCHE_TRUST.items()}
        asker = short(self.view, self.asker)
        more = owed(self.view) - 1
        return _(
            "{asker}'s trust in you: {moved} if you will consider it, {moved2} if you "
            "decline, {moved3} if the plenary finds it unanswered. You cannot be ready "
            "before you answer.{n}"
        ).format(
            asker=asker,
            moved=moved[True],
            moved2=moved[False],
            moved3=moved[None],
            n=_(" {more} more after this.").format(more=more) if more else "",
        )

    def form(self) -> Iterator[Widget]:
        """What is requested, and what it would be worth."""
        term = self.view.demarches[self.asker]
        worth = worth_with(self.view, (term,))
        yield Static(
            stack(
                Content(
                    _("{who} requests that you support").format(who=short(self.view, self.asker))
                ),
                Content(f"  • {term_name(self.view, term)}"),
                Content(""),
                Content.assemble(*worth_words(self.view, worth)),
            )
        )

    def action_reply(self, considered: bool) -> None:
        """Give it."""
        move = AnswerDemarche(self.view.seat, self.asker, considered)
        if reason := self.desk.act(move, self.view):
            self.view = self.desk.view
            self.refuse(reason)
        else:
            self.dismiss(True)
