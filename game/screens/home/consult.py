"""Consult one's capital, on a clause or about a constituency."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from game.language import _, later
from game.rules.moves import ConsultCapital, SeatMove
from game.rules.names import ClauseId
from game.rules.tuning import CONSULTED_APPROVAL, EASING_PERCENT
from game.screens.called import clause_name
from game.screens.dialogs.dialog import Dialog
from game.screens.naming import label_of
from game.screens.widgets.fields import Field, Fields


class ConsultDialog(Dialog):
    """One row: on what; below, what may come of it."""

    send_key = "c"
    send_word = later("Consult")

    def heading(self) -> str:
        """The act."""
        return _("Consult your capital")

    def note(self) -> str:
        """What it is, and what it takes."""
        return _("Nobody else learns of it. On each thing once. {cost}").format(
            cost=self.cost(ConsultCapital)
        )

    def form(self) -> Iterator[Fields]:
        """On what."""
        yield Fields(self._rows)

    def _rows(self, values: dict[str, str]) -> Iterator[Field]:
        asked = self.view.consulted
        clauses = [
            (
                f"{clause.id}/",
                _("on {clause}{red}").format(
                    clause=clause_name(self.view, clause.id), red=self._red(clause.id)
                ),
            )
            for clause in self.view.clauses
        ]
        # Clauses with a red line come first: only there is something to be had.
        clauses.sort(key=lambda pair: not self._lines(pair[0][:-1]))
        homes = [
            (
                f"/{known.id}",
                _("about {name} ({approvals} now)").format(
                    name=known.name, approvals=self.view.approvals[known.id]
                ),
            )
            for known in self.view.instructions.constituencies
        ]
        offered = [pair for pair in (*clauses, *homes) if pair[0] not in asked]
        yield Field("about", _("Consult"), tuple(offered))

    def _lines(self, clause: ClauseId) -> list[str]:
        """The red lines on a clause, in the order of its wordings."""
        found = self.view.clause(clause)
        red = self.view.instructions.red_lines
        return [w.id for w in found.wordings if (clause, w.id) in red] if found else []

    def _red(self, clause: ClauseId) -> str:
        return _(" (red line)") if self._lines(clause) else ""

    def outlook(self) -> Content:
        """What may come of it."""
        about = self.query_one(Fields).values["about"]
        clause_id, _sep, constituency = about.partition("/")
        if constituency:
            homes = self.view.instructions.constituencies
            heard = any(home.id == constituency and not home.has_say for home in homes)
            return Content(
                _("It will gain {consulted_approval} approval there.").format(
                    consulted_approval=CONSULTED_APPROVAL
                )
                + (_(" They have no say in ratification.") if heard else "")
            )
        clause = self.view.clause(clause_id)
        lines = self._lines(clause_id)
        if clause is None or not lines:
            return Content.styled(
                _("You have no red line there: nothing would come of it."), "$text-warning"
            )
        label = label_of(clause, lines[0])
        return Content(
            _(
                "{easing_percent} in 100 that it lifts your red line on “{label}”; else it stands."
            ).format(easing_percent=EASING_PERCENT, label=label)
        )

    def on_picker_changed(self) -> None:
        """Say anew what may come of it."""
        self.show_outlook()

    def moves(self) -> list[SeatMove] | str:
        """The question."""
        about = self.query_one(Fields).values["about"]
        if not about:
            return _("You have consulted it on everything.")
        clause, _sep, constituency = about.partition("/")
        return [ConsultCapital(self.view.seat, clause or None, constituency or None)]
