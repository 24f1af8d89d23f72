"""Within a pact: speak to its members, or leave it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from game.language import _, later
from game.notation import figure
from game.rules.events import Conferred
from game.rules.moves import Confer, LeavePact, SeatMove
from game.rules.pacts import Pact
from game.rules.tuning import BREACH_TRUST, LEAVING_TRUST, TEXT_LIMIT
from game.rules.words import plain
from game.screens.called import shorts
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.pacts.words import pact_title, who
from game.screens.widgets.lines import stack

_SHOWN = 6
"""How many of the last words in the channel are shown."""


class ConferDialog(Dialog):
    """The last words in the pact's channel, and a line for one's own."""

    AUTO_FOCUS = "Input"
    send_word = later("Say")

    def __init__(self, desk: Desk, pact: Pact) -> None:
        super().__init__(desk)
        self.pact = pact

    def heading(self) -> str:
        """Which pact."""
        return _("Between members: {pact}").format(pact=pact_title(self.view, self.pact))

    def note(self) -> str:
        """Who hears it."""
        others = [seat for seat in self.pact.members if seat != self.view.seat]
        return _("Only {names} will hear it. Nothing in it binds anybody.").format(
            names=shorts(self.view, others)
        )

    def form(self) -> Iterator[Widget]:
        """What was said, then one's own line."""
        said = [
            event
            for event in self.view.minutes
            if isinstance(event, Conferred) and event.pact == self.pact.id
        ]
        lines = [
            Content.assemble((who(self.view, e.seat), "bold"), f": {e.text}")
            for e in said[-_SHOWN:]
        ]
        if lines:
            yield Static(stack(*lines), id="page")
        yield Input(placeholder=_("What do you say? Enter sends it"), max_length=TEXT_LIMIT)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter sends."""
        self.action_send()

    def moves(self) -> list[SeatMove] | str:
        """The words, made plain."""
        text = plain(self.query_one(Input).value)
        if not text:
            return _("There is nothing in it to say.")
        return [Confer(self.view.seat, self.pact.id, text)]


class LeaveDialog(Dialog):
    """What leaving costs, before it is done."""

    send_key = "l"
    send_word = later("Leave")

    def __init__(self, desk: Desk, pact: Pact) -> None:
        super().__init__(desk)
        self.pact = pact

    def heading(self) -> str:
        """Which pact."""
        return _("Leave the pact: {pact}?").format(pact=pact_title(self.view, self.pact))

    def note(self) -> str:
        """What it costs, and what it ends."""
        others = [seat for seat in self.pact.members if seat != self.view.seat]
        ends = _(" The pact ends: nobody else would be left in it.") if len(others) < 2 else ""
        seen = (
            _("Everybody will see it.") if self.pact.public else _("Only its members will see it.")
        )
        return _(
            "{names} will trust you less ({by}). What you owed under it ends.{ends} {seen} "
            "To break a promise instead costs {breach_trust}."
        ).format(
            names=shorts(self.view, others),
            by=figure(-LEAVING_TRUST),
            ends=ends,
            seen=seen,
            breach_trust=BREACH_TRUST,
        )

    def moves(self) -> list[SeatMove] | str:
        """Leaving."""
        return [LeavePact(self.view.seat, self.pact.id)]
