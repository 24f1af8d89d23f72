"""The rules of the conference at hand: the core in a dozen lines, then what is around the text."""

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
from game.rules.view import View
from game.scenario import Scenario
from game.screens.sheets.parts import heading
from game.screens.widgets.lines import hang, stack


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
        heading(_("Around the text")),
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
