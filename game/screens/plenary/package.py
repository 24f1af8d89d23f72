"""The scene of one package: its terms, the votes one by one, and whether it carries whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.content import Content

from game.language import _
from game.notation import labelled, listed
from game.rules.events import PackageTabled
from game.rules.names import Seat
from game.rules.view import View
from game.screens.matrix import Piece, Row, matrix
from game.screens.naming import label_of, shorts
from game.screens.signs import vote_sign


@dataclass(frozen=True)
class PackageScene:
    """A package that is decided: who stands behind it."""

    view: View
    tabled: PackageTabled
    votes: Mapping[Seat, bool | None]
    carried: bool

    @property
    def title(self) -> str:
        """Which package it is, and whose."""
        return _("Package {package}, of {name}").format(
            package=self.tabled.package, name=shorts(self.view.delegations)[self.tabled.seat]
        )

    @property
    def last(self) -> int:
        """The terms, a step a vote, and the result."""
        return len(self.votes) + 1

    def draw(self, step: int, width: int) -> Content:
        """The terms, the votes that are in, and the result."""
        names = shorts(self.view.delegations)
        terms = Content("\n").join(self._term(number) for number in range(len(self.tabled.terms)))
        signs = [vote_sign(vote) for vote in list(self.votes.values())[:step]]
        cells: list[Piece] = [(sign.mark, sign.style) for sign in signs]
        cells += [(" ", "")] * (len(self.votes) - len(signs))
        own = list(self.votes).index(self.view.seat)
        row = Row(_("Behind all of it"), tuple(cells))
        table = matrix([names[seat] for seat in self.votes], [row], width, own)
        return Content.assemble(terms, "\n\n", table, "\n\n", self._below(step, names))

    def _term(self, number: int) -> Content:
        term = self.tabled.terms[number]
        clause = self.view.clause(term.clause)
        assert clause is not None, "packages are of clauses in the text"
        return Content.assemble(
            (labelled(clause.title, ""), "$foreground-muted"), label_of(clause, term.wording)
        )

    def _below(self, step: int, names: Mapping[Seat, str]) -> Content:
        if step == 0:
            return Content.styled(_("It stands or falls whole."), "$foreground-muted")
        if step < self.last:
            seat = list(self.votes)[step - 1]
            return Content.assemble((names[seat], "bold"), f" {_says(self.votes[seat])}.")
        if self.carried:
            return Content.styled(
                _("It carries: every clause of it is agreed ad ref."), "bold $text-success"
            )
        without = [names[seat] for seat, vote in self.votes.items() if not vote]
        return Content.assemble(
            (_("It does not carry. "), "bold $text-warning"),
            _("Without it: {names}.").format(names=listed(without)),
        )


def _says(vote: bool | None) -> str:
    return (
        _("reserves its position") if vote is None else _("supports it") if vote else _("does not")
    )
