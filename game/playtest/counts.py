"""What is counted over the games of a playtest. Games are forgotten once they are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import permutations
from statistics import fmean
from typing import Final, TypeVar

from game.intervals import Mean, Rate
from game.playtest.casting import Cast
from game.playtest.trials import Played
from game.rules.names import ClauseId, ConstituencyId, IncidentId, Module, Seat, Term
from game.simulate import Game

Key = TypeVar("Key")

UNEQUAL: Final = 3
"""No seat should gain more than so many times another."""

DELEGATES: Final = (Cast.OWN, Cast.MIXED)
"""The companies in which everybody knows what it wants."""

STRANGERS: Final = (Cast.ONE_RANDOM, Cast.ALL_RANDOM)
"""The companies with random players."""


@dataclass(slots=True)
class Tables:
    """The games of one kind of company, counted.

    `shares` are of the best Nash product, 0 without a text; `shares_agreed` those of games with
    one. `gains` are over the walk-away value, in points of the seat's scale; `excess` has for two
    seats how far the first gains more than three times the second. `preferred` counts the games in
    which a delegation preferred a term on its placard, `ad_ref` those in which it was ever agreed,
    `in_force` those in whose text it stood, `found` those in which a contact group found it.
    `broke` counts who broke silence, `worthless` those who did though neither a red line nor
    anybody at home stood in the way. `open` counts games in which a clause ended in brackets.
    """

    seats: tuple[Seat, ...]
    agreement: Rate = field(default_factory=Rate)
    shares: Mean = field(default_factory=lambda: Mean(0, 1))
    shares_agreed: Mean = field(default_factory=lambda: Mean(0, 1))
    rounds: Mean = field(default_factory=Mean)
    reasons: Counter[str] = field(default_factory=Counter)
    gains: dict[Seat, Mean] = field(init=False)
    excess: dict[tuple[Seat, Seat], Mean] = field(init=False)
    joined: dict[Seat, Rate] = field(init=False)
    outside: dict[Seat, Rate] = field(init=False)
    broke: Counter[Seat] = field(default_factory=Counter)
    worthless: Counter[Seat] = field(default_factory=Counter)
    unmoved: Counter[tuple[Seat, ConstituencyId]] = field(default_factory=Counter)
    crossed: Counter[tuple[Seat, ClauseId]] = field(default_factory=Counter)
    preferred: Counter[Term] = field(default_factory=Counter)
    in_force: Counter[Term] = field(default_factory=Counter)
    ad_ref: Counter[Term] = field(default_factory=Counter)
    found: Counter[Term] = field(default_factory=Counter)
    open: Counter[ClauseId] = field(default_factory=Counter)
    events: Counter[IncidentId] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.gains = {seat: Mean() for seat in self.seats}
        self.excess = {two: Mean() for two in permutations(self.seats, 2)}
        self.joined = {seat: Rate() for seat in self.seats}
        self.outside = {seat: Rate() for seat in self.seats}

    def add(self, game: Game) -> None:
        """Count one more game."""
        self.agreement.add(game.text is not None)
        self.shares.add(game.nash_share)
        self.rounds.add(game.rounds)
        self.reasons[game.reason] += 1
        self._add_seats(game)
        if game.text is not None:
            self.shares_agreed.add(game.nash_share)
            self.in_force.update(Term(*term) for term in game.text.items())
        for clause, wordings in game.preferred.items():
            self.preferred.update(Term(clause, wording) for wording in wordings)
        for clause, wordings in game.agreed.items():
            self.ad_ref.update({Term(clause, wording) for wording in wordings})
        for clause, bridges in game.bridges.items():
            self.found.update(Term(clause, bridge) for bridge in bridges)
        self.open.update(game.open)
        self.events.update(game.events)

    def _add_seats(self, game: Game) -> None:
        for seat, gain in game.gains.items():
            self.gains[seat].add(gain)
            self.joined[seat].add(game.joined[seat])
            self.outside[seat].add(seat in game.outside)
        for (one, other), mean in self.excess.items():
            mean.add(game.gains[one] - UNEQUAL * game.gains[other])
        self.broke.update(game.broke)
        barred = {*game.crossed, *game.unmoved}
        self.worthless.update(seat for seat in game.broke if seat not in barred)
        self.unmoved.update((seat, who) for seat, under in game.unmoved.items() for who in under)
        self.crossed.update((seat, c) for seat, lines in game.crossed.items() for c in lines)


@dataclass(slots=True)
class Effect:
    """What a module changes: means of the differences between games with it and without it.

    `agreement` and `share` are from -1 to 1, `gain` is in points a seat; `other_ending` is how
    often the text in force, or that there is one, is another.
    """

    agreement: Mean = field(default_factory=lambda: Mean(-1, 1))
    share: Mean = field(default_factory=lambda: Mean(-1, 1))
    gain: Mean = field(default_factory=Mean)
    other_ending: Rate = field(default_factory=Rate)

    def add(self, with_it: Game, without_it: Game) -> None:
        """Count one more pair of games from the same seed."""
        self.agreement.add((with_it.text is not None) - (without_it.text is not None))
        self.share.add(with_it.nash_share - without_it.nash_share)
        self.gain.add(fmean(with_it.gains.values()) - fmean(without_it.gains.values()))
        self.other_ending.add(with_it.text != without_it.text)


class Counts:
    """Everything that is counted, by company, and the effect of each module."""

    def __init__(self, seats: tuple[Seat, ...], modules: Iterable[Module]) -> None:
        self.tables = {cast: Tables(seats) for cast in Cast}
        self.effects = {module: Effect() for module in modules}
        self.games = 0
        self._last: Game | None = None

    def add(self, played: Played) -> None:
        """Count a game; one without a module comes after the game of its seed with it."""
        self.games += 1
        if played.lacking is None:
            self._last = played.game
            self.tables[played.casting.cast].add(played.game)
        else:
            assert self._last is not None, "trials begin with a whole game"
            self.effects[played.lacking].add(self._last, played.game)

    def own(self) -> Tables:
        """The games of the scenario's own temperaments."""
        return self.tables[Cast.OWN]

    def total(
        self, casts: Collection[Cast], counted: Callable[[Tables], Counter[Key]]
    ) -> Counter[Key]:
        """One of the counters of `Tables`, added up over some kinds of company."""
        sums: Counter[Key] = Counter()
        for cast in casts:
            sums.update(counted(self.tables[cast]))
        return sums

    def games_of(self, casts: Collection[Cast]) -> int:
        """How many games were played in some kinds of company."""
        return sum(self.tables[cast].agreement.of for cast in casts)

    def texts_of(self, casts: Collection[Cast]) -> int:
        """How many of those ended with a text in force."""
        return sum(self.tables[cast].agreement.hits for cast in casts)
