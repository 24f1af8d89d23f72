"""The list of all tables: a row each, marks, and the cursor."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from game.classroom.console.line import keep_up
from game.classroom.console.needs import Names
from game.classroom.console.row import row
from game.classroom.hall import Summary
from game.screens.widgets.picker import Picker


class Board(Picker):
    """A row a table; the one under the cursor is seen whole."""

    class Opened(Message):
        """A table was clicked that the cursor was on."""

    class Marked(Message):
        """The mark of the table under the cursor was clicked."""

    class Moved(Message):
        """The cursor is on another table."""

    def __init__(self, tables: tuple[Summary, ...], names: Names) -> None:
        super().__init__(id="tables")
        self._names = names
        self.tables = tables
        self.marks: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """A row a table."""
        return len(self.tables)

    @property
    def table(self) -> Summary:
        """The table under the cursor."""
        return self.tables[min(self.cursor, self.count - 1)]

    def row(self, position: int, width: int) -> Content:
        """Its numbers, and what it needs."""
        table = self.tables[position]
        here = position == self.cursor
        return row(table, self._names, width, table.table in self.marks, here)

    def see(self, tables: tuple[Summary, ...], marks: frozenset[int]) -> None:
        """Show the tables as they are now, in this order; the cursor stays at its table."""
        at = self.table.table
        self.tables, self.marks = tables, marks
        self.set_reactive(Picker.cursor, [table.table for table in tables].index(at))
        keep_up(self)

    def watch_cursor(self) -> None:
        """Say that it has moved."""
        super().watch_cursor()
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """A click selects, a second one opens; one on the mark marks."""
        was = self.cursor
        super().on_click(event)
        if event.x < 4:
            self.post_message(self.Marked())
        elif was == self.cursor:
            self.post_message(self.Opened())
