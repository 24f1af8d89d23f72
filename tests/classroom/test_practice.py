"""Practice in the lobby: a game that counts for nothing, until the class begins."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from game.classroom.student.practice import TUTORIAL, PracticeScreen
from game.rules.moves import Say
from tests.classroom.hall.klass import Class
from tests.classroom.test_student import ESC, Student


@pytest.fixture
async def klass(tmp_path: Path) -> AsyncIterator[Class]:
    made = Class.open(tmp_path / "class").join("Ada")
    yield made
    await made.hall.close()


async def practising(klass: Class) -> Student:
    """Ada, in the room of her practice, briefed."""
    ada = Student(klass, "Ada")
    await ada.is_at("LobbyScreen")
    ada.types(b"a")
    await ada.is_at("BriefingScreen")
    ada.types(ESC)
    await ada.is_at("PracticeScreen")
    return ada


async def test_who_waits_may_practise_against_ai_delegates(klass: Class) -> None:
    ada = await practising(klass)
    assert ada.running.app is not None
    screen = ada.running.app.screen
    assert isinstance(screen, PracticeScreen)
    assert screen.room.table.scenario.id == TUTORIAL
    screen.room.table.submit(Say(screen.seat, (), "Good evening."))
    async with asyncio.timeout(20):
        while not any(getattr(e, "seat", screen.seat) != screen.seat for e in screen.view.minutes):
            await asyncio.sleep(0.05)


async def test_practice_is_kept_nowhere(klass: Class) -> None:
    await practising(klass)
    assert [file.name for file in klass.folder.iterdir()] == ["class.jsonl"]
    assert klass.hall.roll.at(1) is None


async def test_the_class_ends_it_and_shows_everybody_to_their_seats(klass: Class) -> None:
    ada = await practising(klass)
    klass.hall.assign(1)
    klass.hall.begin()
    await ada.is_at("BriefingScreen")
    ada.types(ESC)
    await ada.is_at("SeatedScreen")
    assert ada.running.app is not None
    assert not any(isinstance(one, PracticeScreen) for one in ada.running.app.screen_stack)


async def test_one_leaves_it_for_the_lobby_again(klass: Class) -> None:
    ada = await practising(klass)
    ada.types(b"q")
    await ada.is_at("LobbyScreen")


async def test_who_plays_the_tutorial_itself_does_not_learn_it_before(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "tutorial", TUTORIAL).join("Ada")
    ada = Student(klass, "Ada")
    await ada.is_at("LobbyScreen")
    ada.types(b"a")
    await asyncio.sleep(0.5)
    assert ada.at == "LobbyScreen"
    await klass.hall.close()
