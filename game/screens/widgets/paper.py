"""The statement as a paper: every clause in its order, then the packages on the table."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import accumulate
from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from game.language import later
from game.notation import numbers
from game.rules.names import ClauseId
from game.rules.view import View
from game.screens.widgets.block import Block, ClauseBlock, Look, Packages, Title
from game.screens.widgets.rows import Rows

_BESIDE: Final = "▏"
_HELD: Final = "▌"
"""What stands beside the clause that is laid open; the heavier stroke if the keys go to it."""

_STEP: Final = 4
"""Rows that one reads on at a time in a clause that is taller than the paper."""


class Paper(Rows):
    """The statement: one clause laid open among the others, or the whole of it as a paper.

    One clause is selected; arrows read on, then select the next.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "read(1)", later("Next clause"), show=False),
        Binding("up", "read(-1)", later("Previous clause"), show=False),
        Binding("enter", "file", later("File"), show=False),
        Binding("home", "select(0)", later("First"), show=False),
        Binding("end", "select(-1)", later("Last"), show=False),
        *[Binding(str(n), f"number('{n}')", show=False) for n in range(1, 10)],
        Binding("space", "turn", later("Whole")),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"paper--beside"}

    class Filing(Message):
        """The selected clause was activated: its positions are to be filed."""

    selected = reactive(0)
    whole = reactive(False)

    def __init__(self, view: View) -> None:
        super().__init__(id="paper")
        self.view = view
        self._blocks: list[Block] = []
        self._tops: list[int] = []

    @property
    def clause(self) -> ClauseId:
        """The selected clause."""
        return self.view.clauses[self.selected].id

    def show(self, clause: ClauseId) -> None:
        """Select a clause by its id."""
        self.selected = [known.id for known in self.view.clauses].index(clause)

    def see(self, view: View, clauses: Collection[ClauseId]) -> None:
        """Show a newer view, in which something about these clauses may be new."""
        self.view = view
        if not clauses:
            return
        before = self.span(self.clause).start
        for block in self._blocks:
            if not isinstance(block, ClauseBlock) or block.clause in clauses:
                block.renew()
        self._lay_out()
        # What one reads stays where it is, whatever the clauses above it have become.
        if moved := self.span(self.clause).start - before:
            self.scroll_relative(y=moved, animate=False)

    def span(self, clause: ClauseId) -> range:
        """The rows that a clause takes, once it is laid out; none before."""
        for block, top, bottom in zip(self._blocks, self._tops, self._tops[1:], strict=False):
            if isinstance(block, ClauseBlock) and block.clause == clause:
                return range(top, bottom - 1)
        return range(0)

    def watch_selected(self) -> None:
        """Lay the selected clause open and bring it into sight."""
        self._lay_out()
        self._bring()

    def watch_whole(self) -> None:
        """Show the draft as it would be printed, or its clauses one laid open."""
        self._lay_out()
        self._bring()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Tell whether the keys go to the clause that is laid open."""
        super().watch_has_focus(has_focus)
        rows = self.span(self.clause)
        self.refresh_lines(rows.start, len(rows))

    def action_number(self, number: str) -> None:
        """Select the operative clause of that number, if there is one."""
        for clause, printed in numbers(self.view.clauses).items():
            if printed == number:
                self.show(clause)

    def action_turn(self) -> None:
        """Turn from clause by clause to the whole text as a paper, or back."""
        self.whole = not self.whole

    def lay_out(self) -> None:
        """Draw everything for another width, and stay with the clause that is laid open."""
        self._width = self._room
        clauses = [ClauseBlock(clause.id) for clause in self.view.clauses]
        self._blocks = [Title(), *clauses, Packages()]
        self._lay_out()
        self._bring()

    def _lay_out(self) -> None:
        """Show the blocks as they look by now."""
        if not self._width:
            return
        look = Look(self._width, self.whole, self.app.current_theme.dark)
        opened = replace(look, opened=True)
        drawn = [
            block.rows(self.view, opened if self._is_opened(block) else look)
            for block in self._blocks
        ]
        self._tops = list(accumulate(map(len, drawn), initial=0))
        self._replace([row for rows in drawn for row in rows])

    def _is_opened(self, block: Block) -> bool:
        return isinstance(block, ClauseBlock) and block.clause == self.clause

    @property
    def _room(self) -> int:
        """Cells of a row: one is kept free for what stands beside it."""
        return max(0, super()._room - 1)

    def render_line(self, y: int) -> Strip:
        """A row of what is in sight, and what stands beside it."""
        beside = " "
        if y + self.scroll_offset.y in self.span(self.clause):
            beside = _HELD if self.has_focus else _BESIDE
        style = self.get_component_rich_style("paper--beside")
        return Strip.join([Strip([Segment(beside, style)], 1), super().render_line(y)])

    def _bring(self) -> None:
        """Bring the whole selected clause into sight; its head, if it is taller than the paper."""
        rows, seen = self.span(self.clause), self.scrollable_content_region.height
        if not rows:
            return
        # With the row below it, which parts it from the next.
        top, bottom = rows.start, rows.stop + 1
        if top < self.scroll_offset.y or bottom - top > seen:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y + seen:
            self.scroll_to(y=bottom - seen, animate=False)

    def action_read(self, step: int) -> None:
        """Read on in the selected clause, if some of it is out of sight; else select the next."""
        rows, top = self.span(self.clause), self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height
        if step > 0 and rows.stop > bottom:
            self.scroll_relative(y=min(_STEP, rows.stop - bottom), animate=False)
        elif step < 0 and rows.start < top:
            self.scroll_relative(y=-min(_STEP, top - rows.start), animate=False)
        elif 0 <= self.selected + step < len(self.view.clauses):
            self.selected += step
        elif step > 0:
            self.scroll_end(animate=False)

    def action_select(self, position: int) -> None:
        """Select a clause by its place, from the end if negative."""
        self.selected = position % len(self.view.clauses)

    def action_file(self) -> None:
        """Ask for the positions editor on the selected clause."""
        self.post_message(self.Filing())

    def on_click(self, event: events.Click) -> None:
        """Select the clause that was clicked; a second click files on it."""
        offset = event.get_content_offset(self)
        row = None if offset is None else offset.y + self.scroll_offset.y
        for position, clause in enumerate(self.view.clauses):
            if row in self.span(clause.id):
                if position == self.selected:
                    self.post_message(self.Filing())
                self.selected = position
