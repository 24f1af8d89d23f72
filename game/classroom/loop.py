"""The loop under the classroom: what ends one app's task does not end the class."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from logging import getLogger
from typing import Final, TypeVar

_LOG: Final = getLogger(__name__)

Result = TypeVar("Result")


def run(main: Coroutine[object, object, Result]) -> Result:
    """Run until `main` ends, as `asyncio.run` does; Ctrl+C cancels it.

    A `SystemExit` in a task would end the loop under all the others: it is logged, and the loop
    goes on. That of `main` itself is let through.
    """
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        task = loop.create_task(main)
        before = signal.signal(signal.SIGINT, lambda *_: _soon(loop, task))
        try:
            while True:
                try:
                    return loop.run_until_complete(task)
                except SystemExit:
                    if task.done():
                        raise
                    _LOG.exception("an app tried to end the class")
        finally:
            signal.signal(signal.SIGINT, before)


def _soon(loop: asyncio.AbstractEventLoop, task: asyncio.Task[Result]) -> None:
    # As a signal comes: between any two instructions, and the loop may be asleep.
    loop.call_soon_threadsafe(task.cancel)
