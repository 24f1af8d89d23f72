"""Your deputy: advice from what the seat itself may know, with the reason beneath each."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.leaf import Leaf
from game.screens.widgets.lines import hang, stack


class DeputyScreen(Leaf):
    """What your deputy would draw your attention to, the most pressing first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._advise()

    def _advise(self) -> None:
        # Imported when asked for: it brings what the AI delegates count with.
        from game.delegates.adviser import advise

        self.advice = advise(self.view)

    def head(self) -> str:
        """Who speaks, and from what."""
        return _("Your deputy · from what your delegation knows, and nothing else")

    def see(self, view: View) -> None:
        """Think again."""
        self.view = view
        self._advise()
        super().see(view)

    def draw(self, width: int) -> Content:
        """Each piece of advice, and its reason."""
        width = min(width, 90)
        if not self.advice:
            return Content.styled(_("I have nothing to advise at the moment."), "$foreground-muted")
        return Content("\n\n").join(
            stack(
                hang(Content.styled(advice.topic, "bold $text-accent"), width),
                hang(Content(advice.text), width),
                hang(Content.styled(advice.why, "$foreground-muted"), width, _("why: ")),
            )
            for advice in self.advice
        )
