"""What was there: missed trades, the frontier, and the best text beside the text agreed."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.analysis.sums import Settlement
from game.debrief.account import Account
from game.language import _
from game.notation import figure
from game.rules.names import Seat
from game.rules.state import State
from game.screens.charts.chart import Chart
from game.screens.charts.frontier import frontier_picture, frontier_words
from game.screens.debrief.compared import Difference, differences, elsewhere, most_telling
from game.screens.debrief.looking import Lookback
from game.screens.debrief.missed import missed_trades
from game.screens.matrix import Drawn, Piece, Row, bar, hanging, matrix, quiet
from game.screens.naming import label_of, shorts


def there_pane(looked: Lookback, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    found = looked.account
    state, best = found.met.state, found.there.points.nash.settlement
    yield Static(Content(_how_many(looked)), classes="lead")
    if best is None:
        yield quiet(
            _("No text was there that enough delegations would rather have than walk away.")
        )
        return
    made = f"{bar(found.nash_share, 16)} {found.nash_share:.0%}"
    yield Static(Content(_("Yours made {made} of the best product of gains.").format(made=made)))
    if not found.nash_share:
        nobody = _("Without a text, nobody gains.")
        one = _("One delegation without a gain makes the whole product nothing.")
        yield quiet(one if found.adopted else nobody)
    compared = differences(found, best)
    for sentence in most_telling(state, compared, seat):
        yield Static(Content(sentence), classes="item")
    yield from missed_trades(found)
    yield Chart(
        _("What was there, and the path across it"),
        lambda width: frontier_picture(found, width),
        lambda width: frontier_words(found, width),
    )
    yield Drawn(lambda width: _table(found, best, compared, seat, width), classes="account")
    which = _("The best for all, and yours") if found.adopted else _("The best text for all")
    yield quiet(_("{which}, clause by clause:").format(which=which))
    for difference in compared:
        yield _wordings(difference)


def _how_many(looked: Lookback) -> str:
    size, zone = looked.count.size, looked.count.zone
    if zone is None:
        return _("{n} texts could have been written.").format(n=f"{size:,}")
    words = _("{zone} of {n} texts were in the zone of agreement.")
    return words.format(zone=f"{zone:,}", n=f"{size:,}")


def _table(
    table: Account, best: Settlement, found: list[Difference], seat: Seat, width: int
) -> Content:
    state = table.met.state
    if not table.adopted:
        return _given(state, best, seat, width)
    names = shorts(state.setting.delegations)
    total = {result.score.seat: result.score.total for result in table.results}
    beside = elsewhere(table, best, found)
    rows = [
        _row(d.clause.title, d.more, names) for d in found if not d.same or any(d.more.values())
    ]
    if any(beside.values()):
        rows.append(_row(_("Linkages, reservations"), beside, names))
    in_all = {who: best.payoff[who] - total[who] for who in names}
    rows.append(_row(_("In all"), in_all, names, "bold"))
    rows.append(Row(_("Score"), tuple((figure(total[who]), "") for who in names)))
    rows.append(Row(_("The best text"), tuple((figure(best.payoff[who]), "") for who in names)))
    head = Content.styled(_("What the best text would have added"), "bold $text-primary")
    mine = state.setting.seats.index(seat)
    return Content.assemble(head, "\n", matrix(list(names.values()), rows, width, mine))


def _given(state: State, best: Settlement, seat: Seat, width: int) -> Content:
    """Without a text there is nothing to compare: what the best text would have given."""
    setting = state.setting
    rows = [
        Row(
            clause.title,
            tuple(
                (figure(setting.instructions[who].points[clause.id][best.text[clause.id]]), "")
                for who in setting.seats
            ),
        )
        for clause in setting.clauses
    ]
    linked = [
        sum(link.points for link in setting.instructions[who].linkages if link.holds(best.text))
        for who in setting.seats
    ]
    if any(linked):
        rows.append(Row(_("Linkages"), tuple((figure(points), "") for points in linked)))
    in_all = tuple((figure(best.payoff[who]), "bold") for who in setting.seats)
    rows.append(Row(_("The best text"), in_all, "", "bold"))
    walk_away = (setting.instructions[who].walk_away for who in setting.seats)
    rows.append(Row(_("Walking away"), tuple((figure(points), "") for points in walk_away)))
    head = Content.styled(_("What the best text would have given"), "bold $text-primary")
    names = list(shorts(setting.delegations).values())
    mine = setting.seats.index(seat)
    return Content.assemble(head, "\n", matrix(names, rows, width, mine))


def _row(label: str, more: dict[Seat, int], names: dict[Seat, str], style: str = "") -> Row:
    return Row(label, tuple(_signed(more.get(who)) for who in names), "", style)


def _signed(points: int | None) -> Piece:
    if points is None:
        return "·", "$foreground-muted"
    style = "$text-success" if points > 0 else "$text-error" if points < 0 else ""
    return figure(points, signed=True), style


def _wordings(difference: Difference) -> Drawn:
    clause = difference.clause

    def draw(width: int) -> Content:
        best = Content(label_of(clause, difference.best))
        lines = [Content.styled(clause.title, "bold")]
        if difference.same:
            lines.append(hanging(Content(_("  both")), best, 10, width))
        else:
            if difference.agreed is not None:
                agreed = Content(label_of(clause, difference.agreed))
                lines.append(hanging(Content(_("  agreed")), agreed, 10, width))
            lines.append(hanging(Content(_("  best")), best, 10, width))
        return Content("\n").join(lines)

    return Drawn(draw)
