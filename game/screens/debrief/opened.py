"""Instructions opened: everyone's points clause by clause, red lines, linkages, briefs."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.language import _
from game.notation import figure, in_marks, listed
from game.rules.instructions import Linkage
from game.rules.names import Seat, Term, WordingId
from game.rules.setting import Delegation
from game.rules.state import State
from game.rules.text import Clause
from game.screens.matrix import Drawn, Row, hanging, matrix, quiet
from game.screens.naming import label_of, shorts


def opened_pane(state: State, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    yield quiet(_("Points by wording   ✕ red line   ◇ bridge, hidden at first   ✓ adopted"))
    for clause in state.setting.clauses:
        yield _clause(state, clause, seat)
    for delegation in state.setting.delegations:
        yield _delegation(state, delegation, seat)


def _clause(state: State, clause: Clause, seat: Seat) -> Drawn:
    names = shorts(state.setting.delegations)
    adopted = state.ending.text[clause.id] if state.ending and state.ending.text else None
    rows = [_row(state, clause, w.id, adopted) for w in clause.wordings + clause.bridges]
    mine = state.setting.seats.index(seat)

    def draw(width: int) -> Content:
        title = Content.styled(clause.title, "bold $text-primary")
        return Content.assemble(title, "\n", matrix(list(names.values()), rows, width, mine))

    return Drawn(draw, classes="account")


def _row(state: State, clause: Clause, wording: WordingId, adopted: WordingId | None) -> Row:
    cells = []
    for seat in state.setting.seats:
        instructions = state.setting.instructions[seat]
        red = Term(clause.id, wording) in instructions.red_lines
        points = figure(instructions.points[clause.id][wording])
        cells.append((f"{'✕' if red else ''}{points}", "$text-error" if red else ""))
    bridge = any(wording == found.id for found in clause.bridges)
    sign = "✓" if wording == adopted else "◇" if bridge else " "
    style = "bold" if wording == adopted else ""
    return Row(f"{sign} {label_of(clause, wording)}", tuple(cells), "", style)


def _delegation(state: State, delegation: Delegation, seat: Seat) -> Drawn:
    instructions = state.setting.instructions[delegation.seat]
    you = _(" · you") if delegation.seat == seat else ""

    def draw(width: int) -> Content:
        head = Content.styled(f"{delegation.short}{you}", "bold $text-primary")
        worth = _("Walk-away value {walk_away}; its best whole text is worth ").format(
            walk_away=instructions.walk_away
        )
        lines = [head, Content(f"{worth}{instructions.best()}.")]
        lines += [_linkage(state, link, width) for link in instructions.linkages]
        if instructions.holds:
            holds = Content(
                _("Held what no one else did: {holds}").format(holds=instructions.holds.strip())
            )
            lines.append(hanging(Content(""), holds, 0, width))
        if instructions.brief:
            brief = Content.styled(instructions.brief.strip(), "italic")
            lines.append(hanging(Content(""), brief, 0, width))
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")


def _linkage(state: State, link: Linkage, width: int) -> Content:
    parts = []
    for clause_id, wordings in link.when:
        clause = state.setting.by_id[clause_id]
        labels = listed((in_marks(label_of(clause, wording)) for wording in wordings), _("or"))
        parts.append(f"{clause.title} {labels}")
    words = Content.assemble(
        _("for {names}. ").format(names=_("; with ").join(parts)),
        (link.why.strip(), "$foreground-muted"),
    )
    return hanging(Content.styled(figure(link.points, signed=True), "bold"), words, 4, width)
