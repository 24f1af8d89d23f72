"""Choose a seat: the delegations and what everybody knows of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from secrets import randbelow
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.errors import CommuniqueError
from game.language import _, later
from game.record.shelf import new_path
from game.room import new_room
from game.rules.names import Module
from game.rules.setting import Delegation
from game.scenario import Scenario
from game.screens.ink import ink
from game.screens.widgets.foot import Foot

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp


class SeatScreen(Screen[None]):
    """One line a delegation, the brief beside it. Enter sits down."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", later("Back"))]

    def __init__(
        self,
        scenario: Scenario,
        seed: int | None = None,
        modules: Collection[Module] = tuple(Module),
    ) -> None:
        super().__init__()
        self.scenario = scenario
        # Which game one gets is chance, unless asked for; its record can always repeat it.
        self._modules = modules
        self._seed = randbelow(2**31) if seed is None else seed

    def compose(self) -> ComposeResult:
        """The delegations, and the brief of the one that the list is at."""
        dark = self.app.current_theme.dark
        known = self.scenario.setting.delegations
        widest = max(cell_len(delegation.short) for delegation in known)
        yield Static(self.scenario.title, id="name", markup=False)
        yield Static(_("Whose seat do you take? The others are played for you."), id="tagline")
        with Horizontal(id="choice"):
            yield OptionList(
                *(Option(_line(d, dark, widest), id=d.seat) for d in known),
                id="menu",
            )
            with VerticalScroll(id="about"):
                yield Static(id="detail")
        yield Foot(compact=True, show_command_palette=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the brief."""
        known = self.scenario.setting.by_seat[event.option_id or ""]
        self.query_one("#detail", Static).update(
            Content.assemble(
                (f"{known.name}\n", "bold"),
                (f"{known.head}\n\n", "$foreground-muted"),
                f"{known.brief}\n\n",
                (_("Enter: sit down."), "$foreground-muted"),
            )
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Sit down: a new game, recorded from its first move."""
        seat = event.option_id or ""
        try:
            path = new_path(self.scenario.id, datetime.now())
            room = new_room(self.scenario, (seat,), self._seed, path, self._modules)
        except CommuniqueError as error:
            self.query_one("#detail", Static).update(Content.styled(str(error), "$text-error"))
            return
        self.dismiss(None)
        cast("CommuniqueApp", self.app).enter(room, seat)

    def action_back(self) -> None:
        """Back to the menu."""
        self.dismiss(None)


def _line(known: Delegation, dark: bool, widest: int) -> Content:
    """The short name in a column of so many cells, then the whole."""
    gap = " " * (widest + 1 - cell_len(known.short))
    return Content.assemble(("▌", ink(known.colour, dark)), (known.short, "bold"), gap, known.name)
