"""The pages of a briefing as texts, laid out for a width."""

from __future__ import annotations

from textual.content import Content

from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.setting import Delegation
from game.rules.text import Clause
from game.rules.view import View
from game.scenario import Scenario
from game.screens.called import clause_name, ink, numbers
from game.screens.naming import terms_words
from game.screens.widgets.clause import worth_mark
from game.screens.widgets.lines import hang, spread, stack


def instructions_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """The setting, one's orders, and clause by clause what each wording is worth."""
    held = view.instructions
    setting = "" if not scenario.setting_text else scenario.setting_text.strip()
    parts = [
        _paragraph(setting, width),
        _heading("What your capital wants"),
        _paragraph(held.brief.strip(), width),
        _paragraph(_walk_away(view), width),
    ]
    if held.holds:
        parts.insert(3, _paragraph(f"What only you have: {held.holds.strip()}", width))
    for clause in view.clauses:
        parts.append(_clause(view, clause, width))
    if held.linkages:
        parts.append(_heading("Linkages"))
        parts += [_linkage(view, link_number, width) for link_number in range(len(held.linkages))]
    return Content("\n\n").join(parts)


def _walk_away(view: View) -> str:
    held = view.instructions
    return (
        f"No agreement is worth {held.walk_away} points to you, the best text that could be "
        f"written {held.best()}. A text under {held.walk_away} is worse than none: do not join it. "
        "A red line (!) is a wording that your capital cannot ratify."
    )


def _clause(view: View, clause: Clause, width: int) -> Content:
    rows = [
        spread(
            Content.assemble(
                f"    {wording.label}",
                (" · fallback" if wording.id == clause.fallback else "", "$foreground-muted"),
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
    return stack(_heading(clause_name(view, clause.id)), *rows, why)


def _linkage(view: View, number: int, width: int) -> Content:
    link = view.instructions.linkages[number]
    named = []
    for clause_id, wordings in link.when:
        clause = view.clause(clause_id)
        assert clause is not None, "linkages are about clauses of the text"
        labels = " or ".join(f"“{clause.wording(w).label}”" for w in wordings)
        named.append(f"{numbers(view.clauses)[clause_id]} {labels}")
    return stack(
        hang(Content(f"{link.points:+d} if {' and '.join(named)}"), min(width, 76), indent=4),
        hang(Content.styled(link.why, "$foreground-muted"), min(width, 76), indent=4),
    )


def delegations_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """What everybody knows of everybody."""
    return Content("\n\n").join(
        stack(
            hang(
                Content.assemble(
                    ("▌", ink(known.colour, dark)),
                    (f"{known.short} ", "bold"),
                    (known.name, "bold"),
                    (" (you)" if known.seat == view.seat else "", "$text-accent"),
                ),
                width,
            ),
            hang(Content.styled(known.head, "$foreground-muted"), width, " "),
            _paragraph(known.brief.strip(), width),
            _known_for(view, known, width),
        )
        for known in view.delegations
    )


def _known_for(view: View, known: Delegation, width: int) -> Content | None:
    """What a delegation calls for in public, what matters most first."""
    if not known.known_for:
        return None
    wanted = f"Known to want: {terms_words(view.clauses, known.known_for)}"
    return hang(Content(wanted), min(width, 84), "", 2)


def rules_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """The core game in a dozen lines, with this procedure's numbers."""
    procedure = view.procedure
    lines = [
        f"You agree a joint statement of {len(view.clauses)} clauses in {procedure.rounds} rounds.",
        _rule(procedure.rule),
        "A round is talk first. Sound others out, tell them your positions, suggest exchanges: all "
        "of it is free, and none of it binds.",
        "Meanwhile everyone files positions under seal, clause by clause: one wording preferred, "
        "others one could live with; the rest one cannot accept. Filings stay until changed.",
        "Who files nothing on a clause reserves its position, and that blocks consensus.",
        "When every delegation is ready, the plenary reveals all placards. What carries is agreed "
        "ad referendum; the rest stays in brackets.",
        f"Each round you have {procedure.capital} capital for formal acts: a package (1), showing "
        "a true page (1), a contact group (1), reopening what is agreed (2).",
        "A package of several clauses stands or falls whole, and is decided before them.",
        "If two call for a contact group on a clause and differ, it may find a bridge.",
        "After the last round the chair puts the text under silence: what is agreed, and for each "
        "clause in brackets its fallback, or a wording that was one delegation short.",
        "Keep silence and you join; reserve on one clause that allows it (-2 points); or break it.",
        "Nobody wins by beating anybody: you are measured against your own walk-away value.",
    ]
    return Content("\n").join(hang(Content(line), min(width, 84), "· ") for line in lines)


def fiction_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """What the scenario says is made up."""
    words = scenario.fiction.strip() or "This scenario does not say what is invented."
    return _paragraph(words, width)


def _rule(rule: DecisionRule) -> str:
    match rule:
        case Consensus():
            return "A wording is agreed by consensus: one objection keeps the clause in brackets."
        case ConsensusMinus(missing):
            return f"A wording is agreed if at most {missing} do not support it."
        case Majority():
            return "A wording is agreed by a majority of the weight."
        case QualifiedMajority(percent):
            return f"A wording is agreed by {percent} percent of the weight."
        case Signature(at_least, _):
            return f"A wording is agreed if at least {at_least} sign it."


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text-accent")


def _paragraph(words: str, width: int) -> Content:
    return hang(Content(words), min(width, 84))
