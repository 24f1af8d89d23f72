"""Formal acts in the informals: packages, contact groups, reopening, filings.

- A package stands or falls whole; who tables it supports it, until it files otherwise. It
  stays on the table until it carries or a clause of it is agreed otherwise.
- Two delegations or more that call for a contact group on one clause in one round, and whose
  filed preferences differ, find its next bridge wording; it is tabled at the plenary.
- Reopening puts an agreed clause back into brackets. It heats the room and costs the trust of
  everyone who had accepted the clause.
- Filings are sealed, stay from round to round until changed, and can be taken back by
  reserving one's position.
"""

from __future__ import annotations

from game.rules.events import (
    ClauseReopened,
    ContactGroupReported,
    PackageTabled,
    SupportFiled,
)
from game.rules.floor import Floor
from game.rules.moves import Reopen, TablePackage
from game.rules.names import ClauseId
from game.rules.procedure.climate import heat, move_trust
from game.rules.tuning import REOPENING_HEATS, REOPENING_TRUST


def table_package(floor: Floor, move: TablePackage) -> None:
    """Table a package and support it."""
    package = floor.state.tabled + 1
    floor.put(PackageTabled(move.seat, package, move.terms))
    floor.put(SupportFiled(move.seat, package, True))


def reopen(floor: Floor, move: Reopen) -> None:
    """Put an agreed clause back into brackets."""
    supporters = floor.state.agreed[move.clause].supporters
    floor.put(ClauseReopened(move.seat, move.clause))
    heat(floor, REOPENING_HEATS)
    for seat in supporters:
        if seat != move.seat:
            move_trust(floor, seat, move.seat, -REOPENING_TRUST)


def contact_group_reports(floor: Floor, clause: ClauseId) -> None:
    """Report what the contact group on a clause found, if the clause is still in brackets."""
    state = floor.state
    if clause in state.agreed:
        return
    members = state.contact_groups[clause]
    filed = (state.filings.get((seat, clause)) for seat in members)
    preferred = {positions.prefer for positions in filed if positions}
    unseen = state.setting.by_id[clause].bridges[state.bridges_found.get(clause, 0) :]
    bridge = unseen[0].id if unseen and len(preferred) > 1 else None
    floor.put(ContactGroupReported(clause, members, bridge))
