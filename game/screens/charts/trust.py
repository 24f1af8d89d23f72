"""Trust as a matrix a round, and as a row of figures for every pair."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from game.debrief.relations import Relations
from game.language import _
from game.notation import apart, figure, listed
from game.rules.names import Seat
from game.rules.setting import Setting
from game.screens.matrix import Piece, Row, matrix
from game.screens.naming import shorts


def trust_picture(
    setting: Setting, moments: Sequence[Relations], seat: Seat, width: int
) -> Content:
    """A matrix for every round that moved anybody's trust: how far the row believes the column."""
    pairs = zip((None, *moments[:-1]), moments, strict=True)
    shown = [now for before, now in pairs if _differs(before, now)]
    if not shown:
        return Content.styled(_("Nobody's trust in anybody moved."), "$foreground-muted")
    return Content("\n\n").join(_matrix(setting, moment, seat, width) for moment in shown)


def _differs(before: Relations | None, now: Relations) -> bool:
    if before is None:
        return any(pair.trusts or pair.trusted for pair in now.pairs)
    return before.pairs != now.pairs


def _matrix(setting: Setting, moment: Relations, seat: Seat, width: int) -> Content:
    trust = {(p.one, p.other): p.trusts for p in moment.pairs}
    trust |= {(p.other, p.one): p.trusted for p in moment.pairs}
    names = shorts(setting.delegations)

    def cell(who: Seat, whom: Seat) -> Piece:
        if who == whom:
            return "·", "$foreground-muted"
        points = trust[who, whom]
        style = "$text-success" if points > 0 else "$text-error" if points < 0 else ""
        return figure(points, signed=True), style

    rows = [
        Row(f"{'▸' if who == seat else ' '} {name}", tuple(cell(who, whom) for whom in names))
        for who, name in names.items()
    ]
    table = matrix(list(names.values()), rows, width, list(names).index(seat))
    return Content.assemble((_when(moment), "bold"), "\n", table)


def trust_words(setting: Setting, moments: Sequence[Relations], width: int) -> Content:
    """Every pair between whom it ever moved, both ways, when each round ended."""
    names = shorts(setting.delegations)
    rows = []
    for number, pair in enumerate(moments[-1].pairs):
        course = [moment.pairs[number] for moment in moments]
        if any(then.trusts or then.trusted for then in course):
            cells = (
                f"{figure(then.trusts, signed=True)}/{figure(then.trusted, signed=True)}"
                for then in course
            )
            label = listed([names[pair.one], names[pair.other]])
            rows.append(Row(label, tuple((cell, "") for cell in cells)))
    if not rows:
        return Content.styled(_("Nobody's trust in anybody moved."), "$foreground-muted")
    key = _("First how far the one believes the other, then the other way round.")
    table = matrix([_when(moment) for moment in moments], rows, width)
    return Content.assemble((key, "$foreground-muted"), "\n", table)


def pacts_words(setting: Setting, moments: Sequence[Relations]) -> list[tuple[str, str]]:
    """Which pacts were in force when each round ended, in words."""
    names = shorts(setting.delegations)
    return [
        (
            _when(moment),
            apart(listed(names[member] for member in pact) for pact in moment.pacts) or _("none"),
        )
        for moment in moments
    ]


def _when(moment: Relations) -> str:
    return _("Round {n}").format(n=moment.round) if moment.round else _("Start")
