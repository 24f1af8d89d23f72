"""The one screen while the class runs: every table, who needs somebody, and the acts by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.classroom.console.acts import TABLES
from game.classroom.console.base import bound
from game.classroom.console.board import Board
from game.classroom.console.chairing import Chairing
from game.classroom.console.head import Head
from game.classroom.console.keys import Keys
from game.classroom.console.line import Line, keep_up
from game.classroom.console.needs import pressing
from game.classroom.console.people import naming, people_lines
from game.classroom.console.public import Latest, clause_lines
from game.classroom.console.row import heads
from game.classroom.hall import Summary
from game.classroom.hall.chair import Refusals
from game.language import _, later
from game.rules.names import Seat
from game.screens.matrix import Drawn
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import stack


class TablesScreen(Chairing):
    """All tables. Acts go to those that are marked, or to the selected one."""

    AUTO_FOCUS = "#tables"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bound(*TABLES),
        Binding("escape", "unmark", show=False),
        Binding("q", "app.leave", later("Close class")),
    ]
    acts = TABLES

    def __init__(self) -> None:
        super().__init__()
        self._by_need = True
        self._marks: frozenset[int] = frozenset()
        self._seen: tuple[Summary, ...] = ()
        self._latest = Latest()

    def compose(self) -> ComposeResult:
        """The class in a line, the tables, the selected one's people, where acts go, the keys."""
        self._seen = self.chair.summaries()
        names = naming(self.hall.scenario.setting)
        yield Head(self.hall)
        with Horizontal(id="class"):
            with VerticalScroll(id="board", can_focus=False):
                yield Static(heads(), id="heads")
                yield Board(self._ordered(), names)
            with VerticalScroll(id="beside", can_focus=False):
                yield Drawn(self._beside)
        yield Line("targets")
        yield Keys()
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the table that needs somebody most."""
        self.query_one(Board).cursor = 0
        self._show()

    @property
    def targets(self) -> tuple[int, ...]:
        """The marked tables, or the selected one."""
        return tuple(sorted(self._marks)) or (self.query_one(Board).table.table,)

    def look(self) -> None:
        """Look at all tables again."""
        if not self.is_mounted:
            return
        self.query_one(Head).look()
        before, self._seen = self._seen, self.chair.summaries()
        if _but_for_clocks(before) == _but_for_clocks(self._seen):
            self.query_one(Board).see(self._ordered(), self._marks)
        else:
            self._show()

    def _show(self) -> None:
        self.query_one(Board).see(self._ordered(), self._marks)
        keep_up(self.query_one(Drawn))
        marked = _(" · esc unmarks") if self._marks else ""
        words = _("Acts go to {tables}{marked}").format(tables=self.where, marked=marked)
        self.query_one("#targets", Line).say(words)

    def _ordered(self) -> tuple[Summary, ...]:
        if not self._by_need:
            return self._seen
        names = naming(self.hall.scenario.setting)
        return tuple(sorted(self._seen, key=lambda table: (pressing(table, names), table.table)))

    def _beside(self, width: int) -> Content:
        table = self.query_one(Board).table
        dark = self.app.current_theme.dark
        head = Content.styled(_("Table {n}").format(n=table.table), "bold $text-accent")
        people = people_lines(table, self.hall.scenario.setting, width, dark)
        public = self.chair.in_public(table.table)
        last = self._latest.draw(table.table, public, width)
        return stack(head, people, Content(), clause_lines(public, width), Content(), last)

    def on_board_moved(self) -> None:
        """Say where acts go now."""
        self._show()

    def on_board_opened(self) -> None:
        """Look at the table."""
        self.action_open()

    def on_board_marked(self) -> None:
        """Mark the table."""
        self.action_mark()

    def action_open(self) -> None:
        """Look at the selected table."""
        from game.classroom.console.table import TableScreen

        self.app.push_screen(TableScreen(self.query_one(Board).table.table))

    def action_mark(self) -> None:
        """Mark the selected table, or take its mark away."""
        self._marks ^= {self.query_one(Board).table.table}
        self._show()

    def action_mark_all(self) -> None:
        """Mark all tables, or none."""
        every = frozenset(self.hall.tables)
        self._marks = frozenset() if self._marks == every else every
        self._show()

    def action_unmark(self) -> None:
        """Take all marks away."""
        self._marks = frozenset()
        self._show()

    def action_cover(self) -> None:
        """Let caretakers play the seats of who is away; `u` has them handed back."""
        new: list[tuple[int, Seat]] = []
        refused: Refusals = {}
        for number in self.targets:
            before = self.hall.tables[number].seats
            refused |= self.chair.cover(number)
            new += [(number, seat) for seat in self.hall.tables[number].seats - before]
        if not new and not refused:
            self.tell(
                _("Nobody is away at {tables}, or their seats are played.").format(
                    tables=self.where
                )
            )
            return

        def back() -> Refusals:
            kept: Refusals = {}
            for number, seat in new:
                kept |= self.chair.hand_back(number, seat)
            return kept

        self.report(_("Caretakers play for who is away"), self.targets, refused, back)

    def action_order(self) -> None:
        """Who needs somebody comes first, or the numbers in order."""
        self._by_need = not self._by_need
        self.tell(_("Who needs you comes first.") if self._by_need else _("In order of numbers."))
        self._show()


def _but_for_clocks(tables: tuple[Summary, ...]) -> list[Summary]:
    return [replace(table, left=None) for table in tables]
