"""One clause on the paper: folded to be read at a glance, or laid open wording by wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content

from game.language import _
from game.notation import apart
from game.rules.events import ContactGroupReported
from game.rules.names import Part, Seat, Term, WordingId
from game.rules.text import Clause, Positions, Wording
from game.rules.view import View
from game.screens.called import shorts
from game.screens.ink import ink
from game.screens.said import said_since
from game.screens.signs import Sign, stance_sign
from game.screens.widgets.lines import Piece, bar, flow, hang, indented, spread, stack
from game.screens.worth import eased, is_red, points

INDENT = 4
"""Cells that are left free for the number of the paragraph."""


def draw_clause(
    view: View, clause: Clause, number: str, opened: bool, dark: bool, width: int
) -> Content:
    """The clause as it stands in the statement, for one seat's eyes."""
    if clause.id in view.agreed:
        return _agreed(view, clause, number, opened, dark, width)
    head = spread(
        Content.assemble((number.ljust(INDENT), "$foreground-muted"), (clause.title, "bold")),
        Content.assemble(*_status(view, clause)),
        width,
        INDENT,
    )
    if not opened:
        return stack(head, indented(flow(_bracketed(view, clause), width - INDENT), INDENT))
    remarks = _remarks(clause)
    parts = [head, hang(Content.styled(remarks, "$foreground-muted"), width, indent=INDENT)]
    if not remarks:
        parts.pop()
    for position, wording in enumerate(clause.wordings, start=1):
        parts += _laid_open(view, clause, position, wording, dark, width)
    return stack(*parts)


def _agreed(
    view: View, clause: Clause, number: str, opened: bool, dark: bool, width: int
) -> Content:
    agreement = view.agreed[clause.id]
    wording = clause.wording(agreement.wording)
    sentence = Content.styled(
        wording.sentence or _("No text."), "italic" if clause.part is Part.PREAMBULAR else ""
    )
    own = points(view, clause.id, wording.id)
    note = Content.assemble(
        (_("✓ agreed ad ref"), "$text-success"),
        (_(" · {label} · {own} to you").format(label=wording.label, own=own), "$foreground-muted"),
    )
    parts = [hang(sentence, width, number, INDENT), hang(note, width, indent=INDENT)]
    if opened:
        who = _("Accepted by {names}.").format(names=shorts(view, agreement.supporters))
        parts.append(hang(Content.styled(who, "$foreground-muted"), width, indent=INDENT))
        if placards := view.placards.get(clause.id):
            shown = flow(_placards(view, placards, wording.id, dark), width - INDENT, "  ")
            parts.append(indented(shown, INDENT))
    return stack(*parts)


def _status(view: View, clause: Clause) -> Iterator[Piece]:
    if view.filings.get(clause.id):
        yield _("filed, sealed"), "$text-success"
    elif clause.id in view.filings:
        yield _("reserved, sealed"), "$foreground-muted"
    else:
        yield _("not filed"), "$text-warning"


def _remarks(clause: Clause) -> str:
    remarks = []
    if clause.essential:
        remarks.append(_("essential: no statement without it"))
    if clause.reservable:
        remarks.append(_("may be reserved on"))
    return apart(remarks)


def _bracketed(view: View, clause: Clause) -> Iterator[Content]:
    """The alternatives in square brackets, what one filed and what was heard marked."""
    held = view.filings.get(clause.id)
    last = len(clause.wordings) - 1
    for position, wording in enumerate(clause.wordings):
        pieces: list[Piece] = [("[", "bold $text-accent")] if not position else []
        if held and held.supports(wording.id):
            sign = stance_sign(held, wording.id)
            pieces.append((f"{sign.mark} ", sign.style))
        pieces.append((wording.label, "" if wording.sentence else "$foreground-muted"))
        if backing := _backing(view, clause, wording):
            pieces.append((f" {backing}", "$foreground-muted"))
        pieces.append(("]", "bold $text-accent") if position == last else (" /", "$text-accent"))
        yield Content.assemble(*pieces)


