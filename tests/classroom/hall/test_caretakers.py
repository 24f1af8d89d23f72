"""One student among caretakers: whatever the seed, the conference comes to its end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from game.errors import IllegalMove
from game.playtest.arguments import positions
from game.playtest.moves import answer_demarche, answer_silence
from game.rules.legal import refusal
from game.rules.moves import DeclareReady, FilePositions, SeatMove
from game.rules.names import Phase
from game.rules.view import View
from tests.classroom.hall.klass import Class

PATIENCE = 60.0
"""Seconds that a conference may take."""

SEEDS = [4, 5]
MANY = range(6, 46)


def dutiful(view: View, chance: Random) -> Sequence[SeatMove]:
    """What somebody does who does no more than must be done."""
    if view.phase is Phase.SILENCE and view.silence is None:
        while refusal(view, answer := answer_silence(view, chance)):
            pass
        return [answer]
    if view.phase is not Phase.INFORMALS or view.seat in view.ready:
        return []
    if unfiled := [clause for clause in view.open_clauses if clause.id not in view.filings]:
        return [FilePositions(view.seat, each.id, positions(each, chance)) for each in unfiled]
    # Nobody is ready who owes an answer to a démarche.
    return [answer_demarche(view, chance)] if view.demarches else [DeclareReady(view.seat)]


@pytest.mark.parametrize(
    "seed", [*SEEDS, *(pytest.param(seed, marks=pytest.mark.long) for seed in MANY)]
)
def test_a_student_alone_with_caretakers_plays_to_the_end(tmp_path: Path, seed: int) -> None:
    klass = Class.open(tmp_path / "class", "two-plus-two", seed).join("Ada")
    klass.hall.assign()
    klass.hall.begin()
    held = klass.hall.held(klass.tickets["Ada"])
    assert held is not None
    assert held.table is not None
    assert held.seat is not None
    at, chance, ends = klass.hall.tables[1], Random(seed), time.monotonic() + PATIENCE
    while (view := held.table.view(held.seat)).phase is not Phase.ENDED:
        assert time.monotonic() < ends, f"{view.round}, {view.phase}: {at.problem or view.ready}"
        for move in dutiful(view, chance):
            try:
                held.table.submit(move)
            except IllegalMove:
                break  # something has happened meanwhile
        time.sleep(0.005)
    assert at.problem == ""
    klass.hall.let_go()
