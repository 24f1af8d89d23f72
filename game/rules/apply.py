"""The fold: `start` gives the first state, `apply` turns a state and a move into the next.

`apply` refuses or decides. To decide is to put events on the floor, one after another; what an
event does to the state is `evolve`'s business. So a record of events can be read back without
deciding anything again, and deciding again must give the same events.
"""

from __future__ import annotations

from typing import assert_never

from game.errors import IllegalMove
from game.marked import _
from game.rules.events import (
    CapitalSpent,
    Claimed,
    ContactGroupCalled,
    Event,
    PactConcluded,
    PaperWritten,
    PositionsFiled,
    ReadinessDeclared,
    Said,
    SilenceAnswered,
    SoundedOut,
    SoundingAnswered,
    StatementWithdrawn,
    Suggested,
    SupportFiled,
)
from game.rules.evolve import evolve
from game.rules.floor import Floor
from game.rules.legal import chair_refusal, refusal
from game.rules.moves import (
    COST,
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    ChairMove,
    Claim,
    Confer,
    ConsultCapital,
    DeclareReady,
    Demarche,
    FilePositions,
    FileStatement,
    FileSupport,
    Leak,
    LeavePact,
    Move,
    OfferPact,
    Reopen,
    Say,
    SeatMove,
    ShowInstructions,
    SoundOut,
    Suggest,
    TablePackage,
    WithdrawStatement,
    WritePaper,
)
from game.rules.names import Module
from game.rules.procedure.chairing import chair
from game.rules.procedure.formal import reopen, table_package
from game.rules.procedure.incidents import answer_question
from game.rules.procedure.leaks import leak
from game.rules.procedure.pacts import (
    answer_pact,
    confer,
    leave_pact,
    offer_pact,
    who_knows,
)
from game.rules.procedure.plenary import plenary
from game.rules.procedure.requests import answer_demarche, consult_capital, demarche
from game.rules.procedure.rounds import begin_round
from game.rules.procedure.silence import close_silence
from game.rules.procedure.statements import file_statement
from game.rules.procedure.talk import answer_suggestion, show_instructions
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view

__all__ = ["apply", "evolve", "initial", "start"]


def initial(setting: Setting, seed: int) -> State:
    """The state before anything has happened: no round has begun."""
    return State(
        setting=setting,
        seed=seed,
        capital=dict.fromkeys(setting.seats, 0),
        temperature=setting.procedure.temperature,
        minutes=dict.fromkeys(setting.seats, ()),
    )


def start(setting: Setting, seed: int) -> tuple[State, tuple[Event, ...]]:
    """The first state, and the events of the opening: standing alliances, and the first round.

    Without the module of pacts there are no standing alliances.
    """
    floor = Floor(initial(setting, seed))
    for pact in setting.alliances if Module.PACTS in setting.procedure.modules else ():
        floor.put(PactConcluded(pact, who_knows(pact)))
    begin_round(floor)
    return floor.state, tuple(floor.events)


def apply(state: State, move: Move) -> tuple[State, tuple[Event, ...]]:
    """The state after a move, and the events that it led to.

    Raises:
        IllegalMove: if the rules do not allow it; then nothing has changed.
    """
    floor = Floor(state)
    if isinstance(move, ChairMove):
        reason = chair_refusal(state, move)
    elif move.seat not in state.setting.seats:
        reason = _("No delegation {seat!r} is at the table.").format(seat=move.seat)
    else:
        reason = refusal(view(state, move.seat), move)
    if reason:
        raise IllegalMove(reason)
    if isinstance(move, ChairMove):
        chair(floor, move)
    else:
        if cost := COST.get(type(move), 0):
            floor.put(CapitalSpent(move.seat, cost))
        _seat(floor, move)
    return floor.state, tuple(floor.events)


def _seat(floor: Floor, move: SeatMove) -> None:  # noqa: C901 - one flat case a kind
    match move:
        case Say(seat, to, text):
            floor.put(Said(seat, to, text))
        case SoundOut(seat, other, clause):
            floor.put(SoundedOut(seat, other, clause))
        case AnswerSounding(seat, other, clause, positions):
            floor.put(SoundingAnswered(seat, other, clause, positions))
        case Claim(seat, to, clause, positions):
            floor.put(Claimed(seat, to, clause, positions))
        case Suggest(seat, other, give, ask):
            floor.put(Suggested(seat, other, give, ask))
        case AnswerSuggestion():
            answer_suggestion(floor, move)
        case ShowInstructions():
            show_instructions(floor, move)
        case TablePackage():
            table_package(floor, move)
        case CallContactGroup(seat, clause):
            floor.put(ContactGroupCalled(seat, clause))
        case Reopen():
            reopen(floor, move)
        case FilePositions(seat, clause, filed):
            floor.put(PositionsFiled(seat, clause, filed))
        case FileSupport(seat, package, yes):
            floor.put(SupportFiled(seat, package, yes))
        case DeclareReady(seat, ready):
            floor.put(ReadinessDeclared(seat, ready))
            if len(floor.state.ready) == len(floor.state.setting.seats):
                plenary(floor)
        case AnswerSilence(seat, answer, reserved, reason):
            floor.put(SilenceAnswered(seat, answer, reserved, reason))
            if len(floor.state.silence) == len(floor.state.setting.seats):
                close_silence(floor)
        case WritePaper(seat, paper, paragraphs):
            floor.put(PaperWritten(seat, paper, paragraphs))
        case OfferPact():
            offer_pact(floor, move)
        case AnswerPact():
            answer_pact(floor, move)
        case LeavePact():
            leave_pact(floor, move)
        case Confer():
            confer(floor, move)
        case FileStatement():
            file_statement(floor, move)
        case WithdrawStatement(seat):
            floor.put(StatementWithdrawn(seat))
        case Leak():
            leak(floor, move)
        case Demarche():
            demarche(floor, move)
        case AnswerDemarche():
            answer_demarche(floor, move)
        case ConsultCapital():
            consult_capital(floor, move)
        case AnswerQuestion():
            answer_question(floor, move)
        case _:
            assert_never(move)
