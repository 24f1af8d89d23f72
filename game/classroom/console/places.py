"""Choose a place for a student: every seat of every table, who sits there, press and gallery."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.classroom.console.everybody import ROLES
from game.classroom.hall import Hall, Place, Role
from game.classroom.hall.seating import StudentId
from game.language import _, later
from game.notation import listed
from game.screens.matrix import crop
from game.screens.naming import shorts
from game.screens.widgets.foot import Foot

Chosen = tuple[Place | None]
"""A place that was chosen; in a tuple, as the lobby is None and so is having chosen nothing."""


class PlacesScreen(ModalScreen[Chosen | None]):
    """Dismisses with the place chosen, or None if it was closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", later("Close")),
        *[Binding(str(n), f"go({n})", show=False) for n in range(1, 10)],
    ]

    def __init__(
        self, hall: Hall, name: str, tables: Sequence[int], places: Mapping[StudentId, Place]
    ) -> None:
        super().__init__()
        self._hall = hall
        self._name = name
        self._tables = tables
        self._sitting = places
        self._places: list[Place | None] = []

    def compose(self) -> ComposeResult:
        """Whose place, and the places."""
        with Vertical(id="dialog"):
            yield Static(
                _("A place for {name}").format(name=self._name), id="heading", markup=False
            )
            words = _("Enter chooses; a digit goes to that table.")
            yield Static(words, id="note")
            yield OptionList(*self._options(), id="places")
        yield Foot(compact=True, show_command_palette=False)

    def _options(self) -> Iterator[Option]:
        short = shorts(self._hall.scenario.setting.delegations)
        for table in self._tables:
            head = Content.styled(_("Table {n}").format(n=table), "$text-accent")
            yield Option(head, disabled=True, id=f"-{table}")
            for place in self._at(table):
                name = short.get(place.seat) or _(ROLES[place.role])
                there = listed(self._there(place))
                who = Content.styled(there or _("nobody"), "" if there else "$foreground-muted")
                yield self._option(place, Content.assemble("  ", (crop(name, 12), "bold"), who))
        yield Option(Content.styled(_("Elsewhere"), "$text-accent"), disabled=True)
        yield self._option(None, Content("  " + _("The lobby: no place for now")))

    def _option(self, place: Place | None, words: Content) -> Option:
        self._places.append(place)
        return Option(words, id=str(len(self._places) - 1))

    def _at(self, table: int) -> Iterator[Place]:
        yield from (Place(table, Role.DELEGATE, seat) for seat in self._hall.seats)
        yield from (Place(table, role) for role in (Role.PRESS, Role.GALLERY))

    def _there(self, place: Place) -> list[str]:
        students = self._hall.roll.students
        return [students[who].name for who, at in self._sitting.items() if at == place]

    def action_go(self, table: int) -> None:
        """Go to a table."""
        places = self.query_one(OptionList)
        if f"-{table}" in {option.id for option in places.options}:
            places.highlighted = places.get_option_index(f"-{table}") + 1
            places.scroll_to_highlight(top=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """It is chosen."""
        self.dismiss((self._places[int(event.option_id or "")],))
