"""What the replay is made of: the clauses, and a timeline that can be clicked."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from game.archive.moments import Watched
from game.rules.names import ClauseId
from game.screens.matrix import Drawn
from game.screens.replay.text import Standing, draw_clause
from game.screens.replay.timeline import LABEL, VALUE, cells, draw_timeline


class Redrawn(Drawn):
    """Drawn once for a width, and again only where `look_again` finds it changed."""

    def __init__(self, draw: Callable[[int], Content], classes: str = "") -> None:
        super().__init__(self._known, classes)
        self._anew = draw
        self._contents = dict[int, Content]()

    def _known(self, width: int) -> Content:
        if width not in self._contents:
            self._contents[width] = self._anew(width)
        return self._contents[width]

    def look_again(self) -> None:
        """Draw it again, if it has changed."""
        before, width = self._contents, self.content_size.width
        self._contents = {}
        if width not in before or not self._known(width).is_same(before[width]):
            self.refresh(layout=True)


class Pane(VerticalScroll, inherit_bindings=False):
    """Scrolls up and down, and leaves the other keys to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
    ]


class Then(Pane):
    """The statement as it stood; what the moment was about is brought into sight."""

    def __init__(self, seen: Standing) -> None:
        super().__init__(id="then")
        self._seen = seen
        self._touched: tuple[ClauseId, ...] = ()
        self.whole = False

    def compose(self) -> ComposeResult:
        """A drawing a clause."""
        for number in range(len(self._seen.clauses)):
            yield Redrawn(self._drawing(number), classes="clause-then")

    def _drawing(self, number: int) -> Callable[[int], Content]:
        def draw(width: int) -> Content:
            clause = self._seen.clauses[number]
            return draw_clause(self._seen, clause, width, clause.id in self._touched, self.whole)

        return draw

    def see(self, seen: Standing, touched: tuple[ClauseId, ...]) -> None:
        """Show another moment."""
        self._seen, self._touched = seen, touched
        drawn = list(self.query(Redrawn))
        for each in drawn:
            each.look_again()
        about = [n for n, clause in enumerate(seen.clauses) if clause.id in touched]
        if len(about) == 1:
            self.call_after_refresh(self.scroll_to_widget, drawn[about[0]], animate=False)


class Timeline(Static):
    """The timeline; a click goes to that place."""

    class Clicked(Message):
        """A place was clicked."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    def __init__(self, watched: Watched, clauses: int) -> None:
        super().__init__(id="timeline")
        self._watched = watched
        self._place = 0
        self._clauses = clauses

    def see(self, watched: Watched, place: int) -> None:
        """Mark another place."""
        self._watched, self._place = watched, place
        self.refresh()

    def render(self) -> Content:
        """The gauges at the width there is."""
        width = self.content_size.width
        return draw_timeline(self._watched, self._place, self._clauses, width)

    def on_click(self, event: events.Click) -> None:
        """Go there."""
        offset = event.get_content_offset(self)
        if offset is not None and 0 <= offset.x - LABEL < self.content_size.width - LABEL - VALUE:
            known = cells(self._watched, self.content_size.width)
            self.post_message(self.Clicked(known[offset.x - LABEL]))
