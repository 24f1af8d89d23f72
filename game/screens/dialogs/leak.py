"""Leak a private line of one's own minutes. It cannot be undone, so it is asked twice."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game import prose
from game.language import _, later
from game.notation import figure
from game.prose.leaks import leaked
from game.rules.moves import Leak, SeatMove
from game.rules.pacts import Confidence
from game.rules.press import Disclosure
from game.rules.tuning import BREACH_TRUST, LEAK_HEATS, LEAK_TRUST
from game.rules.view import View
from game.screens.called import shorts
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.leaks import leakable, odds
from game.screens.widgets.lines import hang, stack
from game.screens.widgets.picker import Picker


class Private(Picker):
    """A row a private line."""

    def __init__(self, view: View, found: list[tuple[int, Disclosure]]) -> None:
        super().__init__(id="private")
        self.view = view
        self.found = found

    @property
    def count(self) -> int:
        """A row each."""
        return len(self.found)

    def row(self, position: int, width: int) -> Content:
        """The line as it stands in the talk, and the odds."""
        number, what = self.found[position]
        line = prose.line(self.view.minutes[number], self.view, number)
        words = prose.told(line, self.view) if line else leaked(what)
        knew = _("{what}, known to {n}: traced {odds} in 100").format(
            what=leaked(what), n=len(what.seats), odds=odds(what)
        )
        return stack(
            hang(Content(words).truncate(3 * width, ellipsis=True), width),
            hang(Content.styled(knew, "$foreground-muted"), width, "  "),
        )

    def watch_cursor(self) -> None:
        """Another line is another leak."""
        super().watch_cursor()
        if self.is_mounted:
            # Keep the row in sight: what one was party to soon fills more than the form.
            self.call_after_refresh(self._bring)
            self.post_message(self.Changed())

    def _bring(self) -> None:
        if self._tops:
            top = self._tops[min(self.cursor, len(self._tops) - 1)]
            body = self.screen.query_one("#body")
            head = self.virtual_region.y
            if not 0 <= head + top - body.scroll_offset.y < body.size.height - 3:
                body.scroll_to(y=max(0, head + top - 2), animate=False)


class LeakDialog(Dialog):
    """Choose a line, then confirm."""

    AUTO_FOCUS = "#private"
    send_key = "z"
    send_word = later("Leak")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found = leakable(self.view)
        self._armed = -1

    def heading(self) -> str:
        """The act."""
        return _("Leak something to the papers")

    def note(self) -> str:
        """What it does, and what it takes."""
        if not self.found:
            return _("You were party to nothing private that could be leaked.")
        return _(
            "It appears at the plenary, from “officials familiar with the talks”. The room "
            "heats by {leak_heats}°; if it is traced, those exposed trust you less ({by}). "
            "{cost}"
        ).format(leak_heats=LEAK_HEATS, by=figure(-LEAK_TRUST), cost=self.cost(Leak))

    def form(self) -> Iterator[Widget]:
        """The lines."""
        if self.found:
            yield Private(self.view, self.found)

    def outlook(self) -> Content | None:
        """What it would break, of what one has promised."""
        if not self.found:
            return None
        what = self.found[self.query_one(Private).cursor][1]
        for pact in self.view.pacts.values():
            under = pact.id == what.pact or set(what.seats) <= set(pact.members)
            if under and Confidence(self.view.seat) in pact.promises:
                others = [seat for seat in pact.members if seat != self.view.seat]
                words = _("Traced, it breaks your promise of confidence to {names}").format(
                    names=shorts(self.view, others)
                )
                return Content.styled(f"{words} ({figure(-BREACH_TRUST)}).", "$text-warning")
        return None

    def on_picker_changed(self) -> None:
        """Nothing is confirmed for another line."""
        self._armed = -1
        self.refuse("")
        self.show_outlook()

    def action_send(self) -> None:
        """The first time ask, the second time do it."""
        here = self.query_one(Private).cursor if self.found else -1
        if self.found and self._armed != here and not self.desk.refusal(self._leak(here)):
            self._armed = here
            traced = odds(self.found[here][1])
            self.refuse(
                _("It cannot be undone; traced {traced} in 100. z again leaks it.").format(
                    traced=traced
                )
            )
        else:
            super().action_send()

    def _leak(self, position: int) -> Leak:
        return Leak(self.view.seat, self.found[position][0])

    def moves(self) -> list[SeatMove] | str:
        """The leak."""
        if not self.found:
            return _("There is nothing to leak.")
        return [self._leak(self.query_one(Private).cursor)]
