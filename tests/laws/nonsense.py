"""Moves that no rules could allow: legal ones with one thing in them spoiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from random import Random
from typing import Any

from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    CallContactGroup,
    Confer,
    ConsultCapital,
    DeclareReady,
    Demarche,
    FileStatement,
    FileSupport,
    Leak,
    LeavePact,
    OfferPact,
    Reopen,
    Say,
    SeatMove,
    Silence,
    Suggest,
    TablePackage,
    WritePaper,
)
from game.rules.names import Term
from game.rules.pacts import Back, Confidence, Exchange, Oppose
from game.rules.press import Clarification, Commitment, Remark
from game.rules.text import Positions
from game.rules.tuning import PAPER_LIMIT, TEXT_LIMIT

HOSTILE = (
    " ",
    "two  spaces",
    " in front",
    "behind ",
    "line\nbreak",
    "tab\tstop",
    "clear\x1b[2Jscreen",
    "nul\x00",
    "right\u202eleft",
    "isolate\u2066d",
    "half a \ud83d",
    "long" * (TEXT_LIMIT // 4) + "!",
)
UNKNOWN = ("atlantis", "", "ada ", "ADA", "\x1b[31mada", "\u202eada", "None", "0")


def spoiled(move: SeatMove, luck: Random) -> Iterator[SeatMove]:
    """The move with one thing in it made impossible, for each thing in it."""

    def with_(**changes: Any) -> SeatMove:
        return replace(move, **changes)

    unknown = luck.choice(UNKNOWN)
    names = {field.name for field in fields(move)}
    yield with_(seat=unknown)
    if "to" in names:
        several = isinstance(getattr(move, "to"), tuple)  # noqa: B009
        for to in (unknown, move.seat):
            yield with_(to=(to,) if several else to)
    if "clause" in names and not isinstance(move, AnswerSilence | ConsultCapital):
        yield with_(clause=unknown)
    if "pact" in names:
        yield with_(pact=unknown)
    if held := getattr(move, "positions", None):
        yield with_(positions=Positions(unknown, held.accept))
        yield with_(positions=Positions(held.prefer, (*held.accept, unknown)))
        yield with_(positions=Positions(held.prefer, (*held.accept, held.prefer)))
    yield from _spoiled_in_its_own_way(move, luck, unknown)


def _spoiled_in_its_own_way(move: SeatMove, luck: Random, unknown: str) -> Iterator[SeatMove]:
    hostile = luck.choice(HOSTILE)
    match move:
        case Say():
            yield replace(move, text=hostile)
            yield replace(move, text="")
        case Suggest(_, _, give, ask):
            yield replace(move, ask=())
            yield replace(move, give=(*give, ask[0]))
            yield replace(move, ask=(*ask, Term(unknown, unknown)))
            yield replace(move, ask=(*ask[1:], Term(ask[0].clause, unknown)))
        case TablePackage(_, terms):
            yield replace(move, terms=())
            yield replace(move, terms=(*terms, terms[0]))
            yield replace(move, terms=(*terms, Term(unknown, unknown)))
            yield replace(move, terms=(*terms[1:], Term(terms[0].clause, unknown)))
        case WritePaper(_, _, paragraphs):
            yield replace(move, paragraphs=())
            yield replace(move, paragraphs=(*paragraphs, ""))
            yield replace(move, paragraphs=(*paragraphs, hostile * 4))
            yield replace(move, paragraphs=("word " * (PAPER_LIMIT // 5) + "more",))
        case FileSupport(_, package, _):
            yield replace(move, package=-package)
            yield replace(move, package=package + 1000)
        case DeclareReady(_, ready):
            yield replace(move, ready=not ready)
        case AnswerSilence():
            yield replace(move, reason=hostile)
            yield replace(move, answer=Silence.RESERVE, clause=None)
            yield replace(move, answer=Silence.RESERVE, clause=unknown)
            yield replace(move, answer=Silence.BREAK, clause=unknown)
        case _:
            yield from _spoiled_beyond_the_core(move, unknown, hostile)


def _spoiled_beyond_the_core(move: SeatMove, unknown: str, hostile: str) -> Iterator[SeatMove]:
    match move:
        case OfferPact():
            yield from _spoiled_offer(move, unknown, hostile)
        case Confer():
            yield replace(move, text=hostile)
            yield replace(move, text="")
        case FileStatement():
            yield from _spoiled_statement(move, unknown, hostile)
        case Leak(_, minute):
            yield replace(move, minute=-1 - minute)
            yield replace(move, minute=minute + 100_000)
        case Demarche(_, _, term):
            yield replace(move, term=Term(unknown, term.wording))
            yield replace(move, term=Term(term.clause, unknown))
        case ConsultCapital(seat):
            yield ConsultCapital(seat)
            yield ConsultCapital(seat, clause=unknown)
            yield ConsultCapital(seat, constituency=unknown)
            yield ConsultCapital(seat, clause=unknown, constituency=unknown)
        case AnswerQuestion(_, _, choice):
            yield replace(move, incident=unknown)
            yield replace(move, choice=-1 - choice)
            yield replace(move, choice=choice + 100)
        case _:
            pass


def _spoiled_offer(move: OfferPact, unknown: str, hostile: str) -> Iterator[SeatMove]:
    seat, other, promises = move.seat, move.to[0], move.promises
    term = Term(unknown, unknown)
    yield replace(move, to=())
    yield replace(move, to=(*move.to, other))
    yield replace(move, name=hostile)
    yield replace(move, until=-1)
    yield replace(move, promises=())
    yield replace(move, promises=(*promises, Confidence(unknown)))
    yield replace(move, promises=(*promises, Back(seat, term)))
    yield replace(move, promises=(*promises, Oppose(other, term)))
    yield replace(move, promises=(*promises, Exchange(seat, term, other, term)))
    yield replace(move, promises=(*promises, Exchange(seat, term, seat, term)))


def _spoiled_statement(move: FileStatement, unknown: str, hostile: str) -> Iterator[SeatMove]:
    said = move.statement

    def with_(**changes: Any) -> SeatMove:
        return replace(move, statement=replace(said, **changes))

    yield with_(text=hostile)
    match said:
        case Remark():
            yield with_(about=unknown)
            yield with_(about=move.seat)
        case Commitment(term):
            yield with_(firmness=0)
            yield with_(firmness=4)
            yield with_(term=Term(unknown, term.wording))
            yield with_(term=Term(term.clause, unknown))
        case Clarification():
            yield with_(clause=unknown)


def impossible_again(move: SeatMove) -> bool:
    """Whether the very same move cannot be made twice running."""
    if isinstance(move, FileStatement):
        return isinstance(move.statement, Clarification)
    once = TablePackage | CallContactGroup | Reopen | DeclareReady
    answers = AnswerDemarche | AnswerPact | AnswerQuestion
    return isinstance(move, once | answers | Leak | LeavePact | Demarche | ConsultCapital)
