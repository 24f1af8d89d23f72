"""The derivations as a page: the standing first, then home, the room, capital and trust."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from game.language import _
from game.notation import figure, in_marks, labelled, numbers
from game.rules.events import ApprovalMoved, CapitalSpent, TemperatureMoved, TrustMoved
from game.rules.names import ClauseId, Term, WordingId
from game.rules.text import Text
from game.rules.tuning import HOT
from game.rules.view import View
from game.screens.called import clause_name, short
from game.screens.causes import Moved, moved
from game.screens.home.forecast import Voice, forecast, taste
from game.screens.naming import label_of
from game.screens.widgets.lines import hang, spread, stack
from game.screens.worth import best_text, is_red, within_reach

_INDENT = 2


def page(view: View, width: int) -> Content:
    """All of it."""
    text = dict(view.chair_text.text if view.chair_text else view.text)
    history = list(moved(view))
    sections = [
        _worth(view, text, width),
        _walk_away(view, width),
        _reach(view, width),
        *_home(view, text, history, width),
        _room(view, history, width),
        _capital(view, history, width),
        *_trust(view, history, width),
    ]
    return Content("\n\n").join(sections)


def _heading(words: str, sum_: str, width: int) -> Content:
    return spread(
        Content.styled(words, "bold $text-accent"), Content.styled(sum_, "bold"), width, _INDENT
    )


def _row(what: str, points: str, width: int, style: str = "") -> Content:
    return spread(Content.styled(f"  {what}", style), Content(points), width, 4)


def _worth(view: View, text: dict[ClauseId, WordingId], width: int) -> Content:
    held = view.instructions
    which = _("The chair's text") if view.chair_text else _("The text as it stands")
    rows = [_clause(view, text, clause.id, width) for clause in view.clauses]
    rows += [
        _row(_("together: {why}").format(why=link.why), figure(link.points, signed=True), width)
        for link in held.linkages
        if link.holds(text)
    ]
    return stack(_heading(which, figure(held.worth(text)), width), *rows)


def _clause(view: View, text: Text, clause: ClauseId, width: int) -> Content:
    found = view.clause(clause)
    assert found is not None, "the text is of the view's own clauses"
    wording = text[clause]
    mark = "✓" if clause in view.agreed else "▸"
    red = _(" ! red line") if is_red(view, clause, wording) else ""
    what = f"{mark} {labelled(clause_name(view, clause), in_marks(label_of(found, wording)))}{red}"
    return _row(what, figure(view.instructions.points[clause][wording], signed=True), width)


def _walk_away(view: View, width: int) -> Content:
    why = _(
        "Your instructions give it: what no agreement is worth to you. A text under it is worse "
        "than none."
    )
    number = figure(view.instructions.walk_away)
    return stack(_heading(_("Your walk-away value"), number, width), _quiet(why, width))


def _reach(view: View, width: int) -> Content:
    best = best_text(view)
    rows = [_clause(view, best, clause.id, width) for clause in view.clauses]
    why = _("The best text that could still be written for you, what is agreed left as it is:")
    number = figure(within_reach(view))
    return stack(_heading(_("Still in reach"), number, width), _quiet(why, width), *rows)


def _home(view: View, text: Text, history: list[Moved], width: int) -> Iterator[Content]:
    for voice in forecast(view, text).voices:
        known = voice.constituency
        rows = list(_approvals(view, voice, history, width))
        for clause, wording in text.items():
            if by := taste(known, clause, wording):
                term = Term(clause, wording)
                found = view.clause(clause)
                label = label_of(found, term.wording) if found else wording
                what = _("{clause} as “{label}”").format(
                    clause=numbers(view.clauses)[clause], label=label
                )
                rows.append(_row(what, figure(by, signed=True), width))
        needs = (
            _("needs {n} to ratify").format(n=known.threshold)
            if known.has_say
            else _("no say in ratification")
        )
        rows.append(_quiet(needs, width))
        sum_ = _("{now} now, {then} with the text").format(
            now=view.approvals[known.id], then=voice.approval
        )
        yield stack(_heading(known.name, sum_, width), *rows)


def _approvals(view: View, voice: Voice, history: list[Moved], width: int) -> Iterator[Content]:
    known = voice.constituency
    mine = [
        step
        for step in history
        if isinstance(step.event, ApprovalMoved) and step.event.constituency == known.id
    ]
    start = view.approvals[known.id] - sum(step.by for step in mine)
    yield _row(_("at the start"), figure(start), width)
    yield from (_step(step, width) for step in mine)


def _room(view: View, history: list[Moved], width: int) -> Content:
    steps = [step for step in history if isinstance(step.event, TemperatureMoved)]
    start = view.temperature - sum(step.by for step in steps)
    why = _("From {hot}° everybody has one capital less a round; at 100° the talks are suspended.")
    return stack(
        _heading(_("The temperature of the room"), f"{view.temperature}°", width),
        _row(_("at the start"), figure(start), width),
        *(_step(step, width) for step in steps),
        _quiet(why.format(hot=HOT), width),
    )


def _capital(view: View, history: list[Moved], width: int) -> Content:
    spent = [
        step
        for step in history
        if isinstance(step.event, CapitalSpent) and step.round == view.round
    ]
    left = view.capital[view.seat]
    return stack(
        _heading(_("Your capital this round"), figure(left), width),
        _row(_("at its beginning"), figure(left - sum(step.by for step in spent)), width),
        *(_step(step, width) for step in spent),
    )


def _trust(view: View, history: list[Moved], width: int) -> Iterator[Content]:
    for seat in view.others:
        steps = [
            step
            for step in history
            if isinstance(step.event, TrustMoved) and step.event.other == seat
        ]
        if steps or view.trust.get(seat):
            start = view.trust.get(seat, 0) - sum(step.by for step in steps)
            yield stack(
                _heading(
                    _("Your trust in {name}").format(name=short(view, seat)),
                    figure(view.trust.get(seat, 0), signed=True),
                    width,
                ),
                *([_row(_("at the start"), figure(start, signed=True), width)] if start else []),
                *(_step(step, width) for step in steps),
            )


def _step(step: Moved, width: int) -> Content:
    """By how much it moved, in which round, and for what."""
    by = figure(step.by, signed=True).rjust(4)
    where = _("round {n}").format(n=step.round)
    words = labelled(where, step.cause) if step.cause else where
    return hang(Content(words), width, f"  {by}  ", 8)


def _quiet(words: str, width: int) -> Content:
    return hang(Content.styled(words, "$foreground-muted"), width, "  ", 2)
