"""How the class is told of itself: whose place is where, and what is left of the phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.seating import Place, Role
from game.language import _, later, plural

if TYPE_CHECKING:
    from game.classroom.hall.ballots import Count, Votes
    from game.classroom.student.classroom import Classroom
    from game.rules.names import Seat

JOIN: Final = later("Would you join this statement?")
CONVINCED: Final = later("Whose case convinces you most?")
"""What is asked before and after."""

STANCES: Final[Mapping[Stance, str]] = {
    Stance.FOR: later("For"),
    Stance.AGAINST: later("Against"),
    Stance.UNDECIDED: later("Undecided"),
}
MOMENTS: Final[Mapping[Moment, str]] = {
    Moment.BEFORE: later("Before the conference"),
    Moment.AFTER: later("After the conference"),
}


def place_words(hall: Classroom, place: Place | None) -> str:
    """Where somebody sits, or will."""
    if place is None:
        return _("Your teacher will give you a seat. Stay on this page.")
    if place.role is Role.PRESS:
        return _("You will follow table {n} for the press.").format(n=place.table)
    if place.role is Role.GALLERY:
        return _("You will follow table {n} as its public.").format(n=place.table)
    delegation = hall.scenario.setting.by_seat[place.seat]
    words = _("You sit at table {n}, for {delegation}.")
    return words.format(n=place.table, delegation=delegation.name)


def clock_words(hall: Classroom, table: int) -> str:
    """What is left of the phase, in words; empty without a clock.

    In minutes, and in steps of ten seconds for the last one: a clock that moves is looked at.
    """
    clock = hall.roll.clocks.get(table)
    left = clock.clock.remaining(hall.clock()) if clock is not None else None
    if clock is None or left is None:
        return ""
    if left > 48 * 3600:
        words = _("{n} days left").format(n=int(left // 86400))
    elif left > 2 * 3600:
        words = _("{n} hours left").format(n=int(left // 3600))
    elif left > 60:
        minutes = -int(-left // 60)
        words = plural("{n} minute left", "{n} minutes left", minutes).format(n=minutes)
    else:
        words = _("{n} seconds left").format(n=-int(-left // 10) * 10)
    return _("{left}, paused").format(left=words) if clock.clock.paused else words


def vote_words(found: Votes, names: Mapping[Seat, str]) -> Iterator[str]:
    """Both votes, a line each, with the delegations' `names`; nothing that was never voted on."""
    for moment, count in ((Moment.BEFORE, found.before), (Moment.AFTER, found.after)):
        if count.cast:
            cast = plural("{n} ballot", "{n} ballots", count.cast).format(n=count.cast)
            yield f"{_(MOMENTS[moment])} · {cast}. {_counted(count, found.over, names)}"


def _counted(count: Count, over: bool, names: Mapping[Seat, str]) -> str:
    if not over:
        return _("They are counted when the conference is over.")
    if not count.shown:
        return _("Too few to be shown: they would say whose they are.")
    stances = ", ".join(f"{_(STANCES[stance])} {n}" for stance, n in count.stances.items())
    convinced, words = convinced_words(count, names), f"{_(JOIN)} {stances}."
    return f"{words} {_(CONVINCED)} {convinced}." if convinced else words


def convinced_words(count: Count, names: Mapping[Seat, str]) -> str:
    """Whose case convinced how many, the most first."""
    most = sorted(count.convinced.items(), key=lambda item: -item[1])
    return ", ".join(f"{names[seat]} {n}" for seat, n in most)
