"""Many tables of one scenario side by side: clause by clause, in distributions, best and stuck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median, pstdev

from game.debrief.account import Account
from game.debrief.counts import habits
from game.errors import CommuniqueError
from game.rules.names import ClauseId, Seat
from game.rules.outcome import Standing


@dataclass(frozen=True, slots=True)
class Chosen:
    """A wording and the tables, by their numbers from 1, whose statement has it."""

    label: str
    bridge: bool
    history: bool
    tables: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Across:
    """The same clause at every table; `nothing` are the tables without a statement."""

    clause: ClauseId
    title: str
    chosen: tuple[Chosen, ...]
    nothing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """What a seat made of what it could have gained, over the tables: shares, and who joined."""

    seat: Seat
    shares: tuple[float, ...]
    joined: int

    @property
    def median(self) -> float | None:
        """The median share, None where there was nothing to gain."""
        return median(self.shares) if self.shares else None


@dataclass(frozen=True, slots=True)
class Contrast:
    """A habit at the best tables and at the stuck ones, as means; `by` in standard deviations."""

    habit: str
    best: float
    stuck: float
    by: float


@dataclass(frozen=True)
class Comparison:
    """Tables of one scenario; `best` and `stuck` are numbers from 1, and do not overlap."""

    accounts: tuple[Account, ...]
    clauses: tuple[Across, ...]
    spreads: tuple[Spread, ...]
    best: tuple[int, ...]
    stuck: tuple[int, ...]
    contrasts: tuple[Contrast, ...]


def compare(accounts: Sequence[Account]) -> Comparison:
    """Put tables side by side.

    The best are the third with the largest shares of the best product of gains; the stuck are
    those without a statement, or, if all have one, the third with the smallest.

    Raises:
        CommuniqueError: if they were not all played with the same scenario and modules.
    """
    first = accounts[0].met
    for other in accounts[1:]:
        if other.met.setting != first.setting:
            raise CommuniqueError(
                f"{other.met.name} was not played with the same scenario and modules as "
                f"{first.name}, word for word; make a report of each kind"
            )
    best, stuck = _ends(accounts)
    return Comparison(
        tuple(accounts),
        tuple(_across(accounts, clause.id) for clause in first.setting.clauses),
        tuple(_spread(accounts, n) for n in range(len(first.setting.seats))),
        best,
        stuck,
        _contrasts(accounts, best, stuck),
    )


def _ends(accounts: Sequence[Account]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    ranked = sorted(
        range(1, len(accounts) + 1),
        key=lambda n: (not accounts[n - 1].adopted, -accounts[n - 1].nash_share),
    )
    third = max(1, len(accounts) // 3)
    without = [n for n in ranked if not accounts[n - 1].adopted]
    best = [n for n in ranked[:third] if accounts[n - 1].adopted]
    stuck = without or [n for n in ranked[-third:] if n not in best]
    return tuple(sorted(best)), tuple(sorted(stuck))


def _across(accounts: Sequence[Account], clause: ClauseId) -> Across:
    held = accounts[0].met.setting.by_id[clause]
    history = accounts[0].met.scenario.history
    real = history.clauses.get(clause) if history else None
    texts = [found.met.state.ending.text if found.met.state.ending else None for found in accounts]
    chosen = tuple(
        Chosen(
            wording.label,
            wording in held.bridges,
            real is not None and real.wording == wording.id,
            tuple(n for n, text in enumerate(texts, 1) if text and text[clause] == wording.id),
        )
        for wording in held.wordings + held.bridges
    )
    return Across(clause, held.title, chosen, tuple(n for n, t in enumerate(texts, 1) if t is None))


def _spread(accounts: Sequence[Account], seat: int) -> Spread:
    results = [found.results[seat] for found in accounts]
    return Spread(
        results[0].score.seat,
        tuple(result.share for result in results if result.share is not None),
        sum(result.score.standing is Standing.JOINED for result in results),
    )


def _contrasts(
    accounts: Sequence[Account], best: Sequence[int], stuck: Sequence[int]
) -> tuple[Contrast, ...]:
    if not best or not stuck:
        return ()
    counted = [habits(found) for found in accounts]
    found = []
    for habit in counted[0]:
        values = [row[habit] for row in counted]
        high = fmean(values[n - 1] for n in best)
        low = fmean(values[n - 1] for n in stuck)
        if high != low:
            found.append(Contrast(habit, high, low, (high - low) / pstdev(values)))
    return tuple(sorted(found, key=lambda contrast: -abs(contrast.by)))
