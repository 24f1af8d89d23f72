"""What is there to stay is set aside from the garbage collector."""

from __future__ import annotations

import asyncio
import gc
import weakref

import pytest

from game.screens import aside


async def test_rooms_that_open_together_are_set_aside_once_more_when_they_are_complete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frozen: list[str] = []
    before = gc.get_threshold()
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append("frozen"))
    monkeypatch.setattr(aside, "CALM", 0.02)
    try:
        for _ in range(3):
            aside.set_aside()
        assert len(frozen) == 3
        await asyncio.sleep(0.2)
        assert len(frozen) == 4
        assert gc.get_threshold() == aside.THRESHOLD
    finally:
        gc.set_threshold(*before)


async def test_what_closed_rooms_leave_is_collected_though_it_was_set_aside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Room:
        """In a circle, as screens are: only the collector frees it."""

        def __init__(self) -> None:
            self.itself = self

    monkeypatch.setattr(aside, "CALM", 0.02)
    monkeypatch.setattr(aside, "_open", 0)
    monkeypatch.setattr(aside, "_closed", 0)
    before = gc.get_threshold()
    try:
        rooms = [Room() for _ in range(8)]
        left = [weakref.ref(room) for room in rooms]
        for _ in range(8):
            aside.set_aside()
        rooms.pop()
        aside.let_go()
        await asyncio.sleep(0.1)
        gc.collect()
        assert left[-1]() is not None, "one of eight is not worth looking at all for"
        rooms.pop()
        aside.let_go()
        # Another that opens before there is calm takes none of that away.
        aside.set_aside()
        await asyncio.sleep(0.1)
        assert [room() is None for room in left] == [False] * 6 + [True] * 2
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
