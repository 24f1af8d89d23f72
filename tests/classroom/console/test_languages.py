"""In every language the console has room for its words in eighty columns."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from game.classroom.console.needs import PHASES
from game.classroom.console.row import heads, numbers
from game.language import _, languages, speak
from game.rules.names import Phase
from game.screens.widgets.foot import Foot
from tests.classroom.console.school import ENTER, ESC, Teacher
from tests.classroom.hall.klass import Class

SIZE = (80, 24)
ROOM = 75
"""Cells of a row: less are the edges of the board, and where the cursor stands."""


@pytest.fixture(params=languages())
def language(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text(json.dumps({"language": request.param}))
    speak(request.param)
    return str(request.param)


@pytest.fixture
async def teacher(language: str, klass: Class) -> AsyncIterator[Teacher]:
    made = Teacher(klass, SIZE)
    await made.is_at("DoorScreen")
    yield made
    await made.running.close()


def cut(teacher: Teacher) -> list[str]:
    """The feet on top that are wider than the screen."""
    app = teacher.running.app
    assert app is not None
    feet = [foot.render() for foot in app.screen.query(Foot)]
    return [foot.plain for foot in feet if foot.cell_length > SIZE[0]]


async def test_no_key_at_the_foot_is_cut(teacher: Teacher) -> None:
    found = cut(teacher)
    teacher.klass.join("Ada", "Ben")
    teacher.klass.hall.assign()
    for key, screen in (("w", "WaysScreen"), ("t", "ScriptScreen"), ("b", "BeginForm")):
        await teacher.opens(key, screen)
        found += cut(teacher)
        if screen != "BeginForm":
            await teacher.types(ESC)
            await teacher.is_at("DoorScreen")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    found += cut(teacher)
    for key, screen in (("s", "StudentsScreen"), ("n", "AnnounceForm"), ("q", "Ask")):
        await teacher.opens(key, screen)
        found += cut(teacher)
        await teacher.types(ESC)
        await teacher.is_at("TablesScreen")
    await teacher.opens(ENTER, "TableScreen")
    found += cut(teacher)
    await teacher.opens("v", "ReadingScreen")
    found += cut(teacher)
    assert found == []


async def test_the_columns_of_the_tables_do_not_touch(language: str, klass: Class) -> None:
    klass.join("Ada").hall.assign()
    klass.hall.begin()
    klass.chair.hours.set_seconds(5 * 60)
    line = numbers(klass.chair.summary(1), marked=False)
    for words in (_(PHASES[Phase.INFORMALS]), "5:00", "0/6"):
        assert f" {words} " in line.plain
    first = _("{n} of {m}").format(n=1, m=5)
    for word, under in ((_("Round"), first), (_("Clock"), "5:00"), (_("Room"), "45°")):
        assert heads().plain.index(word) == line.plain.index(under)
    assert max(line.cell_length, heads().cell_length) <= ROOM
