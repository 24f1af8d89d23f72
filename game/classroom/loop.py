"""The loop under the classroom: what ends one app's task does not end the class."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Coroutine
from logging import getLogger
from typing import Final, TypeVar

from game.errors import CommuniqueError

_LOG: Final = getLogger(__name__)

Result = TypeVar("Result")


def run(
    main: Coroutine[object, object, Result],
    make: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> Result:
    """Run until `main` ends, as `asyncio.run` does; on a loop that `make` makes, if it is given.

    Ctrl+C cancels it, and so does whoever asks the process or its terminal to end.

    A `SystemExit` in a task would end the loop under all the others: it is logged, and the loop
    goes on. That of `main` itself is let through.
    """
    with asyncio.Runner(loop_factory=make) as runner:
        loop = runner.get_loop()
        task = loop.create_task(main)
        before = {
            each: signal.signal(each, lambda *_: _soon(loop, task)) for each in _to_be_ended()
        }
        try:
            while True:
                try:
                    return loop.run_until_complete(task)
                except SystemExit:
                    if task.done():
                        raise
                    _LOG.exception("an app tried to end the class")
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


async def every_second(act: Callable[[], None]) -> None:
    """Do something every second or so, until cancelled; what goes wrong is logged, and it goes on.

    A full disk, for one: what is done by the clock is not what tells of it.
    """
    while True:
        try:
            act()
        except CommuniqueError:
            _LOG.exception("what is done every second could not be done")
        await asyncio.sleep(1.0)


def _to_be_ended() -> list[signal.Signals]:
    """The signals that ask a process to end, of those that the system has."""
    named = ("SIGINT", "SIGTERM", "SIGHUP")
    return [getattr(signal, name) for name in named if hasattr(signal, name)]


def _soon(loop: asyncio.AbstractEventLoop, task: asyncio.Task[Result]) -> None:
    # As a signal comes: between any two instructions, and the loop may be asleep.
    loop.call_soon_threadsafe(task.cancel)
