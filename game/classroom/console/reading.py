"""A table as one of its seats sees it: the room's own panes, to be read and not acted on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.classroom.console.base import ConsoleScreen, bound
from game.language import _, later
from game.rules.names import Seat
from game.rules.view import View
from game.screens.acts import Act
from game.screens.briefing import BriefingScreen
from game.screens.called import delegation
from game.screens.desk import Desk
from game.screens.origins.screen import OriginsScreen
from game.screens.widgets.delegations import Delegations
from game.screens.widgets.foot import Foot
from game.screens.widgets.header import Header
from game.screens.widgets.paper import Paper
from game.screens.widgets.standing import Standing
from game.screens.widgets.talk import Talk


class ReadingScreen(ConsoleScreen):
    """The paper, the talk, the trust and the standing of a seat, kept up."""

    AUTO_FOCUS = "#paper"
    acts = (
        Act("m", later("Talk"), later("Turn to the talk, or back to the paper"), "talk", True),
        Act("b", later("Instructions"), later("Read the seat's instructions"), "briefing", True),
        Act("=", later("Origins"), later("Where the seat's numbers come from"), "origins"),
        Act("v", later("Next seat"), later("Read as the next seat"), "turn", True),
    )
    _view: View
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", later("Back to the table")),
        *bound(*acts),
    ]

    def __init__(self, table: int, seat: Seat) -> None:
        super().__init__()
        self._table = table
        self._seat = seat

    def compose(self) -> ComposeResult:
        """Whose eyes, then the room."""
        self._view = view = self.chair.as_seat(self._table, self._seat)
        words = _("AS {seat} SEES IT · table {n} · read only, for your eyes alone")
        name = delegation(view, self._seat).short.upper()
        yield Static(Content(words.format(seat=name, n=self._table)), id="as-seat")
        yield Header(view)
        with Horizontal(id="room"):
            yield Paper(view)
            yield Talk(view)
            with Vertical(id="panes"):
                yield Delegations(view)
                yield Standing(view)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """All of it has been read by the seat, as far as anybody knows."""
        self.query_one(Talk).mark_read()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._show(self._view))

    def on_unmount(self) -> None:
        """Look on no longer."""
        self.app.theme_changed_signal.unsubscribe(self)

    def look(self) -> None:
        """Show what the seat sees now."""
        view = self.chair.as_seat(self._table, self._seat)
        if view != self._view:
            self._view = view
            self._show(view)

    def _show(self, view: View) -> None:
        self.query_one(Header).see(view)
        self.query_one(Paper).see(view, [clause.id for clause in view.clauses])
        self.query_one(Talk).see(view)
        self.query_one(Delegations).see(view)
        self.query_one(Standing).see(view)
        self.query_one(Talk).mark_read()

    def action_talk(self) -> None:
        """Turn to the talk, or back to the paper."""
        talking = not self.has_class("-talking")
        if talking:
            self.query_one(Talk).catch_up()
        self.set_class(talking, "-talking")
        self.query_one(Talk if talking else Paper).focus()

    def action_briefing(self) -> None:
        """The seat's instructions, the delegations, the rules."""
        view = self.chair.as_seat(self._table, self._seat)
        self.app.push_screen(BriefingScreen(self.hall.scenario, view))

    def action_origins(self) -> None:
        """Where the seat's numbers come from."""
        table = self.hall.tables[self._table].table
        self.app.push_screen(OriginsScreen(Desk(table, self._seat, self.look)))

    def on_standing_asked(self) -> None:
        """A click on the standing is the key."""
        self.action_origins()

    def action_turn(self) -> None:
        """Read as the next seat."""
        seats = self.hall.seats
        seat = seats[(seats.index(self._seat) + 1) % len(seats)]
        self.app.switch_screen(ReadingScreen(self._table, seat))
