"""The form of the podium: rows, the sentence to be edited, and what would come of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from game import prose
from game.language import _, later
from game.rules.moves import FileStatement, SeatMove, WithdrawStatement
from game.rules.press import Statement
from game.rules.tuning import STATEMENTS
from game.rules.words import plain
from game.screens.consequences import consequences
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.podium.rows import rows, statement
from game.screens.widgets.fields import Field, Fields
from game.screens.widgets.lines import hang, stack
from game.screens.widgets.sentence import Sentence

_FILED: Final = ((later("Withdraw the last filed · w"), "withdraw"),)


class PodiumDialog(Dialog):
    """Composes a statement. The act counts, the words are what is read."""

    AUTO_FOCUS = "#fields"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", show=False),
        Binding("w", "withdraw", later("Withdraw")),
    ]

    send_key = "u"
    send_word = later("File")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sentence = ""
        if self.view.statements:
            self.more = _FILED

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to withdraw, if nothing has been filed this round."""
        return action != "withdraw" or bool(self.view.statements)

    def heading(self) -> str:
        """The act."""
        return _("The podium: a statement for the press")

    def note(self) -> str:
        """When it is published, and what has been filed."""
        filed = len(self.view.statements)
        left = self.view.capital[self.view.seat]
        already = (
            _(" Filed this round: {filed} of {statements}.").format(
                filed=filed, statements=STATEMENTS
            )
            if filed
            else ""
        )
        return _(
            "Sealed until the plenary. Takes 1 capital of {left}. The act counts; the "
            "words are yours.{already}"
        ).format(left=left, already=already)

    def form(self) -> Iterator[Widget]:
        """The rows, then the sentence."""
        yield Fields(self._rows)
        yield Sentence(id="sentence", soft_wrap=True, compact=True)

    def _rows(self, values: dict[str, str]) -> Iterator[Field]:
        return rows(self.view, values)

    def on_mount(self) -> None:
        """Begin with the game's sentence."""
        self._write()

    @property
    def statement(self) -> Statement:
        """The statement as it is now, its words made plain.

        The game's sentence, left as it is, is no text: everybody reads it in their own language.
        """
        text = plain(self.query_one(Sentence).text)
        return statement(self.query_one(Fields).values, "" if text == self._sentence else text)

    def _write(self) -> None:
        """Write the game's sentence, unless the one there is the person's own."""
        area = self.query_one(Sentence)
        if plain(area.text) != self._sentence:
            return
        bare = statement(self.query_one(Fields).values, "")
        self._sentence = plain(prose.statement(bare, self.view.seat, self.view))
        area.text = self._sentence

    def on_picker_changed(self) -> None:
        """Write and weigh it anew."""
        self._write()
        self.refuse("")
        self.show_outlook()

    def outlook(self) -> Content:
        """What would come of it."""
        lines = consequences(self.view, self.statement)
        width = self.query_one("#body").content_size.width or 72
        return stack(*(hang(Content.styled(line, "$text-accent"), width, "→ ") for line in lines))

    def show_outlook(self) -> None:
        """Say it, and leave the body the room that is left."""
        super().show_outlook()
        self._fit()

    def on_resize(self, event: events.Resize) -> None:
        """Keep what would come of it in sight: only the rows scroll."""
        self.show_outlook()

    def _fit(self) -> None:
        lines = self.outlook().plain.count("\n")
        self.query_one("#body").styles.max_height = max(5, self.app.size.height - 7 - lines)

    def moves(self) -> list[SeatMove] | str:
        """The statement."""
        return [FileStatement(self.view.seat, self.statement)]

    def action_withdraw(self) -> None:
        """Take back the last statement filed this round."""
        if reason := self.desk.act(WithdrawStatement(self.view.seat), self.view):
            self.refuse(reason)
        else:
            self.dismiss(True)
