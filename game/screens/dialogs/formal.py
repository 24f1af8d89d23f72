"""Two formal acts on a clause that need no more than a yes: contact group and reopening."""

from __future__ import annotations

from game.language import _, later
from game.rules.moves import CallContactGroup, Reopen, SeatMove
from game.rules.tuning import REOPENING_HEATS, REOPENING_TRUST
from game.screens.called import shorts
from game.screens.dialogs.about import ClauseDialog


class ContactGroupDialog(ClauseDialog):
    """Call for a contact group on a bracketed clause."""

    send_key = "g"
    send_word = later("Call for it")
    act_name = later("Contact group")

    def note(self) -> str:
        """What a contact group does, who has called for one, and what it takes."""
        callers = self.view.contact_groups.get(self.clause_id, ())
        called = (
            _("{names} called for it this round.").format(names=shorts(self.view, callers))
            if callers
            else ""
        )
        return _(
            "If two delegations call for one on the same clause in the same round, and "
            "their filed preferences differ, it tables a bridge at the plenary, if there "
            "is one to find.\n\n{called}\n\n{cost}"
        ).format(
            called=called or _("Nobody has called for one on this clause yet."),
            cost=self.cost(CallContactGroup),
        )

    def moves(self) -> list[SeatMove] | str:
        """The call."""
        return [CallContactGroup(self.view.seat, self.clause_id)]


class ReopenDialog(ClauseDialog):
    """Put an agreed clause back into brackets."""

    send_key = "o"
    send_word = later("Reopen")
    act_name = later("Reopen")

    def choices(self) -> list[str]:
        """Only what is agreed can be reopened."""
        return list(self.view.agreed)

    def note(self) -> str:
        """What it does, whom it offends, and what it takes."""
        if not self.view.agreed:
            return _("No clause is agreed yet, so there is nothing to reopen.")
        held = self.view.agreed.get(self.clause_id)
        accepted = [seat for seat in held.supporters if seat != self.view.seat] if held else []
        return _(
            "The clause goes back into brackets. The room heats by {reopening_heats} "
            "degrees, and you lose {reopening_trust} points of trust with each of those "
            "who accepted it: {names}.\n\n{cost}"
        ).format(
            reopening_heats=REOPENING_HEATS,
            reopening_trust=REOPENING_TRUST,
            names=shorts(self.view, accepted) or _("nobody else"),
            cost=self.cost(Reopen),
        )

    def moves(self) -> list[SeatMove] | str:
        """The reopening."""
        return [Reopen(self.view.seat, self.clause_id)]
