"""What each event writes into the state. Nothing here judges, draws or refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from game.rules.events import (
    AnswerWithdrawn,
    ApprovalCounted,
    ApprovalMoved,
    CapitalConsulted,
    CapitalDecided,
    CapitalSpent,
    CaretakerSeated,
    Claimed,
    ClauseAgreed,
    ClauseBracketed,
    ClauseOpened,
    ClauseReopened,
    ClockStopped,
    CommitmentJudged,
    ConferenceEnded,
    Conferred,
    ContactGroupCalled,
    ContactGroupReported,
    DemarcheAnswered,
    DemarcheMade,
    Event,
    HeadlinePrinted,
    IncidentHappened,
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PageShown,
    PaperWritten,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsFiled,
    PositionsRevealed,
    PromiseChecked,
    QuestionAnswered,
    QuestionPut,
    ReadinessDeclared,
    RecessCalled,
    RecessEnded,
    RoundBegan,
    Said,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
    SoundedOut,
    SoundingAnswered,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
    SupportRevealed,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.names import PackageId, PactId, Phase, Seat
from game.rules.pacts import Status
from game.rules.press import Clarification, Commitment, Disclosure, Statement
from game.rules.state import (
    Agreement,
    ChairText,
    Ending,
    Leaked,
    Offer,
    Package,
    Published,
    SilenceAnswer,
    State,
    Suggestion,
)

if TYPE_CHECKING:
    # The same to a type checker, which knows what `replace` may be given.
    from dataclasses import replace as changed
else:
    from game.rules.state import changed


def evolve(state: State, event: Event) -> State:
    """The state after an event, the event noted in the minutes of all who see it."""
    after = _written(state, event)
    minutes = dict(after.minutes)
    for seat in event.audience(state.setting.seats):
        minutes[seat] += (event,)
    return changed(after, minutes=minutes)


def _written(state: State, event: Event) -> State:  # noqa: C901 - one flat case a kind
    match event:
        case RoundBegan(number, capital):
            return _round_began(state, number, capital)
        case Said() | Claimed() | PageShown() | PaperWritten() | SilenceRevealed():
            return state
        case PlenaryOpened():
            # One plenary back and no further: the states before it would all be kept alive.
            return changed(state, before=changed(state, before=None))
        case PlenaryTakenBack():
            return _taken_back(state)
        case RecessCalled() | RecessEnded():
            return changed(state, recess=isinstance(event, RecessCalled))
        case CaretakerSeated(seat, seated):
            absent = state.caretakers - {seat}
            return changed(state, caretakers=absent | {seat} if seated else absent)
        case Conferred() | LeakTraced() | ApprovalCounted():
            return state
        case SoundedOut(seat, to, clause):
            return changed(state, soundings=state.soundings | {(seat, to, clause)})
        case SoundingAnswered(seat, to, clause):
            return changed(state, soundings=state.soundings - {(to, seat, clause)})
        case Suggested(seat, to, give, ask):
            waiting = {**state.suggestions, (seat, to): Suggestion(give, ask)}
            return changed(state, suggestions=waiting)
        case SuggestionAnswered(seat, to):
            waiting = {pair: s for pair, s in state.suggestions.items() if pair != (to, seat)}
            return changed(state, suggestions=waiting)
        case CapitalSpent(seat, amount):
            left = state.capital[seat] - amount
            return changed(state, capital={**state.capital, seat: left})
        case PackageTabled(seat, package, terms):
            on_table = {**state.packages, package: Package(package, seat, terms)}
            return changed(state, packages=on_table, tabled=package)
        case ContactGroupCalled(seat, clause):
            callers = (*state.contact_groups.get(clause, ()), seat)
            return changed(state, contact_groups={**state.contact_groups, clause: callers})
        case ClauseReopened(_, clause) | ClauseOpened(clause):
            agreed = {c: a for c, a in state.agreed.items() if c != clause}
            return changed(state, agreed=agreed)
        case PositionsFiled(seat, clause, positions):
            return changed(state, filings={**state.filings, (seat, clause): positions})
        case SupportFiled(seat, package, yes):
            return changed(state, support={**state.support, (seat, package): yes})
        case ReadinessDeclared(seat, ready):
            return changed(state, ready=state.ready | {seat} if ready else state.ready - {seat})
        case TemperatureMoved(_, now):
            return changed(state, temperature=now)
        case TrustMoved(seat, other, _, now):
            return changed(state, trust={**state.trust, (seat, other): now})
        case PositionsRevealed(clause, placards):
            return changed(state, placards={**state.placards, clause: dict(placards)})
        case SupportRevealed(package, votes):
            return changed(state, votes={**state.votes, package: dict(votes)})
        case PackageCarried(package) | PackageLapsed(package):
            return _without_package(state, package)
        case ClauseAgreed(clause, wording, supporters):
            agreed = {**state.agreed, clause: Agreement(wording, supporters)}
            nearest = {c: w for c, w in state.nearest.items() if c != clause}
            return changed(state, agreed=agreed, nearest=nearest)
        case ClauseBracketed(clause, nearest):
            return changed(state, nearest={**state.nearest, clause: nearest})
        case ContactGroupReported(clause, _, bridge):
            found = state.bridges_found.get(clause, 0) + (bridge is not None)
            return changed(state, bridges_found={**state.bridges_found, clause: found})
        case SilenceOpened(text, proposed):
            chair_text = ChairText(dict(text), proposed)
            return changed(state, phase=Phase.SILENCE, chair_text=chair_text, silence={})
        case SilenceAnswered(seat, answer, clause, reason):
            answers = {**state.silence, seat: SilenceAnswer(answer, clause, reason)}
            return changed(state, silence=answers)
        case AnswerWithdrawn(seat):
            answers = {who: given for who, given in state.silence.items() if who != seat}
            return changed(state, silence=answers)
        case ClockStopped():
            return changed(state, clock_stopped=True)
        case CapitalDecided(seat, ratified):
            return changed(state, ratified={**state.ratified, seat: ratified})
        case ConferenceEnded(reason, text):
            ending = Ending(reason, None if text is None else dict(text))
            return changed(state, phase=Phase.ENDED, ending=ending, printed=frozenset())
        case PactOffered(seat, _, pact):
            members = tuple(sorted(pact.members))
            return changed(
                state,
                offers={**state.offers, pact.id: Offer(pact, frozenset({seat}))},
                pact_numbers={
                    **state.pact_numbers,
                    members: state.pact_numbers.get(members, 0) + 1,
                },
            )
        case PactAnswered(seat, _, pact_id, accept):
            return _pact_answered(state, seat, pact_id, accept)
        case PactConcluded(pact):
            return changed(
                state,
                offers={p: offer for p, offer in state.offers.items() if p != pact.id},
                pacts={**state.pacts, pact.id: pact},
                since={**state.since, pact.id: state.round},
            )
        case PactLeft(seat, pact_id):
            return _pact_left(state, seat, pact_id)
        case PactEnded(pact_id):
            pacts = {p: pact for p, pact in state.pacts.items() if p != pact_id}
            return changed(state, pacts=pacts)
        case PromiseChecked(pact_id, number, by, kept):
            status = Status.KEPT if kept else Status.BROKEN
            broken = state.broken if kept else _counted(state.broken, by, 1)
            promises = {**state.promises, (pact_id, number, by): status}
            return changed(state, promises=promises, broken=broken)
        case StatementFiled(seat, statement):
            filed = (*state.statements.get(seat, ()), statement)
            return changed(state, statements={**state.statements, seat: filed})
        case StatementWithdrawn(seat):
            filed = state.statements[seat][:-1]
            return changed(state, statements={**state.statements, seat: filed})
        case StatementPublished(seat, statement):
            return _statement_published(state, seat, statement)
        case ApprovalMoved(seat, constituency, _, now):
            return changed(state, approvals={**state.approvals, (seat, constituency): now})
        case CommitmentJudged(seat, _, firmness, kept):
            if kept:
                return state
            return changed(state, dishonoured=_counted(state.dishonoured, seat, firmness))
        case LeakFiled(seat, minute):
            return changed(state, leaks=(*state.leaks, (seat, minute)))
        case LeakAppeared(disclosure):
            return _leak_appeared(state, disclosure)
        case LeakRecorded(seat, disclosure, traced):
            leaked = Leaked(state.round, seat, disclosure, traced)
            return changed(state, leaked=(*state.leaked, leaked))
        case DemarcheMade(seat, to, term):
            return changed(state, demarches={**state.demarches, (seat, to): term})
        case DemarcheAnswered(seat, to):
            demarches = {pair: term for pair, term in state.demarches.items() if pair != (to, seat)}
            return changed(state, demarches=demarches)
        case CapitalConsulted(seat, clause, constituency, eased):
            asked = (seat, f"{clause or ''}/{constituency or ''}")
            lifted = state.eased | {(seat, eased)} if eased else state.eased
            return changed(state, consulted=state.consulted | {asked}, eased=lifted)
        case IncidentHappened(incident):
            return changed(state, happened={**state.happened, incident: state.round})
        case HeadlinePrinted(journalist):
            return changed(state, printed=state.printed | {journalist})
        case QuestionPut(seat, incident):
            return changed(state, questions=state.questions | {(seat, incident)})
        case QuestionAnswered(seat, incident):
            return changed(state, questions=state.questions - {(seat, incident)})
        case _:
            assert_never(event)


def _taken_back(state: State) -> State:
    """The state before the last plenary, less what cannot be undone: what was heard and seen.

    A bridge that was found stays on the table, and the group that found it has met. Whoever sits
    where now stays there; nobody is ready any more.
    """
    assert state.before is not None, "there is a plenary to take back"
    before = state.before
    met = {c for c, found in state.bridges_found.items() if found > before.bridges_found.get(c, 0)}
    return changed(
        before,
        minutes=state.minutes,
        bridges_found=state.bridges_found,
        contact_groups={c: who for c, who in before.contact_groups.items() if c not in met},
        ready=frozenset(),
        recess=state.recess,
        caretakers=state.caretakers,
    )


def _counted(counts: Mapping[Seat, int], seat: Seat, by: int) -> dict[Seat, int]:
    return {**counts, seat: counts.get(seat, 0) + by}


def _pact_answered(state: State, seat: Seat, pact: PactId, accept: bool) -> State:
    if not accept:
        return changed(state, offers={p: o for p, o in state.offers.items() if p != pact})
    offer = state.offers[pact]
    accepted = replace(offer, accepted=offer.accepted | {seat})
    return changed(state, offers={**state.offers, pact: accepted})


def _pact_left(state: State, seat: Seat, pact: PactId) -> State:
    old = state.pacts[pact]
    left = replace(old, members=tuple(member for member in old.members if member != seat))
    return changed(state, pacts={**state.pacts, pact: left})


def _statement_published(state: State, seat: Seat, statement: Statement) -> State:
    state = changed(state, published=(*state.published, Published(state.round, seat, statement)))
    match statement:
        case Commitment(term):
            older = state.commitments.get((seat, term.clause))
            made = {**state.commitments, (seat, term.clause): statement}
            clarified = state.clarified
            if older and not statement.upholds(older):
                clarified = _counted(clarified, seat, older.firmness)
            return changed(state, commitments=made, clarified=clarified)
        case Clarification(clause):
            before = state.commitments.get((seat, clause))
            kept = {k: c for k, c in state.commitments.items() if k != (seat, clause)}
            cost = before.firmness if before else 0
            return changed(state, commitments=kept, clarified=_counted(state.clarified, seat, cost))
        case _:
            return state


def _leak_appeared(state: State, disclosure: Disclosure) -> State:
    pact = state.pacts.get(disclosure.pact or "")
    # Only a leak of the pact itself makes it known, not one of a word between its members.
    if pact is None or not disclosure.promises:
        return state
    return changed(state, pacts={**state.pacts, pact.id: replace(pact, public=True)})


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
        packages={p: terms for p, terms in state.packages.items() if p != package},
        support={key: yes for key, yes in state.support.items() if key[1] != package},
    )
