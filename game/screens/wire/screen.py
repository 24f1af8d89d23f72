"""The screen of the wire: newest first; side by side where there is room, else stacked."""

from __future__ import annotations

from textual.content import Content

from game.language import _, later
from game.prose import Dispatch
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.leaf import Leaf
from game.screens.widgets.lines import hang, stack
from game.screens.widgets.minutes import NEW
from game.screens.wire.news import News, Story

WIDE = 105
"""From so many cells the outlets stand side by side."""

_EMPTY = later(
    "Nothing is on the wire yet. What becomes public (statements, leaks, what is "
    "agreed, events outside) is printed here three times, by outlets that lean "
    "differently: the same facts, in other words."
)


class WireScreen(Leaf):
    """All stories. They are read once the screen is closed."""

    def __init__(self, desk: Desk, news: News) -> None:
        super().__init__(desk)
        self.news = news
        self.news.see(self.view)

    def head(self) -> str:
        """How much there is."""
        unread = (
            _(" · {unread} unread ({new})").format(unread=self.news.unread, new=NEW)
            if self.news.unread
            else ""
        )
        return _("The wire · {n} reports{unread}").format(n=len(self.news.stories), unread=unread)

    def see(self, view: View) -> None:
        """Take in what is new."""
        self.news.see(view)
        super().see(view)

    def draw(self, width: int) -> Content:
        """Every story, the newest first."""
        if not self.news.stories:
            return hang(Content.styled(_(_EMPTY), "$foreground-muted"), min(width, 84))
        drawn: list[Content] = []
        for story in reversed(self.news.stories):
            drawn += [self._story(story, min(width, 180)), Content("")]
        return stack(*drawn[:-1])

    def _story(self, story: Story, width: int) -> Content:
        mark = NEW if self.news.is_new(story) else " "
        head = Content.assemble(
            (f"{mark} ", "$text-warning"),
            (
                _("Round {round}").format(round=story.round)
                if story.round
                else _("Before the first round"),
                "$foreground-muted",
            ),
        )
        if width < WIDE:
            pieces = (stack(*_dispatch(d, width - 2)) for d in story.dispatches)
            return stack(
                head,
                *(piece_line.pad_left(2) for piece in pieces for piece_line in piece.split("\n")),
            )
        column = (width - 2) // len(story.dispatches)
        return stack(head, *_beside([_dispatch(d, column - 3) for d in story.dispatches], column))

    def action_close(self) -> None:
        """Back to the room, with all of it read."""
        self.news.mark_read()
        super().action_close()


def _dispatch(found: Dispatch, width: int) -> list[Content]:
    """One outlet's report, line by line."""
    outlet = Content.assemble(
        (found.outlet, "$text-accent"), (f" · {found.leaning}", "$foreground-muted")
    )
    parts = [hang(outlet, width), hang(Content.styled(found.headline, "bold"), width)]
    if found.body:
        parts.append(hang(Content(found.body), width))
    return [line for part in parts for line in part.split("\n")]


def _beside(columns: list[list[Content]], width: int) -> list[Content]:
    """Columns set side by side, each line filled up to the column's width."""
    rows = []
    for number in range(max(map(len, columns))):
        cells = [column[number] if number < len(column) else Content("") for column in columns]
        padded = [cell.pad_right(max(0, width - cell.cell_length)) for cell in cells]
        rows.append(Content.assemble("  ", *padded))
    return rows
