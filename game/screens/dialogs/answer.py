"""Answer what others asked or suggested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.language import _, later
from game.rules.moves import AnswerSounding, AnswerSuggestion, Reply, SeatMove
from game.rules.names import ClauseId, Seat
from game.rules.view import View
from game.screens.called import clause_name, short, term_name
from game.screens.desk import Desk
from game.screens.dialogs.demarche import AnswerDemarcheDialog
from game.screens.dialogs.dialog import Dialog
from game.screens.dialogs.question import QuestionDialog
from game.screens.owed import owed
from game.screens.widgets.lines import stack
from game.screens.widgets.package import worth_words
from game.screens.widgets.stances import Stances
from game.screens.worth import worth_with


def answer_dialog(desk: Desk) -> Dialog | None:
    """The form for the first of what waits for an answer; None if nothing does."""
    view = desk.view
    if view.demarches:
        return AnswerDemarcheDialog(desk, next(iter(view.demarches)))
    if view.questions:
        return QuestionDialog(desk, view.questions[0])
    if view.suggestions:
        return AnswerSuggestionDialog(desk, next(iter(view.suggestions)))
    if view.soundings:
        return AnswerSoundingDialog(desk, *view.soundings[0])
    return None


def waiting(view: View) -> str:
    """How many more wait after this one."""
    more = owed(view) - 1
    return _(" {more} more after this.").format(more=more) if more else ""


class AnswerSoundingDialog(Dialog):
    """Positions, told to the one who asked."""

    send_key = "a"
    send_word = later("Answer")

    def __init__(self, desk: Desk, asker: Seat, clause: ClauseId) -> None:
        super().__init__(desk)
        self.asker = asker
        self.clause_id = clause

    def heading(self) -> str:
        """Who asks what."""
        return _("{who} asks: {clause}").format(
            who=short(self.view, self.asker), clause=clause_name(self.view, self.clause_id)
        )

    def note(self) -> str:
        """What an answer is."""
        asker = short(self.view, self.asker)
        return _("Only {asker} hears it. It need not be the truth.{waiting}").format(
            asker=asker, waiting=waiting(self.view)
        )

    def form(self) -> Iterator[Widget]:
        """The wordings, beginning with one's filing."""
        clause = self.view.clause(self.clause_id)
        assert clause is not None, "one is asked about a clause of the text"
        yield Stances(self.view, clause, self.view.filings.get(self.clause_id))

    def moves(self) -> list[SeatMove] | str:
        """The answer."""
        positions = self.query_one(Stances).positions
        if positions is None:
            return _("Say which wording you prefer first (Enter).")
        return [AnswerSounding(self.view.seat, self.asker, self.clause_id, positions)]


class AnswerSuggestionDialog(Dialog):
    """One of three replies; words only."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "reply('AGREE')", later("We can work with that")),
        Binding("2", "reply('CONSIDER')", later("We will consider")),
        Binding("3", "reply('DECLINE')", later("We cannot")),
    ]
    send_word = ""
    more = (
        (later("Can work with that · 1"), "reply('AGREE')"),
        (later("Will consider · 2"), "reply('CONSIDER')"),
        (later("Cannot · 3"), "reply('DECLINE')"),
    )

    def __init__(self, desk: Desk, asker: Seat) -> None:
        super().__init__(desk)
        self.asker = asker

    def heading(self) -> str:
        """Who suggests."""
        exchange = bool(self.view.suggestions[self.asker].give)
        what = _("suggests an exchange") if exchange else _("asks you for movement")
        return f"{short(self.view, self.asker)} {what}"

    def note(self) -> str:
        """What a reply is."""
        return _("Only words: nothing binds you.{waiting}").format(waiting=waiting(self.view))

    def form(self) -> Iterator[Widget]:
        """The terms on both sides, and what they would be worth."""
        held = self.view.suggestions[self.asker]
        asker = short(self.view, self.asker)
        lines = [Content(_("{asker} could take").format(asker=asker))] if held.give else []
        lines += [Content(f"  • {term_name(self.view, term)}") for term in held.give]
        lines.append(
            Content(
                _("if you could take")
                if held.give
                else _("{asker} asks you to take").format(asker=asker)
            )
        )
        lines += [Content(f"  • {term_name(self.view, term)}") for term in held.ask]
        worth = worth_with(self.view, (*held.give, *held.ask))
        lines += [Content(""), Content.assemble(*worth_words(self.view, worth))]
        yield Static(stack(*lines))

    def action_reply(self, reply: str) -> None:
        """Give it."""
        move = AnswerSuggestion(self.view.seat, self.asker, Reply[reply])
        if reason := self.desk.act(move, self.view):
            self.view = self.desk.view
            self.refuse(reason)
        else:
            self.dismiss(True)
