"""What is written of the text: what is filed on it, and what each plenary makes of that."""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    ActEvent,
    CapitalConsulted,
    CapitalSpent,
    ClauseAgreed,
    ClauseBracketed,
    ClauseReopened,
    ContactGroupCalled,
    ContactGroupReported,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PaperWritten,
    PlenaryEvent,
    PlenaryOpened,
    PositionsFiled,
    PositionsRevealed,
    ReadinessDeclared,
    RoundBegan,
    SupportFiled,
    SupportRevealed,
)
from game.rules.evolve.writing import changed, without
from game.rules.names import PackageId, Phase
from game.rules.state import Agreement, Package, State


def written(state: State, event: ActEvent | PlenaryEvent) -> State:
    """The state after an act at the table, or a step of a plenary."""
    if isinstance(event, ActEvent):
        return _acted(state, event)
    return _revealed(state, event)


def _acted(state: State, event: ActEvent) -> State:
    match event:
        case PaperWritten():
            return state
        case CapitalSpent(seat, amount):
            left = state.capital[seat] - amount
            return changed(state, capital={**state.capital, seat: left})
        case PackageTabled(seat, package, terms):
            on_table = {**state.packages, package: Package(package, seat, terms)}
            return changed(state, packages=on_table, tabled=package)
        case ContactGroupCalled(seat, clause):
            callers = (*state.contact_groups.get(clause, ()), seat)
            return changed(state, contact_groups={**state.contact_groups, clause: callers})
        case ClauseReopened(_, clause):
            return changed(state, agreed=without(state.agreed, clause))
        case PositionsFiled(seat, clause, positions):
            return changed(state, filings={**state.filings, (seat, clause): positions})
        case SupportFiled(seat, package, yes):
            return changed(state, support={**state.support, (seat, package): yes})
        case ReadinessDeclared(seat, ready):
            return changed(state, ready=state.ready | {seat} if ready else state.ready - {seat})
        case CapitalConsulted(seat, clause, constituency, eased):
            asked = (seat, f"{clause or ''}/{constituency or ''}")
            lifted = state.eased | {(seat, eased)} if eased else state.eased
            return changed(state, consulted=state.consulted | {asked}, eased=lifted)
        case _:
            assert_never(event)


def _revealed(state: State, event: PlenaryEvent) -> State:
    match event:
        case RoundBegan(number, capital):
            return _round_began(state, number, capital)
        case PlenaryOpened():
            # One plenary back and no further: the states before it would all be kept alive.
            return changed(state, before=changed(state, before=None))
        case PositionsRevealed(clause, placards):
            return changed(state, placards={**state.placards, clause: dict(placards)})
        case SupportRevealed(package, votes):
            return changed(state, votes={**state.votes, package: dict(votes)})
        case PackageCarried(package) | PackageLapsed(package):
            return _without_package(state, package)
        case ClauseAgreed(clause, wording, supporters):
            agreed = {**state.agreed, clause: Agreement(wording, supporters)}
            return changed(state, agreed=agreed, nearest=without(state.nearest, clause))
        case ClauseBracketed(clause, nearest):
            return changed(state, nearest={**state.nearest, clause: nearest})
        case ContactGroupReported(clause, _, bridge):
            found = state.bridges_found.get(clause, 0) + (bridge is not None)
            return changed(state, bridges_found={**state.bridges_found, clause: found})
        case _:
            assert_never(event)


def _round_began(state: State, number: int, capital: int) -> State:
    return changed(
        state,
        round=number,
        phase=Phase.INFORMALS,
        capital=dict.fromkeys(state.setting.seats, capital),
        ready=frozenset(),
        contact_groups={},
        soundings=frozenset(),
        suggestions={},
        chair_text=None,
        silence={},
        offers={},
        statements={},
        leaks=(),
        demarches={},
        printed=frozenset(),
    )


def _without_package(state: State, package: PackageId) -> State:
    return changed(
        state,
        packages=without(state.packages, package),
        support={key: yes for key, yes in state.support.items() if key[1] != package},
    )
