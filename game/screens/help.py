"""Help: every key, what the signs mean, and the game in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from game.screens.acts import ACTS, Act
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, RESERVES
from game.screens.widgets.lines import Piece

_EVERYWHERE = (
    ("↑ ↓", "read on, and go from clause to clause"),
    ("tab", "go from pane to pane, or from field to field"),
    ("enter", "file on the selected clause; do what is marked"),
    ("esc", "close a form; nothing has happened"),
    ("f2", "the dossier, from anywhere, while you type or over a form"),
    ("X", "leave the guide of a scenario that has one, or take it up again"),
    ("ctrl+t", "dark or light"),
    ("ctrl+p", "search everything by name"),
    ("q", "leave; the game is saved by itself, move by move"),
)
_NUMBERS = (
    ("Text as it stands", "your points, if what is agreed and elsewhere the fallback became text"),
    ("Walk-away", "what no agreement is worth to you; a text worth less is worse than none"),
    ("Still in reach", "the best that could yet be written, what is agreed left as it is"),
    ("Temperature", "at 100° the talks are suspended; what is agreed cools, reopening heats"),
)
"""What the numbers of the room mean."""


def help_text(acts: Sequence[Act] = ACTS) -> Content:
    """All of it as one text."""
    pieces: list[Piece] = [("Acts\n", "bold")]
    for act in acts:
        pieces += [(f"  {act.key:<7}", "bold $text-accent"), (f"{act.what}\n", "")]
    pieces.append(("\nEverywhere\n", "bold"))
    for key, what in _EVERYWHERE:
        pieces += [(f"  {key:<7}", "bold $text-accent"), (f"{what}\n", "")]
    pieces.append(("\nSigns\n", "bold"))
    for sign in (PREFERS, ACCEPTS, CANNOT, RESERVES):
        pieces += [(f"  {sign.mark}      ", sign.style), (f"{sign.word}\n", "")]
    signs = (
        ("[ / ]", "a clause in brackets: its wordings are still open"),
        ("3/5", "how many stood behind a wording at the last plenary"),
        ("!", "a red line: your capital could not ratify it"),
        ("●●○", "capital left, and spent"),
        ("▎", "not read yet"),
    )
    for mark, what in signs:
        pieces += [(f"  {mark:<7}", ""), (f"{what}\n", "")]
    pieces.append(("\nYour standing\n", "bold"))
    for name, what in _NUMBERS:
        pieces += [(f"  {name}: ", "$text-accent"), (f"{what}\n", "")]
    return Content.assemble(*pieces).rstrip()


class HelpScreen(ModalScreen[None]):
    """The help, over whatever is there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q", "close", "Close")]

    def __init__(self, acts: Sequence[Act] = ACTS) -> None:
        super().__init__()
        self.acts = acts

    def compose(self) -> ComposeResult:
        """A sheet that scrolls."""
        with Vertical(id="dialog"):
            yield Static("Help", id="heading")
            with VerticalScroll(id="body"):
                yield Static(help_text(self.acts))
        yield Footer(compact=True, show_command_palette=False)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
