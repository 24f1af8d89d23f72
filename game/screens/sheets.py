"""The pages of a briefing as texts, laid out for a width."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from textual.content import Content

from game.language import _, later
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.names import Module
from game.rules.setting import Delegation
from game.rules.text import Clause
from game.rules.view import View
from game.scenario import Scenario
from game.screens.called import clause_name, numbers
from game.screens.ink import ink
from game.screens.naming import terms_words
from game.screens.widgets.clause import worth_mark
from game.screens.widgets.lines import hang, spread, stack


def instructions_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """The setting, one's orders, and clause by clause what each wording is worth."""
    held = view.instructions
    setting = "" if not scenario.setting_text else scenario.setting_text.strip()
    parts = [
        _paragraph(setting, width),
        _heading(_("What your capital wants")),
        _paragraph(held.brief.strip(), width),
        _paragraph(_walk_away(view), width),
    ]
    if held.holds:
        parts.insert(
            3, _paragraph(_("What only you have: {holds}").format(holds=held.holds.strip()), width)
        )
    for clause in view.clauses:
        parts.append(_clause(view, clause, width))
    if held.linkages:
        parts.append(_heading(_("Linkages")))
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
    return stack(_heading(clause_name(view, clause.id)), *rows, why)


def _linkage(view: View, number: int, width: int) -> Content:
    link = view.instructions.linkages[number]
    named = []
    for clause_id, wordings in link.when:
        clause = view.clause(clause_id)
        assert clause is not None, "linkages are about clauses of the text"
        labels = _(" or ").join(f"“{clause.wording(w).label}”" for w in wordings)
        named.append(f"{numbers(view.clauses)[clause_id]} {labels}")
    return stack(
        hang(
            Content(f"{link.points:+d} {_('if')} {_(' and ').join(named)}"),
            min(width, 76),
            indent=4,
        ),
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
                    (_(" (you)") if known.seat == view.seat else "", "$text-accent"),
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
    wanted = _("Known to want: {terms}").format(terms=terms_words(view.clauses, known.known_for))
    return hang(Content(wanted), min(width, 84), "", 2)


def rules_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """The core game in a dozen lines, with this procedure's numbers."""
    procedure = view.procedure
    lines = [
        _("You agree a joint statement of {n} clauses in {rounds} rounds.").format(
            n=len(view.clauses), rounds=procedure.rounds
        ),
        _rule(procedure.rule),
        _(
            "A round is talk first. Sound others out, tell them your positions, suggest "
            "exchanges: all of it is free, and none of it binds."
        ),
        _(
            "Meanwhile everyone files positions under seal, clause by clause: one wording "
            "preferred, others one could live with; the rest one cannot accept. Filings "
            "stay until changed."
        ),
        _("Who files nothing on a clause reserves its position, and that blocks consensus."),
        _(
            "When every delegation is ready, the plenary reveals all placards. What "
            "carries is agreed ad referendum; the rest stays in brackets."
        ),
        _(
            "Each round you have {capital} capital for formal acts: a package (1), showing "
            "a true page (1), a contact group (1), reopening what is agreed (2)."
        ).format(capital=procedure.capital),
        _("A package of several clauses stands or falls whole, and is decided before them."),
        _("If two call for a contact group on a clause and differ, it may find a bridge."),
        _(
            "After the last round the chair puts the text under silence: what is agreed, "
            "and for each clause in brackets its fallback, or a wording that was one "
            "delegation short."
        ),
        _(
            "Keep silence and you join; reserve on one clause that allows it (-2 points); "
            "or break it."
        ),
        _("Nobody wins by beating anybody: you are measured against your own walk-away value."),
    ]
    rules = stack(*(hang(Content(line), min(width, 84), "· ") for line in lines))
    played = [module for module in Module if module in procedure.modules]
    if not played:
        return rules
    beyond = stack(
        _heading(_("Around the text")),
        *(hang(Content(_(_MODULES[module])), min(width, 84), "· ") for module in played),
    )
    return Content("\n\n").join((rules, beyond))


_MODULES: Final[Mapping[Module, str]] = MappingProxyType(
    {
        Module.PACTS: later(
            "Pacts (k): promises between delegations, public or secret, which nothing but trust "
            "enforces. What is kept and what is broken is read out at each plenary."
        ),
        Module.PRESS: later(
            "Press (u, e, i): statements move trust, the room and your home; a commitment binds "
            "you in public, and costs you points if the text falls short of it. A démarche asks "
            "formally for a wording, and must be answered. Each takes 1 capital."
        ),
        Module.CAPITALS: later(
            "Capitals (l): a text that you join must be ratified at home. Each constituency with a "
            "say has a threshold; a red line that you did not reserve on is refused."
        ),
        Module.LEAKS: later(
            "Leaks (z): give the papers something private that you were party to. The fewer knew "
            "of it, the likelier it is traced to you."
        ),
        Module.EVENTS: later(
            "Events: things happen outside, with their sources. Some put a question to you, which "
            "waits for your answer (a)."
        ),
    }
)
"""What each module adds, with the keys that lead to it."""


def fiction_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """What the scenario says is made up."""
    words = scenario.fiction.strip() or _("This scenario does not say what is invented.")
    return _paragraph(words, width)


def _rule(rule: DecisionRule) -> str:
    match rule:
        case Consensus():
            return _(
                "A wording is agreed by consensus: one objection keeps the clause in brackets."
            )
        case ConsensusMinus(missing):
            return _("A wording is agreed if at most {missing} do not support it.").format(
                missing=missing
            )
        case Majority():
            return _("A wording is agreed by a majority of the weight.")
        case QualifiedMajority(percent):
            return _("A wording is agreed by {percent} percent of the weight.").format(
                percent=percent
            )
        case Signature(at_least, _):
            return _("A wording is agreed if at least {at_least} sign it.").format(
                at_least=at_least
            )


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text-accent")


def _paragraph(words: str, width: int) -> Content:
    return hang(Content(words), min(width, 84))
