"""The loop under the classroom goes on."""

from __future__ import annotations

import asyncio
import signal

import pytest

from game.classroom.loop import run


async def _leave() -> None:
    raise SystemExit(3)


def test_an_app_that_tries_to_end_the_process_ends_alone() -> None:
    async def main() -> str:
        other = asyncio.create_task(_leave())
        await asyncio.sleep(0.05)
        assert other.done()
        return "the class goes on"

    assert run(main()) == "the class goes on"


def test_the_class_itself_may_end_the_process() -> None:
    with pytest.raises(SystemExit):
        run(_leave())


def test_ctrl_c_lets_the_class_close_in_order() -> None:
    async def main() -> str:
        try:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            return "closed in order"
        return "not interrupted"

    assert run(main()) == "closed in order"
