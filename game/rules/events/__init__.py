"""What can happen. An event is a fact: it names its audience and is seen whole or not at all.

An event's base class declares who sees it: `Public`, `Own` (the seat alone), `Between` (the seat
and those it spoke to) or `Members` (those it names). Kinds are added, never changed: records depend
on them.
"""

from __future__ import annotations

from typing import TypeAlias

from game.rules.events.acts import (
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
    PlenaryTakenBack,
    RecessCalled,
    RecessEnded,
)
from game.rules.events.climate import (
    ApprovalMoved,
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
    EndReason,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.events.incidents import (
    ClauseOpened,
    HeadlinePrinted,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
)
from game.rules.events.pacts import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
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
)

__all__ = [
    "AnswerWithdrawn",
    "ApprovalCounted",
    "ApprovalMoved",
    "Between",
    "CapitalConsulted",
    "CapitalDecided",
    "CapitalSpent",
    "CaretakerSeated",
    "Claimed",
    "ClauseAgreed",
    "ClauseBracketed",
    "ClauseOpened",
    "ClauseReopened",
    "ClockStopped",
    "CommitmentJudged",
    "ConferenceEnded",
    "Conferred",
    "ContactGroupCalled",
    "ContactGroupReported",
    "DemarcheAnswered",
    "DemarcheMade",
    "EndReason",
    "Event",
    "HeadlinePrinted",
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
    "PactLeft",
    "PactOffered",
    "PageShown",
    "PaperWritten",
    "PlenaryOpened",
    "PlenaryTakenBack",
    "PositionsFiled",
    "PositionsRevealed",
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
    "TemperatureMoved",
    "TrustMoved",
]

Event: TypeAlias = (
    RoundBegan
    | Said
    | SoundedOut
    | SoundingAnswered
    | Claimed
    | Suggested
    | SuggestionAnswered
    | PageShown
    | CapitalSpent
    | PackageTabled
    | ContactGroupCalled
    | ClauseReopened
    | PositionsFiled
    | SupportFiled
    | PaperWritten
    | ReadinessDeclared
    | TemperatureMoved
    | TrustMoved
    | PlenaryOpened
    | PositionsRevealed
    | SupportRevealed
    | PackageCarried
    | PackageLapsed
    | ClauseAgreed
    | ClauseBracketed
    | ContactGroupReported
    | SilenceOpened
    | SilenceAnswered
    | AnswerWithdrawn
    | SilenceRevealed
    | ClockStopped
    | CapitalDecided
    | ConferenceEnded
    | PactOffered
    | PactAnswered
    | PactConcluded
    | PactLeft
    | PactEnded
    | Conferred
    | PromiseChecked
    | StatementFiled
    | StatementWithdrawn
    | StatementPublished
    | ApprovalMoved
    | ApprovalCounted
    | CommitmentJudged
    | LeakRecorded
    | LeakFiled
    | LeakAppeared
    | LeakTraced
    | DemarcheMade
    | DemarcheAnswered
    | CapitalConsulted
    | IncidentHappened
    | HeadlinePrinted
    | ClauseOpened
    | QuestionPut
    | QuestionAnswered
    | RecessCalled
    | RecessEnded
    | PlenaryTakenBack
    | CaretakerSeated
)
