"""From an event to the plan of its line: which module knows how to tell it."""

from __future__ import annotations

from typing import assert_never

from game.notation import figure
from game.prose.chair import chairing, result, stage
from game.prose.home import home, outside, request
from game.prose.pacts import pacts
from game.prose.phrases import name
from game.prose.plans import Plan, note
from game.prose.press import press
from game.prose.record import act, answer, filing
from game.prose.talk import talk
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
from game.rules.tuning import HOT
from game.rules.view import View


def plan_for(event: Event, view: View, number: int) -> Plan | None:  # noqa: C901 - one flat case a kind
    """What the line for an event is to say, or None if it needs no line."""
    match event:
        case (
            Said()
            | SoundedOut()
            | SoundingAnswered()
            | Claimed()
            | Suggested()
            | SuggestionAnswered()
            | PageShown()
        ):
            return talk(event, view, number)
        case PackageTabled() | ContactGroupCalled() | ClauseReopened() | ReadinessDeclared():
            return act(event, view)
        case PaperWritten() | PositionsFiled() | SupportFiled():
            return filing(event, view, number)
        case SilenceAnswered() | SilenceRevealed():
            return answer(event, view)
        case (
            PositionsRevealed()
            | SupportRevealed()
            | PackageCarried()
            | PackageLapsed()
            | ClauseAgreed()
            | ClauseBracketed()
            | ContactGroupReported()
        ):
            return result(event, view)
        case (
            RoundBegan()
            | PlenaryOpened()
            | SilenceOpened()
            | ClockStopped()
            | CapitalDecided()
            | ConferenceEnded()
        ):
            return stage(event, view, number)
        case RecessCalled() | RecessEnded() | PlenaryTakenBack() | CaretakerSeated():
            return chairing(event, view)
        case TemperatureMoved(by, now):
            if (now >= HOT) == (now - by >= HOT):
                return None
            return note("heated" if by > 0 else "cooled", lambda: {"now": str(now)})
        case TrustMoved(_, other, by, now):
            slot = "trust.up" if by > 0 else "trust.down"
            return note(
                slot, lambda: {"other": name(view, other), "by": str(abs(by)), "now": figure(now)}
            )
        case CapitalSpent() | AnswerWithdrawn():
            return None
        case (
            PactOffered()
            | PactAnswered()
            | PactConcluded()
            | PactLeft()
            | PactEnded()
            | Conferred()
            | PromiseChecked()
        ):
            return pacts(event, view, number)
        case (
            StatementFiled()
            | StatementWithdrawn()
            | StatementPublished()
            | CommitmentJudged()
            | LeakFiled()
            | LeakRecorded()
            | LeakAppeared()
            | LeakTraced()
        ):
            return press(event, view, number)
        case DemarcheMade() | DemarcheAnswered():
            return request(event, view)
        case CapitalConsulted() | ApprovalMoved() | ApprovalCounted():
            return home(event, view)
        case (
            IncidentHappened()
            | HeadlinePrinted()
            | ClauseOpened()
            | QuestionPut()
            | QuestionAnswered()
        ):
            return outside(event, view)
        case _:
            assert_never(event)
