"""A short form: rows of a label and a choice, turned by left and right or by the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.screens.widgets.lines import hang
from game.screens.widgets.picker import Picker


@dataclass(frozen=True, slots=True)
class Field:
    """One row: its name, its label, what may be chosen (value and words), and a hint.

    `of` is the value that the choices hang on: with another, the row begins anew. It begins with
    `start`, or with its first choice.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    hint: str = ""
    of: str = ""
    start: str = ""


Layout: TypeAlias = Callable[[dict[str, str]], Iterator[Field]]
"""Yields the rows one by one; what was chosen in those before is in the values it is given."""

LABEL = 13
"""Cells of a label."""


class Fields(Picker):
    """The rows of a form. Which rows there are may depend on what is chosen above them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", later("Next"), key_display="→"),
        Binding("left", "turn(-1)", later("Previous"), show=False),
    ]

    def __init__(self, layout: Layout, chosen: dict[str, str] | None = None) -> None:
        super().__init__(id="fields")
        self._layout = layout
        self._chosen = {(name, ""): value for name, value in (chosen or {}).items()}

    def _rows(self) -> list[tuple[Field, str]]:
        """The rows with what is chosen in each: where they begin, if nothing else fits."""
        values: dict[str, str] = {}
        rows: list[tuple[Field, str]] = []
        for field in self._layout(values):
            offered = [value for value, _ in field.choices]
            wanted = self._chosen.get((field.name, field.of), field.start)
            value = wanted if wanted in offered else (offered[0] if offered else "")
            values[field.name] = value
            rows.append((field, value))
        return rows

    @property
    def values(self) -> dict[str, str]:
        """What is chosen, by the names of the rows."""
        return {field.name: value for field, value in self._rows()}

    @property
    def count(self) -> int:
        """A row a field."""
        return len(self._rows())

    def row(self, position: int, width: int) -> Content:
        """The label, and the choice between the signs that lead to its neighbours."""
        field, value = self._rows()[position]
        words = dict(field.choices).get(value, _("nothing to choose"))
        shown = Content.assemble(
            ("◂ ", "$foreground-muted"), (words, "bold"), (" ▸", "$foreground-muted")
        )
        return hang(shown, width, field.label.ljust(LABEL), LABEL)

    def foot(self, width: int) -> Content | None:
        """The hint of the row under the cursor."""
        rows = self._rows()
        hint = rows[min(self.cursor, len(rows) - 1)][0].hint if rows else ""
        if not hint:
            return None
        return hang(Content.styled(hint, "$foreground-muted"), width, indent=2, first="  ")

    def picked(self, position: int) -> None:
        """A click on the row with the cursor goes on to its next choice."""
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """Choose the next in the row under the cursor, or the one before."""
        rows = self._rows()
        if not rows:
            return
        field, value = rows[min(self.cursor, len(rows) - 1)]
        offered = [choice for choice, _ in field.choices]
        if offered:
            chosen = offered[(offered.index(value) + step) % len(offered)]
            self._chosen[field.name, field.of] = chosen
        self.cursor = min(self.cursor, self.count - 1)
        self.changed()
