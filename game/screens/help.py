"""Help: every key, what the signs mean, and the game in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.language import _, later
from game.screens.acts import ACTS, Act
from game.screens.naming import labelled
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, RESERVES
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import Piece

_EVERYWHERE = (
    ("↑ ↓", later("read on, and go from clause to clause")),
    ("tab", later("go from pane to pane, or from field to field")),
    ("1 … 9", later("go to that clause")),
    ("space", later("on the paper, the whole text; in the talk, read on")),
    ("enter", later("file on the selected clause; do what is marked")),
    ("esc", later("close a form; nothing has happened")),
    ("f2", later("the dossier, from anywhere, while you type or over a form")),
    ("X", later("leave the guide of a scenario that has one, or take it up again")),
    ("ctrl+t", later("dark or light")),
    ("f3", later("the settings: theme, motion, the plenary's speed, language")),
    ("f4", later("pass the terminal, where several people share it; P in the room")),
    ("ctrl+p", later("search everything by name")),
    ("q", later("leave; the game is saved by itself, move by move")),
)
_NUMBERS = (
    (
        later("Text as it stands"),
        later("your points, if what is agreed and elsewhere the fallback became text"),
    ),
    (
        later("Walk-away"),
        later("what no agreement is worth to you; a text worth less is worse than none"),
    ),
    (
        later("Still in reach"),
        later("the best that could yet be written, what is agreed left as it is"),
    ),
    (
        later("Temperature"),
        later("at 100° the talks are suspended; what is agreed cools, reopening heats"),
    ),
)
"""What the numbers of the room mean."""


def help_text(acts: Sequence[Act] = ACTS) -> Content:
    """All of it as one text."""
    pieces: list[Piece] = [(_("Acts\n"), "bold")]
    for act in acts:
        pieces += [(f"  {act.key:<7}", "bold $text-accent"), (f"{_(act.what)}\n", "")]
    pieces.append((_("\nEverywhere\n"), "bold"))
    for key, what in _EVERYWHERE:
        pieces += [(f"  {key:<7}", "bold $text-accent"), (f"{_(what)}\n", "")]
    pieces.append((_("\nSigns\n"), "bold"))
    for sign in (PREFERS, ACCEPTS, CANNOT, RESERVES):
        pieces += [(f"  {sign.mark}      ", sign.style), (f"{_(sign.word)}\n", "")]
    signs = (
        ("[ / ]", _("a clause in brackets: its wordings are still open")),
        ("3/5", _("how many stood behind a wording at the last plenary")),
        ("!", _("a red line: your capital could not ratify it")),
        ("●●○", _("capital left, and spent")),
        ("▎", _("not read yet")),
    )
    for mark, what in signs:
        pieces += [(f"  {mark:<7}", ""), (f"{what}\n", "")]
    pieces.append((_("\nYour standing\n"), "bold"))
    for name, what in _NUMBERS:
        pieces += [(f"  {labelled(_(name), '')}", "$text-accent"), (f"{_(what)}\n", "")]
    return Content.assemble(*pieces).rstrip()


class HelpScreen(ModalScreen[None]):
    """The help, over whatever is there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "close", later("Close"))
    ]

    def __init__(self, acts: Sequence[Act] = ACTS) -> None:
        super().__init__()
        self.acts = acts

    def compose(self) -> ComposeResult:
        """A sheet that scrolls."""
        with Vertical(id="dialog"):
            yield Static(_("Help"), id="heading")
            with VerticalScroll(id="body"):
                yield Static(help_text(self.acts))
        yield Foot(compact=True, show_command_palette=False)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
