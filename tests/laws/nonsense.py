"""Moves that no rules could allow: legal ones with one thing in them spoiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from random import Random
from typing import Any

from game.rules.moves import (
    AnswerSilence,
    CallContactGroup,
    DeclareReady,
    FileSupport,
    Reopen,
    Say,
    SeatMove,
    Silence,
    Suggest,
    TablePackage,
)
from game.rules.names import Term
from game.rules.text import Positions
from game.rules.tuning import TEXT_LIMIT

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
    if "clause" in names and not isinstance(move, AnswerSilence):
        yield with_(clause=unknown)
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
            pass


def impossible_again(move: SeatMove) -> bool:
    """Whether the very same move cannot be made twice running."""
    return isinstance(move, TablePackage | CallContactGroup | Reopen | DeclareReady)
