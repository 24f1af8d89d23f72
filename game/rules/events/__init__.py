"""What can happen. An event is a fact: it names its audience and is seen whole or not at all.

An event's base class declares who sees it: `Public`, `Own` (the seat alone), `Between` (the seat
and those it spoke to) or `Members` (those it names). Kinds are added, never changed: records depend
on them.
"""

from __future__ import annotations

from typing import TypeAlias

from game.rules.events.acts import (
    ActEvent,
    CapitalConsulted,
    CapitalSpent,
    ClauseReopened,
    ContactGroupCalled,
    PackageTabled,
    PaperWritten,
    PositionsFiled,
    ReadinessDeclared,
    SupportFiled,
)
from game.rules.events.audience import (
    Between,
    Members,
    Own,
    Public,
)
from game.rules.events.chair import (
    CaretakerSeated,
    ChairEvent,
    PlenaryTakenBack,
    RecessCalled,
    RecessEnded,
)
from game.rules.events.climate import (
    ApprovalMoved,
    ClimateEvent,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.events.ending import (
    AnswerWithdrawn,
    ApprovalCounted,
    CapitalDecided,
    ClockStopped,
    CommitmentJudged,
    ConferenceEnded,
    EndingEvent,
    EndReason,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.events.incidents import (
    ClauseOpened,
    HeadlinePrinted,
    IncidentEvent,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
)
from game.rules.events.pacts import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactEvent,
    PactLeft,
    PactOffered,
    PromiseChecked,
)
from game.rules.events.plenary import (
    ClauseAgreed,
    ClauseBracketed,
    ContactGroupReported,
    PackageCarried,
    PackageLapsed,
    PlenaryEvent,
    PlenaryOpened,
    PositionsRevealed,
    RoundBegan,
    SupportRevealed,
)
from game.rules.events.press import (
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PressEvent,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
)
from game.rules.events.talk import (
    Claimed,
    DemarcheAnswered,
    DemarcheMade,
    PageShown,
    Said,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    TalkEvent,
)

__all__ = [
    "ActEvent",
    "AnswerWithdrawn",
    "ApprovalCounted",
    "ApprovalMoved",
    "Between",
    "CapitalConsulted",
    "CapitalDecided",
    "CapitalSpent",
    "CaretakerSeated",
    "ChairEvent",
    "Claimed",
    "ClauseAgreed",
    "ClauseBracketed",
    "ClauseOpened",
    "ClauseReopened",
    "ClimateEvent",
    "ClockStopped",
    "CommitmentJudged",
    "ConferenceEnded",
    "Conferred",
    "ContactGroupCalled",
    "ContactGroupReported",
    "DemarcheAnswered",
    "DemarcheMade",
    "EndReason",
    "EndingEvent",
    "Event",
    "HeadlinePrinted",
    "IncidentEvent",
    "IncidentHappened",
    "LeakAppeared",
    "LeakFiled",
    "LeakRecorded",
    "LeakTraced",
    "Members",
    "Own",
    "PackageCarried",
    "PackageLapsed",
    "PackageTabled",
    "PactAnswered",
    "PactConcluded",
    "PactEnded",
    "PactEvent",
    "PactLeft",
    "PactOffered",
    "PageShown",
    "PaperWritten",
    "PlenaryEvent",
    "PlenaryOpened",
    "PlenaryTakenBack",
    "PositionsFiled",
    "PositionsRevealed",
    "PressEvent",
    "PromiseChecked",
    "Public",
    "QuestionAnswered",
    "QuestionPut",
    "ReadinessDeclared",
    "RecessCalled",
    "RecessEnded",
    "RoundBegan",
    "Said",
    "SilenceAnswered",
    "SilenceOpened",
    "SilenceRevealed",
    "SoundedOut",
    "SoundingAnswered",
    "StatementFiled",
    "StatementPublished",
    "StatementWithdrawn",
    "Suggested",
    "SuggestionAnswered",
    "SupportFiled",
    "SupportRevealed",
    "TalkEvent",
    "TemperatureMoved",
    "TrustMoved",
]

Event: TypeAlias = (
    TalkEvent
    | ActEvent
    | PlenaryEvent
    | ClimateEvent
    | PactEvent
    | PressEvent
    | IncidentEvent
    | EndingEvent
    | ChairEvent
)
