"""The events of the whole rulebook, on every clause and by every delegation of a setting."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.events import (
    ApprovalCounted,
    ApprovalMoved,
    CapitalConsulted,
    CapitalDecided,
    ClauseOpened,
    CommitmentJudged,
    Conferred,
    DemarcheAnswered,
    DemarcheMade,
    Event,
    IncidentHappened,
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PromiseChecked,
    QuestionAnswered,
    QuestionPut,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
)
from game.rules.names import Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
    owing,
)
from game.rules.press import (
    ActId,
    Bond,
    Clarification,
    Commitment,
    Disclosure,
    Remark,
    Statement,
)
from game.rules.setting import Setting
from game.rules.text import Clause

STORM = IncidentHappened("storm", "Ferries stay in port as a storm passes", ())
SURVEY = IncidentHappened("survey", "Survey finds readers doubtful.", ("a daily", "a broadcaster"))


def promises(clause: Clause, other: Clause, members: tuple[Seat, ...]) -> tuple[Promise, ...]:
    """Promises of all seven kinds, made by the first member."""
    first, second = members[:2]
    return (
        Back(first, Term(clause.id, clause.wordings[1].id)),
        Back(second, Term(clause.id, clause.wordings[0].id)),
        Oppose(first, Term(clause.id, clause.wordings[-1].id)),
        Oppose(second, Term(clause.id, clause.wordings[0].id)),
        Exchange(
            first,
            Term(clause.id, clause.wordings[-1].id),
            second,
            Term(other.id, other.wordings[0].id),
        ),
        NoCriticism(first),
        Confidence(second),
        Together(first),
        Solidarity(second),
    )


def mutual(clause: Clause, members: tuple[Seat, ...]) -> tuple[Promise, ...]:
    """What every member promises alike."""
    term = Term(clause.id, clause.wordings[1].id)
    made: list[Promise] = []
    for seat in members:
        made += [Back(seat, term), Oppose(seat, Term(clause.id, clause.wordings[2].id))]
        made += [NoCriticism(seat), Confidence(seat), Together(seat), Solidarity(seat)]
    return tuple(made)


def pacts_of(setting: Setting) -> list[Pact]:
    """Pacts of two and of three, named or not, public or secret, of some length or for good."""
    found: list[Pact] = []
    seats, clauses = setting.seats, setting.clauses
    for n, clause in enumerate(clauses):
        other = clauses[(n + 1) % len(clauses)]
        for size in (2, 3):
            members = tuple(seats[(n + step) % len(seats)] for step in range(size))
            for made in (promises(clause, other, members), mutual(clause, members)):
                public, name = len(found) % 2 == 0, "Harbour" if len(found) % 3 else ""
                until = len(found) % 4
                found.append(Pact(f"pact-{len(found)}", name, members, made, public, until))
    return found


def background(setting: Setting) -> tuple[Event, ...]:
    """What everybody has heard before: the news, and public pacts."""
    return (STORM, SURVEY, *(PactConcluded(pact, ()) for pact in pacts_of(setting)))


def of_pacts(setting: Setting) -> Iterator[Event]:
    """What happens to pacts."""
    for pact in pacts_of(setting):
        for seat in pact.members:
            to = tuple(member for member in pact.members if member != seat)
            yield PactOffered(seat, to, pact)
            for accept in (True, False):
                yield PactAnswered(seat, to, pact.id, accept)
            yield Conferred(seat, to, pact.id, "Hold the line, {would} you?")
            for known in ((), pact.members):
                yield PactLeft(seat, pact.id, known)
                for number, promise in enumerate(pact.promises):
                    for kept in (True, False):
                        if seat in owing(promise):
                            yield PromiseChecked(pact.id, number, seat, kept, known)
        yield PactConcluded(pact, () if pact.public else pact.members)
        for known in ((), pact.members):
            yield PactEnded(pact.id, known)
    yield PactEnded("a pact nobody remembers", ())
    for kept in (True, False):
        yield PromiseChecked("a pact nobody remembers", 0, setting.seats[0], kept, ())
    yield PactLeft(setting.seats[0], "a pact nobody remembers", ())


def statements(setting: Setting, seat: Seat) -> Iterator[Statement]:
    """Statements of every kind, without a text and with one."""
    others = [other for other in setting.seats if other != seat]
    for text in ("", "It is {them} again"):
        for act in ActId:
            for about in (*others, STORM.incident, SURVEY.incident):
                yield Remark(act, about, text)
        for clause in setting.clauses:
            yield Clarification(clause.id, text)
            for wording in clause.wordings:
                for n, bond in enumerate(Bond, start=1):
                    yield Commitment(Term(clause.id, wording.id), bond, n, text)


def of_press(setting: Setting) -> Iterator[Event]:
    """What the press has, or is to have."""
    seats = setting.seats
    for n, seat in enumerate(seats):
        to = seats[(n + 1) % len(seats)]
        for statement in statements(setting, seat):
            yield StatementFiled(seat, statement)
            yield StatementPublished(seat, statement)
        yield StatementWithdrawn(seat)
        yield LeakFiled(seat, 99)
        for clause in setting.clauses:
            for kept in (True, False):
                yield CommitmentJudged(seat, clause.id, 2, kept)
        for traced in (True, False):
            yield LeakRecorded(seat, Disclosure("an offer of a pact", (seat, to)), traced)
            yield LeakRecorded(seat, Disclosure("a démarche", (seat, to)), traced)
        yield LeakTraced(seat, (seat, to))
    for found in disclosures(setting):
        yield LeakAppeared(found)


def disclosures(setting: Setting) -> Iterator[Disclosure]:
    """What a leak can put in the papers."""
    pair, clauses = setting.seats[:2], setting.clauses
    yield Disclosure("a private word", pair, "Give them {give}")
    yield Disclosure("a word between the members of a pact", pair, "No.", pact="pact-0")
    for n, clause in enumerate(clauses):
        other = clauses[(n + 1) % len(clauses)]
        terms = (Term(clause.id, clause.wordings[0].id), Term(other.id, other.wordings[1].id))
        yield Disclosure("a position told in private", pair, clause.id)
        yield Disclosure("a private suggestion", pair, give=terms[:1], ask=terms[1:])
        yield Disclosure("a private suggestion", pair, ask=terms)
        yield Disclosure("a démarche", pair, ask=terms[:1])
    for pact in pacts_of(setting):
        for what in ("an offer of a pact", "a secret pact"):
            yield Disclosure(what, pact.members, pact=pact.id, promises=pact.promises)


def of_capitals(setting: Setting) -> Iterator[Event]:
    """Requests, capitals, home audiences and events."""
    seats = setting.seats
    for n, seat in enumerate(seats):
        to = seats[(n + 1) % len(seats)]
        for clause in setting.clauses:
            yield CapitalConsulted(seat, clause.id, None, None)
            for wording in clause.wordings:
                term = Term(clause.id, wording.id)
                yield CapitalConsulted(seat, clause.id, None, term)
                yield DemarcheMade(seat, to, term)
                for considered in (True, False, None):
                    yield DemarcheAnswered(seat, to, term, considered)
        for audience in ("public", "partners", "advisers"):
            yield CapitalConsulted(seat, None, audience, None)
            for by in (-3, 3):
                yield ApprovalMoved(seat, audience, by, 50 + by)
            for approval in (40, 60):
                yield ApprovalCounted(seat, audience, approval, 50)
        yield QuestionPut(seat, STORM.incident, "Do you wait?", ("Wait", "Go on", "Say nothing"))
        yield QuestionAnswered(seat, STORM.incident, "Go on")
        yield CapitalDecided(seat, False, ())
    for clause in setting.clauses:
        yield ClauseOpened(clause.id)
    yield STORM
    yield SURVEY


def every_full_event(setting: Setting) -> Iterator[Event]:
    """Every kind of event that the modules add, in all its shapes."""
    yield from of_pacts(setting)
    yield from of_press(setting)
    yield from of_capitals(setting)
