"""The form that announces news of the teacher's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Input

from game.classroom.console.told import refusal_words
from game.classroom.form import Form
from game.language import _, later
from game.rules.tuning import MOST_HEAT, TEXT_LIMIT
from game.screens.widgets.fields import Field, Fields

if TYPE_CHECKING:
    from game.classroom.console.chairing import Chairing


class AnnounceForm(Form):
    """A headline, and how it heats or cools the room."""

    AUTO_FOCUS = "Input"
    do_word = later("Announce")

    def __init__(self, screen: Chairing) -> None:
        super().__init__()
        self._chairing = screen

    def heading(self) -> str:
        """What, and where."""
        return _("News for {tables}").format(tables=self._chairing.where)

    def note(self) -> str:
        """What it is."""
        return _("Everybody at the table reads it at once, as an event outside the room.")

    def form(self) -> Iterator[Widget]:
        """The headline, then the heat."""
        yield Input(placeholder=_("The headline, in one line"), max_length=TEXT_LIMIT)
        yield Fields(lambda _: iter((_heat(),)))

    def on_input_submitted(self) -> None:
        """Enter announces."""
        self.action_do()

    def do(self) -> str:
        """Announce it; the form stays open if no table takes it."""
        headline = self.query_one(Input).value
        heat = int(self.query_one(Fields).values["heat"])
        tables = self._chairing.targets
        refused = self._chairing.chair.announce(headline, heat, tables)
        if len(refused) == len(tables):
            return refusal_words(refused)
        self._chairing.report(_("Announced"), tables, refused)
        return ""


def _heat() -> Field:
    steps = (0, 3, 5, 10, 15, MOST_HEAT, -MOST_HEAT, -15, -10, -5, -3)
    return Field("heat", _("The room"), tuple((str(n), _heat_words(n)) for n in steps))


def _heat_words(degrees: int) -> str:
    if not degrees:
        return _("stays as it is")
    words = _("heats by {n}°") if degrees > 0 else _("cools by {n}°")
    return words.format(n=abs(degrees))
