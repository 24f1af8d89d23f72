"""Reciprocity: who has moved as one has oneself, and what is kept from who has not.

Movement is counted in wordings stood behind beyond the first on each clause: on placards, in
packages tabled and voted for, and, until a second placard shows whether they were meant, in words.
What another has returned of one's own movement is a number from 0 to 1; a fifth in return is
enough for 1, so that hardliners, who open late and little, are met as ever, and only who asks for
everything and gives nothing is met otherwise (behaviour-dependent tactics: Faratin, Sierra and
Jennings 1998). To such a one

- a delegate owes no share: in the product of gains that it aims at, another's gain weighs as much
  as it has returned (the asymmetric Nash solution, Kalai 1977; that people weigh another's gain by
  its kindness: Rabin 1993);
- it does not fall under its fair share at the end, as it would rather than have no text (offers
  that leave little are refused at a cost: Güth, Schmittberger and Schwarze 1982; Fehr and Schmidt
  1999);
- it does not support what that one asks for nearly alone, if it costs anything.

All of it ends with movement, and in every round it is said aloud before the plenary (`warning`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.rules.events import (
    Claimed,
    PackageTabled,
    PositionsRevealed,
    RoundBegan,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportRevealed,
)
from game.rules.moves import Reply
from game.rules.names import PackageId, Seat, Term
from game.rules.text import Positions
from game.rules.view import View

_ENOUGH: Final = 0.2
"""The part of one's own movement that another must have made to be met as ever."""

_UNMOVED: Final = 0.5
"""Who has returned less than so much, from 0 to 1, is held not to have moved."""


def openings(view: View) -> dict[Seat, int]:
    """For each seat with a placard, the wordings it has stood behind beyond one a clause."""
    stood: dict[Seat, set[Term]] = {seat: set() for seat in view.seats}
    said: dict[Seat, set[Term]] = {seat: set() for seat in view.seats}
    shown: dict[Seat, set[int]] = {seat: set() for seat in view.seats}
    packages: dict[PackageId, tuple[Term, ...]] = {}
    number = 0
    for event in view.minutes:
        match event:
            case RoundBegan(number):
                pass
            case PositionsRevealed(clause, placards):
                for seat, held in placards:
                    if held:
                        shown[seat].add(number)
                        stood[seat].update(_terms(clause, held))
            case PackageTabled(seat, package, terms):
                packages[package] = terms
                stood[seat].update(terms)
            case SupportRevealed(package, votes):
                for seat, yes in votes:
                    stood[seat].update(packages[package] if yes else ())
            case Claimed(seat, _, clause, held) | SoundingAnswered(seat, _, clause, held):
                said[seat].update(_terms(clause, held))
            case Suggested(seat, _, give, _):
                said[seat].update(give)
            case SuggestionAnswered(seat, _, _, ask, Reply.AGREE):
                said[seat].update(ask)
            case _:
                pass
    found = {s: stood[s] | (said[s] if len(shown[s]) == 1 else set()) for s in view.seats}
    return {
        seat: len(terms) - len({term.clause for term in terms})
        for seat, terms in found.items()
        if shown[seat]
    }


def _terms(clause: str, held: Positions) -> Iterator[Term]:
    return (Term(clause, wording) for wording in (held.prefer, *held.accept))


def returned(view: View) -> dict[Seat, float]:
    """For each other seat what it has returned of one's own movement, from 0 to 1.

    Who has shown no placard has kept nothing back: it may be away. Nor has anybody while one has
    not moved oneself.
    """
    moved = openings(view)
    own = moved.get(view.seat, 0)
    return {seat: _part(moved[seat], own) if seat in moved else 1.0 for seat in view.others}


def unmoved(returned: Mapping[Seat, float]) -> list[Seat]:
    """Who has returned so little that it is held not to have moved."""
    return [seat for seat, part in returned.items() if part < _UNMOVED]


def critics(moved: Mapping[Seat, int], seat: Seat) -> list[Seat]:
    """Who would say of a seat that it has not moved, by the `openings` that are known."""
    if seat not in moved:
        return []
    parts = {other: _part(moved[seat], own) for other, own in moved.items() if other != seat}
    return unmoved(parts)


def _part(returned: int, moved: int) -> float:
    return min(1.0, returned / (_ENOUGH * moved)) if moved else 1.0


def needed(view: View, by: Mapping[Seat, float]) -> list[Seat]:
    """The others with whom one can carry a wording, those taken first who have most in `by`."""
    allies: list[Seat] = []
    for seat in sorted(by, key=lambda seat: -by[seat]):
        if view.electorate.met([view.seat, *allies], [s for s in by if s not in allies]):
            break
        allies.append(seat)
    return allies


def withheld(view: View, returned: Mapping[Seat, float]) -> frozenset[Term]:
    """What only those who have not moved ask for, and at most half of the others, at a cost."""
    still = unmoved(returned)
    found = set()
    for clause in view.open_clauses if still else ():
        points = view.instructions.points[clause.id]
        held = {s: p.prefer for s, p in view.placards.get(clause.id, {}).items() if p}
        asked = [held[s] for s in held if s not in still and s != view.seat]
        for wording in {held[s] for s in held if s in still}:
            costs = points[wording] < max(points.values())
            if costs and 2 * asked.count(wording) <= len(asked):
                found.add(Term(clause.id, wording))
    return frozenset(found)
