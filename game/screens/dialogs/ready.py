"""Ready for the plenary, though some positions are not filed: is that meant?"""

from __future__ import annotations

from game.language import _, later
from game.notation import listed
from game.rules.moves import DeclareReady, SeatMove
from game.screens.advice import unfiled
from game.screens.called import clause_name
from game.screens.dialogs.dialog import Dialog


class ReadyDialog(Dialog):
    """Asked only when something would go by default: a plenary cannot be taken back."""

    send_key = "r"
    send_word = later("Ready all the same")

    def heading(self) -> str:
        """The act."""
        return _("Ready for the plenary?")

    def note(self) -> str:
        """What would be reserved."""
        names = (clause_name(self.view, clause) for clause in unfiled(self.view))
        # A number at the end of a line would be read with what stands before it.
        named = listed(name.replace(" ", "\N{NO-BREAK SPACE}", 1) for name in names)
        return _(
            "You have no position on {named}. There you would reserve it, and that blocks "
            "consensus. The plenary begins once every delegation is ready."
        ).format(named=named)

    def moves(self) -> list[SeatMove] | str:
        """Readiness."""
        return [DeclareReady(self.view.seat)]
