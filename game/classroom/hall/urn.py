"""The votes of a class for its debrief, out of its journal: counts, and nobody's ballot."""

from __future__ import annotations

from pathlib import Path

from game.classroom.hall.ballots import Count, counted
from game.classroom.hall.entries import Moment
from game.classroom.hall.journal import read
from game.classroom.hall.roll import roll
from game.classroom.hall.words import CONVINCED, JOIN, STANCES
from game.debrief.votes import Answer, Asked, Votes
from game.language import _
from game.rules.setting import Setting


def votes_of(folder: Path, setting: Setting) -> Votes | None:
    """Both votes of a class whose conferences are all over; None if nobody voted.

    They are counted for all tables together, as on the board: table by table, few ballots would
    say whose they are.

    Raises:
        LogError: if the folder holds no class that can be read.
    """
    ballots = roll(read(folder)[1]).votes.values()
    taken = [counted(ballots, moment, over=True) for moment in Moment]
    if not any(count.cast for count in taken):
        return None
    stances = (
        Answer(_(words), *(count.stances[stance] if count.shown else None for count in taken))
        for stance, words in STANCES.items()
    )
    convinced = (
        Answer(
            d.name, *(count.convinced.get(d.seat, 0) if count.shown else None for count in taken)
        )
        for d in setting.delegations
    )
    nobody = Answer(_("nobody more than the others"), *map(_nobody, taken))
    asked = (Asked(_(JOIN), (*stances,)), Asked(_(CONVINCED), (*convinced, nobody)))
    return Votes(taken[0].cast, taken[1].cast, asked)


def _nobody(count: Count) -> int | None:
    return count.cast - sum(count.convinced.values()) if count.shown else None