def _backing(view: View, clause: Clause, wording: Wording) -> str:
    """How many stood behind a wording at the last plenary, of how many; nothing for none."""
    placards = view.placards.get(clause.id, {})
    behind = sum(bool(held and held.supports(wording.id)) for held in placards.values())
    return f"{behind}/{len(placards)}" if behind else ""


def _laid_open(
    view: View, clause: Clause, position: int, wording: Wording, dark: bool, width: int
) -> Iterator[Content]:
    held = view.filings.get(clause.id)
    sign = stance_sign(held, wording.id) if held else Sign(" ", "", "")
    left = Content.assemble(
        (f"  {position} ", "$foreground-muted"),
        (f"{sign.mark} ", sign.style),
        (wording.label, "bold"),
    )
    marks: list[Piece] = [(f" · {mark}", "$text-accent") for mark in _marks(view, clause, wording)]
    yield from _headline(left, Content.assemble(*marks), view, clause, wording.id, width)
    if wording.sentence:
        style = "italic" if clause.part is Part.PREAMBULAR else ""
        yield hang(Content.styled(wording.sentence, style), width, indent=6)
    if placards := view.placards.get(clause.id):
        yield indented(flow(_placards(view, placards, wording.id, dark), width - 6, "  "), 6)
    if told := said_since(view, clause.id):
        opening = Content.styled(_("now say:") if placards else _("say:"), "$foreground-muted")
        named = _told(view, told, wording.id, dark)
        yield indented(flow([opening, *named], width - 6, "  "), 6)


def _headline(
    left: Content, marks: Content, view: View, clause: Clause, wording: WordingId, width: int
) -> Iterator[Content]:
    """Label, tags and points on one line: without the bar, if need be, and then without tags."""
    whole = worth_mark(view, clause, wording)
    short = worth_mark(view, clause, wording, with_bar=False)
    for worth in (whole, short):
        if left.cell_length + marks.cell_length + worth.cell_length < width:
            yield spread(Content.assemble(left, marks), worth, width, 6)
            return
    fits = left.cell_length + whole.cell_length < width
    yield spread(left, whole if fits else short, width, 6)
    if marks.plain:
        yield hang(marks[3:], width, indent=6)


def _marks(view: View, clause: Clause, wording: Wording) -> Iterator[str]:
    if wording.id == clause.fallback:
        yield _("fallback")
    if wording.parallel:
        yield _("parallel")
    if is_bridge(view, clause, wording.id):
        yield _("bridge")
    if view.nearest.get(clause.id) == wording.id:
        yield _("one short")
    if Term(clause.id, wording.id) in eased(view):
        yield _("red line eased")


def is_bridge(view: View, clause: Clause, wording: WordingId) -> bool:
    """Whether a contact group found this wording."""
    found = [e for e in view.minutes if isinstance(e, ContactGroupReported)]
    return any(e.clause == clause.id and e.bridge == wording for e in found)


def worth_mark(view: View, clause: Clause, wording: WordingId, with_bar: bool = True) -> Content:
    """One's own points for a wording, as a bar and a number; a red line as a word."""
    own = points(view, clause.id, wording)
    most = max(view.instructions.points[clause.id].values())
    red = _("! red line ") if is_red(view, clause.id, wording) else ""
    return Content.assemble(
        (red, "bold $text-error"),
        (bar(own, most, 5) if with_bar else "", "$primary"),
        f" {own:>2}",
    )


def _told(
    view: View, told: Mapping[Seat, Positions], wording: WordingId, dark: bool
) -> Iterator[Content]:
    """A sign and a name for every delegation that has spoken on the clause."""
    for delegation in view.delegations:
        if delegation.seat in told:
            sign = stance_sign(told[delegation.seat], wording)
            colour = ink(delegation.colour, dark)
            yield Content.assemble((sign.mark, sign.style), (delegation.short, f"italic {colour}"))


def _placards(
    view: View, placards: Mapping[Seat, Positions | None], wording: WordingId, dark: bool
) -> Iterator[Content]:
    """A sign and a name for every delegation, as last revealed."""
    for delegation in view.delegations:
        sign = stance_sign(placards.get(delegation.seat), wording)
        colour = ink(delegation.colour, dark)
        yield Content.assemble((sign.mark, sign.style), (delegation.short, colour))
