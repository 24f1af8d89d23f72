"""Help: every key, what the signs mean, and the game in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.language import _, later
from game.notation import labelled
from game.screens.acts import ACTS, Act
from game.screens.matrix import Drawn, hanging
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, RESERVES
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import Piece, hang, stack

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
_SIGNS: Final = (
    ("[ / ]", later("a clause in brackets: its wordings are still open")),
    ("3/5", later("how many stood behind a wording at the last plenary")),
    ("!", later("a red line: your capital could not ratify it")),
    ("●●○", later("capital left, and spent")),
    ("▎", later("not read yet")),
)
KEY: Final = "bold $text-accent"
BESIDE: Final = 9
"""Where the words begin beside the keys and signs."""


WIDEST: Final = 110
"""Cells that a line has at most."""


def help_text(acts: Sequence[Act] = ACTS, width: int = WIDEST) -> Content:
    """All of it as one text, in lines of at most so many cells.

    First the acts that nothing else on the screen gives the keys of.
    """
    width = min(width, WIDEST)
    keys = [((act.key, KEY), _(act.what)) for act in acts if not (act.footer or act.door)]
    shown = [((act.key, KEY), _(act.what)) for act in acts if act.footer or act.door]
    everywhere = [((key, KEY), _(what)) for key, what in _EVERYWHERE]
    stances = (PREFERS, ACCEPTS, CANNOT, RESERVES)
    signs = [((sign.mark, sign.style), _(sign.word)) for sign in stances]
    signs += [((mark, ""), _(what)) for mark, what in _SIGNS]
    parts = [
        _section(_("Acts\n"), keys, width),
        _section(_("\nAt the foot of the room\n"), shown, width),
        _section(_("\nEverywhere\n"), everywhere, width),
        _section(_("\nSigns\n"), signs, width),
        Content.styled(_("\nYour standing\n").rstrip(), "bold"),
    ]
    for name, what in _NUMBERS:
        words = Content.assemble((labelled(_(name), ""), "$text-accent"), _(what))
        parts.append(hang(words, width, indent=2))
    return Content("\n").join(parts)


def _section(title: str, rows: Sequence[tuple[Piece, str]], width: int) -> Content:
    """A heading, and what each key or sign is, beside it."""
    lines = [
        hanging(Content.assemble("  ", mark), Content(what), BESIDE, width) for mark, what in rows
    ]
    return stack(Content.styled(title.rstrip(), "bold"), *lines)


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
                yield Drawn(lambda width: help_text(self.acts, width))
        yield Foot(compact=True, show_command_palette=False)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
