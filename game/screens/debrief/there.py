"""What was there: the best text for the table together beside the text agreed."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.analysis import Debrief, WholeText
from game.rules.names import Seat
from game.rules.state import State
from game.screens.debrief.compared import Difference, differences, elsewhere, most_telling
from game.screens.matrix import Drawn, Piece, Row, bar, hanging, matrix, quiet
from game.screens.naming import figure, label_of, shorts


def there_pane(state: State, facts: Debrief, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    there, best = facts.best, facts.best.nash
    yield Static(
        Content(f"{there.zone:,} of {there.size:,} texts were in the zone of agreement."),
        classes="lead",
    )
    if best is None:
        yield quiet("No text was there that enough delegations would rather have than walk away.")
        return
    made = f"{bar(facts.nash_share, 16)} {facts.nash_share:.0%}"
    yield Static(Content(f"Yours made {made} of the best product of gains."))
    if not facts.nash_share:
        nobody = "Without a text, nobody gains."
        one = "One delegation without a gain makes the whole product nothing."
        yield quiet(nobody if facts.ending.text is None else one)
    found = differences(state, facts, best)
    for sentence in most_telling(state, found, seat):
        yield Static(Content(sentence), classes="item")
    yield Drawn(lambda width: _table(state, facts, best, found, seat, width), classes="account")
    which = "The best text for all" if facts.ending.text is None else "The best for all, and yours"
    yield quiet(f"{which}, clause by clause:")
    for difference in found:
        yield _wordings(difference)


def _table(
    state: State, facts: Debrief, best: WholeText, found: list[Difference], seat: Seat, width: int
) -> Content:
    if facts.ending.text is None:
        return _given(state, best, seat, width)
    names = shorts(state.setting.delegations)
    total = {score.seat: score.total for score in facts.scores}
    beside = elsewhere(facts, best, found)
    rows = [
        _row(d.clause.title, d.more, names) for d in found if not d.same or any(d.more.values())
    ]
    if any(beside.values()):
        rows.append(_row("Linkages, reservations", beside, names))
    in_all = {who: best.worth[who] - total[who] for who in names}
    rows.append(_row("In all", in_all, names, "bold"))
    rows.append(Row("Score", tuple((figure(total[who]), "") for who in names)))
    rows.append(Row("The best text", tuple((figure(best.worth[who]), "") for who in names)))
    head = Content.styled("What the best text would have added", "bold $text-primary")
    mine = state.setting.seats.index(seat)
    return Content.assemble(head, "\n", matrix(list(names.values()), rows, width, mine))


def _given(state: State, best: WholeText, seat: Seat, width: int) -> Content:
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
        rows.append(Row("Linkages", tuple((figure(points), "") for points in linked)))
    in_all = tuple((figure(best.worth[who]), "bold") for who in setting.seats)
    rows.append(Row("The best text", in_all, "", "bold"))
    walk_away = (setting.instructions[who].walk_away for who in setting.seats)
    rows.append(Row("Walking away", tuple((figure(points), "") for points in walk_away)))
    head = Content.styled("What the best text would have given", "bold $text-primary")
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
            lines.append(hanging(Content("  both"), best, 10, width))
        else:
            if difference.agreed is not None:
                agreed = Content(label_of(clause, difference.agreed))
                lines.append(hanging(Content("  agreed"), agreed, 10, width))
            lines.append(hanging(Content("  best"), best, 10, width))
        return Content("\n").join(lines)

    return Drawn(draw)
