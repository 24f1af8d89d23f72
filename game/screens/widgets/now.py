"""What you can do now: the next sensible steps, each with its key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from game.language import _
from game.rules.view import View
from game.screens.advice import next_steps, to_file
from game.screens.called import numbers


def now(view: View, unread: int, undoable: str = "") -> Iterator[tuple[str, Content]]:
    """At most three steps, what has not been read, what may be taken back; each with its key."""
    for key, words in next_steps(view)[:3]:
        yield _step(key, words, where=_digit(view) if key == "f" else "")
    if unread:
        yield _step("m", _("{n} unread in the talk").format(n=unread), "bold $text-warning")
    if undoable:
        yield _step("U", _("takes back {what}").format(what=undoable), "$foreground-muted")


def _digit(view: View) -> str:
    """What goes to the clause that is to be filed on, if one is named and it has a digit."""
    number = numbers(view.clauses).get(to_file(view) or "", "")
    return f"{number} " if number.isdecimal() else ""


def _step(key: str, words: str, style: str = "", where: str = "") -> tuple[str, Content]:
    lead = f"{where}{key} " if key else ""
    return key, Content.assemble((lead, "bold $text-accent"), (words, style))


def _rows(steps: list[tuple[str, Content]], width: int) -> int:
    """How many rows steps take in a width."""
    return sum(_height(step.plain, width) for _key, step in steps)


@lru_cache(256)
def _height(words: str, width: int) -> int:
    return len(Content(words).wrap(width))


class Now(Static):
    """The pane; a click on a step does it."""

    class Chosen(Message):
        """A step was clicked."""

        def __init__(self, key: str) -> None:
            self.key = key
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="now", classes="pane")
        self.border_title = _("Now")
        self._steps = list(now(view, 0))

    def see(self, view: View, unread: int, undoable: str) -> None:
        """Show a newer view."""
        steps = list(now(view, unread, undoable))
        # The words tell: a step's colours are always the same.
        if steps != self._steps:
            before, self._steps = self._fitting, steps
            self._paint_anew(before)

    def _paint_anew(self, before: list[tuple[str, Content]]) -> None:
        """Paint from the first step that is another than before; most are the same."""
        width, after = self.content_size.width, self._fitting
        if not width:
            self.refresh()
            return
        pairs = zip(before, after, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        top = _rows(after[:same], width)
        rows = max(_rows(before, width), _rows(after, width))
        self.refresh(Region(0, top, width, max(1, rows - top)))

    @property
    def _fitting(self) -> list[tuple[str, Content]]:
        """The steps; in a low pane the later give way to what is unread, told nowhere else."""
        steps = list(self._steps)
        width, height = self.content_size
        if not width:
            return steps
        unread = next((place for place, (key, _words) in enumerate(steps) if key == "m"), 0)
        while unread > 1 and _rows(steps[: unread + 1], width) > height:
            unread -= 1
            del steps[unread]
        if steps and steps[-1][0] == "U" and _rows(steps, width) > height:
            steps[-1] = _step("U", _("takes back the last"), "$foreground-muted")
        return steps

    def render(self) -> Content:
        """The steps, one below the other."""
        return Content("\n").join(step for _key, step in self._fitting)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        bottom = 0
        for key, step in self._fitting:
            bottom += _height(step.plain, self.content_size.width)
            if offset.y < bottom:
                if key:
                    self.post_message(self.Chosen(key))
                return
