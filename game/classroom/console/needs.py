"""What a table needs somebody for: the most pressing first, in words as well as marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from game.classroom.hall import Summary
from game.language import _, later
from game.notation import listed
from game.rules.names import Phase, Seat

Names = Callable[[Iterable[Seat]], str]
"""Seats as a person would list them."""


class Need(NamedTuple):
    """A few words, their style, and how pressing it is: 0 presses most."""

    words: str
    style: str
    press: int


_PRESSING: Final = 3
"""Needs under this are somebody's business now; the others are good to know."""

PHASES: Final = {
    Phase.INFORMALS: later("informals"),
    Phase.SILENCE: later("silence"),
    Phase.ENDED: later("over"),
}


def needs(table: Summary, names: Names) -> Iterator[Need]:
    """What there is to say of a table beside its numbers."""
    if table.helps:
        asked = _("! HELP asked: {names}").format(names=listed(table.helps))
        yield Need(asked, "bold $text-error", 0)
    if table.problem:
        wrong = _("! caretaker failed: {problem}").format(problem=table.problem)
        yield Need(wrong, "bold $text-error", 1)
    if table.deadlocked and table.phase is not Phase.ENDED:
        stuck = _("! deadlock: {n} plenaries agreed nothing").format(n=table.idle)
        yield Need(stuck, "bold $text-warning", 2)
    if table.phase is Phase.ENDED:
        opened = _("debrief open") if table.debriefed else _("d opens the debrief")
        yield Need(_("over · {debrief}").format(debrief=opened), "$text-accent", 3)
    else:
        yield from _going_on(table, names)
    if table.away:
        yield Need(_("away: {names}").format(names=listed(table.away)), "$text-warning", 4)
    if table.caretakers and table.phase is not Phase.ENDED:
        played = _("caretaker: {seats}").format(seats=names(_in_order(table, table.caretakers)))
        yield Need(played, "$foreground-muted", 5)


def _going_on(table: Summary, names: Names) -> Iterator[Need]:
    if table.recess:
        yield Need(_("in recess; r calls back"), "$text-accent", 3)
        return
    if table.paused:
        yield Need(_("clock paused"), "$text-accent", 3)
    people = [seat for seat in table.people if seat not in table.caretakers]
    waiting = [seat for seat in table.waiting if seat in people]
    if waiting and len(waiting) == len(people):
        nobody = _("nobody is ready") if table.phase is Phase.INFORMALS else _("nobody answered")
        yield Need(nobody, "", 6)
    elif 2 * len(waiting) > len(people):
        ready = [seat for seat in people if seat not in waiting]
        yield Need(_("only {seats} ready").format(seats=names(ready)), "", 4)
    elif waiting:
        yield Need(_("waits for {seats}").format(seats=names(waiting)), "", 4)
    if silent := [seat for seat in table.silent if seat in people]:
        all_silent = len(silent) == len(people) > 1
        said = _("all silent") if all_silent else _("silent: {seats}").format(seats=names(silent))
        yield Need(said, "", 5)


def _in_order(table: Summary, seats: Iterable[Seat]) -> list[Seat]:
    among = set(seats)
    return [seat for seat in table.people if seat in among]


def pressing(table: Summary, names: Names) -> int:
    """How pressing the most pressing need of a table is; all that can wait are one."""
    return min((need.press for need in needs(table, names) if need.press < _PRESSING), default=9)
