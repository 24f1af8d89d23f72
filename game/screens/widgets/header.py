"""The line at the top: round, phase, warmth, capital, and whether the others confer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive

from game.language import _, later
from game.rules.names import Phase
from game.rules.view import View
from game.screens.called import coins, warmth
from game.screens.widgets.steady import Steady

_PHASES = {
    Phase.INFORMALS: later("informals"),
    Phase.SILENCE: later("silence"),
    Phase.ENDED: later("over"),
}


def headline(view: View) -> Content:
    """Where the conference is, in one line."""
    rounds = view.procedure.rounds
    of = _(" · the last") if view.clock_stopped else _(" of {rounds}").format(rounds=rounds)
    left = coins(view.capital[view.seat], view.procedure.capital)
    return Content.assemble(
        (_("Round {round}{of}").format(round=view.round, of=of), "bold"),
        f" · {_(_PHASES[view.phase])} · {view.temperature}° {warmth(view.temperature)}",
        _(" · your capital "),
        (left or _("none"), "bold $text-accent"),
    )


class Header(Horizontal):
    """The line itself."""

    conferring = reactive(False)

    def __init__(self, view: View) -> None:
        super().__init__(id="headline")
        self.view = view

    def compose(self) -> ComposeResult:
        """The line, and room at its right."""
        yield Steady(headline(self.view), id="where")
        yield Steady(self._right(), id="conferring")

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        self.query_one("#where", Steady).say(headline(view))

    def watch_conferring(self) -> None:
        """Say that the others confer, or who and where one is."""
        if self.is_mounted:
            self.query_one("#conferring", Steady).say(self._right())

    def _right(self) -> Content:
        if self.conferring:
            return Content.styled("conferring…", "italic $foreground-muted")
        title = self.view.title if self.screen.has_class("-wide") else ""
        return Content.styled(title, "$foreground-muted")
