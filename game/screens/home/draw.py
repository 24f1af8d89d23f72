"""The capital's answer to a text, constituency by constituency and clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from rich.cells import cell_len
from textual.content import Content

from game.language import _
from game.notation import figure, listed
from game.rules.capitals import Constituency
from game.rules.names import Term
from game.rules.text import Clause, Text
from game.rules.view import View
from game.screens.called import clause_name
from game.screens.home.forecast import Forecast, Voice, forecast, taste, with_wording
from game.screens.matrix import Piece, Row, matrix
from game.screens.naming import label_of
from game.screens.widgets.lines import hang, stack
from game.screens.worth import eased, is_red


def verdict(view: View, found: Forecast, width: int) -> Content:
    """Whether the capital would ratify, and if not, what stands in the way."""
    if found.ratifies:
        return hang(
            Content.styled(_("✓ Your capital would ratify it."), "bold $text-success"), width
        )
    lines = [
        hang(Content.styled(_("✕ Your capital would not ratify it."), "bold $text-error"), width)
    ]
    if found.crossed:
        named = listed(clause_name(view, clause) for clause in found.crossed)
        lines.append(
            hang(Content(_("A red line is crossed on {named}.").format(named=named)), width, "  ")
        )
    for voice in found.voices:
        if not voice.content:
            words = _("{name}: {over} short of its threshold.").format(
                name=voice.constituency.name, over=-voice.over
            )
            lines.append(hang(Content(words), width, "  "))
    return stack(*lines)


def audiences(view: View, found: Forecast, width: int) -> Content:
    """Every constituency: approval now, with the text, and what it takes; which words please it."""
    heard = tuple(voice.constituency for voice in found.voices)
    rows = [
        _audience(view, voice, mark)
        for voice, mark in zip(found.voices, letters(heard), strict=True)
    ]
    table = matrix([_("now"), _("then"), _("needs")], rows, width)
    pleased = " ".join(_pleased(heard))
    below = hang(Content.styled(pleased, "$foreground-muted"), width, "  ") if pleased else None
    return stack(table, below)


def letters(heard: Sequence[Constituency]) -> Sequence[str]:
    """What stands for each constituency over a column; nothing, if there is only one."""
    return ascii_uppercase[: len(heard)] if len(heard) > 1 else [""] * len(heard)


def _audience(view: View, voice: Voice, letter: str) -> Row:
    known = voice.constituency
    sign: Piece = ("✓", "$text-success") if voice.content else ("✕", "$text-error")
    if not known.has_say:
        sign = (" ", "")
    cells: tuple[Piece, ...] = (
        (str(view.approvals[known.id]), ""),
        (str(voice.approval), f"bold {sign[1]}"),
        (str(known.threshold) if known.has_say else "\N{EN DASH}", ""),
    )
    tail = "" if known.has_say else _("  no say")
    return Row(" ".join(filter(None, (sign[0], letter, known.name))), cells, tail)


def _pleased(heard: Sequence[Constituency]) -> Iterator[str]:
    """Whom firm words please at the podium, and whom friendly ones."""
    marked = [
        (mark or one.name, one.firmness) for mark, one in zip(letters(heard), heard, strict=True)
    ]
    if firm := listed(name for name, firmness in marked if firmness > 0):
        yield _("Firm words please {names}.").format(names=firm)
    if friendly := listed(name for name, firmness in marked if firmness < 0):
        yield _("Friendly words please {names}.").format(names=friendly)


def clauses(view: View, text: Text, width: int) -> Content:
    """Clause by clause what each wording adds or costs, and where a threshold breaks."""
    heard = view.instructions.constituencies
    blocks = [_clause(view, text, clause, heard, width) for clause in view.clauses]
    return Content("\n\n").join(blocks)


def _clause(
    view: View, text: Text, clause: Clause, heard: tuple[Constituency, ...], width: int
) -> Content:
    rows = [_wording(view, text, clause, wording.id, heard) for wording in clause.wordings]
    title = Content.styled(clause_name(view, clause.id), "bold $text-accent")
    # A letter stands over the last figure, as the figures stand to the right.
    cells = max((cell_len(words) for row in rows for words, _style in row.cells), default=1)
    heads = [letter.rjust(cells) if letter else _("approval") for letter in letters(heard)]
    return stack(title, matrix(heads, rows, width))


def _wording(
    view: View, text: Text, clause: Clause, wording: str, heard: tuple[Constituency, ...]
) -> Row:
    with_it = with_wording(view, text, clause.id, wording)
    cells: list[Piece] = []
    for constituency, voice in zip(heard, with_it.voices, strict=False):
        adds = figure(taste(constituency, clause.id, wording), signed=True)
        broken = "" if voice.content else "✕"
        cells.append((f"{broken}{adds}", "$text-error" if broken else ""))
    stands = text[clause.id] == wording
    label = f"{'▸' if stands else ' '} {label_of(clause, wording)}"
    return Row(label, tuple(cells), _remark(view, clause, wording, with_it), "bold" * stands)


def _remark(view: View, clause: Clause, wording: str, with_it: Forecast) -> str:
    if is_red(view, clause.id, wording):
        return _("  ! red line")
    if Term(clause.id, wording) in eased(view):
        return _("  red line eased")
    return ""


def silence_line(view: View, text: Text, reserved: Clause | None, width: int) -> Content | None:
    """For the chair's text: what home would say, in a line or two; None if it has no say."""
    found = forecast(view, text, reserved)
    parts: list[Content] = []
    for voice in found.voices:
        if voice.constituency.has_say:
            sign, style = ("✓", "$text-success") if voice.content else ("✕", "bold $text-error")
            words = _("{name} {approval} of {threshold}").format(
                name=voice.constituency.name,
                approval=voice.approval,
                threshold=voice.constituency.threshold,
            )
            parts.append(hang(Content.styled(f"{sign} {words}", style), width, indent=2))
    parts += [
        hang(Content.styled(words, "$text-warning"), width, indent=2)
        for words in _unkept(view, found)
    ]
    return stack(*parts) if parts else None


def _unkept(view: View, found: Forecast) -> Iterator[str]:
    for made in found.unkept:
        yield _("✕ Your word on {clause} would not be kept").format(
            clause=clause_name(view, made.term.clause)
        )
