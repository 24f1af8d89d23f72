"""To whom: one delegation, or any number of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.rules.names import Seat
from game.rules.view import View
from game.screens.called import delegation
from game.screens.ink import ink
from game.screens.matrix import crop
from game.screens.widgets.lines import spread
from game.screens.widgets.picker import Picker


class Recipients(Picker):
    """The other delegations; with `many`, several may be picked, and none means all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "pick", later("Pick")),
        *[Binding(str(n), f"pick({n})", show=False) for n in range(1, 10)],
    ]

    def __init__(
        self,
        view: View,
        many: bool = False,
        picked: tuple[Seat, ...] = (),
        remark: Callable[[Seat], str] = lambda _: "",
    ) -> None:
        super().__init__(id="recipients")
        self.view = view
        self.many = many
        self.remark = remark
        self.chosen: set[Seat] = set(picked)
        self._names = max(cell_len(delegation(view, seat).short) for seat in view.others)
        if picked:
            self.cursor = view.others.index(picked[0])

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who is picked, in the scenario's order; with `many`, none means all."""
        if not self.many:
            return (self.view.others[self.cursor],)
        return tuple(seat for seat in self.view.others if seat in self.chosen)

    @property
    def count(self) -> int:
        """A row a delegation."""
        return len(self.view.others)

    def row(self, position: int, width: int) -> Content:
        """A box, the names, and what there is to remark."""
        seat = self.view.others[position]
        known = delegation(self.view, seat)
        marked = (seat in self.chosen) if self.many else position == self.cursor
        box = ("[x] " if marked else "[ ] ") if self.many else ("(•) " if marked else "( ) ")
        dark = self.app.current_theme.dark
        left = Content.assemble(
            (f"{position + 1} ", "$foreground-muted"),
            (box, "bold" if marked else ""),
            (crop(known.short, self._names) + " ", f"bold {ink(known.colour, dark)}"),
        )
        remark = self.remark(seat) or known.name
        room = Content(remark).truncate(max(0, width - left.cell_length), ellipsis=True)
        return spread(left + room.stylize("$foreground-muted"), Content(""), width)

    def foot(self, width: int) -> Content | None:
        """Who none picked stands for."""
        if not self.many or self.chosen:
            return None
        return Content.styled(_("  Nobody picked: all of them."), "$foreground-muted")

    def picked(self, position: int) -> None:
        """Pick by mouse."""
        self.action_pick()

    def watch_cursor(self) -> None:
        """With one recipient, moving the cursor picks."""
        super().watch_cursor()
        if not self.many and self.is_mounted:
            self.changed()

    def action_pick(self, number: int = 0) -> None:
        """Pick the delegation of that number, or the one under the cursor, or no longer."""
        if number > self.count:
            return
        if number:
            self.cursor = number - 1
        self.chosen ^= {self.view.others[self.cursor]}
        self.changed()
