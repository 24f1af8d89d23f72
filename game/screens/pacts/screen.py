"""The screen of pacts: all that one knows of, and what can be done about each."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.language import _, later
from game.rules.moves import AnswerPact
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.matrix import Drawn
from game.screens.pacts.draw import draw_pact
from game.screens.pacts.known import Known, Stage, known
from game.screens.pacts.offer import OfferPactDialog
from game.screens.pacts.within import ConferDialog, LeaveDialog
from game.screens.pacts.words import pact_title
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import hang, stack
from game.screens.widgets.picker import Picker

_EMPTY = later(
    "You know of no pact yet. A pact is promises between delegations: who backs "
    "what, who keeps quiet, who stands by whom. Nothing enforces it; kept promises "
    "gain trust, broken ones cost much of it. Press o to offer one."
)


class PactList(Picker):
    """A row a pact."""

    def __init__(self, view: View) -> None:
        super().__init__(id="pacts")
        self.see(view)

    def see(self, view: View) -> None:
        """List what a newer view knows."""
        self.view = view
        self.entries = known(view)
        self.cursor = max(0, min(self.cursor, len(self.entries) - 1))
        self.refresh(layout=True)

    @property
    def entry(self) -> Known | None:
        """The pact under the cursor."""
        return self.entries[self.cursor] if self.entries else None

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.entries)

    def row(self, position: int, width: int) -> Content:
        """Its name or members, and where it is."""
        entry = self.entries[position]
        style = "$text-warning" if entry.stage is Stage.ASKED else "$foreground-muted"
        kind = _("public") if entry.pact.public else _("secret")
        return stack(
            hang(Content.styled(pact_title(self.view, entry.pact), "bold"), width),
            hang(Content.styled(f"{kind} · {_(entry.stage)}", style), width),
        )

    def watch_cursor(self) -> None:
        """Lay open the pact under the cursor."""
        super().watch_cursor()
        if self.is_mounted:
            self.post_message(self.Changed())


class PactsScreen(Screen[None]):
    """The list left, the pact under its cursor right."""

    AUTO_FOCUS = "#pacts"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "offer", later("Offer")),
        Binding("c", "counter", later("Counter")),
        Binding("y", "answer(True)", later("Accept")),
        Binding("n", "answer(False)", later("Decline")),
        Binding("t", "speak", later("Speak")),
        Binding("l", "leave", later("Leave")),
        Binding("escape,q", "close", later("Back")),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.view = desk.view

    def compose(self) -> ComposeResult:
        """The list, the pact, the keys."""
        yield Static(_("Pacts"), id="office")
        with Horizontal(id="pact-room"):
            with VerticalScroll(id="pact-list", can_focus=False):
                yield PactList(self.view)
            with VerticalScroll(id="pact"):
                yield Drawn(self._pact)
        yield Foot(compact=True, show_command_palette=False)

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        if self.is_mounted:
            self.query_one(PactList).see(view)
            self._show()

    def on_picker_changed(self) -> None:
        """Lay open another pact."""
        self.query_one("#pact").scroll_home(animate=False)
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done about the pact under the cursor."""
        if action not in _STAGES or not self.is_mounted:
            return True
        entry = self.query_one(PactList).entry
        return entry is not None and entry.stage in _STAGES[action]

    def action_offer(self) -> None:
        """Offer a pact."""
        self._open(OfferPactDialog(self.desk))

    def action_counter(self) -> None:
        """Offer another pact in the place of the one offered."""
        if entry := self.query_one(PactList).entry:
            self._open(OfferPactDialog(self.desk, entry))

    def action_answer(self, accept: bool) -> None:
        """Accept what is offered, or decline it."""
        if entry := self.query_one(PactList).entry:
            move = AnswerPact(self.view.seat, entry.pact.id, accept)
            if reason := self.desk.act(move, self.view):
                self.notify(reason, severity="warning", markup=False)
            self.see(self.desk.view)

    def action_speak(self) -> None:
        """Speak in the pact's channel."""
        if entry := self.query_one(PactList).entry:
            self._open(ConferDialog(self.desk, entry.pact))

    def action_leave(self) -> None:
        """Leave the pact, once its price is known."""
        if entry := self.query_one(PactList).entry:
            self._open(LeaveDialog(self.desk, entry.pact))

    def action_close(self) -> None:
        """Back to the room."""
        self.dismiss(None)

    def _open(self, dialog: Dialog) -> None:
        self.app.push_screen(dialog, lambda _: self.see(self.desk.view))

    def _show(self) -> None:
        self.query_one(Drawn).refresh(layout=True)
        self.refresh_bindings()

    def _pact(self, width: int) -> Content:
        found = self.query(PactList)
        entry = found.first().entry if found else None
        if entry is None:
            return hang(Content.styled(_(_EMPTY), "$foreground-muted"), width)
        return draw_pact(self.view, entry, width)


_STAGES = {
    "counter": (Stage.ASKED,),
    "answer": (Stage.ASKED,),
    "speak": (Stage.OURS,),
    "leave": (Stage.OURS,),
}
"""Where a pact must be for what can be done about it."""
