"""What may be tried: every move of a seat and of the chair.

A move is a request; whether it is allowed is `legal`'s business, what follows from it
`apply`'s. `COST` says what a move takes out of the round's capital; the rest are free.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from game.rules.moves.acts import (
    AnswerSilence,
    CallContactGroup,
    DeclareReady,
    FilePositions,
    FileSupport,
    Paper,
    Reopen,
    Silence,
    TablePackage,
    WritePaper,
)
from game.rules.moves.chair import (
    Adjourn,
    Announce,
    CallRecess,
    CloseInformals,
    CloseSilence,
    EndRecess,
    Inject,
    OpenSilence,
    PrintHeadline,
    SeatCaretaker,
    TakeBack,
)
from game.rules.moves.modules import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    Confer,
    ConsultCapital,
    Demarche,
    FileStatement,
    Leak,
    LeavePact,
    OfferPact,
    WithdrawStatement,
)
from game.rules.moves.talk import (
    AnswerSounding,
    AnswerSuggestion,
    Claim,
    Reply,
    Say,
    ShowInstructions,
    SoundOut,
    Suggest,
)

__all__ = [
    "COST",
    "Adjourn",
    "Announce",
    "AnswerDemarche",
    "AnswerPact",
    "AnswerQuestion",
    "AnswerSilence",
    "AnswerSounding",
    "AnswerSuggestion",
    "CallContactGroup",
    "CallRecess",
    "ChairMove",
    "Claim",
    "CloseInformals",
    "CloseSilence",
    "Confer",
    "ConsultCapital",
    "CoreMove",
    "DeclareReady",
    "Demarche",
    "EndRecess",
    "FilePositions",
    "FileStatement",
    "FileSupport",
    "InformalMove",
    "Inject",
    "Leak",
    "LeavePact",
    "ModuleMove",
    "Move",
    "OfferPact",
    "OpenSilence",
    "Paper",
    "PrintHeadline",
    "Reopen",
    "Reply",
    "Say",
    "SeatCaretaker",
    "SeatMove",
    "ShowInstructions",
    "Silence",
    "SoundOut",
    "Suggest",
    "TablePackage",
    "TakeBack",
    "WithdrawStatement",
    "WritePaper",
]

CoreMove: TypeAlias = (
    Say
    | SoundOut
    | AnswerSounding
    | Claim
    | Suggest
    | AnswerSuggestion
    | ShowInstructions
    | TablePackage
    | CallContactGroup
    | Reopen
    | FilePositions
    | FileSupport
    | DeclareReady
)
ModuleMove: TypeAlias = (
    OfferPact
    | AnswerPact
    | LeavePact
    | Confer
    | FileStatement
    | WithdrawStatement
    | Leak
    | Demarche
    | AnswerDemarche
    | ConsultCapital
    | AnswerQuestion
)
InformalMove: TypeAlias = CoreMove | ModuleMove
SeatMove: TypeAlias = InformalMove | AnswerSilence | WritePaper
ChairMove: TypeAlias = (
    CloseInformals
    | OpenSilence
    | CloseSilence
    | Inject
    | Announce
    | PrintHeadline
    | CallRecess
    | EndRecess
    | TakeBack
    | SeatCaretaker
    | Adjourn
)
Move: TypeAlias = SeatMove | ChairMove

COST: Final[Mapping[type, int]] = MappingProxyType(
    {
        ShowInstructions: 1,
        TablePackage: 1,
        CallContactGroup: 1,
        Reopen: 2,
        FileStatement: 1,
        Leak: 1,
        Demarche: 1,
        ConsultCapital: 1,
    }
)
"""Capital that a move takes (t); a move that is not listed is free."""
