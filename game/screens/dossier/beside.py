"""The same fact in different framings, side by side: a column a source, a row a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from textual.content import Content

from game.language import _, plural
from game.scenario import Claim
from game.screens.credited import GAP, credited, dated, status
from game.screens.dossier.claim import MUTED
from game.screens.reported import Carried, Known
from game.screens.widgets.lines import hang, stack

_NARROWEST: Final = 24
_WIDEST: Final = 40
_BETWEEN: Final = 2
"""Cells of a column, and between two."""


def beside(known: Known, claim: Claim, folded: bool, width: int) -> Content:
    """The claim, then its reports in as many columns as there is room for, group by group.

    Folded, only the earliest report of each origin stands there, and how many repeat it.
    """
    chains = known.chains(claim)
    carried = [chain.carried[0] for chain in chains] if folded else known.reports(claim)
    head = [hang(Content.styled(claim.text, "bold"), width), Content(status(claim.status))]
    if folded:
        head += [
            hang(Content.styled(_repeated(known, chain.carried), MUTED), width)
            for chain in chains
            if len(chain.carried) > 1
        ]
    if len(carried) == 1 and not folded:
        only = _("Only one source carries this: there is nothing to compare it with.")
        head.append(hang(Content.styled(only, MUTED), width))
    columns = max(1, min(len(carried), (width + _BETWEEN) // (_NARROWEST + _BETWEEN)))
    cells = max(8, min(_WIDEST, (width + _BETWEEN) // columns - _BETWEEN))
    groups = [carried[n : n + columns] for n in range(0, len(carried), columns)]
    return stack(*head, *(_group(known, group, cells) for group in groups))


def _repeated(known: Known, carried: Sequence[Carried]) -> str:
    first, *others = (known.codes[source.id] for _, source in carried)
    return plural(
        "{first} first; {names} repeats it.", "{first} first; {names} repeat it.", len(others)
    ).format(first=first, names=", ".join(others))


def _group(known: Known, carried: Sequence[Carried], cells: int) -> Content:
    """Some reports, row by row, each row as high as its highest cell."""
    rows = zip(*(_column(known, one) for one in carried), strict=True)
    lines = [Content("")]
    for row in rows:
        wrapped = [cell.wrap(cells) if cell.plain else [] for cell in row]
        for line in zip_longest(*wrapped, fillvalue=Content("")):
            pieces = [Content.assemble(c, " " * (cells + _BETWEEN - c.cell_length)) for c in line]
            lines.append(Content("").join(pieces).rstrip())
    return stack(*lines)


def _column(known: Known, carried: Carried) -> Iterator[Content]:
    """A report from the top down: who, when, the headline, and what stands under it."""
    report, source = carried
    yield Content.styled(f"{known.codes[source.id]} {source.outlet}", "bold $text-accent")
    yield Content.styled(f"{dated(source.date)} · {_(source.kind)}", MUTED)
    yield Content.styled(_("In the headline"), MUTED)
    yield Content.styled(source.title, "italic")
    yield Content.styled(_("In the body"), MUTED)
    yield Content(report.framing) if report.framing else Content.styled(_("As above."), MUTED)
    yield Content.styled(_("Who says so, how firmly"), MUTED)
    yield Content(f"{credited(report)}; {_(report.hedging)}")
    yield Content.styled(f"{GAP} {report.gap}" if report.gap else "", "$text-warning")
    yield Content.styled(source.leaning or "", MUTED)
    yield Content.styled(
        _("From {letters}: {origin}").format(
            letters=known.letters[source.origin], origin=known.origin(source)
        ),
        MUTED,
    )
