"""A table at a glance, for whoever looks after many: where it stands, and who needs somebody.

Everything in it but who asks for help is public at the table, or a count of what was done there:
no position, no instruction, no word that was said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.rules.events import (
    Claimed,
    ClauseAgreed,
    ClockStopped,
    Conferred,
    Event,
    PackageCarried,
    PlenaryOpened,
    PlenaryTakenBack,
    RoundBegan,
    Said,
    Suggested,
)
from game.rules.names import Phase, Seat
from game.rules.view import View

_TALK = (Said, Claimed, Suggested, Conferred)


@dataclass(frozen=True, slots=True)
class Summary:
    """Where one table stands.

    `rounds` are how many the procedure has. `waiting` are the seats that the others wait for,
    `silent` those that have neither said nor done anything this round; `talk` counts what each
    seat has said this round. `idle` is how many plenaries in a row have agreed nothing;
    `clock_stopped` says that the procedure has stopped its clock for one further round. `left` is
    the seconds on the teacher's clock, which may be `paused`; None without one. `people` are the
    names at each seat, who has the pen first; `away` those of them who are not there; `helps` who
    has asked for help. `problem` is what went wrong with its caretakers.
    """

    table: int
    round: int
    rounds: int
    phase: Phase
    recess: bool
    temperature: int
    agreed: int
    brackets: int
    packages: int
    idle: int
    waiting: tuple[Seat, ...]
    silent: tuple[Seat, ...]
    talk: Mapping[Seat, int]
    caretakers: frozenset[Seat]
    clock_stopped: bool = False
    ending: str = ""
    left: float | None = None
    paused: bool = False
    debriefed: bool = False
    people: Mapping[Seat, tuple[str, ...]] = field(default_factory=dict)
    onlookers: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    problem: str = ""

    @property
    def deadlocked(self) -> bool:
        """Whether clauses are open and two plenaries in a row have agreed none of them."""
        return bool(self.brackets) and self.idle >= 2


def summary(table: int, views: Sequence[View]) -> Summary:
    """Where a table stands, from what each of its seats sees."""
    view = views[0]
    done = {each.seat: _this_round(each) for each in views}
    return Summary(
        table=table,
        round=view.round,
        rounds=view.procedure.rounds,
        phase=view.phase,
        recess=view.recess,
        temperature=view.temperature,
        agreed=len(view.agreed),
        brackets=len(view.open_clauses),
        packages=len(view.packages),
        idle=_idle(view.minutes),
        waiting=tuple(each.seat for each in views if _awaited(each)),
        silent=tuple(seat for seat, own in done.items() if not own),
        talk=Counter({s: sum(isinstance(e, _TALK) for e in own) for s, own in done.items()}),
        caretakers=view.caretakers,
        clock_stopped=view.clock_stopped,
        ending=view.ending.reason.value if view.ending else "",
    )


def _this_round(view: View) -> list[Event]:
    """What a seat has done since the round began, as it remembers it.

    A round that goes on, because its plenary was taken back, began before that plenary.
    """
    starts = [
        n
        for n, event in enumerate(view.minutes)
        if isinstance(event, RoundBegan) and event.round == view.round
    ]
    return [e for e in view.minutes[starts[-1] :] if getattr(e, "seat", None) == view.seat]


def _awaited(view: View) -> bool:
    match view.phase:
        case Phase.INFORMALS:
            return view.seat not in view.ready
        case Phase.SILENCE:
            return view.silence is None
        case Phase.ENDED:
            return False


def _idle(minutes: Sequence[Event]) -> int:
    idle = before = 0
    for event in minutes:
        match event:
            case PlenaryOpened():
                before, idle = idle, idle + 1
            case PlenaryTakenBack():
                idle = before
            case ClauseAgreed() | PackageCarried() | ClockStopped():
                idle = 0
            case _:
                pass
    return idle
