"""The statement as a paper: every clause in its order, then the packages on the table."""

from __future__ import annotations

from collections.abc import Container
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from game.language import later
from game.rules.names import ClauseId
from game.rules.view import View
from game.screens.called import numbers
from game.screens.widgets.block import Block, Packages


class Paper(VerticalScroll):
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

    class Filing(Message):
        """The selected clause was activated: its positions are to be filed."""

    selected = reactive(0)
    whole = reactive(False)

    def __init__(self, view: View) -> None:
        super().__init__(id="paper")
        self.view = view
        self._bringing: Block | None = None

    def compose(self) -> ComposeResult:
        """A block a clause."""
        yield Static(self.view.title, id="paper-title", markup=False)
        for clause in self.view.clauses:
            yield Block(self.view, clause.id)
        yield Packages(self.view)

    def on_mount(self) -> None:
        """Lay the first clause open."""
        self._open(self.selected)

    @property
    def clause(self) -> ClauseId:
        """The selected clause."""
        return self.view.clauses[self.selected].id

    def show(self, clause: ClauseId) -> None:
        """Select a clause by its id."""
        self.selected = [known.id for known in self.view.clauses].index(clause)

    def see(self, view: View, clauses: Container[ClauseId]) -> None:
        """Show a newer view, in which something about these clauses may be new."""
        self.view = view
        for block in self.query(Block):
            if block.clause in clauses:
                block.see(view)
            else:
                block.view = view
        self.query_one(Packages).see(view)

    def watch_selected(self, selected: int) -> None:
        """Lay the selected clause open and bring it into sight."""
        if self.is_mounted:
            self._open(selected)

    def action_number(self, number: str) -> None:
        """Select the operative clause of that number, if there is one."""
        for clause, printed in numbers(self.view.clauses).items():
            if printed == number:
                self.show(clause)

    def action_turn(self) -> None:
        """Turn from clause by clause to the whole text as a paper, or back."""
        self.whole = not self.whole

    def watch_whole(self, whole: bool) -> None:
        """Show the draft as it would be printed, or its clauses one laid open."""
        self.set_class(whole, "-whole")
        for block in self.query(Block):
            block.whole = whole
        if self.is_mounted:
            self._open(self.selected)

    def _open(self, selected: int) -> None:
        for position, block in enumerate(self.query(Block)):
            block.opened = position == selected
            if position == selected:
                self._bringing = block
                self.call_after_refresh(self._bring, block)

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Lay the blocks out, and scroll at once to the one that is to be brought into sight.

        Scrolled to once it is painted, all would be painted twice for every step of a reader.
        """
        arranged = super().arrange(size, optimal)
        block, self._bringing = self._bringing, None
        placed = next((each for each in arranged.placements if each.widget is block), None)
        if placed is not None and self.show_vertical_scrollbar:
            most = max(0, arranged.total_region.bottom - size.height)
            y = min(most, max(0, self._top_for(placed, size)))
            self.app.animator.force_stop_animation(self, "scroll_y")
            self.set_reactive(Widget.scroll_y, y)
            self.scroll_target_y = y
            self.vertical_scrollbar.position = y
        return arranged

    def _top_for(self, placed: WidgetPlacement, size: Size) -> int:
        """Where to scroll to, for a block to be in sight as `_bring` would have it."""
        window = Region(0, self.scroll_offset.y, *size)
        region, taller = placed.region.grow(placed.margin), placed.region.height > size.height
        if region.contains_region(window) and not taller:
            return window.y
        return window.y + Region.get_scroll_to_visible(window, region, top=taller).y

    def _bring(self, block: Block) -> None:
        """Bring the whole block into sight; its head, if it is taller than the paper."""
        if block.outer_size.height > self.scrollable_content_region.height:
            self.scroll_to_widget(block, animate=False, top=True)
        else:
            self.scroll_to_widget(block, animate=False)

    def action_read(self, step: int) -> None:
        """Read on in the selected clause, if some of it is out of sight; else select the next."""
        block = self.query(Block)[self.selected]
        region, seen = block.virtual_region, self.scrollable_content_region
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + seen.height
        if step > 0 and region.bottom > bottom:
            self.scroll_relative(y=min(4, region.bottom - bottom), animate=False)
        elif step < 0 and region.y < top:
            self.scroll_relative(y=-min(4, top - region.y), animate=False)
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

    def on_block_picked(self, message: Block.Picked) -> None:
        """Select the clause; a second click files on it."""
        position = [clause.id for clause in self.view.clauses].index(message.clause)
        if position == self.selected:
            self.post_message(self.Filing())
        self.selected = position
        self.focus()
