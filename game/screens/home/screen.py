"""The screen of one's capital."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.rules.text import Text
from game.screens.home.consult import ConsultDialog
from game.screens.home.draw import audiences, clauses, verdict
from game.screens.home.forecast import forecast
from game.screens.leaf import Leaf
from game.screens.widgets.lines import hang, stack


class HomeScreen(Leaf):
    """Would home ratify the text as it stands, and what would each wording change?"""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "consult", later("Consult the capital"))]

    def head(self) -> str:
        """What is shown."""
        return _("Your capital")

    @property
    def _text(self) -> Text:
        return self.view.chair_text.text if self.view.chair_text else self.view.text

    def draw(self, width: int) -> Content:
        """The verdict, the constituencies, the clauses."""
        width = min(width, 100)
        found = forecast(self.view, self._text)
        which = _("The chair's text") if self.view.chair_text else _("The text as it stands")
        parts = [
            hang(
                Content.styled(_("{which}: would they ratify?").format(which=which), "bold"), width
            ),
            verdict(self.view, found, width),
            Content(""),
            audiences(self.view, found, width) if found.voices else None,
            Content(""),
            hang(Content.styled(_(_KEY), "$foreground-muted"), width),
            Content(""),
            clauses(self.view, self._text, width),
        ]
        return stack(*parts)

    def action_consult(self) -> None:
        """Consult it."""
        self.app.push_screen(ConsultDialog(self.desk), lambda _: self.see(self.desk.view))


_KEY = later(
    "What each wording adds to approval, or takes from it. ▸ stands in the text; ✕ "
    "with it, a threshold would not be reached."
)
