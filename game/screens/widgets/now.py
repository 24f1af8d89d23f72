"""What you can do now: the next sensible steps, each with its key."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.message import Message

from game.language import _
from game.notation import numbers
from game.rules.view import View
from game.screens.advice import next_steps, to_file
from game.screens.widgets.rows import Rows


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


def _wrapped(step: Content, width: int) -> list[Content]:
    """The rows that a step takes in a width; most take one."""
    return [step] if step.cell_length <= width else step.wrap(width)


class Now(Rows, can_focus=False):
    """The pane; a click on a step does it."""

    DEFAULT_CSS = "Now { overflow-y: hidden; }"

    class Chosen(Message):
        """A step was clicked."""

        def __init__(self, key: str) -> None:
            self.key = key
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="now", classes="pane")
        self.border_title = _("Now")
        self._steps = list(now(view, 0))
        self._keys: list[str] = []

    def see(self, view: View, unread: int, undoable: str) -> None:
        """Show a newer view."""
        steps = list(now(view, unread, undoable))
        # The words tell: a step's colours are always the same.
        if steps != self._steps:
            self._steps = steps
            self.lay_out()

    def on_resize(self) -> None:
        """A lower pane has room for fewer steps."""
        self.lay_out()

    def lay_out(self) -> None:
        """The steps, one below the other."""
        self._width = self._room
        if not self._width:
            return
        laid = [(key, row) for key, step in self._fitting for row in _wrapped(step, self._width)]
        self._keys = [key for key, _row in laid]
        self._replace([row for _key, row in laid])

    @property
    def _fitting(self) -> list[tuple[str, Content]]:
        """The steps; in a low pane the later give way to what is unread, told nowhere else."""
        steps = list(self._steps)
        height = self.content_size.height
        unread = next((place for place, (key, _words) in enumerate(steps) if key == "m"), 0)
        while unread > 1 and self._taken(steps[: unread + 1]) > height:
            unread -= 1
            del steps[unread]
        if steps and steps[-1][0] == "U" and self._taken(steps) > height:
            steps[-1] = _step("U", _("takes back the last"), "$foreground-muted")
        return steps

    def _taken(self, steps: list[tuple[str, Content]]) -> int:
        """How many rows steps take."""
        return sum(len(_wrapped(step, self._width)) for _key, step in steps)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._keys) and (key := self._keys[offset.y]):
            self.post_message(self.Chosen(key))
