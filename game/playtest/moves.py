"""Random moves of every kind, made from a View alone.

A move is composed of random arguments and kept if `refusal` has nothing against it, so nothing
legal is out of its reach and nothing illegal comes of it. What it says differs every time.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

from game.playtest.arguments import (
    clause,
    other,
    positions,
    promise,
    some,
    statement,
    term,
    terms,
    words,
)
from game.rules.legal import refusal
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
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
    OfferPact,
    Paper,
    Reopen,
    Reply,
    Say,
    SeatMove,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
    WithdrawStatement,
    WritePaper,
)
from game.rules.procedure.leaks import disclosure
from game.rules.view import View

Maker: TypeAlias = Callable[[View, Random], SeatMove]
"""What makes a random move of one kind; it need not be legal."""


def a_move(view: View, luck: Random, tries: int = 30) -> SeatMove | None:
    """A legal move of the seat, or None if none was thought of in so many tries."""
    for _ in range(tries):
        move = luck.choice(MAKERS)(view, luck)
        if refusal(view, move) is None:
            return move
    return None


def file_positions(v: View, luck: Random) -> SeatMove:
    """Positions on a clause, or now and then a reserve."""
    on = clause(v, luck)
    return FilePositions(v.seat, on.id, None if luck.random() < 0.1 else positions(on, luck))


def answer_silence(v: View, luck: Random) -> SeatMove:
    """Silence kept as often as not."""
    answer = luck.choice([Silence.KEEP, Silence.KEEP, Silence.RESERVE, Silence.BREAK])
    on = clause(v, luck).id if answer is Silence.RESERVE else None
    return AnswerSilence(v.seat, answer, on, luck.choice(["", words(luck)]))


def answer_demarche(v: View, luck: Random) -> SeatMove:
    """Yes or no to a démarche, if one waits."""
    to = luck.choice(list(v.demarches) or [other(v, luck)])
    return AnswerDemarche(v.seat, to, luck.random() < 0.5)


def _claim(v: View, luck: Random) -> SeatMove:
    on = clause(v, luck)
    return Claim(v.seat, some(v, luck), on.id, positions(on, luck))


def _answer_sounding(v: View, luck: Random) -> SeatMove:
    to, asked = luck.choice(v.soundings or [(other(v, luck), clause(v, luck).id)])
    on = v.clause(asked)
    assert on is not None, "only clauses that there are are asked about"
    return AnswerSounding(v.seat, to, asked, positions(on, luck))


def _suggest(v: View, luck: Random) -> SeatMove:
    floated = terms(v, luck, 3)
    split = luck.randint(0, len(floated))
    return Suggest(v.seat, other(v, luck), floated[:split], floated[split:])


def _answer_suggestion(v: View, luck: Random) -> SeatMove:
    to = luck.choice(list(v.suggestions) or [other(v, luck)])
    return AnswerSuggestion(v.seat, to, luck.choice(list(Reply)))


def _file_support(v: View, luck: Random) -> SeatMove:
    return FileSupport(v.seat, luck.choice(list(v.packages) or [1]), luck.random() < 0.8)


def _offer_pact(v: View, luck: Random) -> SeatMove:
    to = tuple(luck.sample(v.others, luck.randint(1, min(2, len(v.others)))))
    promises = tuple(promise(v, (v.seat, *to), luck) for _ in range(luck.randint(1, 4)))
    until = luck.choice([0, 0, v.round, v.round + 1])
    return OfferPact(
        v.seat, to, promises, luck.random() < 0.3, luck.choice(["", words(luck)]), until
    )


def _answer_pact(v: View, luck: Random) -> SeatMove:
    waiting = [pact for pact, offer in v.offers.items() if v.seat not in offer.accepted]
    return AnswerPact(v.seat, luck.choice(waiting or ["nobody#1"]), luck.random() < 0.8)


def _own_pact(v: View, luck: Random) -> str:
    return luck.choice([p for p, pact in v.pacts.items() if v.seat in pact.members] or ["nobody#1"])


def _file_statement(v: View, luck: Random) -> SeatMove:
    return FileStatement(v.seat, statement(v, luck))


def _leak(v: View, luck: Random) -> SeatMove:
    private = [n for n, event in enumerate(v.minutes) if disclosure(event, v.seats)]
    return Leak(v.seat, luck.choice(private or [0]))


def _demarche(v: View, luck: Random) -> SeatMove:
    return Demarche(v.seat, other(v, luck), term(v, luck))


def _consult_capital(v: View, luck: Random) -> SeatMove:
    if v.approvals and luck.random() < 0.5:
        return ConsultCapital(v.seat, constituency=luck.choice(list(v.approvals)))
    return ConsultCapital(v.seat, clause(v, luck).id)


def _answer_question(v: View, luck: Random) -> SeatMove:
    return AnswerQuestion(v.seat, luck.choice(v.questions or ("nothing",)), luck.randint(0, 5))


MAKERS: Final[tuple[Maker, ...]] = (
    lambda v, luck: Say(v.seat, some(v, luck), words(luck)),
    lambda v, luck: SoundOut(v.seat, other(v, luck), clause(v, luck).id),
    lambda v, luck: ShowInstructions(v.seat, other(v, luck), clause(v, luck).id),
    lambda v, luck: TablePackage(v.seat, terms(v, luck, 3)),
    *[lambda v, luck: CallContactGroup(v.seat, clause(v, luck).id)] * 3,
    lambda v, luck: Reopen(v.seat, clause(v, luck).id),
    lambda v, luck: DeclareReady(v.seat, luck.random() < 0.7),
    *(answer_silence, _answer_sounding, _suggest, _answer_suggestion, _claim),
    *(_file_support, _file_support, *[file_positions] * 5),
    *(_offer_pact, *[_answer_pact] * 4, _demarche, answer_demarche, _consult_capital),
    *(_file_statement, _file_statement, _leak, _answer_question),
    lambda v, luck: LeavePact(v.seat, _own_pact(v, luck)),
    lambda v, luck: Confer(v.seat, _own_pact(v, luck), words(luck)),
    lambda v, luck: WithdrawStatement(v.seat),
    lambda v, luck: WritePaper(v.seat, luck.choice(list(Paper)), (words(luck), words(luck))),
)
"""A maker for every kind of move; those that matter most several times, to be chosen oftener."""
