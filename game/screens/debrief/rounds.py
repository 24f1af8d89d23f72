"""Round by round: the placards at each plenary, the packages, and when clauses were agreed."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.language import _
from game.rules.names import Seat
from game.rules.state import State
from game.rules.text import Clause, Positions
from game.screens.debrief.course import Course, course
from game.screens.matrix import Drawn, Piece, Row, hanging, matrix, packed, quiet
from game.screens.naming import label_of, shorts
from game.screens.signs import ACCEPTS, PREFERS, RESERVES


def rounds_pane(state: State, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    found = course(state, seat)
    yield quiet(
        _("{mark} prefers  {mark2} could live with  {mark3} reserves   not named: cannot").format(
            mark=PREFERS.mark, mark2=ACCEPTS.mark, mark3=RESERVES.mark
        )
    )
    for clause in state.setting.clauses:
        yield _clause(state, found, clause, seat)
    if found.packages:
        yield Drawn(lambda width: _packages(found, width), classes="account")


def _clause(state: State, found: Course, clause: Clause, seat: Seat) -> Drawn:
    letters = {w.id: "abcdefghijklmnop"[n] for n, w in enumerate(clause.wordings + clause.bridges)}
    rounds = [number for number in found.rounds if (clause.id, number) in found.placards]
    names = shorts(state.setting.delegations)
    rows = [
        Row(
            f"{'▸' if who == seat else ' '} {name}",
            tuple(_cell(found.placards[clause.id, number][who], letters) for number in rounds),
        )
        for who, name in names.items()
    ]

    def draw(width: int) -> Content:
        legend = packed([f"{letter} {label_of(clause, w)}" for w, letter in letters.items()], width)
        lines = [
            Content.styled(clause.title, "bold $text-primary"),
            Content.styled(legend, "$foreground-muted"),
        ]
        if rounds:
            lines.append(
                matrix(
                    [_("Round {number}").format(number=number) for number in rounds],
                    rows,
                    width,
                    numbers=False,
                )
            )
        lines += [
            hanging(Content("→"), Content(words), 2, width)
            for words in [*found.notes.get(clause.id, []), *_unagreed(state, clause)]
        ]
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")


def _unagreed(state: State, clause: Clause) -> Iterator[str]:
    """How a clause that was still in brackets at the end came out."""
    if clause.id in state.agreed:
        return
    if state.ending is None or state.ending.text is None:
        yield _("in brackets at the end")
    elif state.chair_text and clause.id in state.chair_text.proposed:
        yield _("proposed by the chair: {wording}").format(
            wording=label_of(clause, state.ending.text[clause.id])
        )
    else:
        yield _("in brackets at the end; the fallback stands: {wording}").format(
            wording=label_of(clause, clause.fallback)
        )


def _cell(held: Positions | None, letters: dict[str, str]) -> Piece:
    if held is None:
        return RESERVES.mark, RESERVES.style
    accepted = "".join(sorted(letters[wording] for wording in held.accept))
    return f"{PREFERS.mark}{letters[held.prefer]}" + (
        f" {ACCEPTS.mark}{accepted}" * bool(accepted)
    ), ""


def _packages(found: Course, width: int) -> Content:
    lines = [Content.styled(_("Packages"), "bold $text-primary")]
    for package, words in found.packages.items():
        lines.append(hanging(Content(f"{package}."), Content(words[0]), 4, width))
        lines += [hanging(Content(""), Content(later), 4, width) for later in words[1:]]
    return Content("\n").join(lines)
