"""The table: the one mutable thing. It takes moves in, records them, and tells who listens.

A move is on the disk before anybody hears of it. Who listens does so as a seat, and hears what
that seat may.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import TypeAlias

from game import __version__
from game.errors import LogError, StaleMove
from game.language import _
from game.record import Entry, Header, Log, replay
from game.rules.apply import apply, start
from game.rules.events import (
    ClauseReopened,
    DemarcheMade,
    Event,
    RoundBegan,
    SilenceOpened,
    Suggested,
)
from game.rules.moves import (
    AnswerDemarche,
    AnswerSilence,
    AnswerSuggestion,
    ChairMove,
    Confer,
    FileStatement,
    Move,
    OfferPact,
    Say,
    SeatMove,
    WritePaper,
)
from game.rules.names import Module, Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import View, view
from game.rules.words import plain
from game.scenario import Scenario, from_document, only

Listener: TypeAlias = Callable[[tuple[Event, ...]], None]
Follower: TypeAlias = Callable[[Entry], None]


class Table:
    """One conference and whoever sits around it.

    Moves may come from several threads; they are taken one at a time, and listeners are called
    in the thread that moved.
    """

    def __init__(
        self, scenario: Scenario, state: State, players: dict[Seat, str], log: Log | None
    ) -> None:
        self.scenario = scenario
        self.players = players
        self._state = state
        self._log = log
        self._listeners: list[tuple[Seat, Listener]] = []
        self._followers: list[Follower] = []
        self._lock = RLock()
        self._views: dict[Seat, tuple[State, View]] = {}

    @classmethod
    def open(
        cls,
        scenario: Scenario,
        seed: int,
        players: dict[Seat, str],
        path: Path | None = None,
        modules: Collection[Module] = tuple(Module),
    ) -> Table:
        """Open a conference, recorded at `path` if one is given.

        Of the scenario's modules, those in `modules` are played.

        Raises:
            LogError: if the record cannot be written.
        """
        state, events = start(only(scenario.setting, modules), seed)
        log = None
        if path is not None:
            named = tuple(sorted(module.value for module in modules))
            header = Header(seed, scenario.document, players, __version__, named)
            log = Log.create(path, header)
            try:
                log.append(Entry(None, events))
            except LogError:
                log.close()
                raise
        return cls(scenario, state, players, log)

    @classmethod
    def resume(cls, path: Path) -> tuple[Table, bool]:
        """Go on with a recorded conference; True if an unfinished last line was dropped.

        Raises:
            LogError: if the record cannot be read or is in use elsewhere.
            ScenarioError: if the scenario in it cannot be played by this version.
        """
        log, record = Log.resume(path)
        try:
            scenario = from_document(dict(record.header.scenario))
            setting = played(scenario, record.header)
            entries = record.entries
            if not entries:
                # The kill came between the header and the opening.
                _, events = start(setting, record.header.seed)
                entries = (Entry(None, events),)
                log.append(entries[0])
            state = replay(setting, record.header.seed, entries)
        except BaseException:
            log.close()
            raise
        return cls(scenario, state, dict(record.header.players), log), record.torn

    def view(self, seat: Seat) -> View:
        """What a seat sees now; made once for all who ask before anything else happens."""
        state = self._state
        known = self._views.get(seat)
        if known is None or known[0] is not state:
            known = self._views[seat] = state, view(state, seat)
        return known[1]

    def submit(self, move: Move, seen: int | None = None) -> tuple[Event, ...]:
        """Make a move; `seen` is how many of its minutes the seat had read when it decided.

        Returns the events that followed, as far as the moving seat sees them (the chair's move:
        all of them).

        Raises:
            StaleMove: if something that bears on the move has happened since.
            IllegalMove: if the rules do not allow it.
            LogError: if it cannot be recorded; then it has not happened.
        """
        move = _plain(move)
        with self._lock:
            if seen is not None and not isinstance(move, ChairMove):
                self._refuse_stale(move, seen)
            state, events = apply(self._state, move)
            entry = Entry(move, events)
            if self._log is not None:
                self._log.append(entry)
            self._state = state
            for follower in tuple(self._followers):
                follower(entry)
            self._tell(events)
        return events if isinstance(move, ChairMove) else self._heard(move.seat, events)

    def listen(self, seat: Seat, listener: Listener) -> Callable[[], None]:
        """Call `listener` with what a seat hears, whenever it does; returns what ends that."""
        entry = (seat, listener)
        self._listeners.append(entry)
        return lambda: self._listeners.remove(entry)

    def follow(self, begin: Callable[[State], None], follower: Follower) -> Callable[[], None]:
        """Let a replica elsewhere be kept: everything, every secret included, is told to it.

        `begin` is called with the conference as it stands, and `follower` with every entry from
        then on, both while nobody can move. Returns what ends that.
        """
        with self._lock:
            begin(self._state)
            self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    def opened(self) -> State:
        """Everything, every secret included, once the conference is over.

        Raises:
            ValueError: while it goes on.
        """
        if self._state.phase is not Phase.ENDED:
            raise ValueError("nothing is opened before the end")
        return self._state

    @property
    def seed(self) -> int:
        """The seed; for the AI delegates' luck, never for a screen."""
        return self._state.seed

    @property
    def path(self) -> Path | None:
        """Where the conference is recorded, if it is."""
        return self._log.path if self._log else None

    def close(self) -> None:
        """Let go of the record."""
        if self._log is not None:
            self._log.close()
            self._log = None

    def _tell(self, events: tuple[Event, ...]) -> None:
        for seat, listener in tuple(self._listeners):
            if heard := self._heard(seat, events):
                listener(heard)

    def _heard(self, seat: Seat, events: tuple[Event, ...]) -> tuple[Event, ...]:
        seats = self._state.setting.seats
        return tuple(event for event in events if seat in event.audience(seats))

    def _refuse_stale(self, move: SeatMove, seen: int) -> None:
        news = self._state.minutes.get(move.seat, ())[seen:]
        if any(_bears_on(event, move) for event in news):
            raise StaleMove(_("Something that bears on this has just happened; look again first."))


def played(scenario: Scenario, header: Header) -> Setting:
    """The setting of a recorded conference: the scenario's, with the modules that were played.

    Raises:
        LogError: if the header names a module that there is not.
    """
    if header.modules is None:
        return scenario.setting
    try:
        return only(scenario.setting, [Module(name) for name in header.modules])
    except ValueError as error:
        raise LogError(f"the record was played with what there is not: {error}") from error


def _bears_on(event: Event, move: SeatMove) -> bool:
    match event:
        case RoundBegan() | SilenceOpened():
            return not isinstance(move, Say)
        case ClauseReopened(_, clause):
            return getattr(move, "clause", None) == clause
        case Suggested(seat):
            return isinstance(move, AnswerSuggestion) and move.to == seat
        case DemarcheMade(seat):
            return isinstance(move, AnswerDemarche) and move.to == seat
        case _:
            return False


def _plain(move: Move) -> Move:
    match move:
        case Say() | Confer():
            return replace(move, text=plain(move.text))
        case WritePaper():
            # A blank line between paragraphs is no paragraph.
            paragraphs = (plain(one) for one in move.paragraphs)
            return replace(move, paragraphs=tuple(one for one in paragraphs if one))
        case OfferPact():
            return replace(move, name=plain(move.name))
        case FileStatement():
            said = replace(move.statement, text=plain(move.statement.text))
            return replace(move, statement=said)
        case AnswerSilence():
            return replace(move, reason=plain(move.reason))
        case _:
            return move
