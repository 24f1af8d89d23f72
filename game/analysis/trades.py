"""Missed trades: what would have left nobody worse off and somebody better.

A *trade* changes a few clauses of the text at once. It is measured by what the game came to:
reservations stay as they were made, public commitments are judged anew by the changed text, and
whoever had joined must find every home at its threshold, as it thought when silence was opened,
and no red line crossed. Trades are told smallest first (fewest clauses, then the largest sum of
gains), and none of which a part would have done already. (Raiffa 1982, "joint gains left on the
table"; Pareto improvements within reach of few changes.)

Without a text in force everybody is at the walk-away value or under it, and the text that lay
on the table is what is changed; who would join decides, by the rule, whether it would have held.
A trade of no clause at all is that text itself: it failed though enough had reason to join.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from game.analysis.homecoming import Homecoming, homecomings
from game.analysis.openings import bears, open_terms, told
from game.analysis.space import able
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.state import State
from game.rules.text import Text

MOST: Final = 3
"""The most clauses that a trade changes: more is another text, not an exchange."""


@dataclass(frozen=True, slots=True)
class Change:
    """One clause changed: for whom it is more and for whom less, in points of each scale."""

    clause: ClauseId
    before: WordingId
    after: WordingId
    points: dict[Seat, int]


@dataclass(frozen=True, slots=True)
class Trade:
    """Clauses changed together, and what each seat would have gained; nobody loses.

    `round` is the last round in which all of it was open, None if it never was at once; `saw`
    are the seats that had by then been told by everyone concerned that it could be made.
    """

    changes: tuple[Change, ...]
    gains: dict[Seat, int]
    round: int | None
    saw: tuple[Seat, ...]


def missed_trades(state: State, most: int = MOST) -> list[Trade]:
    """The trades that were missed, smallest first.

    Raises:
        ValueError: while the conference goes on.
    """
    if state.ending is None:
        raise ValueError("while a conference goes on nothing is missed")
    homes = homecomings(state)
    text, found = on_the_table(state), list[Trade]()
    for size in range(most + 1):
        new = [trade for trade in _of(state, homes, text, size) if not _holds_one(trade, found)]
        found += sorted(new, key=lambda trade: -sum(trade.gains.values()))
    return found


def on_the_table(state: State) -> Text:
    """The text in force; without one, that which was under silence, or as it stood."""
    if state.ending and state.ending.text is not None:
        return state.ending.text
    return state.chair_text.text if state.chair_text else state.text


def _of(state: State, homes: dict[Seat, Homecoming], text: Text, size: int) -> Iterator[Trade]:
    in_force = state.ending is not None and state.ending.text is not None
    if size == 0 and in_force:
        return
    opened = open_terms(state)
    for clauses in combinations(state.setting.clauses, size):
        others = [[w for w in able(clause) if w != text[clause.id]] for clause in clauses]
        for wordings in product(*others):
            terms = [Term(c.id, w) for c, w in zip(clauses, wordings, strict=True)]
            gains = _gains(state, homes, {**text, **dict(terms)}, in_force)
            if gains is not None and any(gains.values()):
                yield _trade(state, homes, text, terms, gains, opened)


def _gains(
    state: State, homes: dict[Seat, Homecoming], text: Text, in_force: bool
) -> dict[Seat, int] | None:
    """What each seat would have more than it has; None if somebody loses, or it would not hold."""
    gains, joined = dict[Seat, int](), dict[Seat, bool]()
    for seat, home in homes.items():
        joined[seat] = home.joins(text)
        gains[seat] = home.comes_to(text, joined[seat]) - home.made
        if gains[seat] < 0 or (in_force and home.joined and not joined[seat]):
            return None
    enough = sum(joined.values()) >= state.setting.procedure.ratifications
    holds = enough and state.setting.electorate.met_by_votes(joined)
    return gains if holds else None


def _trade(
    state: State,
    homes: dict[Seat, Homecoming],
    text: Text,
    terms: list[Term],
    gains: dict[Seat, int],
    opened: dict[int, frozenset[Term]],
) -> Trade:
    changes = tuple(_change(homes, text, term) for term in terms)
    rounds = [number for number, free in opened.items() if free.issuperset(terms)]
    last = max(rounds, default=None)
    saw = [seat for seat in homes if last is not None and _saw(state, seat, changes, last)]
    return Trade(changes, gains, last, tuple(saw))


def _change(homes: dict[Seat, Homecoming], text: Text, term: Term) -> Change:
    before = text[term.clause]
    points = {seat: home.more(term.clause, before, term.wording) for seat, home in homes.items()}
    moved = {seat: more for seat, more in points.items() if more}
    return Change(term.clause, before, term.wording, moved)


def _saw(state: State, seat: Seat, changes: tuple[Change, ...], until: int) -> bool:
    known = told(state, seat, until)
    return all(
        bears(known.get((other, change.clause)), change.before, change.after, more > 0)
        for change in changes
        for other, more in change.points.items()
        if other != seat
    )


def _holds_one(trade: Trade, found: list[Trade]) -> bool:
    """Whether a smaller trade is part of it."""
    mine = {(change.clause, change.after) for change in trade.changes}
    return any({(c.clause, c.after) for c in other.changes} < mine for other in found)
