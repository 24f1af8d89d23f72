"""The scene of a contact group: who sat in it, and the words that it found."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from game.language import _
from game.notation import listed
from game.rules.events import ContactGroupReported
from game.rules.view import View
from game.screens.naming import shorts


@dataclass(frozen=True)
class GroupScene:
    """A contact group's report."""

    view: View
    report: ContactGroupReported

    @property
    def title(self) -> str:
        """Which group it is."""
        clause = self.view.clause(self.report.clause)
        return _("Contact group: {title}").format(
            title=clause.title if clause else self.report.clause
        )

    @property
    def last(self) -> int:
        """The members, then the report."""
        return 1

    def draw(self, step: int, width: int) -> Content:
        """Who sat in it, and what it reports."""
        names = shorts(self.view.delegations)
        members = Content(
            _("{names} report.").format(names=listed(names[seat] for seat in self.report.members))
        )
        if step < self.last:
            return members
        clause = self.view.clause(self.report.clause)
        if clause is None or self.report.bridge is None:
            none = Content.styled(_("No new wording was found."), "bold $text-warning")
            return Content.assemble(members, "\n\n", none)
        bridge = clause.wording(self.report.bridge)
        return Content.assemble(
            members,
            "\n\n",
            (_("A bridge, on the table for all: "), "bold $text-success"),
            (bridge.label, "bold $text-success"),
            "\n",
            bridge.sentence,
        )
