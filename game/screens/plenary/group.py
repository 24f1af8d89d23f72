"""The scene of a contact group: who sat in it, and the words that it found."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from game.rules.events import ContactGroupReported
from game.rules.view import View
from game.screens.naming import listed, shorts


@dataclass(frozen=True)
class GroupScene:
    """A contact group's report."""

    view: View
    report: ContactGroupReported

    @property
    def title(self) -> str:
        """Which group it is."""
        clause = self.view.clause(self.report.clause)
        return f"Contact group: {clause.title if clause else self.report.clause}"

    @property
    def last(self) -> int:
        """The members, then the report."""
        return 1

    def draw(self, step: int, width: int) -> Content:
        """Who sat in it, and what it reports."""
        names = shorts(self.view.delegations)
        members = Content(f"{listed(names[seat] for seat in self.report.members)} report.")
        if step < self.last:
            return members
        clause = self.view.clause(self.report.clause)
        if clause is None or self.report.bridge is None:
            none = Content.styled("No new wording was found.", "bold $text-warning")
            return Content.assemble(members, "\n\n", none)
        bridge = clause.wording(self.report.bridge)
        return Content.assemble(
            members,
            "\n\n",
            ("A bridge, on the table for all: ", "bold $text-success"),
            (bridge.label, "bold $text-success"),
            "\n",
            bridge.sentence,
        )
