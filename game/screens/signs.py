"""The signs of the room: how a stance or a vote looks, to the eye and without colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from game.rules.names import ClauseId, Seat, WordingId
from game.rules.text import Clause, Positions, Stance


class Sign(NamedTuple):
    """A sign, the style it is drawn in, and the word it stands for."""

    mark: str
    style: str
    word: str


PREFERS: Final = Sign("●", "bold $text-success", "prefers")
ACCEPTS: Final = Sign("○", "$text-primary", "could live with")
CANNOT: Final = Sign("✕", "$text-error", "cannot")
RESERVES: Final = Sign("·", "$text-muted", "reserves")

_STANCES: Final = {Stance.PREFER: PREFERS, Stance.ACCEPT: ACCEPTS, Stance.CANNOT: CANNOT}


def stance_sign(held: Positions | None, wording: WordingId) -> Sign:
    """The sign of a placard on one wording."""
    return _STANCES[held.stance(wording)] if held else RESERVES


def vote_sign(vote: bool | None) -> Sign:
    """The sign of a vote on a package; a yes is drawn as what one prefers."""
    return RESERVES if vote is None else PREFERS if vote else CANNOT


def label_of(clause: Clause, wording: WordingId) -> str:
    """The short label of a wording."""
    return clause.wording(wording).label


def placard_words(clause: Clause, held: Positions | None) -> str:
    """A placard as words, after the delegation's name."""
    if held is None:
        return "reserves its position"
    words = f"prefers “{label_of(clause, held.prefer)}”"
    if held.accept:
        also = listed((f"“{label_of(clause, wording)}”" for wording in held.accept), "or")
        words += f", could live with {also}"
    return words


def listed(names: Iterable[str], last: str = "and") -> str:
    """Names as a person would list them: "a, b and c".

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    items = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def by_clause(clauses: Iterable[Clause]) -> dict[ClauseId, Clause]:
    """Clauses by their ids."""
    return {clause.id: clause for clause in clauses}


def other_seats(seats: Iterable[Seat], without: Iterable[Seat]) -> tuple[Seat, ...]:
    """The seats that are not among those named."""
    named = set(without)
    return tuple(seat for seat in seats if seat not in named)
