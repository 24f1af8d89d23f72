"""Claims by sources: who carries what, in a letter and a mark; folded, origins for sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from rich.text import Text
from textual.content import Content
from textual.widgets import DataTable

from game.language import _
from game.scenario import Claim
from game.screens.credited import STATUS, dated, sign
from game.screens.dossier.claim import MUTED, claim_detail, report_detail
from game.screens.matrix import crop
from game.screens.reported import Known
from game.screens.widgets.lines import hang, stack

Spot: TypeAlias = tuple[str, str]
"""A claim, and a source, or the letter of an origin, or nothing for the claim itself."""

_SHARE: Final = 2.5
"""The column of claims takes one part in so many of the width."""


class Matrix(DataTable[Text]):
    """The table; its cursor goes from cell to cell."""

    def __init__(self, known: Known) -> None:
        super().__init__(id="matrix", fixed_columns=1, cell_padding=0)
        self.known = known
        self.folded = False

    def fill(self, claims: Sequence[Claim], folded: bool, width: int) -> None:
        """Show some claims; by origin, if folded."""
        self.folded = folded
        self.clear(columns=True)
        room = int(width / _SHARE)
        self.add_column(
            Text(_("Outlets by origin") if folded else _("By source")), key="", width=room
        )
        sources = self.known.carrying(claims)
        letters = [self.known.letters[source.origin] for source in sources]
        keys = (
            {letter: letter for letter in letters}
            if folded
            else {source.id: self.known.codes[source.id] for source in sources}
        )
        for key, code in keys.items():
            self.add_column(Text(code, "bold"), key=key, width=max(4, len(code) + 1))
        for claim in claims:
            mark = STATUS[claim.status][0]
            label = Text(f"{mark:<3}{crop(claim.text, room - 4)} ", no_wrap=True)
            cells = self._folded(claim) if folded else self._signs(claim)
            blank = Text("·", "dim")
            self.add_row(label, *(cells.get(key, blank) for key in keys), key=claim.id)

    def _signs(self, claim: Claim) -> dict[str, Text]:
        return {s.id: Text(sign(report), "bold") for report, s in self.known.reports(claim)}

    def _folded(self, claim: Claim) -> dict[str, Text]:
        chains = self.known.chains(claim)
        return {chain.letter: Text(str(len(chain.carried)), "bold") for chain in chains}

    @property
    def spot(self) -> Spot | None:
        """Where the cursor is."""
        if not self.row_count:
            return None
        row, column = self.coordinate_to_cell_key(self.cursor_coordinate)
        return str(row.value), str(column.value or "")

    def detail(self, width: int) -> Content:
        """What the cell under the cursor says, in words."""
        if self.spot is None:
            return Content(_("Nothing is known on this."))
        row, at = self.spot
        claim = next(claim for claim in self.known.claims if claim.id == row)
        if not at or self.folded:
            return claim_detail(self.known, claim, True, width)
        text = hang(Content.styled(claim.text, "bold"), width)
        carried = [carried for carried in self.known.reports(claim) if carried[1].id == at]
        if carried:
            return stack(text, report_detail(self.known, carried[0], width))
        source = next(source for source in self.known.sources if source.id == at)
        missing = f"{self.known.codes[at]} {source.outlet} · {dated(source.date)}"
        return stack(
            text,
            Content.styled(_("{missing}\n   does not carry it.").format(missing=missing), MUTED),
        )
