"""The talk: what this seat has heard, newest at the bottom, by whom and to whom."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Static

from game import prose
from game.rules.names import Seat
from game.rules.view import View
from game.screens.called import delegation, ink
from game.screens.naming import listed
from game.screens.widgets.lines import Piece, hang


class Talk(VerticalScroll):
    """Everything said and done in the room, as lines; what came since one last looked is marked.

    A line is made once, when its event is first heard: what it says does not change later.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "listen", "Listen to one"),
    ]

    only: reactive[Seat | None] = reactive(None)

    def __init__(self, view: View) -> None:
        super().__init__(id="talk", classes="pane")
        self.border_title = "Talk"
        self.view = view
        self._lines: list[tuple[int, prose.Line]] = []
        self._heard = 0
        self._read = 0

    def compose(self) -> ComposeResult:
        """One text, laid out anew at every width."""
        yield Lines()

    def on_mount(self) -> None:
        """Show what was said before one came in; it counts as read."""
        self.see(self.view)
        self.mark_read()

    @property
    def unread(self) -> int:
        """How many lines came since one last looked, one's own left out."""
        return sum(
            number >= self._read and line.speaker != self.view.seat for number, line in self._lines
        )

    def mark_read(self) -> None:
        """Take everything as read."""
        self._read = len(self.view.minutes)
        self._show()

    def mark_seen(self) -> None:
        """Take as read what has been in sight, and all above it."""
        bottom = self.scroll_offset.y + self.scrollable_content_region.height
        below = self.query_one(Lines).first_below(bottom)
        if below is None or self.only is not None:
            self.mark_read()
        else:
            self._read = max(self._read, self._lines[below][0])
            self._show()

    def go_to_unread(self) -> None:
        """Bring the first unread line into sight, or the newest if all is read."""
        top = self.query_one(Lines).first_marked()
        if top is None:
            self.scroll_end(animate=False)
        else:
            self.scroll_to(y=top, animate=False)

    def see(self, view: View) -> None:
        """Show what a newer view has heard."""
        self.view = view
        for number in range(self._heard, len(view.minutes)):
            line = prose.line(view.minutes[number], view, number)
            if line is not None:
                self._lines.append((number, line))
        self._heard = len(view.minutes)
        self._show()

    def watch_only(self) -> None:
        """Listen to one delegation, or to all."""
        name = delegation(self.view, self.only).short if self.only else ""
        self.border_subtitle = f"only {name}" if name else ""
        self._show()

    def action_listen(self) -> None:
        """Go on to the next delegation; after the last, to all."""
        choices = [None, *self.view.seats]
        self.only = choices[(choices.index(self.only) + 1) % len(choices)]

    def _show(self) -> None:
        if not self.is_mounted:
            return
        following = self.is_vertical_scroll_end or not self.max_scroll_y
        shown = [
            self._line(number, line)
            for number, line in self._lines
            if self.only is None or self.only in (line.speaker, *line.to)
        ]
        empty = [("", Content.styled("Nothing has been said yet.", "$foreground-muted"))]
        self.query_one(Lines).show(shown or empty)
        if following:
            self.call_after_refresh(self.scroll_end, animate=False)

    def _line(self, number: int, line: prose.Line) -> tuple[str, Content]:
        """The mark before a line, and the line."""
        own = line.speaker == self.view.seat
        mark = "▎" if number >= self._read and not own else " "
        if line.kind == "chair" or line.speaker is None:
            style = "italic $text-accent" if line.kind == "chair" else "$foreground-muted"
            return mark, Content.styled(line.text, style)
        known = delegation(self.view, line.speaker)
        name: Piece = (known.short, f"bold {ink(known.colour, self.app.current_theme.dark)}")
        to: Piece = (f" to {self._named(line.to)}" if line.to else "", "$foreground-muted")
        style = {"talk": "", "formal": "$text-accent"}.get(line.kind, "$foreground-muted")
        if own:
            # One's own lines are whole sentences: "You …".
            return mark, Content.styled(line.text, style or "$foreground-muted")
        join = ": " if line.kind == "talk" else " · "
        return mark, Content.assemble(name, to, join, (line.text, style))

    def _named(self, seats: tuple[Seat, ...]) -> str:
        others = tuple(seat for seat in seats if seat != self.view.seat)
        you = ["you"] if len(others) < len(seats) else []
        return listed([*you, *(delegation(self.view, seat).short for seat in others)])


class Lines(Static):
    """The lines, each hanging behind its mark, laid out once for each width."""

    def __init__(self) -> None:
        super().__init__(id="lines")
        self._shown: list[tuple[str, Content]] = []
        self._laid_out: dict[int, list[Content]] = {}

    def show(self, lines: list[tuple[str, Content]]) -> None:
        """Show these."""
        self._shown = lines
        self._laid_out.clear()
        self.refresh(layout=True)

    def _draw(self, width: int) -> Content:
        if width not in self._laid_out:
            self._laid_out[width] = [hang(line, width, mark, 2) for mark, line in self._shown]
        return Content("\n").join(self._laid_out[width])

    def first_below(self, bottom: int) -> int | None:
        """The first line that begins at `bottom` or under it; None if all are above."""
        self._draw(self.content_size.width)
        top = 0
        for position, line in enumerate(self._laid_out[self.content_size.width]):
            if top >= bottom:
                return position
            top += line.plain.count("\n") + 1
        return None

    def first_marked(self) -> int | None:
        """How far down the first marked line begins; None if none is marked."""
        marks = [mark for mark, _ in self._shown]
        if "▎" not in marks:
            return None
        self._draw(self.content_size.width)
        above = self._laid_out[self.content_size.width][: marks.index("▎")]
        return sum(line.plain.count("\n") + 1 for line in above)

    def render(self) -> Content:
        """The lines at the width there is."""
        return self._draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that they take at a width."""
        return self._draw(width).plain.count("\n") + 1
