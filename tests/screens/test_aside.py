"""What is there to stay is set aside from the garbage collector."""

from __future__ import annotations

import asyncio
import gc

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
