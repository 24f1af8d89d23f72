"""One conference of the shipped scenario, played to its end: always the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from game.rules.events import Event, PlenaryOpened
from game.rules.moves import AnswerDemarche, AnswerSilence, DeclareReady, FilePositions, Silence
from game.rules.names import Phase
from game.rules.state import State
from game.rules.text import Positions
from game.rules.view import View
from tests.screens.rooms import SEAT, room


@dataclass(frozen=True)
class Played:
    """What one seat saw: its plenaries with the views after them, the silence, the end."""

    plenaries: tuple[tuple[tuple[Event, ...], View], ...]
    silence: View
    state: State


@cache
def played() -> Played:
    """The seat files all but its red lines everywhere, and joins."""
    opened = room()
    table = opened.table
    heard: list[tuple[tuple[Event, ...], View]] = []
    table.listen(SEAT, lambda events: heard.append((events, table.view(SEAT))))
    opened.settle()
    silence = table.view(SEAT)
    while (view := table.view(SEAT)).phase is not Phase.ENDED:
        if view.phase is Phase.SILENCE:
            silence = view
            table.submit(AnswerSilence(SEAT, Silence.KEEP))
            opened.settle()
            continue
        for asking in view.demarches:
            table.submit(AnswerDemarche(SEAT, asking, True))
        for clause in view.open_clauses:
            own = view.instructions.points[clause.id]
            ids = [wording.id for wording in clause.wordings]
            best = max(ids, key=lambda wording: own[wording])
            red = {t.wording for t in view.instructions.red_lines if t.clause == clause.id}
            rest = tuple(wording for wording in ids if wording not in {best, *red})
            table.submit(FilePositions(SEAT, clause.id, Positions(best, rest)))
        table.submit(DeclareReady(SEAT))
        opened.settle()
    assert silence.chair_text is not None
    plenaries = tuple(p for p in heard if any(isinstance(e, PlenaryOpened) for e in p[0]))
    return Played(plenaries, silence, table.opened())
