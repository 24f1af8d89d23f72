"""Every kind of event, on every clause and by every delegation of a setting."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.events import (
    AnswerWithdrawn,
    CapitalDecided,
    CapitalSpent,
    CaretakerSeated,
    Claimed,
    ClauseAgreed,
    ClauseBracketed,
    ClauseReopened,
    ClockStopped,
    ConferenceEnded,
    ContactGroupCalled,
    ContactGroupReported,
    EndReason,
    Event,
    HeadlinePrinted,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PageShown,
    PaperWritten,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsFiled,
    PositionsRevealed,
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
    Suggested,
    SuggestionAnswered,
    SupportFiled,
    SupportRevealed,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import Paper, Reply, Silence
from game.rules.names import Seat, Term
from game.rules.setting import Setting
from game.rules.text import Clause, Positions


def stances(clause: Clause) -> Iterator[Positions]:
    """Positions of every reach, for every wording preferred."""
    ids = [w.id for w in clause.wordings]
    for prefer in ids:
        others = [w for w in ids if w != prefer]
        for size in (0, 1, len(others) - 2, len(others)):
            yield Positions(prefer, tuple(others[:size]))
            yield Positions(prefer, tuple(others[len(others) - size :]))


def of_clause(
    seat: Seat, to: Seat, clause: Clause, other: Clause, third: Clause
) -> Iterator[Event]:
    """What one delegation can do to another about a clause."""
    ids = [w.id for w in clause.wordings]
    yield SoundedOut(seat, to, clause.id)
    for held in stances(clause):
        yield SoundingAnswered(seat, to, clause.id, held)
        yield Claimed(seat, (to,), clause.id, held)
        yield Claimed(seat, (), clause.id, held)
        yield PositionsFiled(seat, clause.id, held)
    yield PositionsFiled(seat, clause.id, None)
    for wording in ids:
        ask = (Term(clause.id, wording),)
        for give in ((), (Term(other.id, other.wordings[0].id),), _both(other, third)):
            yield Suggested(seat, to, give, ask)
            for reply in Reply:
                yield SuggestionAnswered(seat, to, give, ask, reply)
    points = tuple((w, n) for n, w in enumerate(ids))
    for count in (0, 1, 2):
        yield PageShown(seat, to, clause.id, points, tuple(ids[:count]))
    yield PackageTabled(seat, 1, (Term(clause.id, ids[0]), Term(other.id, ids_of(other)[1])))
    yield ContactGroupCalled(seat, clause.id)
    yield ClauseReopened(seat, clause.id)
    for reason in ("", "Too weak", "What {subject}? No!"):
        yield SilenceAnswered(seat, Silence.RESERVE, clause.id, reason)
        yield SilenceRevealed(seat, Silence.RESERVE, clause.id, reason)
    yield CapitalDecided(seat, False, (clause.id,))
    yield CapitalDecided(seat, False, (clause.id, other.id))


def _both(first: Clause, second: Clause) -> tuple[Term, ...]:
    """A wording with text on one, and none on the other if it can be."""
    return (Term(first.id, ids_of(first)[1]), Term(second.id, ids_of(second)[0]))


def ids_of(clause: Clause) -> list[str]:
    return [w.id for w in clause.wordings]


def of_seat(seat: Seat, to: Seat) -> Iterator[Event]:
    """What one delegation can do about nothing in particular."""
    yield Said(seat, (to,), "Shall we talk about {subject}?")
    yield Said(seat, (), "Good evening.")
    yield CapitalSpent(seat, 1)
    for paper in Paper:
        yield PaperWritten(seat, paper, ("We seek {subject}.", "No more."))
    for yes in (True, False):
        yield ReadinessDeclared(seat, yes)
        yield SupportFiled(seat, 1, yes)
    for by in (-3, 3):
        yield TrustMoved(seat, to, by, by)
    for reason in ("", "Too weak", "It goes too far."):
        for answer in (Silence.KEEP, Silence.BREAK):
            yield SilenceAnswered(seat, answer, None, reason)
            yield SilenceRevealed(seat, answer, None, reason)
    yield AnswerWithdrawn(seat)
    yield CapitalDecided(seat, True, ())


def of_chair(setting: Setting) -> Iterator[Event]:
    """What the chair and the plenary do."""
    seats = setting.seats
    for number in range(1, setting.procedure.rounds + 1):
        yield RoundBegan(number, 3)
        yield PlenaryOpened(number)
        yield PlenaryTakenBack(number)
    yield RecessCalled()
    yield RecessEnded()
    for seat in seats:
        yield CaretakerSeated(seat, True)
        yield CaretakerSeated(seat, False)
    for now in (69, 70):
        yield TemperatureMoved(-3, now)
        yield TemperatureMoved(3, now)
    votes = dict.fromkeys(seats, True)
    yield SupportRevealed(1, tuple(votes.items()))
    yield SupportRevealed(1, ((seats[0], True), (seats[1], False), (seats[2], None)))
    yield PackageCarried(1)
    yield PackageLapsed(1)
    for clause in setting.clauses:
        held = [Positions(w) for w in ids_of(clause)]
        yield PositionsRevealed(clause.id, tuple((seat, None) for seat in seats))
        yield PositionsRevealed(clause.id, tuple(zip(seats, held[:1] * 5, strict=True)))
        yield PositionsRevealed(clause.id, (*zip(seats, held[:4], strict=False), (seats[-1], None)))
        for wording in clause.wordings:
            yield ClauseAgreed(clause.id, wording.id, seats)
            yield ClauseAgreed(clause.id, wording.id, seats[:2])
            yield ClauseBracketed(clause.id, wording.id)
            yield ContactGroupReported(clause.id, seats[:2], wording.id)
        yield ClauseBracketed(clause.id, None)
        yield ContactGroupReported(clause.id, seats[:2], None)
        yield ContactGroupReported(clause.id, seats[:1], None)
    terms = tuple(Term(c.id, c.fallback) for c in setting.clauses)
    yield SilenceOpened(terms, ())
    yield SilenceOpened(terms, ("costs", "dialogue"))
    yield ClockStopped()
    yield HeadlinePrinted("Ada", "The Evening Echo", "A text, of sorts")
    for reason in EndReason:
        yield ConferenceEnded(reason, None)


def every_event(setting: Setting) -> Iterator[Event]:
    """Every kind of event, in all its shapes."""
    seats, clauses = setting.seats, setting.clauses
    for n, seat in enumerate(seats):
        to = seats[(n + 1) % len(seats)]
        yield from of_seat(seat, to)
        for m, clause in enumerate(clauses):
            others = (clauses[(m + step) % len(clauses)] for step in (1, 2))
            yield from of_clause(seat, to, clause, *others)
    yield from of_chair(setting)
