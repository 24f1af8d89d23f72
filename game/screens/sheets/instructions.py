"""One's own instructions: the setting, one's orders, what each wording is worth."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.notation import in_marks, numbers
from game.rules.text import Clause
from game.rules.view import View
from game.scenario import Scenario
from game.screens.called import clause_name
from game.screens.sheets.parts import heading, paragraph
from game.screens.widgets.clause import worth_mark
from game.screens.widgets.lines import hang, spread, stack


def instructions_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """The setting, one's orders, and clause by clause what each wording is worth."""
    held = view.instructions
    setting = "" if not scenario.setting_text else scenario.setting_text.strip()
    parts = [
        paragraph(setting, width),
        heading(_("What your capital wants")),
        paragraph(held.brief.strip(), width),
        paragraph(_walk_away(view), width),
    ]
    if held.holds:
        parts.insert(
            3, paragraph(_("What only you have: {holds}").format(holds=held.holds.strip()), width)
        )
    for clause in view.clauses:
        parts.append(_clause(view, clause, width))
    if held.linkages:
        parts.append(heading(_("Linkages")))
        parts += [_linkage(view, link_number, width) for link_number in range(len(held.linkages))]
    return Content("\n\n").join(parts)


def _walk_away(view: View) -> str:
    held = view.instructions
    return _(
        "No agreement is worth {walk_away} points to you, the best text that could be "
        "written {best}. A text under {walk_away} is worse than none: do not join it. "
        "A red line (!) is a wording that your capital cannot ratify."
    ).format(walk_away=held.walk_away, best=held.best())


def _clause(view: View, clause: Clause, width: int) -> Content:
    rows = [
        spread(
            Content.assemble(
                f"    {wording.label}",
                (_(" · fallback") if wording.id == clause.fallback else "", "$foreground-muted"),
            ),
            worth_mark(view, clause, wording.id),
            min(width, 76),
            4,
        )
        for wording in clause.wordings
    ]
    reason = view.instructions.reasons.get(clause.id, "")
    why = (
        hang(Content.styled(reason, "$foreground-muted"), min(width, 76), indent=4)
        if reason
        else None
    )
    return stack(heading(clause_name(view, clause.id)), *rows, why)


def _linkage(view: View, number: int, width: int) -> Content:
    link = view.instructions.linkages[number]
    named = []
    for clause_id, wordings in link.when:
        clause = view.clause(clause_id)
        assert clause is not None, "linkages are about clauses of the text"
        labels = _(" or ").join(in_marks(clause.wording(w).label) for w in wordings)
        named.append(f"{numbers(view.clauses)[clause_id]} {labels}")
    return stack(
        hang(
            Content(f"{link.points:+d} {_('if')} {_(' and ').join(named)}"),
            min(width, 76),
            indent=4,
        ),
        hang(Content.styled(link.why, "$foreground-muted"), min(width, 76), indent=4),
    )
