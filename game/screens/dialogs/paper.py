"""Put a paper of one's own on the record: a position paper, or an explanation of position."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from game.language import _, later
from game.rules.events import PaperWritten
from game.rules.moves import Paper, SeatMove, WritePaper
from game.rules.names import Phase
from game.rules.tuning import PAPER_LIMIT
from game.rules.view import View
from game.rules.words import plain
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.widgets.sentence import Sentence


class PaperDialog(Dialog):
    """A text of some paragraphs, begun with what was on the record before."""

    AUTO_FOCUS = "TextArea"
    send_key = "ctrl+s"
    send_word = later("Put on record")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        before = self.view.phase is Phase.INFORMALS
        self.paper = Paper.POSITION if before else Paper.EXPLANATION

    def heading(self) -> str:
        """The paper."""
        position = self.paper is Paper.POSITION
        return _("Position paper") if position else _("Explanation of position")

    def note(self) -> str:
        """Who reads it, and when."""
        return _(
            "In your own words, a blank line between paragraphs. "
            "The others read it in the debrief; until then you may write it anew."
        )

    def form(self) -> Iterator[Widget]:
        """The text."""
        yield Sentence("\n\n".join(on_record(self.view, self.paper)))

    def moves(self) -> list[SeatMove] | str:
        """The paragraphs, made plain."""
        typed = self.query_one(Sentence).text.split("\n")
        paragraphs = tuple(one for one in map(plain, typed) if one)
        length = sum(map(len, paragraphs))
        if length > PAPER_LIMIT:
            over = length - PAPER_LIMIT
            return _("It is {n} characters too long.").format(n=over)
        return [WritePaper(self.view.seat, self.paper, paragraphs)]


def on_record(view: View, paper: Paper) -> tuple[str, ...]:
    """The paragraphs of the seat's paper as it stands on the record; none if there is none."""
    found = [e for e in view.minutes if isinstance(e, PaperWritten) and e.paper is paper]
    return found[-1].paragraphs if found else ()
