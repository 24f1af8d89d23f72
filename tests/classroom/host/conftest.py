"""What several tests of a held class begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.classroom.hall import Chair, Hall
from game.rules.moves import Say
from tests.classroom.hall.klass import SCENARIO, the


@pytest.fixture
def over(tmp_path: Path) -> Path:
    """The folder of a class: Ada came late to her seat and spoke, and one of two tables is over."""
    hall = Hall.open(tmp_path / "class", the(SCENARIO), 7)
    hall.open_tables(2, waiting=True)
    hall.knock(hall.code, "Ada", "here")
    place = hall.roll.places[1]
    hall.tables[place.table].table.submit(Say(place.seat, (), "We are glad to be here."))
    Chair(hall).adjourn([place.table])
    hall.let_go()
    return tmp_path / "class"
