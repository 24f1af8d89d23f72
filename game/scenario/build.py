"""From the sheet of a scenario to the setting of a conference."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.instructions import Instructions, Linkage
from game.rules.names import Module, Part, Term
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.text import Clause, Wording
from game.scenario.model import (
    COLOURS,
    ClauseSheet,
    DelegationSheet,
    InstructionsSheet,
    ScenarioSheet,
    WordingSheet,
)
from game.scenario.procedure import (
    ConsensusMinusSheet,
    ProcedureSheet,
    QualifiedMajoritySheet,
    SignatureSheet,
)
from game.scenario.rulebook import aim, alliances, constituency, incident


def setting(sheet: ScenarioSheet) -> Setting:
    """The setting that a sheet describes; the sheet has passed the checks."""
    clauses = tuple(_clause(clause) for clause in sheet.clauses)
    colours = _colours(sheet)
    outlets = {source.id: source.outlet for source in sheet.dossier.sources}
    return Setting(
        title=sheet.title,
        clauses=clauses,
        delegations=tuple(_delegation(d, next(colours)) for d in sheet.delegations),
        instructions={d.id: _instructions(d, clauses) for d in sheet.delegations},
        procedure=_procedure(sheet.procedure, len(sheet.delegations)),
        alliances=tuple(alliances(sheet.alliances)),
        incidents=tuple(incident(event, outlets) for event in sheet.events),
    )


def _clause(sheet: ClauseSheet) -> Clause:
    return Clause(
        id=sheet.id,
        title=sheet.title,
        part=Part(sheet.part),
        wordings=tuple(_wording(w) for w in sheet.wordings),
        fallback=sheet.fallback,
        essential=sheet.essential,
        reservable=sheet.reservable,
        bridges=tuple(_wording(w) for w in sheet.bridges),
    )


def _wording(sheet: WordingSheet) -> Wording:
    return Wording(sheet.id, sheet.label, sheet.text, sheet.kind == "parallel")


def _colours(sheet: ScenarioSheet) -> Iterator[str]:
    """A colour for each delegation in turn; who was given none gets the next that is free."""
    taken = {d.colour for d in sheet.delegations}
    free = [c for c in COLOURS if c not in taken] + list(COLOURS)
    return (d.colour or free.pop(0) for d in sheet.delegations)


def _delegation(sheet: DelegationSheet, colour: str) -> Delegation:
    return Delegation(
        seat=sheet.id,
        name=sheet.name,
        short=sheet.short,
        head=sheet.head or "",
        brief=sheet.brief,
        colour=colour,
        style=sheet.style,
        weight=sheet.weight,
        known_for=tuple(Term(*term) for term in sheet.known_for.items()),
    )


def _instructions(delegation: DelegationSheet, clauses: tuple[Clause, ...]) -> Instructions:
    sheet: InstructionsSheet = delegation.instructions
    # In the order of the text and not of the file: of wordings worth the same, the earlier
    # on the page is the best one.
    points = {
        clause.id: {w.id: sheet.points[clause.id][w.id] for w in clause.wordings + clause.bridges}
        for clause in clauses
    }
    return Instructions(
        points=points,
        walk_away=sheet.walk_away,
        red_lines=frozenset(Term(c, w) for c, lines in sheet.red_lines.items() for w in lines),
        linkages=tuple(
            Linkage(tuple(link.when.items()), link.points, link.why) for link in sheet.linkages
        ),
        brief=sheet.brief,
        holds=delegation.holds,
        constituencies=tuple(constituency(c) for c in sheet.constituencies),
        aims=tuple(aim(a) for a in sheet.aims),
        reasons=dict(sheet.reasons),
    )


def _procedure(sheet: ProcedureSheet, seats: int) -> Procedure:
    rule = _rule(sheet)
    return Procedure(
        rounds=sheet.rounds,
        rule=rule,
        vetoes=sheet.vetoes,
        capital=sheet.capital,
        ratifications=sheet.ratifications or _ratifications(rule, seats),
        single_undertaking=sheet.nothing_agreed_until_everything_agreed,
        reservations=sheet.reservations,
        stop_the_clock=sheet.stop_the_clock,
        chair_may_propose=sheet.chair_may_propose,
        temperature=sheet.temperature,
        modules=frozenset(map(Module, sheet.modules)),
        opens={Module(module): number for module, number in sheet.opens.items()},
    )


def _rule(sheet: ProcedureSheet) -> DecisionRule:
    match sheet.rule:
        case "consensus":
            return Consensus()
        case "majority":
            return Majority()
        case ConsensusMinusSheet(missing=missing):
            return ConsensusMinus(missing)
        case QualifiedMajoritySheet(percent=percent):
            return QualifiedMajority(percent)
        case SignatureSheet(signature=signatures):
            return Signature(signatures.at_least, signatures.named)


def _ratifications(rule: DecisionRule, seats: int) -> int:
    """As many as the rule would have asked for at the table."""
    match rule:
        case Consensus():
            return seats
        case ConsensusMinus(missing):
            return seats - missing
        case Signature(at_least):
            return at_least
        case Majority() | QualifiedMajority():
            return seats // 2 + 1
