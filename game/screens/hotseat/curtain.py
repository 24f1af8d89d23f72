"""The curtain between two people: nothing of the game is on it but who sits where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import _, later
from game.rules.names import Seat
from game.screens.widgets.foot import Foot

PAUSE: Final = 0.4
"""Seconds for which keys are not heard: who was typing does not open the next person's seat."""


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people: the seat, what the person is called there, and what is waited for."""

    seat: Seat
    name: str
    waits: str


class CurtainScreen(Screen[Seat | None]):
    """Asks for the next person; gives the seat, or None if the game is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", later("Leave the game"))
    ]

    def __init__(self, title: str, people: Sequence[Person], first: Seat, ended: bool) -> None:
        super().__init__()
        self._title = title
        self._people = {person.seat: person for person in people}
        self._first = first
        self._ended = ended

    def compose(self) -> ComposeResult:
        """Whom to pass the terminal to, and everybody who could have it."""
        yield Static(self._title, classes="house", markup=False)
        with Vertical(id="curtain"):
            yield Static(id="pass-to")
            yield Static(id="only", markup=False)
            widest = max(cell_len(person.name) for person in self._people.values())
            options = (_option(person, widest) for person in self._people.values())
            yield OptionList(*options, id="people", disabled=True)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Propose who is waited for."""
        people = self.query_one(OptionList)
        people.highlighted = people.get_option_index(self._first)
        self.set_timer(PAUSE, self._open)

    def _open(self) -> None:
        people = self.query_one(OptionList)
        people.disabled = False
        people.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say whom the terminal is for."""
        name = self._people[event.option_id or self._first].name
        if self._ended:
            to, only = _("The conference is over."), _("Enter: the debrief as {name}.")
        else:
            to, only = _("Pass the terminal to {name}."), _("{name}: Enter when only you look.")
        self.query_one("#pass-to", Static).update(Content.styled(to.format(name=name), "bold"))
        self.query_one("#only", Static).update(only.format(name=name))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The curtain opens for one of them."""
        self.dismiss(event.option_id)


def _option(person: Person, widest: int) -> Option:
    """The names in a column of so many cells, however wide their characters are."""
    waits = " " * (widest - cell_len(person.name)) + f"  {person.waits}"
    words = Content.assemble((person.name, "bold"), (waits, "$foreground-muted"))
    return Option(words, id=person.seat)
