"""Say something in one's own words."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Input

from game.language import _, later
from game.rules.moves import Say, SeatMove
from game.rules.tuning import TEXT_LIMIT
from game.rules.words import plain
from game.screens.dialogs.dialog import Dialog
from game.screens.widgets.recipients import Recipients


class SayDialog(Dialog):
    """A line of text, and who hears it."""

    AUTO_FOCUS = "Input"
    send_key = "ctrl+s"
    send_word = later("Say")

    def heading(self) -> str:
        """The act."""
        return _("Say")

    def note(self) -> str:
        """What talk does."""
        return _("Free words, on the record of those who hear them. AI delegates go by your acts.")

    def form(self) -> Iterator[Widget]:
        """The text, then who hears it."""
        yield Input(placeholder=_("What do you say? Enter sends it"), max_length=TEXT_LIMIT)
        yield Recipients(self.view, many=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter sends."""
        self.action_send()

    def moves(self) -> list[SeatMove] | str:
        """The words, made plain."""
        text = plain(self.query_one(Input).value)
        if not text:
            return _("There is nothing in it to say.")
        return [Say(self.view.seat, self.query_one(Recipients).seats, text)]
