"""The plenary, in the rulebook's order, the same for every run of the same moves.

1. Démarches and questions left unanswered lapse. Statements are published together, and leaks
   appear.
2. The positions filed on each open clause are revealed, placard by placard.
3. Packages are decided in the order tabled; one with a clause agreed otherwise, or with nothing
   left to agree, lapses. Then the open clauses are decided in order. What carries is agreed
   *ad ref* and cools the room.
4. Promises that are due are checked, and pacts that have run out end.
5. Contact groups report.
6. Events whose conditions hold happen.
7. At temperature 100 the talks are suspended.
8. If every clause is agreed, or it was the last round, the silence procedure opens on the
   chair's text; otherwise a new round begins.
"""

from __future__ import annotations

from game.rules.decision import carrying, one_short
from game.rules.events import (
    ClauseAgreed,
    ClauseBracketed,
    ConferenceEnded,
    EndReason,
    PackageCarried,
    PackageLapsed,
    PlenaryOpened,
    PositionsRevealed,
    SupportRevealed,
)
from game.rules.floor import Floor
from game.rules.names import Seat, Term
from game.rules.procedure.climate import heat
from game.rules.procedure.formal import contact_group_reports
from game.rules.procedure.incidents import happen, lapse_questions
from game.rules.procedure.leaks import appear
from game.rules.procedure.pacts import check_promises, end_pacts
from game.rules.procedure.requests import lapse_demarches
from game.rules.procedure.rounds import begin_round, is_last
from game.rules.procedure.silence import open_silence
from game.rules.procedure.statements import publish
from game.rules.state import Package
from game.rules.text import Clause
from game.rules.tuning import AGREEMENT_COOLS, SUSPENDED


def plenary(floor: Floor) -> None:
    """Run a plenary from the first placard to what comes after it."""
    floor.put(PlenaryOpened(floor.state.round))
    lapse_demarches(floor)
    lapse_questions(floor)
    publish(floor)
    appear(floor)
    bracketed = floor.state.open_clauses
    for clause in bracketed:
        _reveal(floor, clause)
    for package in floor.state.packages.values():
        _decide_package(floor, package)
    for clause in floor.state.open_clauses:
        _decide_clause(floor, clause)
    for package in floor.state.packages.values():
        _lapse(floor, package)
    check_promises(floor, frozenset(clause.id for clause in bracketed))
    end_pacts(floor, conference_over=False)
    for clause_id in floor.state.contact_groups:
        contact_group_reports(floor, clause_id)
    happen(floor)
    _what_follows(floor)


def _reveal(floor: Floor, clause: Clause) -> None:
    filings, seats = floor.state.filings, floor.state.setting.seats
    placards = tuple((seat, filings.get((seat, clause.id))) for seat in seats)
    floor.put(PositionsRevealed(clause.id, placards))


def _decide_package(floor: Floor, package: Package) -> None:
    if _lapse(floor, package):
        return
    support, seats = floor.state.support, floor.state.setting.seats
    votes = {seat: support.get((seat, package.id)) for seat in seats}
    floor.put(SupportRevealed(package.id, tuple(votes.items())))
    if floor.state.setting.electorate.met_by_votes(votes):
        floor.put(PackageCarried(package.id))
        supporters = tuple(seat for seat in seats if votes[seat])
        for clause, wording in package.terms:
            if clause not in floor.state.agreed:
                _agree(floor, Term(clause, wording), supporters)


def _lapse(floor: Floor, package: Package) -> bool:
    """Take a package from the table if it can no longer stand whole, or changes nothing."""
    fixed = [floor.state.agreed.get(term.clause) for term in package.terms]
    otherwise = any(a and a.wording != t.wording for a, t in zip(fixed, package.terms, strict=True))
    if otherwise or all(fixed):
        floor.put(PackageLapsed(package.id))
        return True
    return False


def _decide_clause(floor: Floor, clause: Clause) -> None:
    electorate = floor.state.setting.electorate
    placards = floor.state.placards[clause.id]
    wording = carrying(electorate, clause, placards)
    if wording is None:
        floor.put(ClauseBracketed(clause.id, one_short(electorate, clause, placards)))
        return
    supporters = tuple(seat for seat, held in placards.items() if held and held.supports(wording))
    _agree(floor, Term(clause.id, wording), supporters)


def _agree(floor: Floor, term: Term, supporters: tuple[Seat, ...]) -> None:
    floor.put(ClauseAgreed(term.clause, term.wording, supporters))
    heat(floor, -AGREEMENT_COOLS)


def _what_follows(floor: Floor) -> None:
    state = floor.state
    if state.temperature >= SUSPENDED:
        end_pacts(floor, conference_over=True)
        floor.put(ConferenceEnded(EndReason.SUSPENDED, None))
    elif not state.open_clauses or is_last(state):
        open_silence(floor)
    else:
        begin_round(floor)
