"""The statement's text as it stood at a moment: brackets, placards, and what was under seal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from game.language import _
from game.notation import labelled, numbers
from game.rules.names import ClauseId, Part, Seat
from game.rules.state import State
from game.rules.text import Clause, Positions, Wording
from game.screens.naming import label_of, shorts
from game.screens.signs import ACCEPTS, PREFERS, RESERVES, stance_sign
from game.screens.widgets.lines import Piece, flow, hang, indented, stack

INDENT = 6
"""Cells for the mark and the number of a paragraph."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a point of view may see of the text: the public state, and what `seat` had sealed.

    From above (`seat` is None) everybody's filings are seen.
    """

    state: State
    seat: Seat | None

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses as everybody knew them then."""
        return tuple(self.state.on_table(clause) for clause in self.state.setting.clauses)

    def sealed(self, clause: ClauseId) -> dict[Seat, Positions | None]:
        """Filings that no plenary has revealed yet, of those who may be looked at."""
        shown = self.state.placards.get(clause, {})
        return {
            seat: held
            for (seat, about), held in self.state.filings.items()
            if about == clause and self.seat in (None, seat) and shown.get(seat) != held
        }


def draw_clause(
    seen: Standing, clause: Clause, width: int, touched: bool = False, whole: bool = False
) -> Content:
    """A clause; `touched` marks what the moment was about, `whole` gives brackets in full."""
    number = numbers(seen.state.setting.clauses)[clause.id]
    mark = ("▶ ", "bold $text-accent") if touched else ("  ", "")
    title = (clause.title, "bold underline" if touched else "bold")
    head = Content.assemble(mark, (number.ljust(INDENT - 2), "$foreground-muted"), title)
    body = _agreed(seen, clause) if clause.id in seen.state.agreed else None
    parts = body or [*_bracketed(seen, clause, width - INDENT, whole)]
    wrapped = [hang(part, width - INDENT) for part in parts] if body else parts
    return stack(head, *(indented(part, INDENT) for part in wrapped))


def _agreed(seen: Standing, clause: Clause) -> list[Content]:
    agreed = seen.state.agreed[clause.id]
    wording = clause.wording(agreed.wording)
    style = "italic" if clause.part is Part.PREAMBULAR else ""
    note = Content.assemble(
        (f"✓ {_('agreed ad ref')}", "$text-success"), (f" · {wording.label}", "$foreground-muted")
    )
    return [Content.styled(wording.sentence or _("No text."), style), note]


def _bracketed(seen: Standing, clause: Clause, width: int, whole: bool) -> Iterator[Content]:
    yield flow(_alternatives(clause, whole), width)
    if placards := seen.state.placards.get(clause.id):
        names = shorts(seen.state.setting.delegations)
        for wording in clause.wordings:
            behind = [
                f"{stance_sign(held, wording.id).mark}{names[seat]}"
                for seat, held in placards.items()
                if held and held.supports(wording.id)
            ]
            if behind:
                words = Content.styled(
                    labelled(wording.label, " ".join(behind)), "$foreground-muted"
                )
                yield hang(words, width, indent=2)
    for seat, held in seen.sealed(clause.id).items():
        yield hang(_under_seal(seen, clause, seat, held), width, indent=2)


def _alternatives(clause: Clause, whole: bool) -> Iterator[Content]:
    last = len(clause.wordings) - 1
    for position, wording in enumerate(clause.wordings):
        pieces: list[Piece] = [("[", "bold $text-accent")] if not position else []
        pieces.append((_words(wording, whole), "" if wording.sentence else "$foreground-muted"))
        pieces.append(("]", "bold $text-accent") if position == last else (" /", "$text-accent"))
        yield Content.assemble(*pieces)


def _words(wording: Wording, whole: bool) -> str:
    return wording.sentence or wording.label if whole else wording.label


def _under_seal(seen: Standing, clause: Clause, seat: Seat, held: Positions | None) -> Content:
    who = shorts(seen.state.setting.delegations)[seat]
    if held is None:
        words = f"{RESERVES.mark} {_(RESERVES.word)}"
    else:
        words = f"{PREFERS.mark} {label_of(clause, held.prefer)}"
        words += "".join(f" {ACCEPTS.mark} {label_of(clause, w)}" for w in held.accept)
    sealed = _("{who}, sealed: {words}").format(who=who, words=words)
    return Content.styled(sealed, "$foreground-muted italic")
