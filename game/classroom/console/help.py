"""The console's help: every key, and what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.classroom.console.acts import DOOR, STUDENTS, TABLE, TABLES
from game.classroom.console.keys import SHOWN
from game.language import _, later
from game.screens.acts import Act
from game.screens.help import HelpScreen
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import Piece

_GROUPS: Final[Sequence[tuple[str, Sequence[Act]]]] = (
    (later("While the class runs"), TABLES),
    (later("At one table, beside these"), [act for act in TABLE if act not in TABLES]),
    (later("With one student"), STUDENTS),
    (later("Before the tables open"), DOOR),
)
_EVERYWHERE: Final = (
    ("tab", later("go from pane to pane")),
    ("esc", later("back; nothing has happened")),
    ("f2", later("the dossier: what the news said")),
    ("f3", later("the settings: theme, motion, language")),
    ("ctrl+t", later("dark or light")),
    ("ctrl+p", later("search every act by name")),
    ("q", later("back; at the tables, close the class: asked first, and it can be brought back")),
)
_SIGNS: Final = (
    ("!", later("somebody is needed there: help was asked, a deadlock, a caretaker failed")),
    ("✓", later("marked: acts go there; at a seat, ready for the plenary")),
    ("‖", later("the clock is paused")),
    ("━┄", later("clauses agreed, and still in brackets")),
)


def help_text(here: Sequence[Act] = TABLES) -> Content:
    """All of it as one text; what can be done `here` comes first."""
    pieces: list[Piece] = []
    for name, acts in sorted(_GROUPS, key=lambda group: group[1] is not here):
        pieces.append((f"{_(name)}\n", "bold"))
        for act in acts:
            key = SHOWN.get(act.key, act.key)
            pieces += [(f"  {key:<7}", "bold $text-accent"), (f"{_(act.what)}\n", "")]
        pieces.append(("\n", ""))
    for name, lines in ((_("Everywhere"), _EVERYWHERE), (_("Signs"), _SIGNS)):
        pieces.append((f"{name}\n", "bold"))
        for key, what in lines:
            pieces += [(f"  {key:<7}", "bold $text-accent"), (f"{_(what)}\n", "")]
        pieces.append(("\n", ""))
    return Content.assemble(*pieces).rstrip()


class ConsoleHelp(HelpScreen):
    """The help, over whatever is there; what can be done there comes first."""

    def compose(self) -> ComposeResult:
        """A sheet that scrolls."""
        with Vertical(id="dialog"):
            yield Static(_("Help"), id="heading")
            with VerticalScroll(id="body"):
                yield Static(help_text(self.acts))
        yield Foot(compact=True, show_command_palette=False)
